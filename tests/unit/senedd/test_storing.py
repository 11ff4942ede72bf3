"""Storing the Record: twice, shuffled, in half, corrected, with faults; nothing is lost and nothing doubled."""

import datetime as dt
import io
import json
import random
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.record.models import Entry
from cydwaith.senedd import digests
from cydwaith.senedd.done import Done
from cydwaith.senedd.models import Contribution, Division, Former, Group, GroupKind, Item, Member, Membership, Vote
from cydwaith.senedd.sources import publicwhip, record
from cydwaith.senedd.sources import written as written_questions
from cydwaith.senedd.sources.record import read
from cydwaith.senedd.storing import import_record
from cydwaith.senedd.threads import step_between
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Refused, Role
from tests.senedd_files import ANSWERED, ROOTS, VOTE_ROOTS, Cells, a_day, an_exchange, said, spoken, vote, written

pytestmark = pytest.mark.django_db
VOTES = [vote(1, "For"), vote(2, "For"), vote(3, "Against")]


def taken(rows: Sequence[Cells], root: tuple[str, str] = ROOTS[0]) -> Done:
    return import_record(by=COMMAND_LINE, found=read(io.BytesIO(written(rows, root=root))))


def everything() -> tuple[object, ...]:
    """All that is stored, in words."""
    said = Contribution.objects.order_by("code").values_list(
        "code", "item__code", "order", "kind", "member", "office__name_en", "language", "text", "answers__code", "asked"
    )
    held = Membership.objects.values_list("member", "group__name_en", "begins", "ends").order_by("member", "group")
    return [*said], [*held], [*Vote.objects.values_list("division", "member", "side").order_by("division", "member")]


def test_twice_and_shuffled_and_by_another_root_it_is_the_same() -> None:
    rows = [*an_exchange(), *VOTES]
    first = taken(rows)
    assert (first.added, first.changed) == (7, 0)
    before, entries = everything(), Entry.objects.count()
    for seed, root in enumerate(ROOTS):
        again = taken(random.Random(seed).sample(rows, len(rows)), root=root)
        assert (again.added, again.changed, again.unchanged) == (0, 0, 7)
    assert everything() == before
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("root", VOTE_ROOTS, ids=[name for _root, name in VOTE_ROOTS])
def test_votes_are_read_by_each_of_their_three_names(root: tuple[str, str]) -> None:
    assert taken(VOTES, root=root).added == 1
    assert [*Vote.objects.order_by("member").values_list("member", "side")] == [
        ("1", "for"),
        ("2", "for"),
        ("3", "against"),
    ]


def test_half_takes_nothing_away_and_the_rest_makes_it_whole() -> None:
    rows = an_exchange()
    taken(rows)
    whole = everything()
    taken(rows[:3])
    assert everything() == whole
    Former.objects.all().delete()
    Contribution.objects.update(answers=None)
    Contribution.objects.all().delete()
    taken(rows[3:])
    taken(rows[:3])
    assert everything()[0] == whole[0]


def test_a_question_is_tied_to_its_answer() -> None:
    taken(an_exchange())
    found = {one.order: one for one in Contribution.objects.select_related("answers")}
    assert [number for number, one in found.items() if one.asked] == [2, 4]
    assert {number: one.answers.order for number, one in found.items() if one.answers} == {3: 2, 5: 4}
    assert found[2].language == "cy"
    assert found[2].number == "OQ99001"
    assert found[2].translation.startswith("How does")


def test_a_correction_keeps_what_stood_before() -> None:
    rows = an_exchange()
    taken(rows)
    other = rows[2] | {"contribution_verbatim": "I thank the Member. Nothing more."}
    done = taken([other])
    assert (done.added, done.changed) == (0, 1)
    (former,) = Former.objects.select_related("contribution")
    assert former.text == ANSWERED
    assert former.contribution.text.endswith("Nothing more.")
    assert taken([other]).changed == 0
    assert Former.objects.count() == 1


