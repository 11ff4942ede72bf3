"""Projects as they stood on a day: their state as read and as each side says, their money, and where they lie."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Prefetch, Q, QuerySet

from cydwaith.regions.models import Money, Project, ProjectPartner, ProjectStatus, ProjectTie, Side, TieKind
from cydwaith.regions.overseeing import Overseer, of_places, overseers
from cydwaith.regions.queries.sums import lies_in


@dataclass(frozen=True, slots=True)
class Line:
    """A project on a day. `read` is what sources say; `partners` and `region` what each organisation said last.

    For the region speak only those who oversee its places on that day: what others said before stays in its history.
    """

    project: Project
    lies: tuple[str, ...]
    on: dt.date
    read: ProjectStatus | None
    partners: Sequence[ProjectStatus] = ()
    region: Sequence[ProjectStatus] = ()
    money: Sequence[Money] = ()

    @property
    def now(self) -> ProjectStatus | None:
        """What stands: the last word of a partner, as it keeps the record; else of the region; else what was read."""
        said = [*self.partners] or [*self.region]
        return max(said, key=lambda one: (one.on, one.pk)) if said else self.read

    @property
    def disputed(self) -> bool:
        """Whether the two sides say different things."""
        ours, theirs = ({one.state for one in side} for side in (self.partners, self.region))
        return bool(ours and theirs and ours != theirs)

    @property
    def inherited(self) -> bool:
        """Whether its places are those of what it is part of, as no source names its own."""
        return bool(self.lies) and not self.project.places

    @property
    def sums(self) -> dict[str, int]:
        """Its money by sort, each source once."""
        found: dict[str, int] = defaultdict(int)
        for one in self.money:
            if not one.whole:
                found[one.nature] += one.pounds
        return dict(found)


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What somebody looks for; what is empty means any; a policy is served on a day.

    `places` narrow to projects that lie in any of them.
    """

    places: Iterable[str] | None = None
    parent: str = ""
    kind: str = ""
    words: str = ""
    body: str = ""
    policy: int | None = None
    on: dt.date | None = None


def projects(sought: Sought) -> QuerySet[Project]:
    """The projects that are looked for: deals and programmes as wholes, then the parts of each."""
    found = Project.objects.annotate(lies=lies_in()).select_related("parent")
    for name in ("parent", "kind"):
        if value := getattr(sought, name):
            found = found.filter(**{name: value})
    if sought.places is not None:
        within = Q(pk__in=())
        for place in sought.places:
            within |= Q(lies__contains=place)
        found = found.filter(within)
    if sought.words:
        said = Q()
        for name in ("name_cy", "name_en", "what_cy", "what_en"):
            said |= Q(**{f"{name}__icontains": sought.words})
        found = found.filter(said)
    if sought.body:
        found = found.filter(pk__in=ProjectPartner.objects.filter(body=sought.body).values("project"))
    if sought.policy and sought.on:
        held = Q(ended=None) | Q(ended__gt=sought.on)
        serving = ProjectTie.objects.filter(held, kind=TieKind.SERVES, policy=sought.policy, on__lte=sought.on)
        found = found.filter(pk__in=serving.values("project"))
    return found.order_by(F("parent").asc(nulls_first=True), "kind", "name_en", "name_cy", "pk")


def lines(found: QuerySet[Project] | Sequence[Project], on: dt.date) -> list[Line]:
    """Projects as they stood on a day, in three queries; two more where somebody spoke for a region."""
    every = list(found)
    codes = [one.pk for one in every]
    said: dict[str, dict[tuple[str, str | None], ProjectStatus]] = defaultdict(dict)
    statuses = ProjectStatus.objects.filter(on__lte=on).order_by("on", "pk").select_related("body")
    for one in narrowed(statuses, codes):
        said[one.project_id][one.side, one.body_id] = one
    money: dict[str, list[Money]] = defaultdict(list)
    for figure in narrowed(Money.objects.filter(Q(ended=None) | Q(ended__gt=on), on__lte=on), codes):
        money[figure.project_id].append(figure)
    spoken = any(side == Side.REGION for told in said.values() for side, _body in told)
    known = overseers(on) if spoken else []
    return [line(one, on, said[one.pk], money[one.pk], known) for one in every]


def narrowed(rows: QuerySet, codes: list[str]) -> QuerySet:  # type: ignore[type-arg]  # of either table
    """The rows of these projects; of very many, all rows: no database takes so long a list."""
    return rows.filter(project__in=codes) if len(codes) <= 500 else rows


def line(
    one: Project,
    on: dt.date,
    said: Mapping[tuple[str, str | None], ProjectStatus],
    money: Sequence[Money],
    known: Sequence[Overseer],
) -> Line:
    """One project."""
    sides = {side: [status for (name, _body), status in said.items() if name == side] for side in Side}
    lies: tuple[str, ...] = tuple(one.lies.split())  # type: ignore[attr-defined]  # annotated
    read = sides[Side.READ][-1] if sides[Side.READ] else None
    speaking = {each.body.pk for each in of_places(lies, known)} if sides[Side.REGION] else set()
    region = [status for status in sides[Side.REGION] if status.body_id in speaking]
    return Line(one, lies, on, read, sides[Side.PARTNER], region, money)


def of(code: str, on: dt.date) -> Line | None:
    """One project on a day, with its partners; None where there is none."""
    partners = Prefetch("partners", ProjectPartner.objects.select_related("body"))
    found = projects(Sought()).filter(pk=code).prefetch_related(partners)
    return next(iter(lines(found, on)), None)
