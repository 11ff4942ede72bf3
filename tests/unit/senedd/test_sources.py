"""The Record's exports: whatever the root and the order, twice, in half, with markup in markup."""

import csv
import io
import random
import time
from html import escape
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db.models import Model
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.senedd.models import Division, Group, Item, Kind, Member, Membership
from cydwaith.senedd.sources import cells, publicwhip
from cydwaith.senedd.sources import written as sources_written
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.names import by_name, spelt
from cydwaith.senedd.sources.record import KINDS, SHARED, Record, of_government, read
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared.said import Said
from tests.senedd_files import ROOTS, a_day, said, vote, written

ANSWER = "I will write to you.", "Byddaf yn ysgrifennu atoch."


def of(file: bytes) -> Record:
    return read(io.BytesIO(file))


def codes(found: Record) -> list[str]:
    return [one.code for one in found.report.faults]


@pytest.mark.parametrize("root", ROOTS)
def test_whatever_the_root_and_the_order_it_is_the_same(root: tuple[str, str]) -> None:
    rows = a_day(40)
    shuffled = random.Random(1).sample(rows, len(rows))
    first, second = of(written(rows)), of(written([*shuffled, *rows], root=root))
    assert codes(first) == codes(second) == []
    assert [(one.id, one.text) for one in first.contributions] == [(one.id, one.text) for one in second.contributions]
    assert [one.order[1] for one in first.contributions] == list(range(40))


def test_the_language_spoken_is_kept_with_its_translation() -> None:
    one, two = of(
        written([said(1, ANSWER[1], contribution_language="CY", contribution_translated=ANSWER[0]), said(2, ANSWER[0])])
    ).contributions
    assert (one.language, one.text, one.translation) == ("cy", ANSWER[1], ANSWER[0])
    assert (two.language, two.translation) == ("en", "")
    assert one.may_undertake
    assert one.office.cy == "Y Gweinidog Profion"


def test_questions_not_reached_have_no_language_and_are_escaped_twice() -> None:
    shared = {
        "Meeting_ID": 1,
        "MeetingDate": "2026-06-02T13:30:00",
        "Contribution_Order_ID": 0,
        "Agenda_Item_ID": "x-QNR",
    }
    asked = {**shared, "contribution_type": "QNR", "Member_Id": 3, "contribution_verbatim": "Pa gamau? OQ12345"}
    answer = "&amp;lt;p&amp;gt;We will act.&amp;lt;/p&amp;gt;"
    told = {**shared, "contribution_type": "ANR", "contribution_verbatim": answer, "contribution_translated": answer}
    found = of(
        written([{**told, "Member_job_title_English": "First Minister"}, {**asked, "contribution_translated": "What?"}])
    )
    assert codes(found) == []
    assert [(one.kind, one.language, one.text) for one in found.contributions] == [
        ("QNR", "cy", "Pa gamau? OQ12345"),
        ("ANR", "en", "We will act."),
    ]
    assert found.contributions[0].number == "OQ12345"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<p>One</p><p>two &amp; <em>three</em></p>", "One\n\ntwo & three"),
        ("&lt;p&gt;a&lt;/p&gt;", "a"),
        ("&amp;lt;p&amp;gt;a &amp;lt; b&amp;lt;/p&amp;gt;", "a < b"),
        ("<p>a<script>alert('<p>x</p>')</script></p>", "a"),
        ("<scr<script>x</script>ipt>alert(1)", ""),
        ("<table><tr><td>six</td><td>seven</td></tr></table>", "six seven"),
        ("<dl><dt>One<dd>two</dl>three<hr>four", "One\n\ntwo\n\nthree\n\nfour"),
        ("<section>One</section><pre>two</pre>", "One\n\ntwo"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("<!-- no", ""),
        ("if a &lt;b and c&gt; d then", "if a <b and c> d then"),
        ("We said <template and then more.", "We said <template and then more."),
        ("<object>What was said", "What was said"),
        ("<style type='a'>p {}</style>Said <!-- not this -->here", "Said here"),
        ("<o:p></o:p><a href=\"x\" title='y'>One</a><br /><td nowrap>two</td>", "One\n\ntwo"),
    ],
)
def test_markup_is_undone_and_none_of_it_kept(text: str, wanted: str) -> None:
    found = plain(text)
    assert "<script" not in found
    assert "<p" not in found
    if wanted:
        assert found == wanted


