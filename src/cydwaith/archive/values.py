"""A value of a column as JSON has it, and back: the same value on whichever database it is restored."""

import base64
import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Final, TypeAlias

from django.db import models
from django.db.models import Value

Cell = Any  # Any: whatever a column of any table holds
Column: TypeAlias = "models.Field[Any, Any]"


def written(value: Cell) -> Cell:
    """A value as JSON can hold it: numbers, texts and structures as they are, anything else as a text."""
    match value:
        case dt.datetime():
            return value.astimezone(dt.UTC).isoformat()
        case dt.date() | dt.time():
            return value.isoformat()
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
        case Decimal():
            return str(value)
        case float() if not isfinite(value):
            return repr(value)
        case _:
            return value


READERS: Final[Mapping[str, Callable[[Cell], Cell]]] = {
    "DateTimeField": dt.datetime.fromisoformat,
    "DateField": dt.date.fromisoformat,
    "TimeField": dt.time.fromisoformat,
    "BinaryField": base64.b64decode,
    "DecimalField": Decimal,
    "FloatField": float,
}
"""By the kind of a column, how its value is read again; all others are themselves."""


def read(field: Column, value: Cell) -> Cell:
    """A value as the column takes it. Raises ValueError and TypeError for one that is none."""
    kind = stored_as(field).get_internal_type()
    if value is None:
        # In a column that takes no NULL it was JSON's own null.
        return Value(None, field) if kind == "JSONField" and not field.null else None
    return READERS[kind](value) if kind in READERS else value


def stored_as(field: Column) -> Column:
    """The column whose values it holds: its own, or that of the key it points to."""
    return stored_as(field.target_field) if isinstance(field, models.ForeignKey) else field
