"""Names of states and answers."""

from typing import Final

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
