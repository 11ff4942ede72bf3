"""Who stands on each side of a commitment, and what the last to report on each says."""

from collections.abc import Sequence

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def names(bodies: Sequence[Said]) -> Said:
    """Names in a row."""
    return said(cy=cy.listed([body.cy for body in bodies]), en=en.listed([body.en for body in bodies]))


def both(owner: Said, owner_says: Said | None, other: Said, other_says: Said | None) -> Said:
    """What both sides say; None where nobody on one has reported."""
    if owner_says is None:
        return neither() if other_says is None else one(other, other_says)
    if other_says is None:
        return one(owner, owner_says)
    if owner_says == other_says:
        return said(
            cy=f"Yr un yw gair olaf y ddwy ochr: {owner_says.cy}",
            en=f"The last word of both sides is the same: {owner_says.en}",
        )
    return said(
        cy=f"Mae’r ddwy ochr yn anghytuno: “{owner_says.cy}” yn ôl {owner.cy}, “{other_says.cy}” yn ôl {other.cy}",
        en=f"The two sides disagree: {owner.en} says “{owner_says.en}”, {other.en} says “{other_says.en}”",
    )


def neither() -> Said:
    """That nobody has reported."""
    return said(cy="Nid yw’r naill ochr na’r llall wedi adrodd eto", en="Neither side has reported yet")


def one(who: Said, says: Said) -> Said:
    """What the only side that has reported says."""
    return said(
        cy=f"Dim ond un ochr sydd wedi adrodd; {who.cy} oedd yr olaf: {says.cy}",
        en=f"Only one side has reported; {who.en} was the last: {says.en}",
    )
