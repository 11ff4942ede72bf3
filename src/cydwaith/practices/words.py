"""Names of states, steps, answers and parts of a practice, in the reader's language."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

STATES: Final = {
    "draft": _("Draft"),
    "checked": _("Checked"),
    "published": _("Published"),
    "superseded": _("Superseded"),
    "withdrawn": _("Withdrawn"),
}
STEPS: Final = {
    "interested": _("Interested"),
    "trying": _("Trying"),
    "adopted": _("Adopted"),
    "adapted": _("Adapted"),
    "stopped": _("Stopped"),
    "declined": _("Declined"),
}
ANSWERS: Final = {
    "": _("Not answered yet"),
    "practice": _("Answered with a practice"),
    "do_not_know": _("“We do not know”"),
    "no": _("“No”"),
}
DIRECTIONS: Final = {"up": pgettext_lazy("direction", "Up"), "down": pgettext_lazy("direction", "Down")}
PARTS: Final = {
    "title": _("Title"),
    "summary": _("Summary"),
    "problem": _("The problem"),
    "done": _("What was done"),
    "steps": _("How to do it"),
    "money": _("Money"),
    "people": _("People"),
    "time": _("Time"),
    "changed": _("What changed"),
    "outcome_known": _("Whether the outcome is known"),
    "for_whom": _("For whom"),
    "welsh_language": _("Effect on the Welsh language"),
    "elsewhere": _("Done before elsewhere"),
    "topics": _("Topics"),
    "goals": _("Well-being goals"),
    "ways": _("Ways of working"),
    "moves": _("Indicators it is meant to move"),
    "started": _("When it began"),
    "started_precision": _("How exactly the start is known"),
    "contact": _("Whom to contact"),
    "links": _("Evidence and links"),
    "written_in": _("Language it was written in"),
    "from_public_sources": _("Whether it is written from public sources"),
    "certainty": _("How sure the source is"),
}