def test_a_contribution_of_50_000_words_is_read_to_its_end() -> None:
    (one,) = of(written([said(1, "word " * 50_000 + "end.")])).contributions
    assert one.text.endswith("end.")
    assert len(one.text.split()) == 50_001


ELEMENTS = b"<p>One <b>two <i>three</i></b><br/>four &lt; five</p><div><p>six</p></div>"


def test_markup_of_the_file_itself_is_read_like_markup_that_is_escaped() -> None:
    file = written([said(1, "X"), said(2, ELEMENTS.decode())])
    one, two = of(file.replace(b">X<", b">" + ELEMENTS + b"<")).contributions
    assert one.text == two.text == "One two three\n\nfour < five\n\nsix"


def test_a_schema_before_the_rows_says_nothing_and_hides_nothing() -> None:
    inside = b'<xs:element name="a"><xs:type><xs:choice>b</xs:choice></xs:type></xs:element>'
    schema = b'<xs:schema xmlns:xs="x">' + inside + b"</xs:schema>"
    found = of(written([said(1, "a")]).replace(b"<dataroot>", b"<dataroot>" + schema))
    assert codes(found) == []
    assert [one.text for one in found.contributions] == ["a"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (written([said(1, "X")]).replace(b">X<", b">" + b"<b>" * 60 + b"a" + b"</b>" * 60 + b"<"), "too-deep"),
        (written([said(1, "a")]).replace(b"<Meeting_ID>", b"<Meeting_ID><b/>"), "too-deep"),
        (written([said(1, "a"), said(2, "b", MeetingDate="2026-06-17T00:00:00")]), "two-days"),
        (
            written([said(1, "a", MeetingDate="2026-06-17"), *(vote(1, "For", VotesTotalFor=1, VotesTotalAgainst=0),)]),
            "two-days",
        ),
        (written([said(1, "a")])[:-20], "not-xml"),
        (written([said(1, "a")], before='<!DOCTYPE x [<!ENTITY a "b">]>'), "doctype"),
        (written([]), "nothing"),
        (written([said(1, "a", MeetingDate="yesterday")]), "bad-date"),
        (written([said(1, "a", Meeting_ID="")]), "no-value"),
        (written([said(1, "a", Meeting_ID="one")]), "bad-number"),
        (written([said(1, "a"), said(1, "b")]), "unlike"),
        (written([said(1, "a"), said(1, "a", contribution_translated="b")]), "unlike"),
        (b'<?xml version="1.0" encoding="foo"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "encoding"),
        (b'<?xml version="1.0" encoding="hex"?><a/>', "encoding"),
        (b"<a><b><c><d/></c></b></a>", "too-deep"),
        (b"", "not-xml"),
        (written([said(1, "a"), said(2, "b", contribution_type="")]), "no-value"),
        (written([said(1, "a", contribution_type="X")]), "bad-kind"),
        (written([said(1, "a", contribution_type="C, I")]), "bad-kind"),
        (written([said(1, "a", contribution_language="fr")]), "bad-language"),
        (written([said(1, "a", contribution_language="", contribution_translated="b")]), "no-value"),
        (written([said(1, "a", ContributionTime="2026-06-16T25:10:00")]), "bad-time"),
        (written([said(1, "a", ContributionTime="1999-06-16T13:10:00")]), "other-day"),
        (written([said(1, "a", MeetingDate="2026-W25-2garbage")]), "bad-date"),
        (written([said(1, "a", MeetingDate="2026-06-16T99:99:99")]), "bad-date"),
        (written([said(1, "a", MeetingDate="9999-06-16")]), "no-such-day"),
        (written([said(1, "a", Assembly="sixth")]), "bad-number"),
        (written([said(1, "a"), said(1, "a", Meeting_ID=2)]), "unlike"),
        (written([said(1, "x" * 2_000_001)]), "too-long"),
        (written([said(1, "a")]).replace(b"</contribution_verbatim>", b"</contribution_verbatim><B/><b/>"), "twice"),
        (written([said(1, "a")]).replace(b"<Meeting_ID>", b"lost<Meeting_ID>"), "odd-text"),
        (written([vote(1, "For", Contribution_ID="")]), "no-value"),
        (written([vote(1, "For", Member_name_English="x" * 201)]), "too-long"),
    ],
)
def test_what_is_wrong_is_told_by_its_line_in_both_languages(file: bytes, code: str) -> None:
    found = of(file)
    assert code in codes(found)
    assert all(one.message.cy and one.message.en for one in found.report.faults)


