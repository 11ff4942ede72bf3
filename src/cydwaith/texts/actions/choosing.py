"""A passage as somebody gives it: its words, copied from a section of the version that they read."""

from typing import Any

from cydwaith.engines.texts import cleaned
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts import refusals
from cydwaith.texts.actions.versions import current_of
from cydwaith.texts.models import Text, Version, Wording
from cydwaith.texts.models.amendment import Language
from cydwaith.texts.queries.contents import wordings
from cydwaith.texts.queries.passages import Chosen, passage_now, says
from cydwaith.texts.queries.texts import version_of


def chosen(text: Text, section: str, seen: int, language: str, passage: str) -> dict[str, Any]:  # Any: columns
    """The columns of a passage: the wording in which it was read, the language, from which sign to which.

    Raises NotPossible for words that are not there, stand there more than once, or are gone from the text since.
    """
    version = version_of(text, seen)
    read = read_in(version, section)
    words, there = cleaned(passage).strip(), says(read, Language(language))
    if not words:
        raise NotPossible(str(refusals.PASSAGE), "passage")
    first = there.find(words)
    if first < 0:
        raise NotPossible(str(refusals.NOT_THERE), "passage")
    if there.find(words, first + 1) >= 0:
        raise NotPossible(str(refusals.MORE_THAN_ONCE), "passage")
    last = first + len(words)
    _version, those = current_of(text)
    if passage_now(Chosen(read, language, first, last, version.at), those).gone:
        raise NotPossible(str(refusals.PASSAGE_GONE), "passage")
    return {"wording": read, "language": language, "first": first, "last": last}


def read_in(version: Version, section: str) -> Wording:
    """What a section said in the version that somebody read. Raises NotPossible when it was not in it."""
    found = next((one for one in wordings(version) if one.section.key == section), None)
    if found is None:
        raise NotPossible(str(refusals.NO_SUCH_SECTION))
    return found
