"""Finding what a code means, for those who type it."""

from cydwaith.bodies.models import Place
from cydwaith.evidence.models import Indicator
from cydwaith.shared.commands import meant


def place(word: str) -> Place:
    """A place by its GSS code or its three letters. Raises UsageError."""
    return meant(
        word,
        Place.objects.all(),
        lambda one: [one.code, one.letters],
        lambda one: [one.name.plain, one.name_cy, one.name_en],
    )


def indicator(word: str) -> Indicator:
    """An indicator by its code. Raises UsageError."""
    known = Indicator.objects.select_related("topic").prefetch_related("targets")
    return meant(word, known, lambda one: [one.code], lambda one: [one.label.plain, one.label_cy, one.label_en])
