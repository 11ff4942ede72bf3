"""Storing the Record: twice, shuffled, in half, corrected, with faults; nothing is lost and nothing doubled."""

import datetime as dt
import io
import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.management import call_command

from cydwaith.evidence.sources.faults import Faulty
from cydwaith.record.models import Entry
from cydwaith.senedd import digests
from cydwaith.senedd.models import Contribution, Division, Former, Group, GroupKind, Item, Member, Membership, Vote
from cydwaith.senedd.sources import publicwhip
from cydwaith.senedd.sources import written as written_questions
from cydwaith.senedd.sources.record import read
from cydwaith.senedd.storing import Done, import_record
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
