"""The rows of the exchange as each deed leaves them: openings, and of placements what all three signed.

Texts and signatures that came to nothing are nobody's business but the three's: the record never heard of them.
"""

from collections.abc import Iterator
from typing import Final

from cydwaith.exchange.models import DayOfHelp, Opening, OpeningPartner, Placement, Round, Signature, Version
from cydwaith.exchange.sealing import seal_of
from cydwaith.record.footprints import Footprint, subject
from cydwaith.shared.deeds import Heard, Proof, Row, latest


class AsSigned(Footprint):
    """What deeds tell of placements: of texts, the ones under which there are three signatures."""

    def rows(self) -> Iterator[Row]:
        signed = Version.objects.filter(application__placement__isnull=False).prefetch_related("signatures")
        known = [one for one in signed if len(one.signatures.all()) == 3]
        parts = [*known, *(each for one in known for each in one.signatures.all())]
        told = {subject(one) for one in parts}
        of_three = {one._meta.model_name for one in (Version, Signature)}
        return (row for row in super().rows() if row[0].partition(":")[0] not in of_three or row[0] in told)


def seals() -> Iterator[Row]:
    """The hash of the text of each placement, worked out anew where its words are there."""
    for one in Placement.objects.select_related("version__application", "application").order_by("pk"):
        yield f"placement:{one.application.key}", {"sealed": seal_of(one.version)}


def told_seal(heard: Heard) -> list[Row]:
    """The hash of which an entry tells."""
    return [(heard.subject, {"sealed": heard.facts.get("sealed")})]


FOOTPRINT: Final = AsSigned(
    "exchange",
    (Opening, OpeningPartner, Placement, Version, Signature, Round, DayOfHelp),
    {Opening: ("partners",), Round: ("openings",)},
    {Round: ("invites", "withdrawn", "why_cy", "why_en")},
)
AS_LEFT: Final = FOOTPRINT.proof
SEALED: Final = Proof(name="placement.sealed", rows=seals, told=told_seal, key=latest)
