"""Names of stages, statuses, tests and sources of commitments, in the reader's language."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STAGES: Final = {
    "proposed": _("Proposed"),
    "agreed": pgettext_lazy("commitment", "Agreed"),
    "withdrawn": pgettext_lazy("commitment", "Withdrawn"),
}
COLOURS: Final = {
    "": pgettext_lazy("status", "Not reported"),
    "green": pgettext_lazy("status", "On track"),
    "amber": pgettext_lazy("status", "At risk"),
    "red": pgettext_lazy("status", "Behind"),
    "done": pgettext_lazy("status", "Done"),
}
LATE: Final = {"late": pgettext_lazy("commitments", "Late"), "endangered": _("Endangered by what they wait for")}
PARTS: Final = {"owner": _("Those who owe it"), "other": _("The other side")}
TESTS: Final = {
    "indicator": _("A figure reaches its target"),
    "evidence": _("Evidence is published"),
    "acceptance": _("The other side accepts it"),
}
SOURCES: Final = {
    "decision": _("Decision"),
    "answer": _("Answer in the Senedd"),
    "award": _("Award"),
    "response": _("Response to a panel"),
    "policy": _("Policy"),
    "proposal": _("Proposal"),
}