def test_offices_are_dated_by_the_days_on_which_they_were_seen() -> None:
    day = {"MeetingDate": "2026-06-20T00:00:00", "Meeting_ID": 2}
    taken([said(1, "One.", Member_name_English="Old"), spoken(2, "Two.")])
    taken([said(31, "Three.", Member_name_English="New", **day)])
    taken([said(1, "One.", Member_name_English="Old")])
    assert Member.objects.get(pk="7").name == "New"
    (held,) = Membership.objects.filter(member="7")
    assert (held.begins, held.ends, held.seen) == (dt.date(2026, 6, 16), dt.date(2026, 6, 20), True)
    assert Group.objects.get(name_en="Member for Testing").kind == GroupKind.SEAT
    assert Group.objects.get(name_en="Minister for Tests").kind == GroupKind.OFFICE


@pytest.mark.parametrize(
    ("questions", "replies", "step"),
    [({0, 1}, {1, 2}, 1), ({0, 1}, {0, 1}, 0), ({0}, {1}, 1), ({0, 1, 2}, {1}, 1), (set(), {1}, 0), ({3}, {3}, 0)],
)
def test_how_answers_are_counted(questions: set[int], replies: set[int], step: int) -> None:
    assert step_between(questions, replies) == step


def test_questions_not_reached_are_answered_under_each_heading() -> None:
    rows: list[dict[str, object]] = []
    for heading in ("First Minister", "Minister for Tests"):
        shared = {"Meeting_ID": 5, "MeetingDate": "2026-06-02T13:30:00", "Agenda_Item_ID": "260602-QNR"}
        shared |= {"Agenda_item_english": heading, "Agenda_item_welsh": heading}
        for place in range(3):
            asked = {"contribution_type": "QNR", "Contribution_Order_ID": place, "Member_Id": 20 + place}
            told = {"contribution_type": "ANR", "Contribution_Order_ID": place + 1, "Member_job_title_English": heading}
            rows.append({**shared, **asked, "contribution_verbatim": f"What of {place}?"})
            rows.append(
                {**shared, **told, "contribution_verbatim": f"&amp;lt;p&amp;gt;{heading} {place}&amp;lt;/p&amp;gt;"}
            )
    taken(random.Random(4).sample(rows, len(rows)))
    assert Item.objects.count() == 2
    pairs = Contribution.objects.filter(kind="ANR").values_list("text", "answers__text", "item__heading_en")
    assert {(text, asked) for text, asked, _heading in pairs} == {
        (f"{heading} {place}", f"What of {place}?")
        for heading in ("First Minister", "Minister for Tests")
        for place in range(3)
    }


def test_a_file_with_faults_stores_nothing() -> None:
    before = everything()
    with pytest.raises(Faulty) as wrong:
        taken([*an_exchange(), *VOTES[:2]])
    assert [one.code for one in wrong.value.report] == ["totals"]
    with pytest.raises(Faulty):
        taken([said(1, "One.", Member_name_English="x" * 300)])
    assert everything() == before


def test_a_vote_that_is_corrected() -> None:
    taken(list(VOTES))
    other = {"VotesTotalFor": 1, "VotesTotalAgainst": 2}
    done = taken([one | other | ({"Results_Result": "Against"} if one["Member_Id"] == 2 else {}) for one in VOTES])
    assert done.changed == 1
    assert Division.objects.get().total_for == 1
    assert dict(Vote.objects.values_list("member", "side")) == {"1": "for", "2": "against", "3": "against"}


def test_a_contribution_of_50_000_words_is_kept_to_its_end() -> None:
    taken([said(1, "word " * 50_000 + "end.")])
    assert Contribution.objects.get().text.endswith("end.")


def test_who_may_import() -> None:
    with pytest.raises(Refused):
        import_record(by=Actor("a reader", {"GB-PLA-CRF": Role.READER}), found=read(io.BytesIO(written(an_exchange()))))


def test_on_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "day.xml"
    file.write_bytes(written(a_day(20)))
    out = io.StringIO()
    call_command("import", "senedd-record", str(file), "--dry-run", "--language", "en", stdout=out)
    assert "nothing was kept" in out.getvalue()
    assert not Contribution.objects.exists()
    for added in (20, 0):
        out = io.StringIO()
        call_command("import", "senedd-record", str(file), "--format", "json", stdout=out)
        assert json.loads(out.getvalue())["loads"][0]["added"] == added


