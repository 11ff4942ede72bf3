"""Names of kinds, stages, levels, states and answers, in the reader's language."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS: Final = {
    "council": _("The Welsh Government Council"),
    "network": _("Networks"),
    "psb": _("Public services boards"),
    "cjc": _("Corporate joint committees"),
    "board": _("Boards"),
}
KIND: Final = {
    "council": pgettext_lazy("kind of forum", "Council"),
    "network": pgettext_lazy("kind of forum", "Network"),
    "psb": pgettext_lazy("kind of forum", "Public services board"),
    "cjc": pgettext_lazy("kind of forum", "Corporate joint committee"),
    "board": pgettext_lazy("kind of forum", "Board"),
}
STAGES: Final = {
    "proposed": pgettext_lazy("stage of a forum", "Proposed"),
    "active": pgettext_lazy("stage of a forum", "Active"),
    "closed": pgettext_lazy("stage of a forum", "Closed"),
}
LEVELS: Final = {
    "political": pgettext_lazy("level", "Political"),
    "officer": pgettext_lazy("level", "Officers"),
    "both": pgettext_lazy("level", "Political and officers"),
}
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
PRESENCE: Final = {
    "came": _("Sits there, and came in the last year"),
    "sits": _("Sits there, but nobody came in the last year"),
    "nobody": _("Nobody sits there"),
}
