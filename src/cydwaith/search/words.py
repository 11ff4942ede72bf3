"""What the search says, in the reader's language."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cydwaith.engines.retrieval.highlighting import Reason
from cydwaith.search.marking import Because
from cydwaith.search.queries import Answer
from cydwaith.shared.said import Said, said

FILTERS: Final = {
    "kind": gettext_lazy("Kind"),
    "topic": gettext_lazy("Topic"),
    "where": gettext_lazy("Place or organisation"),
    "mark": gettext_lazy("Strength of evidence"),
    "language": gettext_lazy("Language"),
}


def finding(answer: Answer) -> str:
    """How much was found, or that nothing holds enough of what was asked, or that nothing can be asked yet."""
    asked = answer.sought.question
    short = asked if len(asked) <= SHORT else asked[: SHORT - 1] + "…"
    if not answer.index.asked:
        return str(BEING_MADE)
    if answer.near:
        return str(nothing_holds_all(short))
    if not answer.total:
        return _("Nothing found for “%(words)s”") % {"words": short}
    facts = {"words": short, "num": answer.total}
    if answer.more:
        return _("At least %(num)s results for “%(words)s”") % facts
    return ngettext("%(num)s result for “%(words)s”", "%(num)s results for “%(words)s”", answer.total) % facts


def nothing_holds_all(words: str) -> Said:
    """That the best answer holds too little of the question to be one."""
    return said(
        cy=f"Does dim yma sy’n cynnwys eich geiriau i gyd: “{words}”",
        en=f"Nothing here holds all your words: “{words}”",
    )


CLOSEST: Final = said(cy="Yr hyn sydd agosaf", en="What comes closest")
BEING_MADE: Final = said(
    cy="Mae mynegai’r chwiliad yn cael ei lunio, felly ni ellir chwilio am y tro. Rhowch gynnig arall ymhen munud.",
    en="The index of the search is being made, so nothing can be searched for just now. Try again in a minute.",
)
BEHIND: Final = said(
    cy="Mae’r Cofnod wedi symud ymlaen ers i fynegai’r chwiliad gael ei lunio, felly gall y pethau diweddaraf fod "
    "ar goll. Mae’n cael ei lunio o’r newydd.",
    en="The record has moved on since the index of the search was made, so the latest things may be missing. "
    "It is being made anew.",
)


SHORT: Final = 80


def reason(because: Because) -> str:
    """Why a word was marked, after the word itself."""
    said = {"word": because.asked}
    if because.reason == Reason.TRANSLATION:
        return _("a translation of “%(word)s”") % said
    if because.reason == Reason.NAME:
        return _("another form of the name “%(word)s”") % said
    return _("another form of “%(word)s”") % said