def test_what_the_record_was_told_changes_with_every_row() -> None:
    taken([*an_exchange(), *VOTES])
    told = dict(digests.sittings())
    Vote.objects.filter(member="3").update(side="for")
    assert dict(digests.sittings()) != told


@given(st.dictionaries(st.sampled_from("abc"), st.integers() | st.text(min_size=1) | st.booleans(), min_size=1))
def test_an_empty_column_that_comes_later_leaves_what_the_record_was_told(row: dict[str, object]) -> None:
    told = digests.of_row(row)
    assert digests.of_row(row | {"later": "", "latest": None}) == told
    assert digests.of_row(row | {"later": 0}) != told


def test_both_languages_of_publicwhip_are_one_and_nothing_is_overwritten() -> None:
    def whip(language: str, *texts: str) -> Done:
        ids = "uk.org.publicwhip/senedd"
        about = ('person_id="p/5" original_lang="cy"', 'speakeroffice="Minister for Tests" original_lang="en"')
        speeches = "".join(
            f'<speech id="{ids}/{language}/2026-06-03.1.{place}" {about[place - 1]}><p>{text}</p></speech>'
            for place, text in enumerate(texts, 1)
        )
        heading = f'<major-heading id="{ids}/{language}/2026-06-03.1.0">H {language}</major-heading>'
        file = f"<publicwhip>{heading}{speeches}</publicwhip>".encode()
        return import_record(by=COMMAND_LINE, found=publicwhip.read(io.BytesIO(file)))

    for _time in range(2):
        whip("en", "What of it?", "I will act.")
        whip("cy", "Beth amdano?", "Byddaf yn gweithredu.")
    question, answer = Contribution.objects.order_by("order")
    assert (question.language, question.text, question.translation) == ("cy", "Beth amdano?", "What of it?")
    assert (answer.language, answer.text, answer.translation) == ("en", "I will act.", "Byddaf yn gweithredu.")
    assert answer.answers == question
    assert (Item.objects.get().heading_cy, Item.objects.get().heading_en) == ("H cy", "H en")
    assert whip("en", "What of it?", "I will act.").changed == 0
    taken([said(1, "One.", MeetingDate="2026-06-03T00:00:00")])
    with pytest.raises(Faulty) as wrong:
        whip("en", "What of it?", "I will act.")
    assert [one.code for one in wrong.value.report] == ["from-record"]


def test_written_questions_are_answered_later() -> None:
    head = "number,asked_on,question,answered_on,office_en,answer\nWQ1,2026-06-03,Why?"
    for more in (",,,", ",2026-06-10,Minister for Tests,Because."):
        import_record(by=COMMAND_LINE, found=written_questions.read(io.BytesIO(f"{head}{more}".encode())))
    answer = Contribution.objects.get(kind="WA")
    assert answer.answers is not None
    assert (answer.answers.code, answer.answers.asked) == ("WQ1", True)


PW = "uk.org.publicwhip/senedd"
Part = tuple[int, int, dict[str, int], str]
OFFICES = {"en": ("", "Minister for Tests", "Llywydd"), "cy": ("", "Y Gweinidog Profion", "Llywydd")}
TEXTS = {"en": ("", "What of it?", "I will act.", "Yes"), "cy": ("", "Beth amdano?", "Gwnaf.", "Yes")}


def half(language: str, parts: Sequence[Part], votes: str = "") -> record.Record:
    """A file of one language: each part has a member, an office, both texts, and the language that both state."""
    speeches = "".join(
        f'<speech id="{PW}/{language}/2026-06-03.1.{place}" person_id="x/{member}" '
        f'speakeroffice="{OFFICES[language][office]}" original_lang="{original}">'
        f"<p>{TEXTS[language][texts[language]]}</p></speech>"
        for place, (member, office, texts, original) in enumerate(parts, 1)
    )
    heading = f'<major-heading id="{PW}/{language}/2026-06-03.1.0">H {language}</major-heading>'
    vote = f'<division id="{PW}/{language}/2026-06-03.9.1">{votes}</division>' if votes else ""
    file = f"<publicwhip>{heading}{speeches}{vote}</publicwhip>".encode()
    return publicwhip.read(io.BytesIO(file))


