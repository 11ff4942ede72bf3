"""Writing a text that others write too."""

from typing import Any

import pytest

from cydwaith.record.models import Entry
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions import arranging, beginning, writing
from cydwaith.texts.actions.beginning import Draft
from cydwaith.texts.models import Text, Version
from cydwaith.texts.queries.contents import contents
from tests.practice_world import OTHER, OWNER, THIRD
from tests.text_world import DRAFTS, PASSAGE, READER_ONLY, SECOND, STAGE, TITLE, WRITER, drafted, keys, now, says, write


def test_a_text_begins_as_its_first_version(text: Text) -> None:
    assert [one.number for one in contents(now(text))] == [1, 2, 3]
    assert (now(text).number, now(text).change, Version.title.of(now(text))) == (1, "begun", TITLE)


def test_what_is_written_is_the_next_version_and_the_one_before_stays(text: Text) -> None:
    before = now(text)
    after = write(text, 0, en="To end homelessness.")
    assert (after.number, after.change) == (2, "written")
    assert contents(before)[0].wording.words_en == DRAFTS[0].words.en
    assert says(text, 0) == "To end homelessness."


def test_the_same_words_change_nothing(text: Text) -> None:
    entries = Entry.objects.count()
    assert write(text, 0) == now(text)
    assert (now(text).number, Entry.objects.count()) == (1, entries)


def test_two_who_write_in_one_section_at_once_both_keep_their_words(text: Text) -> None:
    write(text, 1, en=f"{PASSAGE} in May. The report is published.")
    write(text, 1, by=SECOND, seen=1, en=f"{PASSAGE}. The report is published in both languages.")
    assert says(text, 1) == f"{PASSAGE} in May. The report is published in both languages."


def test_where_both_changed_the_same_words_nothing_is_stored_and_the_form_answers_to_the_version_that_counts(
    text: Text,
) -> None:
    write(text, 1, en="Every council reports twice a year. The report is published.")
    with pytest.raises(refusals.Conflict) as refused:
        write(text, 1, by=SECOND, seen=1, en="Every council reports each quarter. The report is published.")
    assert refused.value.carries == {"seen": 2}
    assert now(text).number == 2
    write(text, 1, by=SECOND, seen=2, en="Every council reports each quarter. The report is published.")
    assert says(text, 1) == "Every council reports each quarter. The report is published."


def test_each_language_is_merged_by_itself(text: Text) -> None:
    write(text, 0, cy="Rhoi terfyn ar ddigartrefedd.")
    wording = contents(now(text))[0].wording
    writing.write(
        by=SECOND,
        text=text,
        body=OTHER,
        section=wording.section.key,
        seen=1,
        heading=DRAFTS[0].heading,
        words=Said(cy=DRAFTS[0].words.cy, en="To end homelessness."),
    )
    assert (says(text, 0, "cy"), says(text, 0)) == ("Rhoi terfyn ar ddigartrefedd.", "To end homelessness.")


def test_a_section_can_be_written_while_others_move_it(text: Text) -> None:
    first = keys(text)[0]
    arranging.move(by=SECOND, text=text, body=OTHER, section=first, after=keys(text)[-1])
    writing.write(
        by=WRITER, text=text, body=OWNER, section=first, seen=1, heading=DRAFTS[0].heading, words=Said(en="It ends.")
    )
    assert keys(text)[-1] == first
    assert says(text, 2) == "It ends."


def test_a_section_that_was_removed_meanwhile_is_said_to_be(text: Text) -> None:
    first = keys(text)[0]
    arranging.remove(by=SECOND, text=text, body=OTHER, section=first, seen=1)
    with pytest.raises(NotPossible, match=refusals.SECTION_GONE.en[:40]):
        writing.write(
            by=WRITER, text=text, body=OWNER, section=first, seen=1, heading=Said(), words=Said(en="It ends.")
        )


