"""What is missing before a stage may open, and who is to see to it. One declaration for pages, actions and turns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.forums.models import Side
from cydwaith.policies import sentences
from cydwaith.policies.lives import Life
from cydwaith.policies.models import Citation, Stage
from cydwaith.policies.stages import ORDER
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Missing:
    """Something that is missing, and the sides that are to see to it: one, or any of several."""

    says: Said
    sides: tuple[Side, ...]


Check = Callable[[Life, Stage], Iterator[Missing]]


def led(life: Life, _to: Stage) -> Iterator[Missing]:
    """Somebody leads it on every side."""
    for side in life.sides:
        if not life.led_by(side):
            yield Missing(sentences.nobody_leads_for(side), (side,))


def figure(life: Life, _to: Stage) -> Iterator[Missing]:
    """The figure by which it will be known whether it did what it was for is named from the start."""
    if not any(one.kind == Citation.Cited.INDICATOR for one in life.citations):
        yield Missing(sentences.NO_FIGURE, life.sides)


def replies(life: Life, to: Stage) -> Iterator[Missing]:
    """Everything is answered that is asked before this stage, or an earlier one."""
    for asked, side in life.unanswered():
        if ORDER.index(asked.before) <= ORDER.index(to):
            yield Missing(sentences.not_answered(asked, side), (side,) if side else life.sides)


CHECKS: Final[Mapping[Stage, tuple[Check, ...]]] = {
    Stage.DRAFT: (led, figure, replies),
    Stage.DELIBERATE: (led, figure, replies),
    Stage.AGREE: (led, figure, replies),
    Stage.DELIVER: (led, figure, replies),
    Stage.LEARN: (led,),
}
"""What is looked at before each stage; nothing opens the first."""


def missing(life: Life, to: Stage) -> list[Missing]:
    """Everything that is missing before a stage opens, in the order in which it is to be mended."""
    return [one for check in CHECKS[to] for one in check(life, to)]
