"""Appointing a panel: the assessment, its scope, members and what they declare, and its timetable up to the report."""

import datetime as dt
from typing import Any

from cydwaith.bodies.models import Body
from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.elections import term
from cydwaith.performance.footprints import PANELS
from cydwaith.performance.models import PanelAssessment, PanelDate, PanelMember, PanelScope
from cydwaith.performance.obligations import number
from cydwaith.performance.panelling import (
    ORDER,
    Step,
    Timed,
    Turn,
    day_of,
    findings,
    missing,
    scope,
    speaks,
    timetable,
    writers,
)
from cydwaith.performance.refusals import NOT_YET
from cydwaith.performance.refusals import panels as refusals
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing, held
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def begin(*, by: Actor, body: str, sample: bool = False) -> PanelAssessment:
    """Begin an assessment of a council. One that has not reported is gone on with; another begins only after that."""
    with doing(deeds.PANEL_BEGIN, by=by, body=body) as act:
        # One at a time for each council.
        council = Body.objects.select_for_update().filter(pk=body).first()
        if council is None or council.kind != "council":
            raise NotPossible(str(refusals.NOT_ASSESSED), "body")
        speaks(by, body, {body}, act.deed)
        before = PanelAssessment.objects.filter(body=body, period=(period := this_term()))
        if before.filter(reported=None, withdrawn=None).exists():
            raise NotPossible(str(refusals.OPEN_ALREADY))
        made = PanelAssessment.objects.create(
            body=council, period=period, number=before.count() + 1, sample=sample, at=clock.moment()
        )
        act.tell(made, **PANELS.of(made))
    return made


def this_term() -> int:
    """The year in which the term began that runs today."""
    began = number(term(clock.today()))
    assert began is not None  # since 2022 there is always one
    return began


def still_open(assessment: PanelAssessment, step: Step | None = None) -> None:
    """Raise NotPossible for what is withdrawn, or has gone further than a step at which something still changes."""
    if assessment.withdrawn:
        raise NotPossible(str(refusals.PANEL_WITHDRAWN))
    if step and assessment.reported:
        raise NotPossible(str(refusals.REPORTED))
    if step is Step.VISIT and day_of(assessment, Step.VISIT):
        raise NotPossible(str(refusals.VISITED))


def withdraw(*, by: Actor, assessment: PanelAssessment, why: Said) -> PanelAssessment:
    """Withdraw an assessment that has not reported, with the reason; it stays to be read."""
    with doing(deeds.PANEL_WITHDRAW, by=by, to=assessment, body=assessment.body_id) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        still_open(act.it, Step.REPORT)
        act.it.why, act.it.withdrawn = given(why, "why"), clock.moment()
        act.it.save()
        act.tell(act.it, **PANELS.of(act.it))
    return act.it


def write_scope(*, by: Actor, assessment: PanelAssessment, text: Said, reason: Said = UNSAID) -> PanelScope:
    """Write what the panel is to look at, or write it anew with the reason. The same said twice is one."""
    with doing(deeds.PANEL_SCOPE, by=by, to=assessment, body=assessment.body_id) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        still_open(act.it, Step.VISIT)
        told, last = given(text, "text", str(refusals.SCOPE_WORDS)), scope(act.it)
        if last and PanelScope.text.of(last) == told:
            return last
        why = given(reason, "reason", str(refusals.WHY_CHANGED)) if last else UNSAID
        made = PanelScope.objects.create(
            assessment=act.it,
            number=last.number + 1 if last else 1,
            at=clock.moment(),
            **in_columns(text=told, reason=why),
        )
        act.tell(made, **PANELS.of(made))
    return made


