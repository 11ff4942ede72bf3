"""Duties with their costing, outsiders, announcements, disagreements and stocktakes."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.policies import refusals
from cydwaith.policies.acting import led_side, speaks_for
from cydwaith.policies.deeds.between import (
    POLICY_ANNOUNCE,
    POLICY_ANSWER_ANNOUNCEMENT,
    POLICY_DUTY,
    POLICY_OPEN_MATTER,
    POLICY_OUTSIDER,
    POLICY_STEP_MATTER,
    POLICY_TELL,
    POLICY_WARN,
    POLICY_WRITE_COLUMN,
)
from cydwaith.policies.footprints import FOOTPRINT
from cydwaith.policies.models import Announcement, Column, Duty, Matter, MatterStep, Outsider, Policy
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

ROUTE = (Matter.Step.TALK, Matter.Step.MEDIATION, Matter.Step.RECORDED)
"""The way of a disagreement; from each step but the last it may also be settled."""


def add_duty(
    *, by: Actor, policy: Policy, body: str, side: str, title: Said, money: int | None, pays: str, costing: Said
) -> Duty:
    """Write a duty down, with what it costs a year and who pays. Raises NotPossible without its costing."""
    with doing(POLICY_DUTY, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        falls_on = act.it.forum.sides.filter(code=side).first()
        if falls_on is None:
            raise NotPossible(str(refusals.NO_SUCH_SIDE), "side")
        if money is None or money < 0:
            raise NotPossible(str(refusals.NO_COSTING), "money")
        if not Body.objects.filter(pk=pays).exists():
            raise NotPossible(str(refusals.NOBODY_PAYS), "pays")
        told = in_columns(
            title=given(title, "title", str(refusals.TITLE)),
            costing=given(costing, "costing", str(refusals.NO_COSTING)),
        )
        same = Duty.objects.filter(policy=act.it, side=falls_on, money=money, pays=pays, **told).first()
        if same is not None:
            return same
        number = act.it.duties.count() + 1
        made = Duty.objects.create(
            policy=act.it,
            number=number,
            side=falls_on,
            money=money,
            pays_id=pays,
            body_id=body,
            at=clock.moment(),
            **told,
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def warn(*, by: Actor, duty: Duty, body: str, warns: bool, warning: Said = UNSAID) -> Duty:
    """Say, for the side on which a duty falls, whether it warns of the costing; a warning has its words."""
    with doing(POLICY_WARN, by=by, to=duty.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        found: Duty = held(duty)
        if led_side(act.it, body).pk != found.side_id:
            raise NotPossible(str(refusals.OTHER_SIDE_WARNS), "body")
        words = given(warning, "warning", str(refusals.WORDS)) if warns else stripped(warning)
        found.warns, found.warning, found.warned_body_id, found.warned = warns, words, body, clock.moment()
        found.save()
        act.tell(found, **FOOTPRINT.of(found))
    return found


def name_outsider(*, by: Actor, policy: Policy, body: str, who: Said) -> Outsider:
    """Name somebody outside whom the policy touches, at the stage where it is. Twice is once."""
    with doing(POLICY_OUTSIDER, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        told = in_columns(who=given(who, "who", str(refusals.WHO)))
        if same := Outsider.objects.filter(policy=act.it, stage=act.it.stage, **told).first():
            return same
        made = Outsider.objects.create(policy=act.it, stage=act.it.stage, body_id=body, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def tell_outsider(*, by: Actor, outsider: Outsider, body: str, how: Said) -> Outsider:
    """Say that somebody outside has been told, and how."""
    with doing(POLICY_TELL, by=by, to=outsider.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        found: Outsider = held(outsider)
        if found.told is None:
            found.how = given(how, "how", str(refusals.WORDS))
            found.told, found.told_body_id = clock.moment(), body
            found.save(update_fields=["told", "told_body", *columns_of("how")])
            act.tell(found, **FOOTPRINT.of(found))
    return found


def announce(
    *,
    by: Actor,
    policy: Policy,
    body: str,
    what: Said,
    on: dt.date,
    told_on: dt.date | None = None,
    told: Said = UNSAID,
) -> Announcement:
    """Register what one's own side announced, or will: when, and whether, when and how the other was told."""
    with doing(POLICY_ANNOUNCE, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = led_side(act.it, body)
        words = given(told, "told", str(refusals.WORDS)) if told_on else UNSAID
        said = in_columns(what=given(what, "what", str(refusals.WORDS)), told=words)
        if same := Announcement.objects.filter(policy=act.it, side=side, on=on, told_on=told_on, **said).first():
            return same
        made = Announcement.objects.create(
            policy=act.it, side=side, on=on, told_on=told_on, body_id=body, at=clock.moment(), **said
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def answer_announcement(
    *, by: Actor, announcement: Announcement, body: str, first: bool, answer: Said = UNSAID
) -> Announcement:
    """Say, for another side, whether it was told first."""
    with doing(POLICY_ANSWER_ANNOUNCEMENT, by=by, to=announcement.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        found: Announcement = held(announcement)
        if led_side(act.it, body).pk == found.side_id:
            raise NotPossible(str(refusals.OTHER_SIDE_ANSWERS), "body")
        found.first, found.answer, found.answer_body_id, found.answered = first, stripped(answer), body, clock.moment()
        found.save()
        act.tell(found, **FOOTPRINT.of(found))
    return found


def open_matter(
    *, by: Actor, policy: Policy, body: str, kind: str, title: Said, starts: dt.date, ends: dt.date
) -> Matter:
    """Open a disagreement (it begins with talk, until `ends`) or a stocktake of the time from `starts` to `ends`."""
    with doing(POLICY_OPEN_MATTER, by=by, to=policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        if ends < starts:
            raise NotPossible(str(refusals.ENDS_BEFORE), "ends")
        told = in_columns(title=given(title, "title", str(refusals.TITLE)))
        dates = {"starts": starts, "ends": ends}
        if same := Matter.objects.filter(policy=act.it, kind=kind, **dates, **told).first():
            return same
        step = Matter.Step.TALK if kind == Matter.Kind.DISAGREEMENT else ""
        made = Matter.objects.create(
            policy=act.it, kind=kind, step=step, body_id=body, at=clock.moment(), **dates, **told
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made


def go_on(*, by: Actor, matter: Matter, body: str, step: str, due: dt.date, note: Said) -> Matter:
    """Take a disagreement to the next step of its route, or settle it, with a reason. Raises NotPossible."""
    with doing(POLICY_STEP_MATTER, by=by, to=matter.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        led_side(act.it, body)
        found: Matter = held(matter)
        if step not in onward(found):
            raise NotPossible(str(refusals.NOT_ON_THE_ROUTE), "step")
        words = in_columns(note=given(note, "note"))
        made = MatterStep.objects.create(matter=found, step=step, due=due, body_id=body, at=clock.moment(), **words)
        found.step, found.ends = step, max(due, found.starts)
        found.save(update_fields=["step", "ends"])
        act.tell(found, **FOOTPRINT.of(found, made))
    return found


def onward(matter: Matter) -> tuple[str, ...]:
    """Where a disagreement can go from where it is; nowhere once it is recorded or settled."""
    if matter.step not in ROUTE[:-1]:
        return ()
    return ROUTE[ROUTE.index(Matter.Step(matter.step)) + 1], Matter.Step.SETTLED


def write_column(*, by: Actor, matter: Matter, body: str, text: Said) -> Column:
    """Write what one's own side says of a matter; the last text of each side is shown beside the other's."""
    with doing(POLICY_WRITE_COLUMN, by=by, to=matter.policy, body=body) as act:
        speaks_for(by, body, act.deed)
        side = led_side(act.it, body)
        words = given(text, "text", str(refusals.WORDS))
        last = Column.objects.filter(matter=matter, side=side).order_by("number").last()
        if last is not None and Column.text.of(last) == words:
            return last
        number = last.number + 1 if last else 1
        made = Column.objects.create(
            matter=matter, side=side, number=number, body_id=body, at=clock.moment(), **in_columns(text=words)
        )
        act.tell(made, **FOOTPRINT.of(made))
    return made
