"""Beginning a text, and bringing its first draft in from a file."""

from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.actions.versions import current_of, next_version, next_wording
from cydwaith.texts.deeds import FOOTPRINT, TEXT_BEGIN, TEXT_WRITE
from cydwaith.texts.holding import What, allow
from cydwaith.texts.models import Section, Text, Version, Wording


@dataclass(frozen=True, slots=True)
class Draft:
    """A section to be: its heading and its words, each in one language or in both."""

    heading: Said = UNSAID
    words: Said = UNSAID


def begin(
    *, by: Actor, body: str, kind: str, holder: str, title: Said, sections: Iterable[Draft] = (), sample: bool = False
) -> Text:
    """Begin a text for a body: `kind` and `holder` say to what it belongs (`texts.holding`).

    For the room that holds it, inside its own deed; no page offers it. Raises NotPossible without a title.
    """
    with doing(TEXT_BEGIN, by=by, body=body) as act:
        told = given(title, "title", str(refusals.TITLE))
        now = clock.moment()
        text = Text.objects.create(kind=kind, holder=holder, begun_body_id=body, begun=now, sample=sample)
        those = stored(text, body, sections)
        version = next_version(text, those, change=Version.Change.BEGUN, body=body, at=now, title=told)
        act.tell(version, **FOOTPRINT.of(text, version, those, [one.section for one in those]))
    return text


def bring_in(*, by: Actor, text: Text, body: str, sections: Iterable[Draft]) -> Version:
    """Put the sections read from a file into a text that has none. Raises NotPossible when it has, or none was read."""
    with doing(TEXT_WRITE, by=by, to=text, body=body) as act:
        allow(by, act.it, What.WRITE, body)
        _version, already = current_of(act.it)
        if already:
            raise NotPossible(str(refusals.HAS_SECTIONS))
        those = stored(act.it, body, sections)
        if not those:
            raise NotPossible(str(refusals.NO_SECTIONS))
        now = clock.moment()
        version = next_version(act.it, those, change=Version.Change.BROUGHT_IN, body=body, at=now)
        act.tell(version, **FOOTPRINT.of(act.it, version, those, [one.section for one in those]))
    return version


def stored(text: Text, body: str, sections: Iterable[Draft]) -> list[Wording]:
    """The first wording of each section of a text."""
    now = clock.moment()
    return [
        next_wording(Section.objects.create(text=text), body, now, stripped(one.heading), stripped(one.words))
        for one in sections
    ]
