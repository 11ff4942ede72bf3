"""What is always so of commitments."""

from typing import Final

from cydwaith.engines.schedule import Cycle, in_order
from cydwaith.programme.models import Commitment
from cydwaith.programme.queries.schedule import edges
from cydwaith.shared.invariants import Invariant
from cydwaith.shared.said import said


def circles() -> list[str]:
    """The circle in which commitments wait for each other, if there is one."""
    try:
        in_order(Commitment.objects.values_list("pk", flat=True), edges())
    except Cycle as found:
        return [str(found)]
    return []


INVARIANTS: Final = (
    Invariant(
        name="no-circle",
        says=said(
            cy="Nid yw ymrwymiadau’n aros am ei gilydd mewn cylch.",
            en="Commitments do not wait for each other in a circle.",
        ),
        broken=circles,
    ),
)