def test_votes_are_compared_with_their_totals() -> None:
    rows = [vote(1, "For"), vote(2, "For"), vote(3, "Against"), vote(4, "DidNotVote")]
    right = of(written(rows))
    assert codes(right) == []
    (one,) = right.divisions
    assert one.votes == {"1": "for", "2": "for", "3": "against", "4": "none"}
    assert of(written(rows[::-1])).divisions[0].votes == one.votes
    assert codes(of(written(rows[1:]))) == ["totals"]
    assert codes(of(written([*rows, vote(3, "For", ID=1)])))[0] == "unlike-vote"
    assert "bad-vote" in codes(of(written([*rows, vote(9, "Perhaps")])))
    assert "totals-differ" in codes(of(written([*rows[:3], vote(4, "DidNotVote", VotesTotalFor=3)])))


@pytest.mark.parametrize("name", SHARED)
def test_what_all_rows_of_a_vote_have_alike_may_not_differ_in_whatever_order_they_come(name: str) -> None:
    other = {"meeting_id": 2, "meetingdate": "2026-06-17T00:00:00", "assembly": 5}
    rows = [vote(1, "For"), vote(2, "For"), vote(3, "Against")]
    keys = {key.lower(): key for key in rows[0]}
    rows[1] = rows[1] | {keys.get(name, name): other.get(name, "Other")}
    for those in (rows, rows[::-1]):
        assert "unlike" in codes(of(written(those)))


def test_a_member_is_one_however_the_number_is_written() -> None:
    (one,) = of(written([vote("01", "For"), vote(2, "For"), vote(3, "Against")])).divisions
    assert set(one.votes) == set(one.names) == {"1", "2", "3"}
    rows = [vote("01", "For"), vote(1, "For"), vote(3, "Against")]
    assert codes(of(written(rows))) == ["voted-twice", "totals"]
    assert codes(of(written([*rows[1:], rows[1], vote(2, "For")]))) == []  # the same row twice is one


def test_a_tag_without_an_end_is_not_read_again_and_again() -> None:
    long = written([said(1, "a")]).replace(b"<dataroot>", b'<dataroot a="' + b"x" * 20_000_000 + b'">')
    began = time.process_time()
    assert codes(of(long)) == ["too-long"]
    assert time.process_time() - began < 1


