"""What people do to settle something together, and what the record then says."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cydwaith.decisions import settling
from cydwaith.decisions.actions import answers, decisions, reservations
from cydwaith.decisions.frozen import FROZEN as GUARD
from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.forums.actions.seats import add_seat, end_seat
from cydwaith.forums.consenting import Rule
from cydwaith.forums.content import Place
from cydwaith.forums.models import ConsentRule, Forum
from cydwaith.forums.refusals import RuleUnsound, TextChanged
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.decision_world import again, everyone, frozen, moved, says, wording
from tests.forum_world import (
    CARDIFF,
    DAY,
    GOVERNMENT,
    PEMBROKESHIRE,
    POWYS,
    RULE,
    SOFTER,
    STRANGER,
    begun,
    editor,
    proposed,
    seat_of,
)
from tests.kept import kept

pytestmark = pytest.mark.django_db


kept_forum = kept(begun)


@pytest.fixture
def forum(kept_forum: Callable[[], Forum], db: None) -> Forum:
    return kept_forum()


def last() -> Entry:
    entry = Entry.objects.order_by("-id").first()
    assert entry
    return entry


def settled(decision: Decision) -> Decision:
    return decisions.settle(by=editor(POWYS), decision=decision)


def closed(decision: Decision) -> Decision:
    """The same decision after consents have closed: its text is moved into the past, as no one else can."""
    GUARD.unprotect(connection)
    past = timezone.now() - timedelta(days=20)
    Text.objects.filter(decision=decision).update(frozen=past, closes=past + DAY)
    GUARD.protect(connection)
    return again(decision)


def test_both_sides_consent_and_it_is_agreed(forum: Forum) -> None:
    decision, text = frozen(forum)
    everyone(decision)
    assert settled(decision).state == "agreed"
    facts = json.loads(last().facts)
    assert (facts["outcome"], facts["digest"]) == ("agreed", text.digest)
    assert [(one["side"], one["consent"], one["seats"]) for one in facts["sides"]] == [
        ("government", 1, 1),
        ("councils", 3, 3),
    ]


def test_settling_twice_settles_once(forum: Forum) -> None:
    decision, _text = frozen(forum)
    everyone(decision)
    settled(decision)
    entries = Entry.objects.count()
    assert settled(decision).state == "agreed"
    assert Entry.objects.count() == entries


def test_it_stays_open_while_an_answer_may_matter(forum: Forum) -> None:
    decision, _text = frozen(forum)
    for body in (GOVERNMENT, CARDIFF, PEMBROKESHIRE):
        says(decision, body)
    with pytest.raises(NotPossible):
        settled(decision)
    assert settled(closed(decision)).state == "agreed"


def test_silence_is_never_consent(forum: Forum) -> None:
    decision, _text = frozen(forum)
    for body in (CARDIFF, PEMBROKESHIRE, POWYS):
        says(decision, body)
    assert settled(closed(decision)).state == "not_agreed"


def test_a_reservation_goes_with_the_consent(forum: Forum) -> None:
    decision, _text = frozen(forum)
    everyone(decision)
    held = says(decision, POWYS, "reserve", escalate_to=forum)
    assert isinstance(held, Reservation)
    assert settled(decision).state == "agreed_with_reservations"
    assert "A doubt" not in Entry.objects.get(verb="decision.reserved").facts


def test_a_side_that_refuses_settles_it_at_once(forum: Forum) -> None:
    decision, _text = frozen(forum)
    says(decision, GOVERNMENT, "refuse")
    assert settled(decision).state == "not_agreed"


def test_the_latest_answer_of_a_seat_counts_and_the_same_one_twice_is_one(forum: Forum) -> None:
    decision, text = frozen(forum)
    everyone(decision)
    says(decision, GOVERNMENT, "refuse")
    says(decision, GOVERNMENT, "refuse")
    assert text.consents.filter(seat__body=GOVERNMENT).count() == 2
    assert settled(decision).state == "not_agreed"


def test_the_same_reservation_twice_is_one(forum: Forum) -> None:
    decision, _text = frozen(forum)
    assert says(decision, POWYS, "reserve") == says(decision, POWYS, "reserve")
    says(decision, POWYS, "reserve", reason=Said(en="Another doubt."))
    assert Reservation.objects.count() == 2


def test_an_edit_after_freezing_voids_every_answer(forum: Forum) -> None:
    decision, before = frozen(forum)
    says(decision, GOVERNMENT)
    after = amended(decision)
    assert (again(decision).state, after.number, again(decision).current) == ("motion", 2, after)
    before.refresh_from_db()
    assert before.text_en == wording().text.en
    freeze_again = {"seen": 2, "closes": timezone.now() + 9 * DAY}
    newly = decisions.freeze(by=editor(CARDIFF), decision=decision, body=CARDIFF, **freeze_again)
    with pytest.raises(TextChanged):
        answers.consent(by=editor(CARDIFF), decision=decision, seat=seat_of(forum, CARDIFF), seen=before.digest)
    assert newly.digest != before.digest
    assert settling.outcome_of(newly).tallies[0].silent == 1


def test_nobody_overturns_what_is_certain_by_editing_it(forum: Forum) -> None:
    decision, _text = frozen(forum)
    everyone(decision)
    with pytest.raises(NotPossible):
        amended(decision)


def amended(decision: Decision) -> Text:
    return decisions.amend(by=editor(GOVERNMENT), decision=decision, body=GOVERNMENT, wording=wording("Other."), seen=1)


def test_the_same_words_change_nothing_even_when_frozen(forum: Forum) -> None:
    decision, text = frozen(forum)
    says(decision, GOVERNMENT)
    again_same = decisions.amend(by=editor(POWYS), decision=decision, body=POWYS, wording=wording(), seen=1)
    assert again_same == text
    assert again(decision).state == "frozen"


def test_two_who_amend_at_once_hear_of_each_other(forum: Forum) -> None:
    decision = moved(forum)
    decisions.amend(by=editor(GOVERNMENT), decision=decision, body=GOVERNMENT, wording=wording("One."), seen=1)
    with pytest.raises(TextChanged):
        decisions.amend(by=editor(POWYS), decision=decision, body=POWYS, wording=wording("Two."), seen=1)
    with pytest.raises(TextChanged):
        decisions.freeze(by=editor(POWYS), decision=decision, body=POWYS, seen=1, closes=timezone.now() + DAY)


def test_the_same_motion_twice_is_one(forum: Forum) -> None:
    assert moved(forum) == moved(forum)
    assert Decision.objects.count() == 1


def test_a_text_is_frozen_in_both_languages(forum: Forum) -> None:
    decision = moved(forum, text=Said(en="We do this."))
    with pytest.raises(NotPossible) as refused:
        decisions.freeze(by=editor(CARDIFF), decision=decision, body=CARDIFF, seen=1, closes=timezone.now() + DAY)
    assert refused.value.field == "text_cy"


def test_consents_stay_open_as_long_as_the_rule_says() -> None:
    forum = begun("patient", replace(RULE, days=7))
    decision = moved(forum)
    for days in (-1, 0, 6):
        with pytest.raises(NotPossible):
            decisions.freeze(
                by=editor(CARDIFF), decision=decision, body=CARDIFF, seen=1, closes=timezone.now() + days * DAY
            )


def test_who_speaks(forum: Forum) -> None:
    """A role in the seat's body, and no other; the machine's operator speaks for nobody."""
    decision, text = frozen(forum)
    seat = seat_of(forum, CARDIFF)
    reader = Actor("r", {CARDIFF: Role.CONTRIBUTOR})
    for by in (editor(GOVERNMENT), editor(STRANGER), reader, PUBLIC, COMMAND_LINE):
        with pytest.raises(Refused):
            answers.consent(by=by, decision=decision, seat=seat, seen=text.digest)
    with pytest.raises(Refused):
        decisions.move(by=editor(STRANGER), forum=forum, body=STRANGER, wording=wording())
    with pytest.raises(Refused):
        decisions.settle(by=PUBLIC, decision=decision)


def test_nothing_is_moved_before_every_side_has_confirmed() -> None:
    forum = proposed("not-yet")
    with pytest.raises(NotPossible):
        moved(forum)


def test_only_the_mover_withdraws_and_only_in_time(forum: Forum) -> None:
    decision, _text = frozen(forum)
    with pytest.raises(Refused):
        decisions.withdraw(by=editor(GOVERNMENT), decision=decision)
    everyone(decision)
    with pytest.raises(NotPossible):
        decisions.withdraw(by=editor(CARDIFF), decision=decision)
    other, _text = frozen(forum, words="Another.")
    assert decisions.withdraw(by=editor(CARDIFF), decision=other).state == "withdrawn"
    assert decisions.withdraw(by=editor(CARDIFF), decision=other).state == "withdrawn"
    with pytest.raises(NotPossible):
        says(other, CARDIFF)


def test_the_rule_changes_only_under_the_rule_before_it(forum: Forum) -> None:
    decision, _text = frozen(forum, new_rule=SOFTER)
    everyone(decision)
    settled(decision)
    assert [rule.number for rule in ConsentRule.objects.filter(forum=forum).order_by("number")] == [1, 2]
    _decision, text = frozen(forum, words="Under the new rule.")
    assert text.rule.number == 2
    assert json.loads(Entry.objects.filter(verb="forum.rule_set").latest("id").facts)["number"] == 2


def test_two_changes_of_the_rule_do_not_wait_at_once(forum: Forum) -> None:
    frozen(forum, new_rule=SOFTER)
    with pytest.raises(NotPossible):
        frozen(forum, body=POWYS, new_rule=SOFTER)


def test_a_rule_without_a_side_cannot_even_be_moved(forum: Forum) -> None:
    with pytest.raises(RuleUnsound):
        moved(forum, new_rule=Rule(RULE.sides[:1]))


def test_a_reservation_is_followed(forum: Forum) -> None:
    decision, _text = frozen(forum)
    everyone(decision)
    held = says(decision, POWYS, "reserve", escalate_to=forum)
    settled(decision)
    held = reservations.review(
        by=editor(POWYS), reservation=held, review_on=timezone.localdate() + 90 * DAY, note=Said(en="Still so.")
    )
    assert reservations.escalate(by=editor(POWYS), reservation=held).escalated
    with pytest.raises(Refused):
        reservations.close(by=editor(CARDIFF), reservation=held, note=Said(en="Met."))
    assert reservations.close(by=editor(POWYS), reservation=held, note=Said(en="Met.")).closed
    with pytest.raises(NotPossible):
        reservations.escalate(by=editor(POWYS), reservation=held)


def test_seats_that_come_later_do_not_join_in(forum: Forum) -> None:
    """Who sits at the table when the text is frozen settles it, whoever comes or goes afterwards."""
    decision, text = frozen(forum)
    late = add_seat(by=editor(GOVERNMENT), forum=forum, place=Place(STRANGER, side="government"), body=GOVERNMENT)
    with pytest.raises(NotPossible):
        answers.consent(by=editor(STRANGER), decision=decision, seat=late, seen=text.digest)
    gone = end_seat(by=editor(POWYS), seat=seat_of(forum, POWYS))
    said = answers.consent(by=editor(POWYS), decision=decision, seat=gone, seen=text.digest)
    assert said.seat == gone
    assert len(settling.entitled(forum)) == 4


CHANGES = (
    (Text, {"text_en": "Something else."}),
    (Consent, {"answer": "consent"}),
    (ConsentRule, {"text": "{}"}),
    (Decision, {"state": "not_agreed"}),
    (Reservation, {"why_en": "Nothing."}),
)


@pytest.mark.parametrize(("model", "change"), CHANGES, ids=lambda value: getattr(value, "__name__", ""))
def test_the_database_itself_refuses(forum: Forum, model: type, change: dict[str, str]) -> None:
    decision, _text = frozen(forum)
    everyone(decision)
    says(decision, POWYS, "reserve")
    settled(decision)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.all()._raw_delete(model.objects.db)
