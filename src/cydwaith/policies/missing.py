"""What is missing before a stage may open, and who is to see to it. One declaration for pages, actions and turns."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.drafting.parity import Parity
from cydwaith.forums.models import Side
from cydwaith.policies import sentences
from cydwaith.policies.agreeing import agreed
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
    without = [side for side in life.sides if not life.led_by(side)]
    if without and len(without) == len(life.sides):
        yield Missing(sentences.NOBODY_LEADS, life.sides)
        return
    for side in without:
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


def in_step(life: Life, _to: Stage) -> Iterator[Missing]:
    """There is a text, and both its languages say the same."""
    if life.draft is None:
        yield Missing(sentences.NO_TEXT, life.sides)
        return
    version = life.draft.text.current
    if version and not (version.title_cy and version.title_en):
        yield Missing(sentences.NO_TITLE, life.sides)
    if not life.draft.sections:
        yield Missing(sentences.NO_SECTION, life.sides)
    for one in life.draft.sections:
        if one.parity != Parity.IN_STEP:
            yield Missing(sentences.out_of_step(one.number, one.parity), life.sides)


def consented(life: Life, _to: Stage) -> Iterator[Missing]:
    """Every section of the version that counts is agreed by every side."""
    if life.draft is None or life.draft.keys <= agreed(life.puts):
        return
    waiting = [one for one in life.puts if one.current and one.waits]
    if not waiting:
        yield Missing(
            sentences.NOT_PUT if not any(one.current for one in life.puts) else sentences.NOT_AGREED, life.sides
        )
    for one in waiting:
        if one.certain:
            yield Missing(sentences.RECORD_IT, life.sides)
            continue
        silent = {seat.side_id for seat in one.silent}
        sides = tuple(side for side in life.sides if side.pk in silent)
        yield Missing(sentences.silent(one.silent), sides or life.sides)


CHECKS: Final[Mapping[Stage, tuple[Check, ...]]] = {
    Stage.DRAFT: (led, figure, replies),
    Stage.DELIBERATE: (led, figure, in_step, replies),
    Stage.AGREE: (led, figure, in_step, replies),
    Stage.DELIVER: (led, figure, in_step, replies, consented),
    Stage.LEARN: (led,),
}
"""What is looked at before each stage; nothing opens the first."""


def missing(life: Life, to: Stage) -> list[Missing]:
    """Everything that is missing before a stage opens, in the order in which it is to be mended."""
    return [one for check in CHECKS[to] for one in check(life, to)]