@pytest.mark.parametrize("begins", ["<script>", "<!--", '<b a="', "<b a=", "<"])
def test_markup_is_undone_in_a_time_that_grows_with_the_text(begins: str) -> None:
    began = time.process_time()
    plain(begins * (500_000 // len(begins)))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "office",
    [
        *("First Minister", "Cabinet Secretary for Education", "Counsel General", "Trefnydd", "Deputy Minister"),
        *("Prif Weinidog Cymru", "Y Gweinidog Profion", "Ysgrifennydd y Cabinet dros Addysg", "Y Cwnsler Cyffredinol"),
        *("Y Dirprwy Weinidog", "Y Trefnydd"),
    ],
)
def test_offices_of_the_government_are_known_in_each_language(office: str) -> None:
    assert of_government(Said(cy=office))
    assert of_government(Said(en=office))


@pytest.mark.parametrize("seat", ["Aelod o’r Senedd dros Brofi", "Y Llywydd", "Arweinydd yr Wrthblaid", "Cadeirydd"])
def test_seats_and_whoever_chairs_are_not_of_the_government(seat: str) -> None:
    assert not of_government(Said(cy=seat))


def test_the_samples_where_they_are_at_hand(shared_data: Path) -> None:
    samples = {
        name: of((shared_data / "senedd" / name).read_bytes()) for name in ("qnr_sample.xml", "votes_sample.xml")
    }
    assert len(samples["qnr_sample.xml"].contributions) == 4
    assert codes(samples["votes_sample.xml"]) == ["totals"]


def test_what_is_suggested_is_told_with_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "day.xml"
    file.write_bytes(written(a_day(10)))
    out = io.StringIO()
    call_command("suggest", str(file), "--language", "en", stdout=out)
    assert "Suggestions: 2." in out.getvalue()
    assert "by the end of March" in out.getvalue()


PW = "uk.org.publicwhip/senedd"


def whip(language: str, *parts: str) -> bytes:
    return f"<publicwhip>{''.join(parts)}</publicwhip>".replace("LANG", language).encode()


def speech(number: str, text: str, more: str = "") -> str:
    return f'<speech id="{PW}/LANG/2026-06-03.{number}" {more}><p>{text}</p></speech>'


HEADING = f'<major-heading id="{PW}/LANG/2026-06-03.1.0">Schools</major-heading>'
GWEN = 'person_id="uk.org.publicwhip/person/5" speakername="Sampl" original_lang="cy" time="13:30"'


def test_publicwhip_in_each_language() -> None:
    found = publicwhip.read(
        io.BytesIO(whip("en", HEADING, speech("1.1", "What of &amp; it?", GWEN), speech("1.2", "Yes.")))
    )
    assert codes(found) == []
    first, second = found.contributions
    assert (first.language, first.text, first.translation) == ("cy", "", "What of & it?")
    assert (first.member, first.id, first.heading.en) == ("pw-5", "2026-06-03.1.1", "Schools")
    assert (second.language, second.text, second.member) == ("en", "Yes.", "")
    assert first.at is not None


def voted(voters: str) -> str:
    """A vote in which some were for, without totals."""
    return f'<division id="{PW}/LANG/2026-06-03.9.1"><mplist vote="for">{voters}</mplist></division>'


def division(total: object) -> str:
    voters = "".join(f'<msname person_id="x/{one}" vote="for">N{one}</msname>' for one in (1, 2))
    count = f'<divisioncount for="{total}" against="0"/>'
    return f'<division id="{PW}/LANG/2026-06-03.9.1">{count}<mslist vote="for">{voters}</mslist></division>'


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (whip("en", '<speech id="x">a</speech>'), "bad-id"),
        (whip("en", speech("1.1", "a"), speech("1.1", "b")), "unlike"),
        (whip("en", division(3)), "totals"),
        (whip("en", division("five")), "bad-number"),
        (whip("en", division(2), division(2).replace("x/1", "x/3")), "unlike"),
        (whip("en", voted("<mpname>Ann One</mpname><mpname>Bob Two</mpname>")), "no-value"),
        (whip("en", voted('<mpname person_id="unknown"> </mpname>')), "no-value"),
        (whip("en", voted('<mpname person_id="x/y">A</mpname>')), "bad-number"),
        (whip("en", voted('<mpname person_id="x/1">A</mpname>' * 2)), "voted-twice"),
        (whip("en", voted('<mpname person_id="x/1">A</mpname><mpname person_id="x/01">A</mpname>')), "voted-twice"),
        (whip("en", voted(f'<mpname person_id="x/1">{"A" * 201}</mpname>')), "too-long"),
        (whip("en", voted("<motion>Lost</motion>")), "odd-element"),
        (whip("en", speech("1.1", "a"), "<speach><p>Lost</p></speach>"), "odd-element"),
        (whip("en", speech("1.1", "a"), "lost"), "odd-text"),
        (whip("en", speech("1.1", "a" + speech("1.2", "b"))), "too-deep"),
        (whip("en", speech("1.1", "a", 'time="24:10"')), "bad-time"),
        (whip("en", speech("1.1", "a", 'original_lang="fr"')), "bad-language"),
        (whip("en", speech("1.1", "a", f'person_id="x/1" speakername="{"A" * 201}"')), "too-long"),
        (whip("en", speech("1.1", "a", 'person_id="x/1"'), speech("1.1", "a", 'person_id="x/2"')), "unlike"),
        (whip("en", speech("1.1", "a" * 2_000_001)), "too-long"),
        (whip("en", speech("1.1", "a").replace("2026-06-03", "9999-06-03")), "no-such-day"),
        (whip("en"), "nothing"),
        (b"<!DOCTYPE x><publicwhip/>", "doctype"),
        (b"<publicwhip>", "not-xml"),
    ],
)
def test_what_is_wrong_with_publicwhip(file: bytes, code: str) -> None:
    assert code in codes(publicwhip.read(io.BytesIO(file)))


