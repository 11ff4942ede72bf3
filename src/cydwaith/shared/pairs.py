"""A text in both languages as a model keeps it: one thing to whoever reads or writes it, two columns in the database.

`reason = Bilingual()` beside `reason_cy` and `reason_en` reads as `thing.reason` in the reader's language, is set by
`thing.reason = Said(…)`, and gives both with `Thing.reason.of(thing)`.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, Final, overload

from django.db.models import Model
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cydwaith.engines.texts import cleaned
from cydwaith.shared.bilingual import Words, reading_language
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

UNSAID: Final = Said()


class Bilingual:
    """The attribute that stands for two columns, named after it: `_cy` and `_en`; `unsaid` where both are empty."""

    def __init__(self, unsaid: str | Promise = "") -> None:
        self.unsaid = unsaid

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "Bilingual": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Words: ...
    def __get__(self, instance: object, owner: type) -> "Bilingual | Words":
        if instance is None:
            return self
        words = self.of(instance).words
        return words or Words(str(self.unsaid), reading_language())

    def __set__(self, instance: object, text: Said) -> None:
        for column, said in in_columns(**{self.name: text}).items():
            setattr(instance, column, said)

    def of(self, instance: object) -> Said:
        """Both texts, as they are kept."""
        return both(instance, self.name)


def columns_of(name: str) -> tuple[str, str]:
    """The two columns, or the two fields of a form, that hold a pair: in Welsh, in English."""
    return f"{name}_cy", f"{name}_en"


def both(instance: object, name: str) -> Said:
    """Both texts of a pair of columns, as they are kept; for whoever knows its name only at run time."""
    return Said(*(getattr(instance, column) for column in columns_of(name)))


def in_columns(**values: Any) -> dict[str, Any]:
    """Values by the column that keeps each: a pair in its two columns, everything else as it is."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        whole = isinstance(value, Said)
        found |= zip(columns_of(name), (value.cy, value.en), strict=True) if whole else {name: value}
    return found


def pairs_of(model: type[Model]) -> tuple[str, ...]:
    """The names of the pairs that a model keeps, in the order in which it declares them."""
    kept = (vars(one) for one in reversed(model.__mro__))
    return tuple(name for attributes in kept for name, value in attributes.items() if isinstance(value, Bilingual))


def stripped(text: Said) -> Said:
    """A text without the space around it and without what no format can carry, its lines ended in one way."""
    return replace(text, cy=cleaned(text.cy).strip(), en=cleaned(text.en).strip())


def tidied(texts: Mapping[str, Said], names: Collection[str]) -> dict[str, Said]:
    """The texts of these names, tidy, and unsaid where one is not given. Raises TypeError for any other name."""
    if strange := set(texts) - set(names):
        raise TypeError(f"there is no text called {min(strange)}")
    return {name: stripped(texts.get(name, UNSAID)) for name in names}


def given(text: Said, field: str, ask: str = "") -> Said:
    """A text without the space around it.

    Raises NotPossible, at its field, when it is in neither language; `ask` says what is wanted, unless it is a reason.
    """
    if not (told := stripped(text)):
        raise NotPossible(ask or _("Give the reason, in at least one language"), field)
    return told
