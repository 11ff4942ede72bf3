"""Names of stages, statuses, tests and sources of commitments, in the reader's language."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cydwaith.shared.said import said

STAGES: Final = {
    "proposed": _("Proposed"),
    "agreed": pgettext_lazy("commitment", "Agreed"),
    "withdrawn": pgettext_lazy("commitment", "Withdrawn"),
}
COLOURS: Final = {
    "": said(cy="Heb adroddiad", en="Not reported"),
    "green": said(cy="Ar y trywydd iawn", en="On track"),
    "amber": said(cy="Mewn perygl", en="At risk"),
    "red": said(cy="Ar ei hôl hi", en="Behind"),
    "done": said(cy="Wedi’i gyflawni", en="Done"),
}
LATE: Final = {
    "late": pgettext_lazy("commitments", "Late, or expected to be"),
    "endangered": _("Endangered by what they wait for"),
}
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
    "response": _("Report on performance"),
    "policy": _("Policy"),
    "proposal": _("Proposal"),
}
