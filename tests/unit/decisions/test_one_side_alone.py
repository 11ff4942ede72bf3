"""One side alone can never change a frozen text, make a decision, or change the rule, whatever it tries.

First sequences of everything that the bodies of one side can do; then the same with both sides in any order, where
agreed must mean that each side reached its share on that very text.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from cydwaith.decisions.actions import answers, decisions, reservations
from cydwaith.decisions.content import wording_digest
from cydwaith.decisions.frozen import FROZEN as GUARD
from cydwaith.decisions.lifecycle import MADE
from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.forums.actions import forums, seats
from cydwaith.forums.consenting import Stance, parse_rule, parse_seats
from cydwaith.forums.content import Place
from cydwaith.forums.models import ConsentRule, Forum, Seat
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.decision_world import frozen, moved, wording
from tests.examples import examples
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
    differing,
    editor,
)

COUNCILS = [CARDIFF, PEMBROKESHIRE, POWYS]
WORDS = st.sampled_from(["One.", "Two.", "Three."])
RULES = st.sampled_from([None, None, RULE, SOFTER])
ANSWERS = st.sampled_from(["consent", "refuse", "aside", "reserve"])


class Table(RuleBasedStateMachine):
    """Bodies of some sides doing everything that they can to the decisions of a forum."""

    bodies: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.forum = begun()
        self.others = [seat.pk for seat in Seat.objects.filter(forum=self.forum).exclude(body__in=self.bodies)]
        self.begin()
        self.texts = self.frozen_texts()
        self.rules = list(ConsentRule.objects.values())

    def begin(self) -> None:
        """What is on the table: a motion, a frozen text, and one that would change the rule."""
        moved(self.forum, words="A motion.")
        frozen(self.forum, body=GOVERNMENT, words="Frozen.")
        frozen(self.forum, body=POWYS, words="A softer rule.", new_rule=SOFTER)

    def teardown(self) -> None:
        try:
            self.what_is_stored_is_what_the_record_says()
        finally:
            transaction.savepoint_rollback(self.savepoint)

    def attempt(self, action: Callable[..., Any], **told: Any) -> Any:
        """Try something; what is refused changes nothing."""
        try:
            with transaction.atomic():
                return action(**told)
        except (Refused, NotPossible):
            return None

    def frozen_texts(self) -> dict[int, dict[str, Any]]:
        return {text["id"]: text for text in Text.objects.exclude(frozen=None).values()}

    def decision(self, data: st.DataObject) -> Decision:
        return data.draw(st.sampled_from(list(Decision.objects.order_by("pk"))))

    def body(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(self.bodies))

    @rule(data=st.data(), words=WORDS, new=RULES)
    def move(self, data: st.DataObject, words: str, new: Any) -> None:
        body = self.body(data)
        self.attempt(decisions.move, by=editor(body), forum=self.forum, body=body, wording=wording(words, new_rule=new))

    @rule(data=st.data(), words=WORDS, new=RULES, seen=st.integers(1, 3))
    def amend(self, data: st.DataObject, words: str, new: Any, seen: int) -> None:
        body, told = self.body(data), wording(words, new_rule=new)
        self.attempt(decisions.amend, by=editor(body), decision=self.decision(data), body=body, wording=told, seen=seen)

    @rule(data=st.data(), seen=st.integers(1, 3), minutes=st.sampled_from([-1, 1, 9999]))
    def freeze(self, data: st.DataObject, seen: int, minutes: int) -> None:
        body, closes = self.body(data), timezone.now() + dt.timedelta(minutes=minutes)
        self.attempt(
            decisions.freeze, by=editor(body), decision=self.decision(data), body=body, seen=seen, closes=closes
        )

    @rule(data=st.data(), what=ANSWERS, stale=st.booleans())
    def answer(self, data: st.DataObject, what: str, stale: bool) -> None:
        """With any seat of the forum: one's own, and those of others."""
        decision = self.decision(data)
        body, seat = self.body(data), data.draw(st.sampled_from(list(Seat.objects.order_by("pk"))))
        texts = decision.texts.order_by("number" if stale else "-number")
        told: dict[str, Any] = {"seen": texts[0].digest, "seat": seat, "decision": decision, "by": editor(body)}
        if what == "refuse":
            told["reason"] = Said(en="No.")
        if what == "reserve":
            told |= {"reason": Said(en="A doubt."), "review_on": timezone.localdate() + 30 * DAY}
        verbs = {
            "consent": answers.consent,
            "refuse": answers.refuse,
            "aside": answers.stand_aside,
            "reserve": answers.reserve,
        }
        self.attempt(verbs[what], **told)

    @rule(data=st.data(), words=WORDS, what=ANSWERS)
    def campaign(self, data: st.DataObject, words: str, what: str) -> None:
        """Everything that it takes, one after the other: a text, its freezing, every voice one has, time, settling."""
        decision = self.decision(data)
        body = self.body(data)
        text = decision.texts.latest("number")
        told = {"by": editor(body), "decision": decision, "body": body, "seen": text.number}
        self.attempt(decisions.freeze, closes=timezone.now() + DAY, **told)
        digest = decision.texts.latest("number").digest
        for seat in Seat.objects.filter(body__in=self.bodies).order_by("pk"):
            said = {"by": editor(seat.body_id), "decision": decision, "seat": seat, "seen": digest}
            if what == "reserve":
                said |= {"reason": Said(en="A doubt."), "review_on": timezone.localdate() + 30 * DAY}
                self.attempt(answers.reserve, **said)
            else:
                self.attempt(answers.consent, **said)
        self.late(decision)
        self.attempt(decisions.settle, by=editor(body), decision=decision)

    @rule(data=st.data())
    def settle(self, data: st.DataObject) -> None:
        self.attempt(decisions.settle, by=editor(self.body(data)), decision=self.decision(data))

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        self.attempt(decisions.withdraw, by=editor(self.body(data)), decision=self.decision(data))

    @rule(data=st.data(), side=st.sampled_from(["government", "councils", "", "friends"]))
    def seat(self, data: st.DataObject, side: str) -> None:
        """Bring in friends, on either side, in either body's place."""
        body = self.body(data)
        place = Place(
            data.draw(st.sampled_from([STRANGER, *COUNCILS, GOVERNMENT])), side=side, convenor=True, co_chair=True
        )
        self.attempt(seats.add_seat, by=editor(body), forum=self.forum, place=place, body=body)

    @rule(data=st.data())
    def unseat(self, data: st.DataObject) -> None:
        seat = data.draw(st.sampled_from(list(Seat.objects.order_by("pk"))))
        self.attempt(seats.end_seat, by=editor(self.body(data)), seat=seat)

    @rule(data=st.data())
    def appoint(self, data: st.DataObject) -> None:
        seat, body = data.draw(st.sampled_from(list(Seat.objects.order_by("pk")))), self.body(data)
        self.attempt(seats.appoint, by=editor(body), seat=seat, body=body, co_chair=True, convenor=True)

    @rule(data=st.data(), new=st.sampled_from([RULE, SOFTER]))
    def lay_down(self, data: st.DataObject, new: Any) -> None:
        body = self.body(data)
        self.attempt(forums.set_rule, by=editor(body), forum=self.forum, rule=new, body=body)

    @rule(data=st.data(), verb=st.sampled_from([forums.confirm, forums.close]))
    def confirm(self, data: st.DataObject, verb: Callable[..., Any]) -> None:
        seat = data.draw(st.sampled_from(list(Seat.objects.order_by("pk"))))
        digest = forums.current_rule(self.forum).digest
        self.attempt(verb, by=editor(self.body(data)), forum=self.forum, seat=seat, seen=digest)

    @rule(data=st.data(), verb=st.sampled_from([reservations.escalate, reservations.close]))
    def follow(self, data: st.DataObject, verb: Callable[..., Any]) -> None:
        if held := Reservation.objects.order_by("pk").first():
            told = {"note": Said(en="Met.")} if verb is reservations.close else {}
            self.attempt(verb, by=editor(self.body(data)), reservation=held, **told)

    @rule(data=st.data())
    def time_passes(self, data: st.DataObject) -> None:
        self.late(self.decision(data))

    def late(self, decision: Decision) -> None:
        """Consents close: nobody can do this but time, so the texts are moved into the past behind the guard's back."""
        self.texts |= self.frozen_texts()
        GUARD.unprotect(connection)
        past = timezone.now() - 20 * DAY
        decision.texts.exclude(frozen=None).update(frozen=past, closes=past + DAY)
        GUARD.protect(connection)
        self.texts |= {pk: self.frozen_texts()[pk] for pk in self.texts}

    @invariant()
    def what_was_frozen_never_changes(self) -> None:
        now = self.frozen_texts()
        for pk, text in self.texts.items():
            assert now[pk] == text
        for text in Text.objects.exclude(frozen=None):
            assert text.digest == wording_digest(decisions.says(text))
        self.texts = now

    @invariant()
    def agreed_means_that_each_side_reached_its_share_on_that_text(self) -> None:
        for decision in Decision.objects.filter(state__in=MADE).select_related("current__rule"):
            text = decision.current
            for one in parse_rule(text.rule.text).sides:
                entitled = [seat.seat for seat in parse_seats(text.seats) if seat.side == one.side]
                said = [self.last(text, seat) for seat in entitled]
                willing = sum(answer in {Stance.CONSENT, Stance.RESERVATION} for answer in said)
                assert willing
                assert one.enough.reached(willing, len(entitled))

    def last(self, text: Text, seat: int) -> str:
        found = Consent.objects.filter(text=text, seat=seat).order_by("-id").first()
        return found.answer if found else ""

    @invariant()
    def every_rule_but_the_first_was_agreed(self) -> None:
        agreed = Decision.objects.filter(state__in=MADE, changes_rule=True).values_list("current__new_rule", flat=True)
        for later in ConsentRule.objects.filter(number__gt=1):
            assert later.text in set(agreed)

    def what_is_stored_is_what_the_record_says(self) -> None:
        assert differing() <= {"decision.frozen"}  # time was moved by hand


