"""The rows of decisions, as each deed leaves them."""

from typing import Final

from cydwaith.decisions.models import Consent, Decision, Reservation, Review, Text
from cydwaith.record.footprints import Footprint

FOOTPRINT: Final = Footprint(
    "decisions",
    (Decision, Text, Consent, Reservation, Review),
    {Decision: ("texts",), Text: ("consents",), Reservation: ("reviews",)},
)
AS_LEFT: Final = FOOTPRINT.proof
