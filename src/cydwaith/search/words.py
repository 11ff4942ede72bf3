"""What the search says, in the reader's language."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cydwaith.engines.retrieval.highlighting import Reason
from cydwaith.search.marking import Because
from cydwaith.search.queries import Answer

FILTERS: Final = {
    "kind": gettext_lazy("Kind"),
    "topic": gettext_lazy("Topic"),
    "where": gettext_lazy("Place or body"),
    "mark": gettext_lazy("Strength of evidence"),
    "language": gettext_lazy("Language"),
}


def finding(answer: Answer) -> str:
    """How much was found."""
    asked = answer.sought.question
    short = asked if len(asked) <= SHORT else asked[: SHORT - 1] + "…"
    if not answer.total:
        return _("Nothing found for “%(words)s”") % {"words": short}
    facts = {"words": short, "num": answer.total}
    if answer.more:
        return _("At least %(num)s results for “%(words)s”") % facts
    return ngettext("%(num)s result for “%(words)s”", "%(num)s results for “%(words)s”", answer.total) % facts


SHORT: Final = 80


def reason(because: Because) -> str:
    """Why a word was marked, after the word itself."""
    said = {"word": because.asked}
    if because.reason == Reason.TRANSLATION:
        return _("a translation of “%(word)s”") % said
    if because.reason == Reason.NAME:
        return _("another form of the name “%(word)s”") % said
    return _("another form of “%(word)s”") % said