class OneSide(Table):
    """The same with the bodies of one side, and a stranger who is their friend."""

    @invariant()
    def nothing_is_agreed(self) -> None:
        assert not Decision.objects.filter(state__in=MADE).exists()

    @invariant()
    def the_rule_stays(self) -> None:
        assert list(ConsentRule.objects.values()) == self.rules

    @invariant()
    def the_forum_stays_open_and_the_other_side_as_it_was(self) -> None:
        assert Forum.objects.get(pk=self.forum.pk).stage == "active"
        other = Seat.objects.filter(pk__in=self.others)
        assert not other.exclude(held_to=None).exists()
        assert not Seat.objects.filter(side__in=other.values("side")).exclude(pk__in=self.others).exists()
        assert not Consent.objects.filter(seat__in=self.others).exists()


class Government(OneSide):
    bodies = (GOVERNMENT, STRANGER)


class Councils(OneSide):
    bodies = (*COUNCILS, STRANGER)


class Everyone(Table):
    bodies = (GOVERNMENT, *COUNCILS, STRANGER)

    def begin(self) -> None:
        """Few decisions, so that some are settled."""
        frozen(self.forum, body=POWYS, words="A softer rule.", new_rule=SOFTER)
        frozen(self.forum, body=GOVERNMENT, words="Frozen.")


@pytest.mark.django_db
@pytest.mark.parametrize("machine", [Government, Councils, Everyone], ids=lambda machine: machine.__name__)
def test_one_side_alone(machine: type[Table]) -> None:
    quiet = examples(
        10,
        stateful_step_count=12,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(machine, settings=quiet)
