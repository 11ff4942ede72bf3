"""What the record calls what happens here, and where its pages are."""

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

RECORDED: Final = {
    "forum.proposed": _("Forum proposed"),
    "forum.recorded": _("Forum that exists written down"),
    "forum.rule_set": _("Consent rule laid down"),
    "forum.confirmed": _("Forum confirmed for a side"),
    "forum.begun": _("Forum begun"),
    "forum.closed": _("Forum closed"),
    "forum.taken_back": _("Proposal for a forum taken back"),
    "forum.seat_added": _("Seat given"),
    "forum.seat_ended": _("Seat ended"),
    "forum.substitute_named": _("Substitute named"),
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
PAGES: Final = {
    "forum": lambda slug: reverse("forum", kwargs={"slug": slug}),
    "decision": lambda number: reverse("decision", kwargs={"id": int(number)}),
    "meeting": lambda number: reverse("meeting", kwargs={"id": int(number)}),
}
