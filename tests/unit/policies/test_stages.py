"""From stage to stage: every order of steps, by everybody, keeps what is always so of a policy."""

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from pytest_django import DjangoDbBlocker

from cydwaith.bodies.models import Post
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.actions import stages
from cydwaith.policies.missing import missing
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.stages import ABOUT, ORDER, earlier, following
from cydwaith.policies.turns import turn
from cydwaith.shared.permissions import PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.examples import examples
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, editor, found_wrong
from tests.kept import taken_away
from tests.policy_world import SPEAK, answered, at, cited, go, led, now, outsider, proposed, ready
from tests.practice_world import member

WHY = Said("Rheswm.", "A reason.")


@pytest.mark.django_db
class TestOneWay:
    def test_going_on_takes_both_sides(self) -> None:
        policy = led()
        ready(policy, Stage.DRAFT)
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT)
        told = now(policy)
        assert told.policy.stage == Stage.EXPLORE
        assert [side.code for side in turn(told).sides] == ["government"]
        stages.say_yes(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT)
        assert now(policy).policy.stage == Stage.DRAFT

    def test_what_is_missing_is_named(self) -> None:
        policy = proposed()
        actions.take_lead(by=editor(CARDIFF), policy=policy, body=CARDIFF, post=Post.objects.get(pk=SPEAK[CARDIFF]))
        with pytest.raises(NotPossible) as refusal:
            stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT)
        for words in ("Nobody leads this yet for the Government", "is not cited", "Not answered: What is open"):
            assert words in refusal.value.reason

    def test_a_no_has_its_reason_and_leaves_it_where_it_is(self) -> None:
        policy = led()
        ready(policy, Stage.DRAFT)
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT)
        with pytest.raises(NotPossible, match="Give the reason"):
            stages.say_no(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, reason=Said())
        stages.say_no(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, reason=WHY)
        told = now(policy)
        assert (told.policy.stage, told.waiting) == (Stage.EXPLORE, None)
        with pytest.raises(NotPossible, match="No change of stage waits"):
            stages.say_yes(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT)

    def test_before_anything_is_agreed_one_side_may_take_it_back(self) -> None:
        policy = at(Stage.DELIBERATE)
        with pytest.raises(NotPossible, match="Give the reason"):
            stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT)
        stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.EXPLORE, reason=WHY)
        assert now(policy).policy.stage == Stage.EXPLORE

    def test_no_stage_is_left_out(self) -> None:
        policy = led()
        cited(policy)
        answered(policy, Stage.LEARN)
        with pytest.raises(NotPossible, match="next stage, or back"):
            stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DELIBERATE)


def test_every_stage_is_declared_in_order() -> None:
    assert list(ABOUT) == list(Stage) == list(ORDER)
    assert [following(stage) for stage in ORDER] == [*ORDER[1:], None]
    assert earlier(Stage.LEARN) == ORDER[:-1]


PEOPLE = {
    "minister's editor": editor(GOVERNMENT),
    "officer's editor": editor(CARDIFF),
    "another council's editor": editor(POWYS),
    "a contributor": member(Role.CONTRIBUTOR, CARDIFF),
    "a partner": editor("TEST-PARTNER"),
    "the public": PUBLIC,
}


