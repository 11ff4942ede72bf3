"""Names of kinds, stages and levels, what the record calls what happens here, and where its pages are."""

from typing import Final

from django.urls import reverse
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
}
PAGES: Final = {"forum": lambda slug: reverse("forum", kwargs={"slug": slug})}