def test_a_division_of_publicwhip() -> None:
    (one,) = publicwhip.read(io.BytesIO(whip("en", division(2)))).divisions
    assert one.votes == {"pw-1": "for", "pw-2": "for"}
    assert one.names == {"pw-1": "N1", "pw-2": "N2"}


def test_a_kind_that_is_not_known_is_told_by_its_line_with_those_that_are_and_each_known_one_is_kept() -> None:
    rows = [said(place, "a", contribution_type=kind.lower()) for place, kind in enumerate(KINDS)]
    assert [one.kind for one in of(written(rows)).contributions] == [*KINDS]
    found = of(written([*rows, said(90, "Lost?", contribution_type="Petition")]))
    (fault,) = found.report.faults
    assert fault.line == len(rows) + 3
    for message in (fault.message.cy, fault.message.en):
        assert "“Petition”" in message
        assert ", ".join(KINDS) in message
    assert {*KINDS} < {*Kind.values}


SPELT = ("Siân Un-Dau", "Sian Un Dau", "SIÂN  UN–DAU", "sia\u0302n\u00a0un\u2011dau", " Siân\u200b Un-Dau ")


def test_one_name_is_one_person_however_it_is_spelt() -> None:
    assert {by_name(name, "pw") for name in SPELT} == {"pw-sian-un-dau"}
    assert by_name("O’Nest", "pw") == by_name("O'NEST", "pw") != by_name("O Nest", "pw")
    assert by_name(" – ", "pw") == ""


@given(st.text(max_size=80))
def test_spelling_a_name_anew_changes_nothing(name: str) -> None:
    code = by_name(name, "pw")
    assert len(code) <= 80
    assert by_name(spelt(name), "pw") == by_name(name.replace(" ", "-"), "pw") == code


def test_whom_the_record_knows_by_name_only_is_not_lost() -> None:
    nobody = {"Member_Id": "", "Member_name_English": "Sampl Gwadd"}
    (one,) = of(written([said(1, "a", **nobody)])).contributions
    assert (one.member, one.name) == ("name-sampl-gwadd", "Sampl Gwadd")


def test_two_of_one_name_are_told_apart_by_number_only() -> None:
    alike = '<mpname person_id="unknown">Ann One</mpname><mpname person_id="{}">Ann-One</mpname>'
    assert codes(publicwhip.read(io.BytesIO(whip("en", voted(alike.format("unknown")))))) == ["same-name"]
    (one,) = publicwhip.read(io.BytesIO(whip("en", voted(alike.format("x/5"))))).divisions
    assert one.votes == {"pw-ann-one": "for", "pw-5": "for"}


def test_names_are_one_only_where_they_are_the_same() -> None:
    names = ["Ann One", "Ann Ones", "王伟", "李娜", "12345", "O'Nest", "O Nest", "Ann <One>"]
    rows = "".join(f'<mpname person_id="unknown">{escape(name)}</mpname>' for name in names)
    found = publicwhip.read(io.BytesIO(whip("en", voted(rows))))
    assert codes(found) == []
    assert sorted(found.divisions[0].names.values()) == sorted(names)
    assert by_name("12345", "pw") != publicwhip.Taking(Report()).member(1, "x/12345", "")


HEAD = "number,asked_on,question,member,language,answered_on,office_en,answer,answer_language"


def table(*lines: str) -> Record:
    return sources_written.read(io.BytesIO("\n".join([HEAD, *map(padded, lines)]).encode()))


