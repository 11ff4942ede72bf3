"""The hash of a whole text of an agreement, with the salt that stands beside the words."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from cydwaith.exchange.models import Application, Document, Version
from cydwaith.record.sealing import sealed


def seal(
    application: Application, salt: str, terms: Mapping[str, Any], begins: dt.date, ends: dt.date, *, competition: bool
) -> str:
    """The hash of what is signed, as 64 hexadecimal digits."""
    return sealed(
        salt,
        application=application.key,
        opening=application.opening_id,
        home=application.home_id,
        begins=begins.isoformat(),
        ends=ends.isoformat(),
        competition=competition,
        terms=dict(terms),
    )


def seal_of(version: Version) -> str:
    """The hash of a text as it stands; of one whose words are erased, as it was."""
    document = Document.objects.filter(version=version).first()
    if document is None:
        return version.sealed
    dates = (version.begins, version.ends)
    return seal(version.application, document.salt, document.terms, *dates, competition=version.competition)
