"""Names of states, manners, purposes and attendance, what the record says of meetings, and where their pages are."""

from typing import Final

from django.urls import reverse
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
    "published": pgettext_lazy("state of minutes", "Published as a draft, not yet approved"),
    "approved": pgettext_lazy("state of minutes", "Approved"),
    "superseded": pgettext_lazy("state of minutes", "Superseded by a correction"),
}
LANGUAGES: Final = {"cy": _("Welsh"), "en": _("English")}
RECORDED: Final = {
    "meeting.planned": _("Meeting planned"),
    "meeting.changed": _("Time or place of a meeting changed"),
    "meeting.called": _("Meeting called"),
    "meeting.recalled": _("Notice of a meeting taken back"),
    "meeting.postponed": _("Meeting put off"),
    "meeting.cancelled": _("Meeting cancelled"),
    "meeting.held": _("Meeting held"),
    "meeting.balance_accepted": _("Uneven agenda accepted"),
    "meeting.item_placed": _("Item put on an agenda"),
    "meeting.item_put_back": _("Item taken off an agenda"),
    "meeting.agenda_ordered": _("Order of an agenda changed"),
    "meeting.attended": _("Attendance recorded"),
    "meeting.minuted": _("Minutes written"),
    "meeting.minutes_published": _("Minutes published as a draft"),
    "meeting.minutes_accepted": _("Minutes approved by one side"),
    "meeting.imported": _("Meetings imported"),
    "meeting.loaded": _("Sample meeting loaded"),
    "minutes.approved": _("Minutes approved by every side"),
    "item.tabled": _("Item tabled"),
    "item.changed": _("Item changed"),
    "item.withdrawn": _("Item withdrawn"),
    "paper.put": _("Paper put before a meeting"),
    "paper.withdrawn": _("Paper withdrawn"),
    "action.assigned": _("Action given to a post"),
    "action.done": _("Action done"),
}
PAGES: Final = {"meeting": lambda number: reverse("meeting", kwargs={"id": int(number)})}
