"""The Record's exports: whatever the root and the order, twice, in half, with markup in markup."""

import csv
import io
import random
from pathlib import Path

import pytest
from django.core.management import call_command

from cydwaith.senedd.sources import publicwhip
from cydwaith.senedd.sources import written as sources_written
from cydwaith.senedd.sources.record import Record, read
from cydwaith.senedd.sources.spoken import plain
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
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("<!-- no", ""),
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


@pytest.mark.parametrize(
    ("file", "code"),
    [
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


def division(total: int) -> str:
    voters = "".join(f'<msname person_id="x/{one}" vote="for">N{one}</msname>' for one in (1, 2))
    count = f'<divisioncount for="{total}" against="0"/>'
    return f'<division id="{PW}/LANG/2026-06-03.9.1">{count}<mslist vote="for">{voters}</mslist></division>'


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (whip("en", '<speech id="x">a</speech>'), "bad-id"),
        (whip("en", speech("1.1", "a"), speech("1.1", "b")), "unlike"),
        (whip("en", division(3)), "totals"),
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


HEAD = "number,asked_on,question,member,language,answered_on,office_en,answer,answer_language"


def table(*lines: str) -> Record:
    return sources_written.read(io.BytesIO("\n".join([HEAD, *map(padded, lines)]).encode()))


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
    ],
)
def test_what_is_wrong_with_a_table(line: str, code: str) -> None:
    assert code in codes(table(line))