OTHERWISE = (
    "WQ1,2026-06-03,Why?,9,en,2026-06-05,Minister,Yes.,en",
    "WQ1,2026-06-03,Why?,8,cy,2026-06-05,Minister,Yes.,en",
    "WQ1,2026-06-03,Why?,8,en,2026-06-06,Minister,Yes.,en",
    "WQ1,2026-06-03,Why?,8,en,2026-06-05,First Minister,Yes.,en",
    "WQ1,2026-06-03,Why?,8,en,2026-06-05,Minister,Yes.,cy",
)
"""A line that differs from another of its number, in each cell in which it can."""


@pytest.mark.parametrize(
    ("file", "line", "code"),
    [
        ('number,asked_on,question\nWQ1,2026-06-03,"What, he said\nWQ2,2026-06-03,Second?\n', 2, "not-csv"),
        ('number,asked_on,question\nWQ1,2026-06-03,"a\nb" c\nWQ2,2026-06-03,Second?\n', 2, "not-csv"),
        ("number,asked_on,question\nWQ1,2026-06-03\n", 2, "too-few-cells"),
        ("number,asked_on,question,question\nWQ1,2026-06-03,a,b\n", 1, "repeated-column"),
        ("number,asked_on,question,member_name\nWQ1,2026-06-03,a,Ann\n", 2, "no-value"),
        ("number,asked_on\nWQ1,2026-06-03\n", 1, "no-column"),
    ],
)
def test_a_table_that_is_broken(file: str, line: int, code: str) -> None:
    found = sources_written.read(io.BytesIO(file.encode()))
    assert (found.report.faults[0].line, found.report.faults[0].code) == (line, code)


def padded(lines: str) -> str:
    """Lines with as many cells as there are columns."""
    width = HEAD.count(",") + 1
    return "\n".join(line + "," * (width - len(next(csv.reader([line])))) for line in lines.split("\n"))


def test_written_questions() -> None:
    found = table(
        'WQ83108,2026-06-03,"Pa gamau, a phryd?",8,cy,2026-06-10,Minister for Tests,I will act.,en',
        "WQ2,2026-06-03,Why?",
    )
    assert codes(found) == []
    assert [(one.id, one.kind, one.language) for one in found.contributions] == [
        ("WQ2", "WQ", "en"),
        ("WQ83108", "WQ", "cy"),
        ("WQ83108-answer", "WA", "en"),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("83108,2026-06-03,Why?", "bad-question"),
        ("WQ1,3 June,Why?", "bad-date"),
        ("WQ1,2026-06-03,<p> </p>", "no-value"),
        ("WQ1,2026-06-03,Why?,8,fr", "bad-language"),
        ("WQ1,2026-06-03,Why?,8,en,2026-06-01", "answered-before"),
        ("WQ1,2026-06-03,Why?,a b", "bad-number"),
        ("WQ1,2026-06-03,Why?\nWQ1,2026-06-03,Who?", "unlike"),
        ("WQ1,2026-06-03,a,b,en,2026-06-03,c,d,en,too,many", "too-many-cells"),
        *((f"WQ1,2026-06-03,Why?,8,en,2026-06-05,Minister,Yes.,en\n{line}", "unlike") for line in OTHERWISE),
        ("WQ1,2026-06-03,Why?,8,en,2026-06-05", "no-value"),
        ("WQ1,2026-W23-3,Why?", "bad-date"),
        ("WQ1,9999-06-03,Why?", "no-such-day"),
    ],
)
def test_what_is_wrong_with_a_table(line: str, code: str) -> None:
    assert code in codes(table(line))


@pytest.mark.parametrize(
    ("most", "model", "column"),
    [
        (cells.MOST_NAME, Member, "name"),
        (cells.MOST_OFFICE, Group, "name_cy"),
        (cells.MOST_OFFICE, Group, "name_en"),
        (cells.MOST_OFFICE, Membership, "source"),
        (cells.MOST_CODE, Item, "code"),
        (cells.MOST_CODE, Division, "code"),
    ],
)
def test_a_file_may_hold_as_much_as_is_kept(most: int, model: type[Model], column: str) -> None:
    assert getattr(model._meta.get_field(column), "max_length", None) == most
