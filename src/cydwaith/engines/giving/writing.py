"""Grants as a text: the standard's package of JSON, or the cells of its flattened table."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from cydwaith.engines.giving.form import GRANT, Form
from cydwaith.engines.giving.reading import paths

VERSION: Final = "1.4"
Path = tuple[str | int, ...]


def package(grants: Iterable[Mapping[str, Any]], about: Mapping[str, Any]) -> str:
    """The package: what is said of it (publisher, licence, issued), the version, and a grant a line."""
    head = json.dumps({"version": VERSION, **about}, ensure_ascii=False, indent=1)
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, default=number) for one in grants)
    return f'{head[:-2]},\n "grants": [\n{lines}\n]}}\n'


def number(value: object) -> int | float:
    """An amount as JSON has it: pounds, or pounds and pence. Raises TypeError for what is no amount."""
    if not isinstance(value, Decimal):
        raise TypeError(type(value))
    return int(value) if value == value.to_integral_value() else float(value)


def flat(grants: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[list[str]]]:
    """The titles of the columns that are used, in the standard's order, and a row of cells for each grant."""
    rows = [{path: cell(value) for path, value in paths(one)} for one in grants]
    columns = sorted({path for one in rows for path in one if titled(path)}, key=place)
    return [titled(path) for path in columns], [[one.get(path, "") for path in columns] for one in rows]


def cell(value: object) -> str:
    """A value as a cell has it."""
    match value:
        case None:
            return ""
        case list():
            return ";".join(map(str, value))
        case Decimal():
            return format(value, "f")
    return str(value)


def titled(path: Path) -> str:
    """What the column of a path is called: Recipient Org:0:Name; empty for a field that the standard does not have."""
    words: list[str] = []
    form: Form | None = GRANT
    for step in path:
        if isinstance(step, int):
            words.append(str(step))
        elif form is None or step not in form.fields:
            return ""
        else:
            words.append(form.fields[step].title)
            form = form.fields[step].part
    return ":".join(words)


def place(path: Path) -> tuple[tuple[int, int], ...]:
    """Where a column stands: as the standard orders fields, and then by number."""
    order: list[tuple[int, int]] = []
    form: Form | None = GRANT
    for step in path:
        if isinstance(step, int):
            order.append((0, step))
        elif form is not None:
            order.append((1, list(form.fields).index(step)))
            form = form.fields[step].part
    return tuple(order)