def all_rows() -> list[tuple[object, ...]]:
    """All that is stored, in words: nothing of it may hang on which file came first."""
    held = Membership.objects.values_list("member", "group__name_cy", "group__name_en", "begins", "ends")
    return [
        *Contribution.objects.order_by("code").values_list(
            *("code", "item__heading_cy", "item__heading_en", "kind", "member", "office__name_cy", "office__name_en"),
            *("language", "text", "translation", "number", "asked", "answers__code"),
        ),
        *held.order_by("member", "group__name_cy", "group__name_en"),
        *Group.objects.order_by("name_cy", "name_en").values_list("kind", "name_cy", "name_en"),
        *Division.objects.values_list("code", "name_cy", "name_en", "total_for"),
        *Vote.objects.order_by("member").values_list("division", "member", "side"),
        *Former.objects.values_list("text"),
    ]


ASKS, ACTS, SAME = ({"cy": text, "en": text} for text in (1, 2, 3))
PARTS = st.lists(
    st.tuples(
        st.integers(1, 2),
        st.integers(0, 2),
        st.fixed_dictionaries({"cy": st.integers(0, 3), "en": st.integers(0, 3)}),
        st.sampled_from(["", "cy", "en"]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=25, deadline=None)
@given(parts=PARTS)
@example(parts=[(1, 0, ASKS, "cy"), (2, 1, ACTS, "en"), (1, 0, SAME, "cy"), (2, 2, SAME, "")])
def test_either_language_may_come_first(parts: list[Part]) -> None:
    vote = '<mslist vote="for"><msname person_id="x/1">A</msname></mslist>'
    seen = []
    for order in (("en", "cy"), ("cy", "en"), ("en", "cy", "en", "cy")):
        with transaction.atomic():
            done = [import_record(by=COMMAND_LINE, found=half(language, parts, vote)) for language in order]
            assert [one.changed for one in done[2:]] == [0] * (len(order) - 2)
            seen.append(all_rows())
            transaction.set_rollback(True)
    assert seen[0] == seen[1] == seen[2]
    assert not Former.objects.exists()


def test_an_answer_is_found_when_only_the_welsh_file_is_there() -> None:
    import_record(by=COMMAND_LINE, found=half("cy", [(1, 0, ASKS, "cy"), (2, 1, ACTS, "cy")]))
    assert Contribution.objects.filter(answers__isnull=False).count() == 1


def test_a_half_of_an_office_stays_where_it_is_still_told_of() -> None:
    parts = [(2, 1, ACTS, "en")]
    import_record(by=COMMAND_LINE, found=half("en", [*parts, *parts]))
    import_record(by=COMMAND_LINE, found=half("cy", parts))
    held = Membership.objects.order_by("group__name_cy").values_list("group__name_cy", "group__name_en")
    assert [*held] == [("", "Minister for Tests"), ("Y Gweinidog Profion", "Minister for Tests")]


FOR = '<mslist vote="for">{}</mslist>'
A, B = ('<msname person_id="x/1">A</msname>', '<msname person_id="x/2">B</msname>')


@pytest.mark.parametrize(
    ("second", "left"),
    [
        (FOR.format(A), {"pw-1", "pw-2"}),
        ('<divisioncount against="0"/>' + FOR.format(A), {"pw-1", "pw-2"}),
        ('<divisioncount for="1" against="0" abstain="0"/>' + FOR.format(A), {"pw-1"}),
    ],
)
def test_fewer_voters_take_nobody_away_but_where_the_file_states_that_there_are_no_more(
    second: str, left: set[str]
) -> None:
    parts = [(1, 0, ASKS, "en")]
    import_record(by=COMMAND_LINE, found=half("en", parts, FOR.format(A + B)))
    import_record(by=COMMAND_LINE, found=half("en", parts, second))
    assert set(Vote.objects.values_list("member", flat=True)) == left
    assert Division.objects.get().total_for == len(left)


def test_who_did_not_vote_stays_when_another_file_does_not_tell_it() -> None:
    taken([*VOTES, vote(4, "DidNotVote")])
    assert taken(VOTES).changed == 0
    assert Vote.objects.filter(member="4", side="none").exists()


def test_nothing_moves_into_another_sitting() -> None:
    taken([said(1, "One."), *VOTES])
    before = everything()
    other = {"Meeting_ID": 2, "MeetingDate": "2026-06-17T00:00:00"}
    for rows in ([said(1, "One.", **other)], [one | other for one in VOTES]):
        with pytest.raises(Faulty) as wrong:
            taken([said(9, "Nine.", **other), *rows])
        assert [one.code for one in wrong.value.report] == ["moved"]
    assert everything() == before


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Member_Id", 70),
        ("Member_job_title_English", "First Minister"),
        ("contribution_verbatim", "Two."),
        ("contribution_translated", "Dau."),
        ("contribution_language", "Cy"),
    ],
)
def test_a_correction_of_who_spoke_is_kept_like_one_of_what_they_said(name: str, other: object) -> None:
    rows = [said(1, "One.", contribution_translated="Un.")]
    taken(rows)
    before = Contribution.objects.get()
    taken([rows[0] | {name: other}])
    former = Former.objects.get()
    for column in ("member_id", "office_id", "language", "text", "translation"):
        assert getattr(former, column) == getattr(before, column)
    taken([rows[0] | {name: other}])
    assert Former.objects.count() == 1


