"""The rows of decisions, as each deed leaves them."""

from typing import Final

from cydwaith.decisions.models import Consent, Decision, Reservation, Review, Text
from cydwaith.record.standing import Standing

STANDING: Final = Standing(
    "decisions",
    (Decision, Text, Consent, Reservation, Review),
    {Decision: ("texts",), Text: ("consents",), Reservation: ("reviews",)},
)
STANDS: Final = STANDING.proof
