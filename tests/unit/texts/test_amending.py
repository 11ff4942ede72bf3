"""Amendments and comments, and where their passages went."""

from typing import Any

import pytest

from cydwaith.engines.drafting.parity import Parity
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts.actions import agreeing, amending, arranging, commenting
from cydwaith.texts.models import Amendment, Comment, Text
from cydwaith.texts.queries.contents import contents
from cydwaith.texts.queries.passages import amendments, comments
from tests.practice_world import OTHER, OWNER, THIRD
from tests.text_world import PASSAGE, READER_ONLY, SECOND, WRITER, agree, keys, now, says, write

REASON = Said(cy="Mae’n rhy anaml.", en="It is too seldom.")


def propose(text: Text, passage: str = "once a year", instead: str = "twice a year", **more: Any) -> Amendment:
    asked: dict[str, Any] = {"by": READER_ONLY, "body": THIRD, "section": keys(text)[1], "seen": now(text).number}
    told: dict[str, Any] = {"language": "en", "passage": passage, "instead": instead, "reason": REASON}
    return amending.propose(text=text, **asked | told | more)


def comment(text: Text, **more: Any) -> Comment:
    asked: dict[str, Any] = {"by": READER_ONLY, "body": THIRD, "section": keys(text)[1], "seen": now(text).number}
    return commenting.comment(text=text, says=Said(en="Who checks?"), **asked | more)


def test_an_amendment_is_merged_where_its_words_now_stand_and_the_other_language_is_behind(text: Text) -> None:
    agree(text)
    made = propose(text)
    arranging.move(by=WRITER, text=text, body=OWNER, section=keys(text)[1], after="")
    write(text, 0, cy=says(text, 0, "cy") + " Yn Gymraeg.", en="Now. " + says(text, 0))
    agree(text)
    version = amending.merge(by=WRITER, amendment=made, body=OWNER)
    assert says(text, 0) == "Now. Every council reports twice a year. The report is published."
    assert contents(version)[0].parity == Parity.WELSH_BEHIND
    made.refresh_from_db()
    assert (made.state, made.merged_in) == ("merged", version)
    assert amending.merge(by=WRITER, amendment=made, body=OWNER) == version


def test_an_amendment_to_words_that_are_gone_says_so_and_is_still_there(text: Text) -> None:
    made = propose(text)
    write(text, 1, en="The report is published.")
    (found,) = amendments(now(text))
    assert found.where.gone
    assert found.where.chosen.words == "once a year"
    with pytest.raises(NotPossible, match="no longer in the text"):
        amending.merge(by=WRITER, amendment=made, body=OWNER)
    with pytest.raises(NotPossible, match="no longer in the text"):
        propose(text, seen=1, body=OTHER, by=SECOND)


def test_two_merges_of_words_that_conflict_do_not_both_happen(text: Text) -> None:
    one = propose(text)
    other = propose(text, passage="reports once", instead="writes once")
    apart = propose(text, passage="published", instead="public")
    assert [found.conflicts for found in amendments(now(text))] == [(other.pk,), (one.pk,), ()]
    amending.merge(by=WRITER, amendment=one, body=OWNER)
    with pytest.raises(NotPossible):
        amending.merge(by=SECOND, amendment=other, body=OTHER)
    amending.merge(by=SECOND, amendment=apart, body=OTHER)
    assert says(text, 1) == "Every council reports twice a year. The report is public."


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"passage": "each week"}, "not in the section"),
        ({"passage": "re"}, "more than once"),
        ({"passage": " "}, "that you would change"),
        ({"instead": "once a year"}, "same as the old"),
        ({"reason": Said()}, "reason"),
        ({"section": "nowhere"}, "no longer in the text"),
    ],
)
def test_a_proposal_says_what_is_missing(text: Text, more: dict[str, Any], words: str) -> None:
    with pytest.raises(NotPossible, match=words):
        propose(text, **more)


def test_the_same_proposal_sent_twice_is_one(text: Text) -> None:
    assert propose(text) == propose(text)


def test_a_refusal_keeps_its_reason_and_needs_one(text: Text) -> None:
    made = propose(text)
    with pytest.raises(NotPossible):
        amending.refuse(by=WRITER, amendment=made, body=OWNER, reason=Said())
    found = amending.refuse(by=WRITER, amendment=made, body=OWNER, reason=Said(en="Too dear."))
    assert (found.state, found.answer_en, found.settled_body_id) == ("refused", "Too dear.", OWNER)
    with pytest.raises(NotPossible, match="settled already"):
        amending.merge(by=WRITER, amendment=made, body=OWNER)


