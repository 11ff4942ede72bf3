"""Adding, moving and removing sections. Each names sections by their keys, so that two who do so at once both can."""

from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions.versions import current_of, next_version, next_wording
from cydwaith.texts.deeds import FOOTPRINT, TEXT_WRITE
from cydwaith.texts.holding import What, allow
from cydwaith.texts.models import Section, Text, Version, Wording
from cydwaith.texts.queries.contents import wordings
from cydwaith.texts.queries.texts import version_of


def add(*, by: Actor, text: Text, body: str, after: str = "", heading: Said = UNSAID, words: Said = UNSAID) -> Section:
    """Add a section after another, by its key; first where none is named.

    Raises NotPossible when nothing is said, or the other is no longer there.
    """
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        _version, those = current_of(act.it)
        place = place_after(those, after)
        told = stripped(heading), stripped(words)
        if not any(told):
            raise NotPossible(str(refusals.WORDS), "heading")
        at = clock.moment()
        section = Section.objects.create(text=act.it)
        new = next_wording(section, body, at, *told)
        order = [*those[:place], new, *those[place:]]
        made = next_version(act.it, order, change=Version.Change.ADDED, section=section, body=body, at=at)
        act.tell(made, **FOOTPRINT.of(act.it, made, section, new))
    return section


def move(*, by: Actor, text: Text, body: str, section: str, after: str = "") -> Version:
    """Move a section after another, by their keys; to the front where none is named. Moved there already: nothing."""
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        version, those = current_of(act.it)
        one = those[place_after(those, section) - 1]
        rest = [other for other in those if other.pk != one.pk]
        place = place_after(rest, after) if after != section else those.index(one)
        order = [*rest[:place], one, *rest[place:]]
        if order == those:
            return version
        made = next_version(
            act.it, order, change=Version.Change.MOVED, section=one.section, body=body, at=clock.moment()
        )
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def remove(*, by: Actor, text: Text, body: str, section: str, seen: int) -> Version:
    """Remove a section; earlier versions keep it. Raises NotPossible when somebody wrote in it since version `seen`."""
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        _version, those = current_of(act.it)
        one = those[place_after(those, section) - 1]
        if one.pk not in {other.pk for other in wordings(version_of(act.it, seen))}:
            raise NotPossible(str(refusals.CHANGED_SINCE))
        order = [other for other in those if other.pk != one.pk]
        made = next_version(
            act.it, order, change=Version.Change.REMOVED, section=one.section, body=body, at=clock.moment()
        )
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def place_after(those: list[Wording], key: str) -> int:
    """The place after a section, by its key; the first where none is named. Raises NotPossible when it is not there."""
    if not key:
        return 0
    found = next((place for place, one in enumerate(those, 1) if one.section.key == key), None)
    if found is None:
        raise NotPossible(str(refusals.NO_SUCH_SECTION))
    return found
