"""Names of states, manners, purposes and attendance."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STATES: Final = {
    "planned": pgettext_lazy("state of a meeting", "Planned"),
    "called": pgettext_lazy("state of a meeting", "Called"),
    "held": pgettext_lazy("state of a meeting", "Held"),
    "cancelled": pgettext_lazy("state of a meeting", "Cancelled"),
}
MANNERS: Final = {
    "in_person": _("In person"),
    "remote": _("Remote"),
    "both": _("In person and remote"),
}
PURPOSES: Final = {
    "information": pgettext_lazy("purpose of an item", "For information"),
    "discussion": pgettext_lazy("purpose of an item", "For discussion"),
    "decision": pgettext_lazy("purpose of an item", "For decision"),
}
ATTENDANCE: Final = {
    "present": pgettext_lazy("attendance", "Present"),
    "remote": pgettext_lazy("attendance", "Present, remotely"),
    "substitute": pgettext_lazy("attendance", "A substitute came"),
    "apologies": pgettext_lazy("attendance", "Apologies"),
    "absent": pgettext_lazy("attendance", "Absent"),
}
MINUTES: Final = {
    "draft": pgettext_lazy("state of minutes", "Draft"),
    "published": pgettext_lazy("state of minutes", "Draft, with those who attended"),
    "approved": pgettext_lazy("state of minutes", "Approved"),
    "superseded": pgettext_lazy("state of minutes", "Superseded by a correction"),
}
CHANGES: Final = {
    "open": pgettext_lazy("state of a proposed change", "Not answered yet"),
    "accepted": pgettext_lazy("state of a proposed change", "Accepted"),
    "declined": pgettext_lazy("state of a proposed change", "Declined"),
}
LANGUAGES: Final = {"cy": _("Welsh"), "en": _("English")}