class Life(RuleBasedStateMachine):
    """Every order of steps by everybody: what is refused changes nothing, and the rules hold after each."""

    def __init__(self) -> None:
        super().__init__()
        self.around = transaction.atomic()
        self.around.__enter__()

    @initialize()
    def begin(self) -> None:
        self.policy = Policy.objects.select_related("forum", "topic").get()
        self.were: list[str] = [Stage.EXPLORE]

    def attempt(self, by: Actor, body: str, do: Any, **told: Any) -> None:
        """Try something; whoever may not, or cannot now, is refused."""
        seen = now(self.policy)
        try:
            with transaction.atomic():
                do(by=by, policy=self.policy, body=body, **told)
        except (NotPossible, Refused):
            return
        assert by.roles.get(body) in {Role.EDITOR, Role.ADMINISTRATOR}
        after = now(self.policy)
        if after.policy.stage != seen.policy.stage:
            self.were.append(after.policy.stage)
            back = ORDER.index(Stage(after.policy.stage)) < ORDER.index(Stage(seen.policy.stage))
            if back:
                assert after.changes[-1].reason
            else:
                assert following(seen.policy.stage) == after.policy.stage
                assert missing(seen, Stage(after.policy.stage)) == []
                assert {one.side_id for one in after.changes[-1].yeses.all()} == {one.pk for one in after.sides}

    WHO = st.sampled_from(sorted(PEOPLE))
    WHOSE = st.sampled_from([GOVERNMENT, CARDIFF, POWYS])

    @rule(who=WHO, body=WHOSE)
    def lead(self, who: str, body: str) -> None:
        post = Post.objects.get(pk=SPEAK.get(body, f"{body}/test-officer"))
        self.attempt(PEOPLE[who], body, actions.take_lead, post=post)

    @rule(who=WHO, body=WHOSE)
    def leave(self, who: str, body: str) -> None:
        found = self.policy.leads.filter(body=body, until=None).first()
        if found is not None:
            self.attempt(PEOPLE[who], body, lambda *, by, policy, body: actions.leave(by=by, lead=found))

    @rule(who=WHO, body=WHOSE, to=st.sampled_from(list(Stage)), reason=st.sampled_from([Said(), WHY]))
    def ask(self, who: str, body: str, to: Stage, reason: Said) -> None:
        self.attempt(PEOPLE[who], body, stages.ask_change, to=to, reason=reason)

    @rule(who=WHO, body=WHOSE)
    def yes(self, who: str, body: str) -> None:
        self.attempt(PEOPLE[who], body, stages.say_yes)

    @rule(who=WHO, body=WHOSE)
    def no(self, who: str, body: str) -> None:
        self.attempt(PEOPLE[who], body, stages.say_no, reason=WHY)

    @rule(before=st.sampled_from(list(Stage)))
    def answer(self, before: Stage) -> None:
        if {GOVERNMENT, CARDIFF} <= {one.body_id for one in now(self.policy).leads}:
            cited(self.policy)
            answered(self.policy, before)
            outsider(self.policy)

    @rule()
    def go_on(self) -> None:
        """What both sides do when they agree, so that late stages are seen too."""
        to = following(now(self.policy).policy.stage)
        if (
            to is None
            or now(self.policy).waiting
            or not {GOVERNMENT, CARDIFF} <= {one.body_id for one in now(self.policy).leads}
        ):
            return
        try:
            with transaction.atomic():
                ready(self.policy, to)
                go(self.policy, to)
        except NotPossible:
            return
        self.were.append(to)

    @invariant()
    def holds(self) -> None:
        if not hasattr(self, "policy"):
            return
        told = now(self.policy)
        assert told.policy.stage == self.were[-1]
        assert sum(one.taken is None and one.dropped is None for one in told.changes) <= 1
        whose = turn(told)
        assert whose.sides
        assert whose.since >= told.policy.added
        if told.policy.stage != Stage.EXPLORE:
            assert all(told.led_by(side) for side in told.sides)

    def teardown(self) -> None:
        taken_away(self.around)


def test_every_order_of_steps(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    Life.TestCase.settings = examples(24, stateful_step_count=20, suppress_health_check=list(HealthCheck))
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        try:
            proposed()  # once: every order of steps begins from it
            Life.TestCase().runTest()
        finally:
            taken_away(around)


@pytest.mark.django_db
def test_the_record_proves_every_step() -> None:
    policy: Policy = at(Stage.LEARN)
    assert policy.stage == Stage.LEARN
    assert found_wrong({"policies", "decisions", "texts"}) == []
