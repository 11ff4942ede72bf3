"""What the figures say of practices, and how strong the evidence on each is."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet, Subquery

from cydwaith.evidence.models import Indicator
from cydwaith.practices.evidence_marks import Mark, mark_of
from cydwaith.practices.models import Impact, Practice, Specification
from cydwaith.practices.taking_up import TakenUp, taken_up


def specifications() -> QuerySet[Specification]:
    """Every specification of practices that everyone may see, with its impact; `latest` is the number that holds."""
    same = Specification.objects.filter(practice=OuterRef("practice"), indicator=OuterRef("indicator"))
    latest = Subquery(same.order_by("-number").values("number")[:1])
    found = Specification.objects.exclude(practice__current=None).annotate(latest=latest)
    return found.select_related("impact").defer("impact__numbers").order_by("practice", "indicator", "-number")


def marks(practices: Iterable[Practice]) -> dict[str, Mark]:
    """{practice: its mark}, in one query; of those that everyone may see."""
    wanted = {one.pk: one for one in practices if one.current_id}
    by_practice: dict[str, list[Impact]] = defaultdict(list)
    if wanted:
        held = specifications().filter(practice__in=list(wanted), number=F("latest"), impact__isnull=False)
        for specification in held:
            by_practice[specification.practice_id].append(specification.impact)
    return {slug: mark_of(one.current, by_practice[slug]) for slug, one in wanted.items() if one.current}


@dataclass(frozen=True)
class Judged:
    """A practice and an indicator: every specification, the newest first, the one looked at, and its impact, if any."""

    practice: Practice
    indicator: Indicator
    taken: TakenUp
    specifications: list[Specification]
    specification: Specification | None
    impact: Impact | None

    @property
    def is_current(self) -> bool:
        """Whether the specification looked at is the one that holds."""
        return self.specification is None or self.specification == self.specifications[0]


def judged(slug: str, indicator: str, number: int | None = None) -> Judged:
    """What came of a practice on an indicator, under the specification that holds or the one of a number.

    Raises Practice.DoesNotExist, Indicator.DoesNotExist or Specification.DoesNotExist for what is not there, or where
    the practice was never meant to move the indicator.
    """
    practice = Practice.objects.select_related("owner__place", "current").exclude(current=None).get(pk=slug)
    about = Indicator.objects.select_related("topic").get(pk=indicator)
    known = list(Specification.objects.filter(practice=practice, indicator=about).select_related("impact"))
    assert practice.current is not None
    if not known and not practice.current.moves.filter(indicator=about).exists():
        raise Specification.DoesNotExist
    chosen = next((one for one in known if number in {None, one.number}), None)
    if number is not None and chosen is None:
        raise Specification.DoesNotExist
    return Judged(practice, about, taken_up(practice), known, chosen, getattr(chosen, "impact", None))
