"""Whatever bodies do, in whatever order: one side alone agrees, changes and accepts nothing, and the past stays."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from cydwaith.programme.actions.agreeing import agree, decline, settle
from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.milestones import Stone, add_milestone, end_milestone
from cydwaith.programme.actions.proposing import change, propose, withdraw
from cydwaith.programme.content import content_of
from cydwaith.programme.models import Commitment, Milestone
from cydwaith.programme.queries.as_was import as_was, held_at
from cydwaith.programme.queries.schedule import schedule
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.examples import examples
from tests.practice_world import ground
from tests.programme_world import EDITOR, OUTSIDE, OWED, OWES, again, content, misrecorded, said

pytestmark = pytest.mark.django_db
WHY = {"reason": Said(en="Because.")}
CONTENTS = {
    "as it was": {},
    "more money": {"money": 50},
    "other days": {"due": None},
    "a friend instead": {"owed": {OUTSIDE: None}},
    "turned round": {"owes": {OWED: f"{OWED}/test-officer"}, "owed": {OWES: None}},
    "a friend owes": {"owes": {OUTSIDE: f"{OUTSIDE}/test-officer"}},
    "accepts itself": {"test": "acceptance", "accepted_by": OUTSIDE},
}


class Side(RuleBasedStateMachine):
    """Some bodies act, all of them on one side; between them they try everything, in the order they like.

    `acting` are the bodies that do; `begun` is how the commitment begins: proposed or agreed.
    """

    acting: tuple[str, ...] = (OWES,)
    begun = "agreed"

    @initialize()
    def begin(self) -> None:
        self.outer = transaction.atomic()
        self.outer.__enter__()
        ground()
        about = {"test": "acceptance", "accepted_by": OWED}
        self.commitment: Commitment = propose(by=EDITOR[OWES], body=OWES, content=content(**about))
        self.other = propose(by=EDITOR[OWES], body=OWES, content=content(texts={"title": Said(en="Other")}))
        if self.begun == "agreed":
            agree(by=EDITOR[OWED], body=OWED, commitment=self.commitment, number=1)
        self.held = content_of(again(self.commitment).current)
        self.past: list[tuple[Any, Any]] = []

    def teardown(self) -> None:
        if hasattr(self, "outer"):
            transaction.set_rollback(True)
            self.outer.__exit__(None, None, None)

    def tried(self, do: Callable[..., object], **asked: Any) -> None:
        """Do it, or be refused; either way nothing is half done."""
        try:
            with transaction.atomic():
                do(**asked)
        except (NotPossible, Refused):
            pass

    def speaking(self, data: st.DataObject) -> dict[str, Any]:
        """Somebody of this side, who may well claim to speak for the other."""
        body = data.draw(st.sampled_from(self.acting))
        return {"by": EDITOR[body], "body": data.draw(st.sampled_from([body, body, body, OWED, OWES]))}

    def number(self, data: st.DataObject) -> int:
        """Mostly the latest terms, sometimes others."""
        last = self.commitment.all_terms.count()
        return data.draw(st.sampled_from([last, last, last, max(1, last - 1), 1]))

    @rule(data=st.data())
    def says_yes(self, data: st.DataObject) -> None:
        self.tried(agree, **self.speaking(data), commitment=self.commitment, number=self.number(data))

    @rule(data=st.data())
    def says_no(self, data: st.DataObject) -> None:
        self.tried(decline, **self.speaking(data), commitment=self.commitment, number=self.number(data), **WHY)

    @rule(data=st.data(), what=st.sampled_from(list(CONTENTS)))
    def changes(self, data: st.DataObject, what: str) -> None:
        wanted = content(**CONTENTS[what])
        asked = {"content": wanted, "number": self.number(data), **WHY}
        self.tried(change, **self.speaking(data), commitment=self.commitment, **asked)

    @rule(data=st.data())
    def withdraws(self, data: st.DataObject) -> None:
        if self.begun == "agreed":
            self.tried(withdraw, **self.speaking(data), commitment=self.commitment, number=self.number(data), **WHY)

    @rule(data=st.data())
    def claims_a_decision(self, data: st.DataObject) -> None:
        by = self.speaking(data)["by"]
        self.tried(settle, by=by, commitment=self.commitment, number=self.number(data), decision="1")

    @rule(data=st.data(), colour=st.sampled_from(["green", "red", "done"]))
    def reports(self, data: st.DataObject, colour: str) -> None:
        who = self.speaking(data)
        self.tried(said, commitment=self.commitment, body=who["body"], by=who["by"], colour=colour)

    @rule(data=st.data())
    def sets_and_ends_milestones(self, data: st.DataObject) -> None:
        stone = Stone(timezone.localdate(), title=Said(en="A step"))
        self.tried(add_milestone, **self.speaking(data), commitment=self.commitment, stone=stone)
        if (last := Milestone.objects.last()) is not None:
            self.tried(end_milestone, **self.speaking(data), milestone=last, **WHY)

    @rule(data=st.data())
    def makes_it_wait(self, data: st.DataObject) -> None:
        self.tried(add_dependency, **self.speaking(data), commitment=self.commitment, needs=self.other)

    @rule()
    def looks(self) -> None:
        moment = timezone.now()
        self.past.append((moment, shown(moment)))

    @invariant()
    def nothing_agreed_has_changed(self) -> None:
        if not hasattr(self, "held"):
            return
        held = again(self.commitment).current
        assert held.stage == self.begun
        if self.begun == "agreed":
            assert content_of(held) == self.held
        work = schedule().works.get(self.commitment.pk)
        assert work is not None
        assert work.done is None

    @invariant()
    def the_past_is_as_it_was(self) -> None:
        for moment, seen in getattr(self, "past", ()):
            assert shown(moment) == seen

    @invariant()
    def everything_stands_in_the_record(self) -> None:
        if hasattr(self, "held"):
            assert misrecorded() == []


def shown(moment: Any) -> Any:
    """Everything as it stood at a moment, as plain values."""
    then = as_was(moment)
    assert {one.pk for one in held_at(moment)} == {one.pk for one in then.terms.values()}
    terms = {slug: (one.pk, content_of(one)) for slug, one in {**then.terms, **then.proposals}.items()}
    said_then = {slug: [one.pk for one in rows] for slug, rows in then.statuses.items()}
    stones = {slug: [one.pk for one in rows] for slug, rows in then.milestones.items()}
    return terms, said_then, stones, [one.pk for one in then.dependencies]


SIDES = {
    "agreed": [(OWES,), (OWED,), (OWES, OUTSIDE), (OUTSIDE,)],
    # What is only proposed becomes agreed when others take the place of the side that is lacking, and say yes.
    "proposed": [(OWES,), (OUTSIDE,)],
}


@pytest.mark.parametrize(("begun", "acting"), [(begun, side) for begun, sides in SIDES.items() for side in sides])
def test_one_side_alone(begun: str, acting: tuple[str, ...]) -> None:
    side = type("Side", (Side,), {"acting": acting, "begun": begun})
    quick = examples(8, stateful_step_count=12, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(side, settings=quick)
