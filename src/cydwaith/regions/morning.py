"""A Chief Regional Officer's morning: what the rooms below know of a region's councils, each part with its sentence.

Everybody may read it, so it says nothing that only some may see. Each part has its first lines, how many there are in
all, what is said of none, and where all of them are.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Q
from django.urls import reverse

from cydwaith.bodies.briefing import Line
from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Change
from cydwaith.evidence.queries import changes
from cydwaith.forums.models import Seat
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.queries.meetings import counted
from cydwaith.meetings.queries.of_forums import upcoming
from cydwaith.meetings.sentences.today import papers
from cydwaith.networks.queries.coverage import coverage
from cydwaith.practices.queries.known import known
from cydwaith.programme.models import Party
from cydwaith.programme.queries.lines import Line as Commitment
from cydwaith.programme.queries.lines import lines as commitments_of
from cydwaith.programme.queries.listing import commitments, shown
from cydwaith.programme.queries.narrowing import Sought as SoughtCommitments
from cydwaith.programme.queries.outlook import blamed, outlook
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.tallies import in_force
from cydwaith.programme.sentences.today import due, standing_of
from cydwaith.regions import morning_words as words
from cydwaith.regions.queries.areas import Area
from cydwaith.regions.queries.lines import Line as ProjectLine
from cydwaith.regions.queries.steps import Step, Where
from cydwaith.regions.queries.ties import Tied
from cydwaith.regions.sentences import step as said_of_step
from cydwaith.regions.sentences import tie as said_of_tie
from cydwaith.shared import clock
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair

MOST: Final = 5
SOON: Final = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that somebody wants to know in the morning."""

    key: str
    title: Said
    lines: Sequence[Line]
    number: int
    none: Said
    href: str = ""

    @property
    def further(self) -> int:
        """How many there are beside those shown."""
        return self.number - len(self.lines)


@dataclass(frozen=True, slots=True)
class Region:
    """What every part is told of: the area, its councils, its projects and their milestones."""

    area: Area
    councils: Sequence[Body]
    projects: Sequence[ProjectLine]
    steps: Sequence[Step]
    ties: Tied


def morning(region: Region) -> list[Part]:
    """Every part, in the order in which one wants to know them."""
    late, split = programme(region)
    return [late, risks(region), stale(region), split, moved(region), missing(region), holes(region), meetings(region)]


def councils_of(area: Area) -> list[Body]:
    """The councils of an area's places."""
    return list(
        Body.objects.filter(kind="council", place__in=list(area.members)).select_related("place").order_by("pk")
    )


def programme(region: Region) -> tuple[Part, Part]:
    """What its councils owe and is late, with what each endangers; and where the sides say different things."""
    plan, codes = schedule(), [one.pk for one in region.councils]
    owed = Party.objects.filter(role=Party.Role.OWES, body__in=codes, terms__in=in_force())
    own = set(owed.values_list("terms__commitment", flat=True))
    waiting = region.ties.waiting
    behind = outlook(plan).late & (own | waiting.keys())
    harmed = blamed(plan, own)
    causes = {slug: sum(1 for cause in harmed.values() if cause == slug) for slug in behind}
    rows = commitments_of(shown(commitments(SoughtCommitments(), plan).filter(slug__in=own | behind)), plan)
    late = sorted((one for one in rows if one.commitment.slug in behind), key=lambda one: -one.slip)
    told = [
        commitment(one, words.endangers(causes[slug]), words.endangers_projects(waiting.get(slug, ())))
        for one in late
        if (slug := one.commitment.slug)
    ]
    split = [one for one in rows if one.disputed and one.commitment.slug in own]
    own_late = [step_line(one, region.ties) for one in region.steps if one.where is Where.LATE]
    projects = [disputed(one) for one in region.projects if one.disputed]
    disputes = [*projects, *(commitment(one, words.SPLIT) for one in split)]
    every = [*own_late, *told]
    where = reverse("commitments")
    return (
        Part("late", words.LATE, every[:MOST], len(every), words.NOT_LATE, where),
        Part("disputed", words.DISPUTED, disputes[:MOST], len(disputes), words.NOT_DISPUTED),
    )


def commitment(one: Commitment, *more: Said) -> Line:
    """A commitment: how late, and what else there is to know."""
    late = standing_of(one.slip, silent=one.silent, expected=one.expected)
    note = words.joined(due(one.terms.due, one.terms.due_precision, late), *more)
    where = reverse("commitment", kwargs={"slug": one.commitment.slug})
    return Line(pair(one.terms, "title"), where, note, sample=one.commitment.sample)


def disputed(one: ProjectLine) -> Line:
    """A project of which the sides say different things."""
    where = reverse("project", kwargs={"code": one.project.pk})
    sample = any(status.sample for status in (*one.partners, *one.region))
    return Line(both(one.project, "name"), where, words.sides(one), sample=sample)