def test_who_was_corrected_is_no_longer_held_to_have_the_office() -> None:
    taken([said(1, "One."), said(2, "Two.", Member_Id=70)])
    taken([said(1, "One.", Member_Id=70)])
    assert [*Membership.objects.values_list("member", flat=True)] == ["70"]


SPELLINGS = ("Siân Un-Dau", "Sian Un Dau", "SIÂN UN–DAU")


def named(name: str, place: int) -> record.Record:
    """A file in which somebody whom it knows by name only speaks and votes."""
    who = f'person_id="unknown" speakername="{name}"'
    day = f"{PW}/en/2026-06-0{place}"
    speech = f'<speech id="{day}.1.1" {who} speakeroffice="Minister for Tests"><p>One.</p></speech>'
    vote = f'<mslist vote="for"><msname person_id="unknown">{name}</msname></mslist>'
    division = f'<division id="{day}.9.1">{vote}</division>'
    return publicwhip.read(io.BytesIO(f"<publicwhip>{speech}{division}</publicwhip>".encode()))


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_whoever_is_known_by_name_only_is_one_in_whatever_order_and_spelling(order: tuple[int, ...]) -> None:
    for _time in range(2):
        for place in order:
            import_record(by=COMMAND_LINE, found=named(SPELLINGS[place], place + 1))
    (member,) = Member.objects.all()
    assert (member.pk, member.name, member.named) == ("pw-sian-un-dau", SPELLINGS[2], dt.date(2026, 6, 3))
    (held,) = Membership.objects.all()
    assert (held.begins, held.ends) == (dt.date(2026, 6, 1), dt.date(2026, 6, 3))
    assert Vote.objects.filter(member=member).count() == 3
    assert not Former.objects.exists()


def test_whoever_is_here_by_name_keeps_the_code_by_which_they_are() -> None:
    Member.objects.create(code="pw-sian-un-dau-0123456789ab", name=SPELLINGS[0], named="2026-06-01")
    Member.objects.create(code="pw-5", name=SPELLINGS[0], named="2026-06-01")
    for place, name in enumerate(SPELLINGS, 1):
        import_record(by=COMMAND_LINE, found=named(name, place))
    assert Member.objects.count() == 2
    assert {*Contribution.objects.values_list("member", flat=True)} == {"pw-sian-un-dau-0123456789ab"}
    assert {*Vote.objects.values_list("member", flat=True)} == {"pw-sian-un-dau-0123456789ab"}