def test_nobody_removes_what_somebody_has_just_written(text: Text) -> None:
    write(text, 0, en="It ends.")
    with pytest.raises(NotPossible, match="since you read it"):
        arranging.remove(by=SECOND, text=text, body=OTHER, section=keys(text)[0], seen=1)
    arranging.remove(by=SECOND, text=text, body=OTHER, section=keys(text)[0], seen=2)
    assert len(keys(text)) == 2


def test_sections_are_added_after_one_that_is_there(text: Text) -> None:
    before = keys(text)
    made = arranging.add(by=WRITER, text=text, body=OWNER, after=before[0], heading=Said(cy="Newydd"))
    assert keys(text) == [before[0], made.key, *before[1:]]
    with pytest.raises(NotPossible):
        arranging.add(by=WRITER, text=text, body=OWNER, after="t-not-there", heading=Said(cy="Newydd"))
    with pytest.raises(NotPossible):
        arranging.add(by=WRITER, text=text, body=OWNER, heading=Said(" ", " "))


@pytest.mark.parametrize(("section", "after", "order"), [(2, None, "201"), (0, 1, "102"), (0, 2, "120"), (1, 1, "012")])
def test_sections_are_moved_by_their_keys(text: Text, section: int, after: int | None, order: str) -> None:
    there = keys(text)
    arranging.move(
        by=WRITER, text=text, body=OWNER, section=there[section], after="" if after is None else there[after]
    )
    assert keys(text) == [there[int(place)] for place in order]


def test_a_title_is_merged_like_any_text(text: Text) -> None:
    writing.retitle(
        by=WRITER, text=text, body=OWNER, seen=1, title=Said(cy="Cartrefi i bawb", en="Good homes for everyone")
    )
    writing.retitle(
        by=SECOND, text=text, body=OTHER, seen=1, title=Said(cy="Cartrefi da i bawb", en="Homes for everyone")
    )
    assert Version.title.of(now(text)) == Said(cy="Cartrefi da i bawb", en="Good homes for everyone")
    with pytest.raises(NotPossible):
        writing.retitle(by=WRITER, text=text, body=OWNER, seen=3, title=Said())


def test_only_whom_the_holder_lets_may_write(text: Text) -> None:
    with pytest.raises(Refused):
        write(text, 0, by=READER_ONLY, en="Ours.")
    STAGE["is"] = "closed"
    with pytest.raises(Refused):
        write(text, 0, en="Ours.")


def test_a_text_that_nothing_holds_is_written_by_nobody(text: Text) -> None:
    other = drafted(kind="unknown")
    with pytest.raises(Refused):
        write(other, 0, en="Ours.")


def test_a_file_is_brought_in_only_as_the_first_draft(text: Text) -> None:
    with pytest.raises(NotPossible):
        beginning.bring_in(by=WRITER, text=text, body=OWNER, sections=DRAFTS)
    empty = drafted(sections=())
    with pytest.raises(NotPossible):
        beginning.bring_in(by=WRITER, text=empty, body=OWNER, sections=())
    made = beginning.bring_in(by=WRITER, text=empty, body=OWNER, sections=[Draft(words=Said(en="One."))])
    assert [one.wording.words_en for one in contents(made)] == ["One."]
    assert made.body_id != THIRD


def test_a_section_is_taken_away_and_never_left_empty(text: Text) -> None:
    told: dict[str, Any] = {"by": WRITER, "text": text, "body": OWNER, "section": keys(text)[0], "seen": 1}
    with pytest.raises(NotPossible, match="would be empty") as refusal:
        writing.write(**told, heading=Said(), words=Said(" ", ""))
    assert refusal.value.field == "words"
    assert now(text).number == 1


@pytest.mark.parametrize(
    ("numbers", "says_"),
    [([3], "in section 3."), ([1, 2], "in sections 1 and 2."), (list(range(1, 301)), "1, 2, 3, 4, 5 and 295 more.")],
)
def test_of_many_sections_the_first_few_are_named(numbers: list[int], says_: str) -> None:
    assert refusals.out_of_step(numbers).en.endswith(says_)