def stale(region: Region) -> Part:
    """Milestones whose date is past and of which nothing later was read: they are not called late."""
    found = [one for one in region.steps if one.where is Where.UNREAD]
    lines = [step_line(one, region.ties) for one in found[:MOST]]
    return Part("unread", words.UNREAD, lines, len(found), words.NONE_UNREAD)


def risks(region: Region) -> Part:
    """Risks that were named of its projects, the latest first."""
    found = sorted(region.ties.risks, key=lambda one: (one.on, one.pk), reverse=True)
    lines = [
        Line(
            said_of_tie(one),
            reverse("project", kwargs={"code": one.project_id}) + "#ties",
            words.named(both(one.project, "name"), one.on),
            sample=one.sample,
        )
        for one in found[:MOST]
    ]
    return Part("risks", words.RISKS, lines, len(found), words.NO_RISKS)


def step_line(one: Step, ties: Tied) -> Line:
    """A milestone of a project, and of a late one which commitments it endangers."""
    project = one.milestone.project
    where = reverse("project", kwargs={"code": project.pk})
    title = words.of_project(both(project, "name"), both(one.milestone, "title"))
    promised = ties.delivering.get(project.pk, ()) if one.where is Where.LATE else ()
    note = words.joined(said_of_step(one), words.endangers_commitments([said_of_tie(tie) for tie in promised]))
    return Line(title, where, note, sample=project.sample)


def moved(region: Region) -> Part:
    """Figures of its councils that got better or worse by more than ordinary variation, the worse first."""
    places = [one.place_id for one in region.councils if one.place_id]
    wanted = (Change.Verdict.WORSENING, Change.Verdict.IMPROVING)
    found = changes.told(places).filter(verdict__in=wanted).select_related("indicator", "place")
    known = [one for one in changes.as_may_be_told(found.defer("marked", "stretches")) if one.verdict in wanted]
    known.sort(key=lambda one: (one.verdict != Change.Verdict.WORSENING, one.indicator_id, one.place_id))
    lines = [
        Line(
            words.in_place(pair(one.indicator, "label"), pair(one.place, "name")),
            f"{reverse('indicator', kwargs={'code': one.indicator_id})}?place={one.place_id}",
            words.WAYS[Change.Verdict(one.verdict)],
        )
        for one in known[:MOST]
    ]
    return Part("moved", words.MOVED, lines, len(known), words.NOT_MOVED, reverse("indicators"))


def missing(region: Region) -> Part:
    """Practices that have come furthest elsewhere, and to no council of the region."""
    places = {one.place_id for one in region.councils}
    found = [one for one in known() if one.others and not any(place in one.where for place in places)]
    found.sort(key=lambda one: (-one.others, one.practice.pk))
    lines = [
        Line(
            pair(one.version, "title"),
            reverse("practice", kwargs={"slug": one.practice.slug}),
            words.practice_of(pair(one.practice.owner, "name"), one.others),
            sample=one.practice.sample,
        )
        for one in found[:MOST]
    ]
    return Part("missing", words.MISSING, lines, len(found), words.NOT_MISSING, reverse("reach"))


def holes(region: Region) -> Part:
    """Topics on which networks meet, and no council of the region sits in one."""
    codes = {one.pk for one in region.councils}
    found = []
    for line in coverage().lines:
        there = {body for part in line.parts.values() for body in part.presence}
        if there and not there & codes:
            found.append((line, len(there)))
    found.sort(key=lambda one: (-one[1], one[0].topic.code))
    lines = [
        Line(pair(line.topic, "name"), f"{reverse('networks')}?topic={line.area.code}", words.councils_there(number))
        for line, number in found[:MOST]
    ]
    return Part("holes", words.HOLES, lines, len(found), words.NO_HOLES, reverse("networks"))


def meetings(region: Region) -> Part:
    """Meetings of the next two months at which the region's councils, or its overseer, sit."""
    now, today = clock.now(), clock.today()
    codes = [one.pk for one in region.councils] + ([region.area.proposed.pk] if region.area.proposed else [])
    held = Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=today), body__in=codes)
    coming = upcoming().filter(forum__in=held.values("forum"), starts__lte=now + SOON).select_related("forum")
    found = list(counted(coming))
    lines = [
        Line(
            pair(one.forum, "name"),
            reverse("meeting", kwargs={"id": one.pk}),
            papers(one.starts, one.paper_count, called=one.state == Meeting.State.CALLED),  # type: ignore[attr-defined]  # annotated
            sample=one.sample,
        )
        for one in found[:MOST]
    ]
    return Part("meetings", words.MEETINGS, lines, len(found), words.NO_MEETINGS, reverse("meetings"))