def test_others_support_an_amendment_and_may_think_again(text: Text) -> None:
    made = propose(text)
    with pytest.raises(NotPossible, match="Your own"):
        amending.support(by=READER_ONLY, amendment=made, body=THIRD)
    first = amending.support(by=SECOND, amendment=made, body=OTHER)
    assert amending.support(by=SECOND, amendment=made, body=OTHER) == first
    back = amending.support(by=SECOND, amendment=made, body=OTHER, supports=False)
    assert back is not None
    assert back.taken_back
    assert amending.support(by=SECOND, amendment=made, body=OTHER, supports=False) is None
    again = amending.support(by=SECOND, amendment=made, body=OTHER)
    assert again != first


def test_only_its_own_body_withdraws_an_amendment(text: Text) -> None:
    made = propose(text)
    with pytest.raises(Refused):
        amending.withdraw(by=WRITER, amendment=made, body=OWNER)
    assert amending.withdraw(by=READER_ONLY, amendment=made, body=THIRD).state == "withdrawn"


def test_whoever_may_only_propose_settles_nothing(text: Text) -> None:
    made = propose(text)
    with pytest.raises(Refused):
        amending.merge(by=READER_ONLY, amendment=made, body=THIRD)
    with pytest.raises(Refused):
        amending.refuse(by=READER_ONLY, amendment=made, body=THIRD, reason=REASON)


def test_a_comment_stays_with_its_words_or_says_that_they_went(text: Text) -> None:
    comment(text, language="en", passage=PASSAGE)
    comment(text)
    write(text, 1, en=f"From 2027. {PASSAGE}.")
    on_words, on_all = comments(now(text))
    assert on_words.where.wording is not None
    assert on_words.where.wording.words_en[on_words.where.first : on_words.where.last] == PASSAGE
    assert not on_all.where.gone
    write(text, 1, en="From 2027 they report.")
    assert [one.where.gone for one in comments(now(text))] == [True, False]
    arranging.remove(by=WRITER, text=text, body=OWNER, section=keys(text)[1], seen=now(text).number)
    assert [one.where.gone for one in comments(now(text))] == [True, True]
    with pytest.raises(NotPossible):
        comment(text, seen=1, section=contents(text.versions.get(number=1))[1].key)


def test_a_comment_is_closed_by_its_own_body_or_by_who_writes(text: Text) -> None:
    one, other = comment(text), comment(text, by=SECOND, body=OTHER)
    assert commenting.close(by=READER_ONLY, comment=one, body=THIRD).closed_body_id == THIRD
    with pytest.raises(Refused):
        commenting.close(by=READER_ONLY, comment=other, body=THIRD)
    closed = commenting.close(by=WRITER, comment=other, body=OWNER)
    assert commenting.close(by=WRITER, comment=other, body=OWNER).closed == closed.closed


def test_the_same_comment_sent_twice_is_one(text: Text) -> None:
    assert comment(text) == comment(text)
    with pytest.raises(NotPossible):
        commenting.comment(
            by=READER_ONLY, text=text, body=THIRD, section=keys(text)[0], seen=now(text).number, says=Said(" ", "")
        )


def test_an_amendment_in_welsh_leaves_the_english_behind(text: Text) -> None:
    agree(text)
    made = propose(text, language="cy", passage="unwaith y flwyddyn", instead="ddwywaith y flwyddyn")
    version = amending.merge(by=WRITER, amendment=made, body=OWNER)
    assert contents(version)[1].parity == Parity.ENGLISH_BEHIND
    assert agreeing.confirm(by=SECOND, text=text, body=OTHER, section=keys(text)[1], seen=version.number)


def test_a_passage_that_is_cut_is_found_in_a_new_section_and_never_in_one_that_said_the_same_before(text: Text) -> None:
    told = "Both sides pay the costs"
    write(text, 1, en=f"{PASSAGE}. {told} of it.")
    section = keys(text)[1]
    comment(text, language="en", passage=told, section=section)
    comment(text, language="en", passage=PASSAGE, section=section)
    write(text, 1, en="Nothing of it.")
    costs, reports = comments(now(text))
    assert costs.where.gone  # the third section said the same already
    assert reports.where.gone
    made = arranging.add(by=WRITER, text=text, body=OWNER, words=Said(en=f"New. {PASSAGE} in May."))
    costs, reports = comments(now(text))
    assert costs.where.gone
    assert reports.where.wording is not None
    assert reports.where.wording.section == made
    assert reports.where.wording.words_en[reports.where.first : reports.where.last] == PASSAGE
