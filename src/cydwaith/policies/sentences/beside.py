"""What stands between the sides: who was told first, and where they do not agree."""

from typing import Final

from cydwaith.policies.models import (
    Announcement,
    Matter,
)
from cydwaith.policies.sentences.telling import on
from cydwaith.shared.said import Said, said

STEPS: Final = {
    Matter.Step.TALK: said(cy="Siarad", en="Talk"),
    Matter.Step.MEDIATION: said(cy="Cyfryngu", en="Mediation"),
    Matter.Step.RECORDED: said(cy="Wedi’i gofnodi’n anghytundeb", en="Recorded as a disagreement"),
    Matter.Step.SETTLED: said(cy="Wedi’i ddatrys", en="Settled"),
}
MATTERS: Final = {
    Matter.Kind.DISAGREEMENT: said(cy="Anghytundeb", en="Disagreement"),
    Matter.Kind.STOCKTAKE: said(cy="Pwyso a mesur", en="Stocktake"),
}


def told_first(one: Announcement) -> Said:
    """Whether the other side was told first, as the side that announced has it."""
    if one.told_on is None:
        return said(cy="Ni chafodd yr ochr arall wybod ymlaen llaw.", en="The other side was not told beforehand.")
    when = on(one.told_on)
    if one.told_on > one.on:
        return said(
            cy=f"Cafodd yr ochr arall wybod wedyn, ar {when.cy}.", en=f"The other side was told after, on {when.en}."
        )
    return said(cy=f"Cafodd yr ochr arall wybod ar {when.cy}.", en=f"The other side was told on {when.en}.")


def says_first(one: Announcement) -> Said:
    """The same, as the other side has it."""
    if one.first is None:
        return said(cy="Nid yw’r ochr arall wedi dweud eto.", en="The other side has not said yet.")
    if one.first:
        return said(
            cy="Mae’r ochr arall yn dweud iddi gael gwybod yn gyntaf.", en="The other side says that it was told first."
        )
    return said(
        cy="Mae’r ochr arall yn dweud na chafodd wybod yn gyntaf.", en="The other side says that it was not told first."
    )
