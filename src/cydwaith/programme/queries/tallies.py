"""How many commitments stand how: in all, by programme, by status."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from django.db.models import Count, QuerySet

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Commitment, Party, Programme, Terms, TermsStage
from cydwaith.programme.queries.listing import commitments
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.programme.queries.outlook import expected, outlook


@dataclass
class Tally:
    """How many commitments there are, and how many of them are what. Withdrawn ones are not counted.

    `expected` of the late ones are a forecast, as their date has not come; `silent` are past their date, and those who
    owe them have recorded nothing here. `colours` counts what those who owe the agreed ones said last.
    """

    total: int = 0
    agreed: int = 0
    late: int = 0
    expected: int = 0
    silent: int = 0
    endangered: int = 0
    disputed: int = 0
    sample: int = 0
    colours: Counter[str] = field(default_factory=Counter)

    @property
    def proposed(self) -> int:
        """How many are only proposed."""
        return self.total - self.agreed

    def add(self, one: "State") -> None:
        """Count one commitment."""
        self.total += 1
        self.agreed += one.agreed
        self.late += one.late
        self.expected += one.late and one.expected
        self.silent += one.late and not one.expected and not one.own
        self.endangered += one.endangered
        self.disputed += one.disputed
        self.sample += one.sample
        if one.agreed:
            self.colours[one.own] += 1


@dataclass(frozen=True, slots=True)
class State:
    """As much of a commitment as counting needs; `own` is what those who owe it said last, "" where nothing."""

    slug: str
    programme: str | None
    sample: bool
    agreed: bool
    late: bool
    expected: bool
    endangered: bool
    disputed: bool
    own: str


def states(sought: Sought, plan: Plan) -> Sequence[State]:
    """Every commitment that is looked for, without those withdrawn, the next promised first."""
    return everything(plan) if sought == Sought() else found(sought, plan)


@lru_cache(maxsize=2)
def everything(plan: Plan) -> Sequence[State]:
    """Every commitment; kept, since a plan stays the same one until terms or statuses change."""
    return found(Sought(), plan)


def found(sought: Sought, plan: Plan) -> Sequence[State]:
    """Those looked for."""
    columns = ("slug", "programme_id", "sample", "current__stage", "own", "other")
    rows = commitments(sought, plan).exclude(current__stage=TermsStage.WITHDRAWN).values_list(*columns)
    behind = outlook(plan)
    return [
        State(
            slug,
            programme,
            sample,
            stage == TermsStage.AGREED,
            slug in behind.late,
            slug in behind.late and expected(plan, slug),
            slug in behind.endangered,
            bool(own and other and own != other),
            own or "",
        )
        for slug, programme, sample, stage, own, other in rows
    ]


def tallies(known: Iterable[State]) -> dict[str | None, Tally]:
    """A tally for each programme."""
    counts: dict[str | None, Tally] = {}
    for one in known:
        counts.setdefault(one.programme, Tally()).add(one)
    return counts


def programmes(plan: Plan) -> list[tuple[Programme, Tally]]:
    """Every programme, in their order, with its tally."""
    counts = tallies(everything(plan))
    return [(one, counts.get(one.slug, Tally())) for one in Programme.objects.all()]


def whole(known: Iterable[State]) -> Tally:
    """One tally of everything."""
    tally = Tally()
    for one in known:
        tally.add(one)
    return tally


def by_owner() -> list[tuple[str, int]]:
    """Codes of the bodies that owe something, with how many commitments each owes."""
    owing = Party.objects.filter(role=Party.Role.OWES, terms__in=in_force())
    return list(owing.order_by("body").values_list("body").annotate(number=Count("pk")))


def by_place() -> list[tuple[str, int]]:
    """Codes of the places that commitments are about, with how many are."""
    return list(in_force().filter(places__isnull=False).order_by("places").values_list("places").annotate(Count("pk")))


def by_topic() -> list[tuple[str, int]]:
    """Codes of the topics that commitments are about, with how many are."""
    return list(in_force().filter(topics__isnull=False).order_by("topics").values_list("topics").annotate(Count("pk")))


def in_force() -> QuerySet[Terms]:
    """The terms that hold now, of every commitment that is not withdrawn."""
    current = Commitment.objects.exclude(current=None).values("current")
    return Terms.objects.filter(pk__in=current).exclude(stage=TermsStage.WITHDRAWN)
