"""Rows as one flat table (CSV, XLSX): a column a fact, `name_cy` and `name_en` for a text in both languages.

The only writer of tables, with the only guard against formulas.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import UnionType
from typing import IO, Any, Final, TextIO, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cydwaith.engines.texts import carried
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.said import Said

# A spreadsheet takes a cell that begins like this for a formula; where Japanese is written, the wide signs too.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a workbook takes for a formula, or for an error, where nobody says that it is text.
TAKEN_FOR_MORE: Final = ("=", "#")
IN: Final = {"cy": Said("Cymraeg", "Welsh"), "en": Said("Saesneg", "English")}
NUMBERS: Final = (int, float)
NUMERAL: Final = re.compile(r"-?\d+(\.\d+)?")


@dataclass(frozen=True)
class Titled:
    """What a column is called in both languages, and what its figures are counted in, if anything."""

    title: Said
    unit: Said | None = None


def titled(*, cy: str, en: str, unit: Said | None = None) -> Titled:
    """What a column is called, to be put beside its type, as in `value: Annotated[float, …]`."""
    return Titled(Said(cy, en), unit)


@dataclass(frozen=True)
class Column:
    """A column of a table: its name for machines, its title for people (None where a row of the API has none yet)."""

    name: str
    title: Said | None
    unit: Said | None
    number: bool

    def below(self, whole: "Column") -> "Column":
        """This column as part of a whole: both names, both titles."""
        titles = [one.title for one in (whole, self) if one.title]
        joined = Said(", ".join(one.cy for one in titles), ", ".join(one.en for one in titles)) if titles else None
        return replace(self, name=f"{whole.name}_{self.name}", title=joined)


def columns(row: type[BaseModel]) -> list[Column]:
    """The columns, in the order of the fields; a part of a part has its whole's name before it."""
    return [column for name, field in row.model_fields.items() for column in columns_of(name, field)]


def pairs(row: type[BaseModel]) -> list[Column]:
    """A text in both languages as one column, as a page has it in the reader's language: the `name` without ending."""
    fields = row.model_fields.items()
    return [whole(name, field) for name, field in fields if is_pair(model_in(field.annotation))]


def whole(name: str, field: FieldInfo) -> Column:
    """A field as one column, whatever parts it has."""
    about = next((one for one in field.metadata if isinstance(one, Titled)), None)
    kinds = [kind for kind in options(field.annotation) if kind is not type(None)]
    number = bool(kinds) and all(kind in NUMBERS for kind in kinds)
    return Column(name, about.title if about else None, about.unit if about else None, number)


def is_pair(part: type[BaseModel] | None) -> bool:
    """Whether a part is one text in both languages."""
    return part is not None and set(part.model_fields) == set(LANGUAGES)


def columns_of(name: str, field: FieldInfo) -> Iterator[Column]:
    """The one column of a field, or those of the part that it holds."""
    own = whole(name, field)
    part = model_in(field.annotation)
    if part is None:
        yield own
    elif is_pair(part):
        for language in LANGUAGES:
            yield Column(language, IN[language], None, number=False).below(own)
    else:
        yield from (column.below(own) for column in columns(part))


def written(row: type[BaseModel], items: Iterable[BaseModel], names: Mapping[str, str] | None = None) -> str:
    """The table as CSV, its header there even when no row is; `names` gives other names for some columns."""
    text = io.StringIO()
    write(text, row, items, names)
    return text.getvalue()


def write(
    text: TextIO, row: type[BaseModel], items: Iterable[BaseModel], names: Mapping[str, str] | None = None
) -> None:
    """Write the table as CSV, row by row: none is held longer than it takes."""
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header(row, names or {}))
    writer.writerows([harmless(value) for value in cells(item.model_dump(mode="json"), row)] for item in items)


def bare(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose columns a standard of others names, as CSV; what is a number stands as it is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([cell if NUMERAL.fullmatch(cell) else harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def workbook(
    row: type[BaseModel], items: Iterable[BaseModel], title: Said, names: Mapping[str, str] | None = None
) -> bytes:
    """The table as an Excel workbook: the rows, and on a second sheet what each column is called in both languages."""
    file = io.BytesIO()
    write_workbook(file, row, items, title, names)
    return file.getvalue()


def write_workbook(
    file: IO[bytes],
    row: type[BaseModel],
    items: Iterable[BaseModel],
    title: Said,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write the workbook, row by row."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    rows = book.create_sheet("data")
    rows.freeze_panes = "B2"
    rows.append(header(row, names or {}))
    for item in items:
        rows.append([shown(rows, value) for value in cells(item.model_dump(mode="json"), row)])
    about = book.create_sheet("colofnau - columns")
    about.append([title.cy, title.en])
    for name, column in zip(header(row, names or {}), columns(row), strict=True):
        about.append([name, *((column.title.cy, column.title.en) if column.title else ())])
    book.save(file)


def header(row: type[BaseModel], names: Mapping[str, str]) -> list[str]:
    """The names of the columns."""
    return [names.get(column.name, column.name) for column in columns(row)]


def shown(sheet: Any, value: Any) -> Any:
    """A value as a cell of a workbook; text stays text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str) or (value.isprintable() and not value.startswith(TAKEN_FOR_MORE)):
        return value
    found = WriteOnlyCell(sheet, carried(value))
    found.data_type = "s"
    return found


def cells(facts: Mapping[str, Any] | None, row: type[BaseModel]) -> Iterator[Any]:
    """The value of every column of one row, as it stands in a table; None where there is no fact."""
    for name, part in parts(row):
        value = facts[name] if facts else None
        if part:
            yield from cells(value, part)
        else:
            yield plain(value)


@cache
def parts(row: type[BaseModel]) -> tuple[tuple[str, type[BaseModel] | None], ...]:
    """The fields of a row, each with the part that it holds, if any: worked out once, not for every cell."""
    return tuple((name, model_in(field.annotation)) for name, field in row.model_fields.items())


def plain(value: Any) -> Any:
    """A value as one cell holds it: codes with spaces between them, the rest as JSON writes it."""
    match value:
        case bool():
            return str(value).lower()
        case list():
            codes = all(isinstance(item, str) and " " not in item for item in value)
            return " ".join(value) if codes else json.dumps(value, ensure_ascii=False)
        case dict():
            return json.dumps(value, ensure_ascii=False)
    return value


def harmless(value: Any) -> Any:
    """A value that a spreadsheet, opening a CSV file, shows and does not run."""
    if not isinstance(value, str):
        return value
    text = carried(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def model_in(kind: Any) -> type[BaseModel] | None:
    """The part that a field holds one of, or one or nothing of."""
    return next((one for one in options(kind) if isinstance(one, type) and issubclass(one, BaseModel)), None)


def options(kind: Any) -> Sequence[Any]:
    """The kinds of which a field may hold one."""
    return get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,)
