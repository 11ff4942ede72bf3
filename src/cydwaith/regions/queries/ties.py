"""What projects hang together with on a day, and which of it is late and so endangers what."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q, QuerySet

from cydwaith.regions.models import ProjectTie, TieKind
from cydwaith.regions.queries.lines import narrowed


def ties(on: dt.date) -> QuerySet[ProjectTie]:
    """What holds on a day, with all that it names."""
    held = ProjectTie.objects.filter(Q(ended=None) | Q(ended__gt=on), on__lte=on)
    return held.select_related("project", "commitment__current", "indicator", "body")


@dataclass(frozen=True)
class Tied:
    """The ties of some projects on a day."""

    every: Sequence[ProjectTie]

    @cached_property
    def waiting(self) -> Mapping[str, Sequence[ProjectTie]]:
        """By commitment, the ties of the projects that wait for it."""
        return self.by(TieKind.NEEDS, "commitment_id")

    @cached_property
    def delivering(self) -> Mapping[str, Sequence[ProjectTie]]:
        """By project, its ties to the commitments that it delivers."""
        return self.by(TieKind.DELIVERS, "project_id")

    @property
    def risks(self) -> Sequence[ProjectTie]:
        """The risks that were named."""
        return [one for one in self.every if one.kind == TieKind.RISK]

    def by(self, kind: str, column: str) -> Mapping[str, Sequence[ProjectTie]]:
        """Ties of one kind, by one of their columns."""
        found: dict[str, list[ProjectTie]] = defaultdict(list)
        for one in self.every:
            if one.kind == kind:
                found[getattr(one, column)].append(one)
        return dict(found)


def tied(codes: Iterable[str], on: dt.date) -> Tied:
    """What these projects hang together with, in one query."""
    wanted = list(codes)
    known = set(wanted)
    return Tied([one for one in narrowed(ties(on), wanted) if one.project_id in known])
