"""Grants out of a text: the standard's JSON, or its flattened table; each with the line on which it stands."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final, NoReturn

from cydwaith.engines.giving.form import GRANT, Field, Form, Holds

SPACE: Final = re.compile(r"[ \t\r\n]*")
NUMBER: Final = re.compile(r"-?\d+(\.\d+)?")
MOST: Final = 100
"""No grant has more recipients, places or dates than that in a table."""
LONGEST_NUMBER: Final = 100
"""So many signs a number may have: beyond that it measures nothing, and costs time and memory to work with."""
LONGEST_POWER: Final = 3
BETWEEN: Final = re.compile(r"[:/]")


class Unreadable(ValueError):  # noqa: N818  # says what the text is
    """A text has no grants in it: on which line what is wrong, as a code, with what was found there."""

    def __init__(self, line: int, code: str, found: str = "") -> None:
        super().__init__(f"{line}: {code} {found}")
        self.line, self.code, self.found = line, code, found


@dataclass
class Read:
    """The grants of a file, each with its line; what else the package says; columns that nobody knows."""

    grants: list[tuple[int, Any]] = field(default_factory=list)
    about: dict[str, Any] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


def from_json(text: str) -> Read:
    """The grants of a package, amounts exact. Raises Unreadable."""
    try:
        return Package(text.removeprefix("\ufeff")).read()
    except json.JSONDecodeError as wrong:
        raise Unreadable(wrong.lineno, "bad-json", wrong.msg) from wrong
    except RecursionError:
        raise Unreadable(0, "too-deep") from None


class Package:
    """A package as text, read member by member, so that each grant knows its line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.decode = json.JSONDecoder(
            parse_float=exact, parse_int=whole, parse_constant=no_number, object_pairs_hook=once
        ).raw_decode
        self.counted, self.lines = 0, 1

    def read(self) -> Read:
        """Everything in it."""
        read = Read()
        at = self.expect(self.skip(0), "{", "not-a-package")
        seen: set[str] = set()
        at = self.skip(at)
        while not self.text.startswith("}", at):
            name, at = self.decode(self.text, at)
            at = self.skip(self.expect(self.skip(at), ":", "bad-json"))
            if not isinstance(name, str) or name in seen:
                raise Unreadable(self.line(at), "twice", str(name))
            seen.add(name)
            if name == "grants":
                at = self.listed(at, read)
            else:
                read.about[name], at = self.decode(self.text, at)
            at = self.next(at, "}")
        if self.skip(at + 1) < len(self.text):
            raise Unreadable(self.line(at + 1), "more-after")
        if "grants" not in seen:
            raise Unreadable(0, "no-grants")
        return read

    def listed(self, at: int, read: Read) -> int:
        """Each grant of the list with its line; gives where the list ended."""
        at = self.skip(self.expect(at, "[", "no-grants"))
        while not self.text.startswith("]", at):
            line = self.line(at)
            try:
                grant, at = self.decode(self.text, at)
            except Unreadable as wrong:
                raise Unreadable(line, wrong.code, wrong.found) from wrong
            read.grants.append((line, grant))
            at = self.next(at, "]")
        return at + 1

    def next(self, at: int, end: str) -> int:
        """Past a comma to what follows, or to the end. Raises Unreadable where neither is."""
        at = self.skip(at)
        if self.text.startswith(end, at):
            return at
        at = self.skip(self.expect(at, ",", "bad-json"))
        if self.text.startswith(end, at):
            raise Unreadable(self.line(at), "bad-json", end)
        return at

    def expect(self, at: int, sign: str, code: str) -> int:
        """Past a sign. Raises Unreadable where it is not."""
        if not self.text.startswith(sign, at):
            raise Unreadable(self.line(at), code, self.text[at : at + 20].strip())
        return at + len(sign)

    def skip(self, at: int) -> int:
        """Past white space."""
        found = SPACE.match(self.text, at)
        assert found is not None
        return found.end()

    def line(self, at: int) -> int:
        """On which line a place of the text is; asked from the beginning to the end."""
        at = min(at, len(self.text))
        self.lines += self.text.count("\n", self.counted, max(at, self.counted))
        self.counted = max(at, self.counted)
        return self.lines


def no_number(word: str) -> NoReturn:
    """NaN and Infinity are in no JSON. Raises Unreadable."""
    raise Unreadable(0, "bad-json", word)


def exact(word: str) -> Decimal:
    """A number with its places. Raises Unreadable for one beyond all measure."""
    power = word.lower().partition("e")[2].lstrip("+-0")
    if len(word) > LONGEST_NUMBER or len(power) > LONGEST_POWER:
        raise Unreadable(0, "number-too-long", f"{word[:20]}…")
    return Decimal(word)


