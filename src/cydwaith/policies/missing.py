"""What is missing before a stage may open, and who is to see to it. One declaration for pages, actions and turns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.drafting.parity import Parity
from cydwaith.forums.models import Side
from cydwaith.policies.agreeing import agreed
from cydwaith.policies.lives import Life
from cydwaith.policies.models import Citation, Stage
from cydwaith.policies.sentences import needs, telling
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
    without = [side for side in life.sides if not life.led_by(side)]
    if without and len(without) == len(life.sides):
        yield Missing(telling.NOBODY_LEADS, life.sides)
        return
    for side in without:
        yield Missing(needs.nobody_leads_for(side), (side,))


def figure(life: Life, _to: Stage) -> Iterator[Missing]:
    """The figure by which it will be known whether it did what it was for is named from the start."""
    if not any(one.kind == Citation.Cited.INDICATOR for one in life.citations):
        yield Missing(needs.NO_FIGURE, life.sides)


def replies(life: Life, to: Stage) -> Iterator[Missing]:
    """Everything is answered that is asked before this stage, or an earlier one."""
    for asked, side in life.unanswered():
        if ORDER.index(asked.before) <= ORDER.index(to):
            yield Missing(needs.not_answered(asked, side), (side,) if side else life.sides)


def in_step(life: Life, _to: Stage) -> Iterator[Missing]:
    """There is a text, and both its languages say the same."""
    if life.draft is None:
        yield Missing(needs.NO_TEXT, life.sides)
        return
    version = life.draft.text.current
    if version and not (version.title_cy and version.title_en):
        yield Missing(needs.NO_TITLE, life.sides)
    if not life.draft.sections:
        yield Missing(needs.NO_SECTION, life.sides)
    behind: dict[Parity, list[int]] = {}
    for one in life.draft.sections:
        if one.parity != Parity.IN_STEP:
            behind.setdefault(one.parity, []).append(one.number)
    for parity, numbers in behind.items():
        yield Missing(needs.out_of_step(numbers, parity), life.sides)


def outside(life: Life, _to: Stage) -> Iterator[Missing]:
    """It is said at every stage whom the policy touches outside the circle; whether they were told stands beside it."""
    if not any(one.stage == life.policy.stage for one in life.outsiders):
        yield Missing(needs.NOBODY_OUTSIDE, life.sides)


def warned(life: Life, _to: Stage) -> Iterator[Missing]:
    """Whoever bears a duty has said whether it warns of its costing."""
    for one in life.duties:
        if one.warns is None:
            yield Missing(needs.not_warned(one), (one.side,))


def consented(life: Life, _to: Stage) -> Iterator[Missing]:
    """Every section of the version that counts is agreed by every side."""
    if life.draft is None or life.draft.keys <= agreed(life.puts):
        return
    waiting = [one for one in life.puts if one.current and one.waits]
    if not waiting:
        yield Missing(needs.NOT_PUT if not any(one.current for one in life.puts) else needs.NOT_AGREED, life.sides)
    for one in waiting:
        if one.certain:
            yield Missing(needs.RECORD_IT, life.sides)
            continue
        silent = {seat.side_id for seat in one.silent}
        sides = tuple(side for side in life.sides if side.pk in silent)
        yield Missing(needs.silent(one.silent), sides or life.sides)


CHECKS: Final[Mapping[Stage, tuple[Check, ...]]] = {
    Stage.DRAFT: (led, figure, replies, outside),
    Stage.DELIBERATE: (led, figure, in_step, replies, outside),
    Stage.AGREE: (led, figure, in_step, replies, warned, outside),
    Stage.DELIVER: (led, figure, in_step, replies, warned, outside, consented),
    Stage.LEARN: (led,),
}
"""What is looked at before each stage; nothing opens the first."""


def missing(life: Life, to: Stage) -> list[Missing]:
    """Everything that is missing before a stage opens, in the order in which it is to be mended."""
    return [one for check in CHECKS[to] for one in check(life, to)]
