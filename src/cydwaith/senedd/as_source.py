"""How an answer in the Senedd is shown as the source of a commitment in the programme."""

from textwrap import shorten
from typing import Final

from django.urls import reverse

from cydwaith.programme.models import SourceKind
from cydwaith.programme.sources import Named, Source
from cydwaith.senedd.undertakings import one
from cydwaith.shared.said import Said

LONGEST: Final = 300
"""Signs of what a source is called."""


def named(code: str) -> Named | None:
    """What was undertaken, by its code; None where there is none."""
    found = one(code)
    if found is None:
        return None
    title = Said(*(shorten(text, LONGEST, placeholder="…") for text in (found.what.cy, found.what.en)))
    return Named(title, found.on.day, reverse("undertaking", kwargs={"code": found.code}))


ANSWER = Source(kind=SourceKind.ANSWER, named=named)
