"""Why somebody knows about a topic, and what is said where nobody does."""

from collections.abc import Sequence
from typing import Final

from cydwaith.shared.said import Said, said

ORGANISATIONS: Final = said(
    cy="Sefydliadau a ysgrifennodd beth y maent yn ei wneud", en="Organisations that wrote down what they do"
)
NO_ORGANISATION: Final = said(
    cy="Nid oes arfer ar y pwnc hwn wedi’i gyhoeddi eto.", en="No practice on this topic is published yet."
)
PRACTICE: Final = said(cy="Ysgrifennodd arfer", en="Wrote a practice")
NETWORKS: Final = said(cy="Rhwydweithiau sy’n cyfarfod", en="Networks that meet")
NO_NETWORK: Final = said(
    cy="Nid oes rhwydwaith yn cyfarfod ar y pwnc hwn yma eto.", en="No network meets on this topic here yet."
)
MEETS: Final = said(cy="Yn cyfarfod ar y pwnc hwn", en="Meets on this topic")
PLACEMENTS: Final = said(
    cy="Lleoliadau eich sefydliadau a ddaeth i ben", en="Placements of your organisations that ended"
)
NO_PLACEMENT: Final = said(
    cy="Nid oes un ar y pwnc hwn. Gwêl y tri ohonoch yr hyn a ddysgwyd; ni wêl neb arall.",
    en="There is none on this topic. The three of you see what was learnt; nobody else does.",
)
LEARNT: Final = said(cy="Dywedwyd yno beth a ddysgwyd", en="What was learnt is said there")
PEOPLE: Final = said(cy="Pobl sy’n dangos eu proffil i chi", en="People who show you their profile")
NOBODY: Final = said(
    cy="Nid oes neb â’r sgiliau hyn yn dangos eu proffil i’ch sefydliadau.",
    en="Nobody with these skills shows their profile to your organisations.",
)
PROFILE: Final = said(cy="Proffil a ddangosir i chi", en="A profile that is shown to you")


def post(title: Said) -> Said:
    """A practice names whom to ask."""
    return said(cy=f"Ysgrifennodd arfer; gofynnwch i: {title.cy}", en=f"Wrote a practice; ask: {title.en}")


def can(skills: Sequence[Said]) -> Said:
    """What somebody can do."""
    return said(
        cy=f"Sgiliau: {', '.join(one.cy for one in skills)}", en=f"Skills: {', '.join(one.en for one in skills)}"
    )


def whom(topic: Said) -> Said:
    """The question that a page answers."""
    return said(cy=f"Pwy yng Nghymru sy’n gwybod am hyn? {topic.cy}", en=f"Who in Wales knows about this? {topic.en}")


def from_to(asking: Said, asked: Said) -> Said:
    """Who asks whom."""
    return said(cy=f"{asking.cy} yn gofyn: {asked.cy}", en=f"{asking.en} asks {asked.en}")


TITLE: Final = said(cy="Pwy sy’n gwybod am hyn", en="Who knows about this")
TOLD: Final = said(
    cy="Sefydliadau, swyddi a rhwydweithiau sy’n gwybod amdano, pob un â’r rheswm a’r ffynhonnell; gellir gofyn i un "
    "ohonynt am ddiwrnod o gymorth",
    en="Organisations, posts and networks that know about it, each with the reason and the source; one of them can be "
    "asked for a day of help",
)
EVERYBODY: Final = said(cy="Pawb sy’n gwybod am hyn", en="Everybody who knows about this")