def add_member(
    *, by: Actor, assessment: PanelAssessment, role: str, body: str = "", home: Said = UNSAID, office: Said = UNSAID
) -> PanelMember:
    """Add a member by role, home organisation and office there. The same one twice is one, while they are a member."""
    with doing(deeds.PANEL_JOIN, by=by, to=assessment, body=assessment.body_id) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        still_open(act.it, Step.VISIT)
        told = in_columns(office=given(office, "office", str(refusals.OFFICE)), home=stripped(home))
        what = {
            "assessment": act.it,
            "role": PanelMember.Role(role).value,
            "body_id": body or None,
            "left": None,
            **told,
        }
        if same := PanelMember.objects.filter(**what).first():
            return same
        refuse_member(act.it, role, body, stripped(home))
        made = PanelMember.objects.create(**what, at=clock.moment())
        act.tell(made, **PANELS.of(made))
    return made


def refuse_member(assessment: PanelAssessment, role: str, body: str, home: Said) -> None:
    """Raise NotPossible with the first thing that is wrong with a member."""
    peer = role in {PanelMember.Role.OFFICER, PanelMember.Role.COUNCILLOR}
    council = Body.objects.filter(pk=body, kind="council").exists()
    chairs = assessment.members.filter(role=PanelMember.Role.CHAIR, left=None)
    for wrong, why, field in (
        (body == assessment.body_id, refusals.OWN_MEMBER, "body"),
        (bool(body) == bool(home), refusals.ONE_HOME, "body"),
        (body and not Body.objects.filter(pk=body).exists(), refusals.ONE_HOME, "body"),
        (peer and not council, refusals.PEER_HOME, "body"),
        (role == PanelMember.Role.CHAIR and chairs.exists(), refusals.ONE_CHAIR, "role"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def leave(*, by: Actor, member: PanelMember, why: Said) -> PanelMember:
    """A member leaves before the report, with the reason; they keep their place in what is read."""
    with doing(deeds.PANEL_LEAVE, by=by, to=member.assessment, body=member.assessment.body_id) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        still_open(act.it, Step.REPORT)
        found = there(member)
        found.why, found.left = given(why, "why"), clock.moment()
        found.save()
        act.tell(found, **PANELS.of(found))
    return found


def declare(*, by: Actor, member: PanelMember, body: str, declared: str, interests: Said = UNSAID) -> PanelMember:
    """Say what a member declares of interests, or that there are none; by the council, or their own organisation."""
    with doing(deeds.PANEL_DECLARE, by=by, to=member.assessment, body=body) as act:
        found, told = there(member), stripped(interests)
        speaks(by, body, {act.it.body_id, *filter(None, [found.body_id])}, act.deed)
        still_open(act.it, Step.REPORT)
        some = PanelMember.Declared(declared) is PanelMember.Declared.SOME
        if some and not told:
            raise NotPossible(str(refusals.INTERESTS), "interests")
        if told and not some:
            raise NotPossible(str(refusals.NO_INTERESTS), "interests")
        if (found.declared, PanelMember.interests.of(found)) == (declared, told):
            return found
        found.declared, found.interests = declared, told
        found.save()
        act.tell(found, **PANELS.of(found))
    return found


def there(member: PanelMember) -> PanelMember:
    """A member as they are now, held. Raises NotPossible for one who left."""
    found: PanelMember = held(member)
    if found.left:
        raise NotPossible(str(refusals.MEMBER_LEFT))
    return found


def set_date(
    *,
    by: Actor,
    assessment: PanelAssessment,
    body: str,
    step: str,
    turn: str,
    on: dt.date,
    until: dt.date | None = None,
    note: Said = UNSAID,
    url: str = "",
) -> PanelDate:
    """Plan a step for a day, move it with the reason, or say that it was done. A report has a page of its own."""
    with doing(deeds.PANEL_DATE, by=by, to=assessment, body=body) as act:
        speaks(by, body, {act.it.body_id}, act.deed)
        still_open(act.it)
        if (step, turn) == (Step.REPORT, Turn.DONE):
            raise NotPossible(str(refusals.BY_REPORT), "turn")
        return dated(act, Step(step), Turn(turn), on, until, stripped(note), url)


def report(
    *, by: Actor, assessment: PanelAssessment, body: str, on: dt.date, conclusion: Said, url: str = ""
) -> PanelAssessment:
    """The panel reports: its conclusion, strengths and recommendations are public from now on. Sent twice it is one."""
    with doing(deeds.PANEL_REPORT, by=by, to=assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        told = given(conclusion, "conclusion", str(refusals.CONCLUSION))
        if act.it.reported and same_report(act.it, on, told, url):
            return act.it
        still_open(act.it, Step.REPORT)
        line = line_of(act.it, body, Step.REPORT, Turn.DONE, on, None, told, url)
        if not findings(act.it):
            raise NotPossible(str(refusals.NO_FINDINGS))
        act.it.reported = clock.moment()
        act.it.save()
        act.tell(act.it, **PANELS.of(act.it, line))
    return act.it


def same_report(assessment: PanelAssessment, on: dt.date, conclusion: Said, url: str) -> bool:
    """Whether the report that is there says just this."""
    there = assessment.dates.get(step=Step.REPORT, turn=Turn.DONE)
    return (there.on, PanelDate.note.of(there), there.url) == (on, conclusion, url)


def dated(
    act: Doing[PanelAssessment], step: Step, turn: Turn, on: dt.date, until: dt.date | None, note: Said, url: str
) -> PanelDate:
    """Write a line of the timetable and tell of it; the same as the last line is that line."""
    assert act.body is not None
    last = timetable(act.it)[step].last
    if last and (last.turn, last.on, last.until, PanelDate.note.of(last), last.url) == (turn, on, until, note, url):
        return last
    made = line_of(act.it, act.body, step, turn, on, until, note, url)
    act.tell(made, **PANELS.of(made))
    return made


def line_of(
    assessment: PanelAssessment,
    body: str,
    step: Step,
    turn: Turn,
    on: dt.date,
    until: dt.date | None,
    note: Said,
    url: str,
) -> PanelDate:
    """A new line of the timetable. Raises NotPossible with the first thing that is wrong with it."""
    steps = timetable(assessment)
    refuse_date(steps, step, turn, on, until, note)
    if turn is Turn.DONE:
        refuse_done(assessment, steps, step)
    told: dict[str, Any] = in_columns(note=note)  # Any: columns
    what = {"step": step.value, "turn": turn.value, "on": on, "until": until, "url": url, "body_id": body}
    return PanelDate.objects.create(assessment=assessment, at=clock.moment(), **what, **told)


def refuse_date(
    steps: dict[Step, Timed], step: Step, turn: Turn, on: dt.date, until: dt.date | None, note: Said
) -> None:
    """Raise NotPossible for a day that cannot be, or a step that is done."""
    this, today = steps[step], clock.today()
    earlier = [steps[one].last for one in ORDER[: ORDER.index(step)]]
    floor = max((one.on for one in earlier if one), default=dt.date.min)
    for wrong, why, field in (
        (this.done, refusals.DONE_ALREADY, "step"),
        (turn is Turn.PLANNED and this.last, refusals.PLANNED_ALREADY, "turn"),
        (turn is Turn.MOVED and not this.last, refusals.NOT_PLANNED, "turn"),
        (turn is Turn.MOVED and this.last and (this.last.on, this.last.until) == (on, until), refusals.SAME_DAY, "on"),
        (turn is not Turn.DONE and on < today, refusals.DAY_OVER, "on"),
        (turn is Turn.DONE and (until or on) > today, NOT_YET, "on"),
        (until and step is not Step.VISIT, refusals.ONLY_VISITS, "until"),
        (until and until < on, refusals.LAST_DAY, "until"),
        (on < floor, refusals.OUT_OF_ORDER, "on"),
        (turn is Turn.MOVED and not note, refusals.WHY_MOVED, "note"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def refuse_done(assessment: PanelAssessment, steps: dict[Step, Timed], step: Step) -> None:
    """Raise NotPossible for a step that is done before what comes first."""
    if step is Step.VISIT:
        if lacking := missing(assessment):
            raise NotPossible("; ".join(map(str, lacking)), "step")
    elif step is Step.REPORT:
        if not steps[Step.VISIT].done:
            raise NotPossible(str(refusals.NOT_VISITED), "step")
    elif not steps[Step.REPORT].done:
        raise NotPossible(str(refusals.NOT_REPORTED), "step")
