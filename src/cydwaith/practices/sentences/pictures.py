"""What the pictures of an impact show, as their titles."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def latest_effect(periods: int, effect: Said) -> Said:
    """An event study: the effect so many periods after the first with the practice."""
    if periods == 0:
        return said(
            cy=f"Yn y cyfnod cyntaf gyda’r arfer: {effect.cy}", en=f"In the first period with the practice: {effect.en}"
        )
    after = en.many(periods, "period")
    return said(
        cy=f"{cy.capital(cy.counted(periods, 'cyfnod', 'cyfnodau'))} ar ôl y cyntaf gyda’r arfer: {effect.cy}",
        en=f"{en.capital(after)} after the first with the practice: {effect.en}",
    )


def beside(place: Said, period: Said, *, actual: str, synthetic: str) -> Said:
    """Actual against synthetic: the last pair."""
    return said(
        cy=f"{place.cy}: {actual} ({period.cy}), {cy.a_figure(synthetic)} yn y gymhariaeth",
        en=f"{en.capital(en.the(place.en))}: {actual} in {period.en}, and {synthetic} in the comparison",
    )
