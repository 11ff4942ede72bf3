"""Saying how a project goes, from either side; its milestones; and calling a review of it."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.regions import refusals
from cydwaith.regions.deeds import MILESTONE_ADD, MILESTONE_REACH, REVIEW_CALL, STATUS_GIVE
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Project, ProjectMilestone, ProjectReview, ProjectStatus, Side, State
from cydwaith.regions.overseeing import side_of
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

OVER = frozenset({State.WITHDRAWN, State.REPAID, State.DONE})
"""The states of what has ended."""
MOVED = ("state", "on", "expected", "note_cy", "note_en", "went_cy", "went_en")


def give(
    *,
    by: Actor,
    body: str,
    project: Project,
    state: str,
    on: dt.date,
    note: Said,
    expected: dt.date | None = None,
    went: Said = UNSAID,
    sample: bool = False,
) -> ProjectStatus:
    """Say in which state a project is on a day; its area says on which side. A body's latest, sent again, is one.

    Raises NotPossible: for a body that speaks on no side that day, and for what makes no sense.
    """
    with doing(STATUS_GIVE, by=by, body=body) as act:
        refuse_later(on)
        found = ProjectStatus(
            project=project,
            side=side_of(project, Body.objects.get(pk=body), on),
            body_id=body,
            state=State(state),
            on=on,
            expected=expected,
            sample=sample,
            at=clock.moment(),
            **in_columns(note=given(note, "note"), went=stripped(went)),
        )
        refuse(found)
        before = ProjectStatus.objects.filter(project=project, body=body).order_by("on", "pk").last()
        if before and all(getattr(before, name) == getattr(found, name) for name in MOVED):
            return before
        found.save(force_insert=True)
        act.tell(found, **FOOTPRINT.of(found))
    return found


def refuse(one: ProjectStatus) -> None:
    """Raise NotPossible with the first thing that is wrong with a status."""
    for wrong, why, field in (
        (one.state == State.WITHDRAWN and not ProjectStatus.went.of(one), refusals.WENT, "went"),
        (one.expected and one.state in OVER, refusals.STATE_ENDS, "expected"),
        (one.expected and one.expected < one.on, refusals.BEFORE, "expected"),
        (one.project.began and one.on < one.project.began and one.state in OVER, refusals.BEFORE_PROJECT, "on"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def refuse_later(on: dt.date) -> None:
    """Raise NotPossible for a day that has not come."""
    if on > clock.today():
        raise NotPossible(str(refusals.NOT_YET), "on")


def add_milestone(
    *,
    by: Actor,
    body: str,
    project: Project,
    title: Said,
    planned: dt.date | None = None,
    reached: dt.date | None = None,
    source: str = "",
    source_url: str = "",
) -> ProjectMilestone:
    """Add a step of a project. The same sent twice is one. Raises NotPossible."""
    with doing(MILESTONE_ADD, by=by, body=body) as act:
        today = clock.today()
        side_of(project, who := Body.objects.get(pk=body), today)
        told = in_columns(title=given(title, "title", str(refusals.TITLE)), planned=planned, reached=reached)
        refuse_milestone(project, planned, reached)
        if same := ProjectMilestone.objects.filter(project=project, body=who, **told).first():
            return same
        told |= {"source": source.strip() or who.name_en or who.name_cy, "source_url": source_url.strip()}
        made = ProjectMilestone.objects.create(project=project, body=who, on=today, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def refuse_milestone(project: Project, planned: dt.date | None, reached: dt.date | None) -> None:
    """Raise NotPossible with the first thing that is wrong with a step."""
    early = [name for name, on in (("planned", planned), ("reached", reached)) if on and before(project, on)]
    if planned is None and reached is None:
        raise NotPossible(str(refusals.PLAN_OR_REACH), "planned")
    if early:
        raise NotPossible(str(refusals.BEFORE_PROJECT), early[0])
    if reached and reached > clock.today():
        raise NotPossible(str(refusals.NOT_YET), "reached")


def before(project: Project, on: dt.date) -> bool:
    """Whether a day lies before a project began."""
    return project.began is not None and on < project.began


def reach(*, by: Actor, body: str, milestone: ProjectMilestone, reached: dt.date) -> ProjectMilestone:
    """Say that a step was reached on a day. Raises NotPossible, also where that was said before."""
    with doing(MILESTONE_REACH, by=by, body=body, to=milestone) as act:
        side_of(act.it.project, Body.objects.get(pk=body), clock.today())
        if act.it.reached:
            raise NotPossible(str(refusals.REACHED_ALREADY), "reached")
        refuse_milestone(act.it.project, None, reached)
        act.it.reached, act.it.reached_known, act.it.on = reached, "day", clock.today()
        act.it.save(update_fields=["reached", "reached_known", "on"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def call_review(*, by: Actor, body: str, project: Project, on: dt.date, reason: Said) -> ProjectReview:
    """Call a project's partners to look at it, by a day to come. The same sent twice is one. Raises NotPossible."""
    with doing(REVIEW_CALL, by=by, body=body) as act:
        today = clock.today()
        if side_of(project, Body.objects.get(pk=body), today) != Side.REGION:
            raise NotPossible(str(refusals.ONLY_OVERSEER), "body")
        if on <= today:
            raise NotPossible(str(refusals.PAST), "on")
        told = in_columns(by=on, reason=given(reason, "reason"))
        if same := ProjectReview.objects.filter(project=project, body=body, **told).first():
            return same
        made = ProjectReview.objects.create(project=project, body_id=body, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made
