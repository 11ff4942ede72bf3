"""What is said of councils that somebody chose to see side by side."""

from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences.when import tag
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NOBODY = said(cy="Dewiswch y cynghorau i’w gweld ochr yn ochr", en="Choose the councils to see side by side")


def from_to(measure: Said, *, high: tuple[Said, str], low: tuple[Said, str], when: When) -> Said:
    """The two ends of those chosen, by their latest figures."""
    told = tag(when)
    return said(
        cy=f"O ran {measure.cy}: o {high[1]} ({high[0].cy}) i {low[1]} ({low[0].cy}){told.cy}",
        en=f"On {measure.en}: from {high[1]} in {en.the(high[0].en)} to {low[1]} in {en.the(low[0].en)}{told.en}",
    )


def alone(measure: Said, *, place: Said, value: str, when: When) -> Said:
    """The one that was chosen."""
    told = tag(when)
    return said(
        cy=f"O ran {measure.cy}: {value} ({place.cy}){told.cy}",
        en=f"On {measure.en}: {value} in {en.the(place.en)}{told.en}",
    )


def wholes(names: list[Said], period: str) -> Said:
    """That lines of whole countries are the publisher's own, by the same measure."""
    told = said(cy=cy.listed([one.cy for one in names]), en=en.listed([one.en for one in names]))
    return said(
        cy=f"Gan y cyhoeddwr ei hun y daw ffigurau {told.cy}, yn yr un ffeil ac yn ôl yr un mesur; "
        f"y diweddaraf: {formats.period(period, 'cy')}.",
        en=f"The figures of {told.en} are the publisher’s own, from the same file and by the "
        f"same measure; the latest: {formats.period(period, 'en')}.",
    )
