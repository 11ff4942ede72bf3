"""Writing a text: what a section says, its title.

`seen` is the number of the version that the writer read. What others wrote since is merged by words; where both changed
the same words nothing is stored and `Conflict` says so.
"""

from typing import Final

from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.engines.drafting.merging import merged
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import both, given, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions.versions import current_of, next_version, next_wording
from cydwaith.texts.deeds import FOOTPRINT, TEXT_WRITE
from cydwaith.texts.holding import What, allow
from cydwaith.texts.models import Text, Version, Wording
from cydwaith.texts.models.text import LONGEST_TITLE
from cydwaith.texts.queries.contents import wordings
from cydwaith.texts.queries.texts import version_of

MOST: Final = {"heading": LONGEST_TITLE, "title": LONGEST_TITLE, "words": LONGEST_TEXT}


def write(*, by: Actor, text: Text, body: str, section: str, seen: int, heading: Said, words: Said) -> Version:
    """Write what a section says from now on, by its key, for a body. The same words change nothing.

    Raises Conflict when somebody changed the same words since version `seen`; NotPossible when the section was removed.
    """
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        version, those = current_of(act.it)
        now = in_text(those, section)
        read = in_text(wordings(version_of(act.it, seen)), section)
        told = {
            name: three_way(name, both(read, name), stripped(mine), both(now, name), version.number)
            for name, mine in (("heading", heading), ("words", words))
        }
        if all(both(now, name) == one for name, one in told.items()):
            return version
        at = clock.moment()
        new = next_wording(now.section, body, at, **told)
        after = [new if one.pk == now.pk else one for one in those]
        made = next_version(act.it, after, change=Version.Change.WRITTEN, section=now.section, body=body, at=at)
        act.tell(made, **FOOTPRINT.of(act.it, made, new, now.section))
    return made


def retitle(*, by: Actor, text: Text, body: str, seen: int, title: Said) -> Version:
    """Give a text another title. The same title changes nothing. Raises Conflict as `write` does."""
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        version, those = current_of(act.it)
        mine = given(title, "title", str(refusals.TITLE))
        read, now = (Version.title.of(one) for one in (version_of(act.it, seen), version))
        told = three_way("title", read, mine, now, version.number)
        if told == now:
            return version
        made = next_version(act.it, those, change=Version.Change.RETITLED, body=body, at=clock.moment(), title=told)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def in_text(those: list[Wording], section: str) -> Wording:
    """The wording of a section among those of a version. Raises NotPossible when it is not there."""
    found = next((one for one in those if one.section.key == section), None)
    if found is None:
        raise NotPossible(str(refusals.SECTION_GONE))
    return found


def three_way(name: str, read: Said, mine: Said, theirs: Said, number: int) -> Said:
    """What a writer and others made of the text that was read. Raises Conflict; NotPossible when it is too long."""
    cy, en = (merged(*each).text for each in ((read.cy, mine.cy, theirs.cy), (read.en, mine.en, theirs.en)))
    if cy is None or en is None:
        raise refusals.Conflict(number)
    if max(len(cy), len(en)) > MOST[name]:
        raise NotPossible(str(refusals.TOO_LONG), name)
    return Said(cy, en)
