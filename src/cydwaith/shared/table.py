"""Rows of the API as one flat CSV table: a column a fact, `name_cy` and `name_en` for a text in both languages."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

# A spreadsheet takes a cell that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(row: type[BaseModel], items: Iterable[BaseModel]) -> str:
    """The table as text, its header there even when no row is."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns(row), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(dict(cells(item.model_dump(mode="json"), row)) for item in items)
    return text.getvalue()


def columns(row: type[BaseModel], prefix: str = "") -> list[str]:
    """The names of the columns, in the order of the fields; a part of a part has its whole's name before it."""
    names: list[str] = []
    for name, field in row.model_fields.items():
        part = model_in(field.annotation)
        names += columns(part, f"{prefix}{name}_") if part else [f"{prefix}{name}"]
    return names


def cells(facts: Mapping[str, Any] | None, row: type[BaseModel], prefix: str = "") -> Iterable[tuple[str, Any]]:
    """(column, cell) for every column of one row; empty where there is no fact."""
    for name, field in row.model_fields.items():
        value = facts[name] if facts else None
        part = model_in(field.annotation)
        if part:
            yield from cells(value, part, f"{prefix}{name}_")
        else:
            yield f"{prefix}{name}", cell(value)


def model_in(kind: Any) -> type[BaseModel] | None:
    """The part that a field holds one of, or one or nothing of."""
    options = get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,)
    return next((option for option in options if isinstance(option, type) and issubclass(option, BaseModel)), None)


def cell(value: Any) -> Any:
    """A value as a cell: lists of codes with spaces between them, text that no spreadsheet will run."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"'{value}" if value.startswith(FORMULA) else value
        case list():
            plain = all(isinstance(item, str) and " " not in item for item in value)
            return " ".join(value) if plain else json.dumps(value, ensure_ascii=False)
    return value