def whole(word: str) -> int:
    """A whole number. Raises Unreadable for one beyond all measure."""
    if len(word) > LONGEST_NUMBER:
        raise Unreadable(0, "number-too-long", f"{word[:20]}…")
    return int(word)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A part, in which nothing is said twice. Raises Unreadable."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        raise Unreadable(0, "twice", next(name for name in names if names.count(name) > 1))
    return found


@dataclass(frozen=True)
class Column:
    """Where the cells of a column belong in a grant."""

    path: tuple[str | int, ...]
    field: Field


def from_table(text: str) -> Read:
    """The grants of a flattened table, a row each; cells that are empty say nothing. Raises Unreadable."""
    return from_rows(numbered(text.removeprefix("\ufeff")))


def numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a text, each with the line on which it begins. Raises Unreadable."""
    rows, begins = csv.reader(io.StringIO(text, newline=""), strict=True), 1
    try:
        for cells in rows:
            yield begins, cells
            begins = rows.line_num + 1
    except csv.Error as wrong:
        raise Unreadable(rows.line_num, "bad-table", str(wrong)) from wrong


def from_rows(rows: Iterable[tuple[int, list[str]]]) -> Read:
    """The same out of rows, of a table or of a sheet, each with its line; the first has the titles."""
    left = iter(rows)
    first, header = next(left, (1, []))
    places = [column(title) for title in header]
    if not any(one and one.path == ("id",) for one in places):
        raise Unreadable(first, "no-header", ", ".join(header)[:60])
    read = Read(unknown=[title for title, one in zip(header, places, strict=True) if not one and title.strip()])
    doubled(header, places)
    for line, cells in left:
        if any(cell.strip() for cell in cells):
            if any(cell.strip() for cell in cells[len(header) :]):
                raise Unreadable(line, "too-many-cells")
            read.grants.append((line, row(cells, places)))
    return read


def doubled(header: list[str], places: list[Column | None]) -> None:
    """Raises Unreadable where two columns are of the same."""
    seen: set[tuple[str | int, ...]] = set()
    for title, one in zip(header, places, strict=True):
        if one and one.path in seen:
            raise Unreadable(1, "twice", title)
        if one:
            seen.add(one.path)


def column(title: str) -> Column | None:
    """Where a column belongs, by its title ("Recipient Org:0:Name") or its path; None for one that nobody knows."""
    words = [word.strip() for word in BETWEEN.split(title.strip())]
    form: Form | None = GRANT
    path: list[str | int] = []
    found: Field | None = None
    for word in words:
        if found and found.several and word.isdecimal() and not isinstance(path[-1], int):
            if len(word) > len(str(MOST)) or int(word) >= MOST:
                return None
            path.append(int(word))
            continue
        if form is None or word.lower() not in form.names:
            return None
        if found and found.several and not isinstance(path[-1], int):
            path.append(0)
        name = form.names[word.lower()]
        found = form.fields[name]
        form = found.part
        path.append(name)
    return Column(tuple(path), found) if found and not found.part else None


def row(cells: list[str], places: list[Column | None]) -> dict[str, Any]:
    """A grant out of its cells."""
    grant: dict[str, Any] = {}
    for cell, place in zip(cells, places, strict=False):
        if place and cell.strip():
            put(grant, place.path, valued(cell.strip(), place))
    return {name: gathered(value) for name, value in grant.items()}


def valued(text: str, place: Column) -> Any:
    """A cell as JSON would have it: a number, several texts, or the text; a number that is none stays a text."""
    if place.field.several and not isinstance(place.path[-1], int):
        return [one.strip() for one in text.split(";") if one.strip()]
    if place.field.holds is Holds.NUMBER and len(text) <= LONGEST_NUMBER and NUMBER.fullmatch(text):
        return Decimal(text)
    return text


def put(grant: dict[str, Any], path: tuple[str | int, ...], value: Any) -> None:
    """Put a value where it belongs; numbered parts are gathered into lists afterwards."""
    inside: dict[Any, Any] = grant
    for step in path[:-1]:
        inside = inside.setdefault(step, {})
    inside[path[-1]] = value


def gathered(part: Any) -> Any:
    """Parts by number as lists, in the order of their numbers."""
    if not isinstance(part, dict):
        return part
    if part and all(isinstance(step, int) for step in part):
        return [gathered(part[step]) for step in sorted(part)]
    return {name: gathered(value) for name, value in part.items()}


def paths(grant: Any, before: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every value of a grant with its path."""
    if isinstance(grant, dict):
        for name, value in grant.items():
            yield from paths(value, (*before, name))
    elif isinstance(grant, list) and any(isinstance(one, dict) for one in grant):
        for place, value in enumerate(grant):
            yield from paths(value, (*before, place))
    else:
        yield before, grant
