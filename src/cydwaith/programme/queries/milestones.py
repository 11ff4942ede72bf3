"""The milestones of commitments, and whether each is reached."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from cydwaith.programme.models import Colour, Milestone, Status


@dataclass(frozen=True, slots=True)
class Reached:
    """A milestone and what was last said of it."""

    milestone: Milestone
    status: Status | None = None

    @property
    def done(self) -> bool:
        """Whether it is said to be reached."""
        return self.status is not None and self.status.colour == Colour.DONE


def milestones(commitments: Collection[str]) -> dict[str, list[Reached]]:
    """The milestones that stand, in order of their dates, under their commitments: two queries."""
    said = Status.objects.filter(commitment__in=commitments, milestone__isnull=False).order_by("on", "pk")
    latest = {status.milestone_id: status for status in said}
    found: dict[str, list[Reached]] = defaultdict(list)
    for one in Milestone.objects.filter(commitment__in=commitments, ended=None).order_by("due", "pk"):
        found[one.commitment_id].append(Reached(one, latest.get(one.pk)))
    return dict(found)
