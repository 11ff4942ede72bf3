"""Names of states and answers, what the record calls what happens here, and where its pages are."""

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STATES: Final = {
    "motion": pgettext_lazy("state of a decision", "Motion"),
    "frozen": pgettext_lazy("state of a decision", "Waiting for consent"),
    "agreed": pgettext_lazy("state of a decision", "Agreed"),
    "agreed_with_reservations": pgettext_lazy("state of a decision", "Agreed with reservations"),
    "not_agreed": pgettext_lazy("state of a decision", "Not agreed"),
    "withdrawn": pgettext_lazy("state of a decision", "Withdrawn"),
}
ANSWERS: Final = {
    "consent": pgettext_lazy("answer", "Consents"),
    "reservation": pgettext_lazy("answer", "Consents with a reservation"),
    "refuse": pgettext_lazy("answer", "Refuses"),
    "aside": pgettext_lazy("answer", "Stands aside"),
    "nothing": pgettext_lazy("answer", "Has not answered"),
}
RECORDED: Final = {
    "decision.moved": _("Decision moved"),
    "decision.amended": _("Text of a decision amended"),
    "decision.frozen": _("Text of a decision frozen"),
    "decision.consented": _("Seat consented"),
    "decision.reserved": _("Seat consented with a reservation"),
    "decision.refused": _("Seat refused"),
    "decision.stood_aside": _("Seat stood aside"),
    "decision.settled": _("Decision settled"),
    "decision.withdrawn": _("Decision withdrawn"),
    "reservation.reviewed": _("Reservation looked at again"),
    "reservation.escalated": _("Reservation taken further"),
    "reservation.closed": _("Reservation closed"),
}
PAGES: Final = {"decision": lambda number: reverse("decision", kwargs={"id": int(number)})}
