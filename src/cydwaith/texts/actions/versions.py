"""Storing the next wording of a section and the next version of a text."""

import datetime as dt
import json
from collections.abc import Sequence

from cydwaith.shared.pairs import in_columns
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from cydwaith.texts import refusals
from cydwaith.texts.models import Section, Text, Version, Wording
from cydwaith.texts.queries.contents import wordings


def next_wording(section: Section, body: str, at: dt.datetime, heading: Said, words: Said) -> Wording:
    """Store what a section says from now on. Raises NotPossible where it would say nothing in either language."""
    if not (heading or words):
        raise NotPossible(str(refusals.NOTHING_LEFT), "words")
    number = section.wordings.count() + 1
    pairs = in_columns(heading=heading, words=words)
    return Wording.objects.create(section=section, number=number, body_id=body, at=at, **pairs)


def next_version(
    text: Text,
    those: Sequence[Wording],
    *,
    change: Version.Change,
    body: str,
    at: dt.datetime,
    section: Section | None = None,
    title: Said | None = None,
) -> Version:
    """Store a text as it stands from now on, and make that the version that counts."""
    current = text.current
    told = title if title is not None else Version.title.of(current)
    version = Version.objects.create(
        text=text,
        number=current.number + 1 if current else 1,
        wordings=json.dumps([one.pk for one in those], separators=(",", ":")),
        change=change,
        section=section,
        body_id=body,
        at=at,
        **in_columns(title=told),
    )
    text.current = version
    text.save(update_fields=["current"])
    return version


def current_of(text: Text) -> tuple[Version, list[Wording]]:
    """The version of a text that counts, and its wordings in order."""
    assert text.current is not None, "a text has a version from its beginning"
    return text.current, wordings(text.current)
