"""One hash over many rows, the same on every database, so that one entry of the record can stand for all of them."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model, QuerySet

A_BATCH = 2000


def fingerprint(rows: Iterable[Sequence[object]]) -> str:
    """SHA-256, as 64 hexadecimal digits, over rows in the order given: each a JSON list on a line of its own.

    Binary fractions are written with as many digits as tell them apart, dates in ISO 8601, keys of mappings sorted.
    Only for hashing here and comparing here: other languages write binary fractions in other ways.
    """
    found = hashlib.sha256()
    for row in rows:
        line = json.dumps(list(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=text)
        found.update(f"{line}\n".encode())
    return found.hexdigest()


def of_table(rows: "QuerySet[Any]", *columns: str, by: Sequence[str]) -> str:
    """The fingerprint of stored rows: these columns, in the order of some that tell rows apart, or of all of them.

    The order is worked out here: databases sort letters in different ways.
    """
    stored = rows.order_by().values_list(*by, *columns).iterator(A_BATCH)
    return fingerprint(sorted(stored, key=lambda row: [str(value) for value in row[: len(by)]]))


def columns_of(model: type[Model], *without: str) -> list[str]:
    """The names of a table's own columns but for its number and those named."""
    fields = [field.attname for field in model._meta.concrete_fields if not field.auto_created]
    return [name for name in fields if name not in without]


def text(value: object) -> str:
    """What JSON has no word for."""
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no fingerprint")
