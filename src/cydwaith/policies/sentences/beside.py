"""What stands between the sides: who was told first, and where they do not agree."""

from typing import Final

from cydwaith.policies.models import (
    Announcement,
    Duty,
    Matter,
    MatterStep,
    Outsider,
)
from cydwaith.policies.sentences.telling import on, within
from cydwaith.shared.said import Said, pair, said

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


def duty_added(one: Duty) -> Said:
    """That a duty was written down, with what it costs a year."""
    what = pair(one, "title")
    return said(
        cy=f"Dyletswydd, a’i chost: {what.cy}, £{one.money:,} y flwyddyn",
        en=f"Duty with its cost: {what.en}, £{one.money:,} a year",
    )


def duty_answered(one: Duty) -> Said:
    """Whether the side that bears a duty warned of its cost."""
    side, what = pair(one.side, "name"), pair(one, "title")
    if one.warns:
        return said(cy=f"{side.cy}: rhybudd am gost {what.cy}", en=f"{side.en}: a warning of the cost of {what.en}")
    return said(cy=f"{side.cy}: dim rhybudd am gost {what.cy}", en=f"{side.en}: no warning of the cost of {what.en}")


def outsider_told(one: Outsider) -> Said:
    """That somebody outside was told."""
    who = pair(one, "who")
    return said(cy=f"Cafodd y rhain wybod: {who.cy}", en=f"Told: {who.en}")


def announced(one: Announcement) -> Said:
    """What a side announced."""
    side, what = pair(one.side, "name"), pair(one, "what")
    return said(cy=f"Cyhoeddodd {within(side.cy)}: {what.cy}", en=f"{side.en} announced: {what.en}")


def opened(one: Matter) -> Said:
    """That a disagreement or a stocktake was opened."""
    kind, title = MATTERS[Matter.Kind(one.kind)], pair(one, "title")
    return said(cy=f"{kind.cy}: {title.cy}", en=f"{kind.en}: {title.en}")


def went_on(one: Matter, step: MatterStep) -> Said:
    """To which step a disagreement went."""
    to, title = STEPS[Matter.Step(step.step)], pair(one, "title")
    return said(cy=f"{to.cy}: {title.cy}", en=f"{to.en}: {title.en}")
