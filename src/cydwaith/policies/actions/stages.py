"""From stage to stage: one side asks, and the others say yes or no.

Going on takes every side. Going back takes a reason, and before anything is agreed one side alone.
"""

import datetime as dt

from cydwaith.forums.models import Side
from cydwaith.policies import refusals
from cydwaith.policies.acting import led_side, speaks_for
from cydwaith.policies.agreeing import review_on
from cydwaith.policies.deeds.policies import (
    ASKED,
    CHANGED,
    DROPPED,
    POLICY_ANSWER_CHANGE,
    POLICY_CHANGE,
    SAID_YES,
)
from cydwaith.policies.footprints import FOOTPRINT
from cydwaith.policies.lives import life
from cydwaith.policies.missing import missing
from cydwaith.policies.models import Policy, Stage, StageChange, Yes
from cydwaith.policies.stages import ABOUT, earlier, following
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def ask_change(*, by: Actor, policy: Policy, body: str, to: str, reason: Said = UNSAID) -> StageChange:
    """Ask that a policy go to the next stage, or back to an earlier one with a reason; the asking side says yes.

    Raises NotPossible while something is missing for the next stage, saying what, and while another change waits.
    """
    with doing(POLICY_CHANGE, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = led_side(act.it, body)
        if waiting := pending(act.it):
            if waiting.to_stage == to and waiting.yeses.filter(side=side).exists():
                return waiting
            raise NotPossible(str(refusals.WAITS_ALREADY), "to")
        back = to in earlier(act.it.stage)
        if not back and to != following(act.it.stage):
            raise NotPossible(str(refusals.NEXT_OR_EARLIER), "to")
        why = given(reason, "reason") if back else stripped(reason)
        if not back:
            refuse_what_is_missing(act.it, to)
            say_what_reopened_it(act.it, to, why)
        number = act.it.changes.count() + 1
        stages = {"from_stage": act.it.stage, "to_stage": to, "back": back}
        now = clock.moment()
        change = StageChange.objects.create(policy=act.it, number=number, asked=now, **stages, **in_columns(reason=why))
        yes = Yes.objects.create(change=change, side=side, body_id=body, at=now)
        if back and ABOUT[Stage(act.it.stage)].alone:
            take(act, change, yes, now)
        else:
            act.tell(change, ASKED, **FOOTPRINT.of(change, yes))
    return change


def say_yes(*, by: Actor, policy: Policy, body: str) -> StageChange:
    """Say yes for one's own side to the change that waits; with the last side's yes it is taken. Twice is once."""
    with doing(POLICY_ANSWER_CHANGE, by=by, to=policy, body=body) as act:
        change, side = answering(act, by, body)
        if change.yeses.filter(side=side).exists():
            return change
        if not change.back:
            refuse_what_is_missing(act.it, change.to_stage)
        now = clock.moment()
        yes = Yes.objects.create(change=change, side=side, body_id=body, at=now)
        if change.yeses.count() == act.it.forum.sides.count():
            take(act, change, yes, now)
        else:
            act.tell(change, SAID_YES, **FOOTPRINT.of(change, yes))
    return change


def say_no(*, by: Actor, policy: Policy, body: str, reason: Said) -> StageChange:
    """Refuse the change that waits, or take back one's own, with a reason; the policy stays where it is."""
    with doing(POLICY_ANSWER_CHANGE, by=by, to=policy, body=body) as act:
        change, _side = answering(act, by, body)
        change.why_not, change.dropped = given(reason, "reason"), clock.moment()
        change.save()
        act.tell(change, DROPPED, **FOOTPRINT.of(change))
    return change


def answering(act: Doing[Policy], by: Actor, body: str) -> tuple[StageChange, Side]:
    """The change that waits, and the side for which somebody answers. Raises NotPossible, Refused."""
    speaks_for(by, body, act.deed)
    side = led_side(act.it, body)
    change = pending(act.it)
    if change is None:
        raise NotPossible(str(refusals.NOTHING_WAITS))
    return change, side


def pending(policy: Policy) -> StageChange | None:
    """The change of stage that waits."""
    return StageChange.objects.filter(policy=policy, taken=None, dropped=None).first()


def refuse_what_is_missing(policy: Policy, to: str) -> None:
    """Raise NotPossible with everything that is missing before a stage."""
    if found := missing(life(policy), Stage(to)):
        raise NotPossible(str(refusals.still_missing(found)), "to")


def say_what_reopened_it(policy: Policy, to: str, why: Said) -> None:
    """Raise NotPossible when what was agreed is to be judged before its review date, and nobody says why."""
    due = review_on(life(policy).puts)
    if to == Stage.LEARN and not why and (due is None or due > clock.today()):
        raise NotPossible(str(refusals.NOT_DUE), "reason")


def take(act: Doing[Policy], change: StageChange, yes: Yes, now: dt.datetime) -> None:
    """Let a policy go to the stage that was asked for."""
    change.taken = now
    change.save(update_fields=["taken"])
    act.it.stage, act.it.since = change.to_stage, now
    act.it.save(update_fields=["stage", "since"])
    change.policy = act.it
    act.tell(change, CHANGED, **FOOTPRINT.of(act.it, change, yes))
