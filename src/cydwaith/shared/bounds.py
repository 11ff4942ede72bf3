"""The bounds of each kind of value (`engines.bounds`), as fields of forms, fields of models and the database keep them.

A form says at its field what lies beyond; the database refuses it whoever writes (`shared.bounded`), and `held` turns
that refusal into words.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, Final, TypeAlias

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import DataError, IntegrityError, models
from django.db.backends.base.operations import BaseDatabaseOperations
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy

from cydwaith.engines import bounds
from cydwaith.engines.bounds import Bounds
from cydwaith.shared.pairs import columns_of, pairs_of
from cydwaith.shared.refusals import NotPossible

WORDS: Final = "out of bounds: "
DAY: Final = format_lazy(
    gettext_lazy("Give a day between {first} and {last}"), first=bounds.DAYS.least.year, last=bounds.DAYS.most.year
)
BEYOND: Final = gettext_lazy(
    "This cannot be kept here: it is too long, too large or too far away, or has signs that cannot be seen"
)
UNREAD: Final = gettext_lazy("This cannot be read: it is not what this page sends")
WHOLE: Final = BaseDatabaseOperations.integer_field_ranges
Column: TypeAlias = "models.Field[Any, Any]"
Ends = tuple[str, str] | int
"""Of a column: its least and most as SQL writes them, or the most signs or bytes of it."""


def bounded(field: forms.Field) -> None:
    """Let a field of a form take nothing beyond the bounds of its kind; what it declares more narrowly stays so."""
    match field:
        case forms.DateField():
            keep(field, bounds.DAYS, DAY)
        case forms.DecimalField() | forms.FloatField():
            keep(field, bounds.FIGURES)
        case forms.IntegerField():
            keep(field, bounds.WHOLE)
        case forms.JSONField():
            field.max_length = bounds.LONGEST_TEXT
            field.validators.append(an_object)
        case forms.CharField() if field.max_length is None:
            field.max_length = bounds.LONGEST_TEXT
            field.validators.append(MaxLengthValidator(field.max_length))


def an_object(value: object) -> None:
    """What a script sends is an object: who reads it asks no number for its parts."""
    if not isinstance(value, dict):
        raise ValidationError(UNREAD)


def keep(field: forms.Field, within: Bounds[Any], words: Any = None) -> None:  # Any: of the field's kind; a lazy text
    """Add the ends of a field's kind to what checks it, where it declares none of its own."""
    own = {type(check) for check in field.validators}
    for kind, end in ((MinValueValidator, within.least), (MaxValueValidator, within.most)):
        if kind not in own:
            field.validators.append(kind(end, words))


def ends_of(field: Column) -> Ends | None:
    """The bounds of a model's column; None for what has none but its type. Raises TypeError for an unknown kind."""
    for kind, ends in KINDS.items():
        if isinstance(field, kind):
            return ends(field)
    raise TypeError(f"nothing says how large a {type(field).__name__} may be: {field}")


def days(_field: Column) -> Ends:
    """The first and the last day."""
    return f"'{bounds.DAYS.least}'", f"'{bounds.DAYS.most}'"


def moments(_field: Column) -> Ends:
    """The first and the last moment, in UTC."""
    return f"'{bounds.MOMENTS.least:%Y-%m-%d %H:%M:%S}'", f"'{bounds.MOMENTS.most:%Y-%m-%d %H:%M:%S}'"


def decimals(field: Any) -> Ends:  # Any: a decimal column, of whatever types
    """All that has no more digits than declared."""
    most = Decimal(10) ** (field.max_digits - field.decimal_places) - Decimal(1).scaleb(-field.decimal_places)
    return f"-{most}", str(most)


def whole(field: Column) -> Ends:
    """All that its kind of whole number holds."""
    least, most = WHOLE[field.get_internal_type()]
    return str(least), str(most)


def text(field: Column) -> Ends:
    """What people write is shorter than what is made of it."""
    return bounds.LONGEST_TEXT if field.name in written(field.model) else bounds.LONGEST_MADE


KINDS: Final[Mapping[type[Column], Callable[[Column], Ends | None]]] = {
    models.AutoField: lambda _field: None,
    models.BooleanField: lambda _field: None,
    models.ForeignKey: lambda _field: None,
    models.DateTimeField: moments,
    models.DateField: days,
    models.FloatField: lambda _field: (str(bounds.FIGURES.least), str(bounds.FIGURES.most)),
    models.DecimalField: decimals,
    models.IntegerField: whole,
    models.BinaryField: lambda field: field.max_length or bounds.LARGEST_FILE,
    models.CharField: lambda field: field.max_length or bounds.LONGEST_LINE,
    models.TextField: text,
    models.JSONField: lambda _field: bounds.LONGEST_MADE,
}
"""The bounds of each kind of column; the first that fits holds."""


def written(model: type[models.Model]) -> set[str]:
    """The columns of a model that people write: its pairs of texts."""
    return {column for name in pairs_of(model) for column in columns_of(name)}


@contextmanager
def held() -> Iterator[None]:
    """Within, a value beyond its bounds cannot be kept: NotPossible, at its field where it is known."""
    try:
        yield
    except (OverflowError, UnicodeEncodeError) as beyond:
        raise NotPossible(str(BEYOND)) from beyond
    except (DataError, IntegrityError) as refusal:
        _words, beyond_it, column = str(refusal).partition(WORDS)
        if not beyond_it and not isinstance(refusal, DataError):
            raise
        raise NotPossible(str(BEYOND), column.split("\n")[0] or None) from refusal
