"""What became of what was undertaken: dated evidence, and what is known where there is none. Never a verdict."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils import timezone

from cydwaith.programme.models import SourceKind, Terms, TermsStage
from cydwaith.senedd.models import Evidence, EvidenceKind
from cydwaith.senedd.undertakings import Undertaking
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said


class Known(StrEnum):
    """What is known of what became of an undertaking; never whether it was kept."""

    NOT_LOOKED_FOR = "not_looked_for"
    NOT_FOUND = "not_found"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Taken:
    """A commitment in the programme that an undertaking was taken into, as it stands; `at` is when it was proposed."""

    slug: str
    title: Said
    stage: str
    at: dt.datetime
    sample: bool

    @property
    def on(self) -> dt.date:
        """On which day."""
        return timezone.localdate(self.at)

    @property
    def withdrawn(self) -> bool:
        """Whether it no longer holds."""
        return self.stage == TermsStage.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Followed:
    """What was said, with its evidence in the order of its days; of what undertakes nothing, `known` is None."""

    told: Undertaking
    known: Known | None
    timeline: tuple[Evidence, ...] = ()
    taken: tuple[Taken, ...] = ()

    @property
    def dated(self) -> list[Evidence | Taken]:
        """Evidence and commitments together, in the order of their days."""
        return sorted((*self.timeline, *self.taken), key=lambda one: one.on)

    @property
    def found(self) -> list[Evidence | Taken]:
        """All that is known of what became of it, without what was withdrawn, and without that nothing was found."""
        return [one for one in self.dated if not one.withdrawn and not is_nothing(one)]


def is_nothing(one: Evidence | Taken) -> bool:
    """Whether it says only that somebody looked."""
    return isinstance(one, Evidence) and one.kind == EvidenceKind.NOTHING


def followed(told: Iterable[Undertaking]) -> list[Followed]:
    """Each with what became of it, in the order given."""
    found = list(told)
    stored = Evidence.objects.select_related("body").filter(
        undertaking__in=[one.code for one in found if one.undertakes]
    )
    by_code: dict[str, list[Evidence]] = {}
    for one in stored:
        by_code.setdefault(one.undertaking, []).append(one)
    into = taken([one.code for one in found if one.undertakes])
    return [with_known(one, by_code.get(one.code, []), into.get(one.code, [])) for one in found]


def taken(codes: Collection[str]) -> dict[str, list[Taken]]:
    """The commitments into which undertakings of some codes were taken."""
    first = Terms.objects.filter(number=1, source_kind=SourceKind.ANSWER, source_key__in=codes)
    found: dict[str, list[Taken]] = {}
    for one in first.select_related("commitment__current").order_by("pk"):
        now = one.commitment.current or one
        made = Taken(one.commitment_id, both(now, "title"), now.stage, one.at, one.commitment.sample)
        found.setdefault(one.source_key, []).append(made)
    return found


def with_known(told: Undertaking, timeline: list[Evidence], into: list[Taken]) -> Followed:
    """One with what is known of it, of what was not withdrawn."""
    if not told.undertakes:
        return Followed(told, None)
    one = Followed(told, Known.NOT_LOOKED_FOR, tuple(timeline), tuple(into))
    if one.found:
        return replace(one, known=Known.EVIDENCE)
    return replace(one, known=Known.NOT_FOUND) if any(not each.withdrawn for each in timeline) else one
