"""A file as lines of named cells, or the fault that makes it no table.

What does no harm is passed over, and said where a reader of the file should know: titles above the header and notes
below the last line, empty lines, empty columns at the right, whichever of four characters stands between cells, and
whether the file is text or a workbook.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from cydwaith.engines.texts import REMOVED, spaced
from cydwaith.evidence.sources.columns import NUMBERS, Columns, key
from cydwaith.evidence.sources.decoding import decoded
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.workbook import is_workbook, sheets

csv.field_size_limit(1_000_000)

SEPARATORS: Final = ",;\t|"
SEARCHED: Final = 60
"""How many lines are looked at for the header."""

MOST_NAMED: Final = 15
"""How many columns are named where one is missing."""

COMMA = r"[-+\u2212]?\d+(?:\.\d{3})*,"
DECIMAL_COMMA = re.compile(rf'(?:^|;)\s*"?{COMMA}(?:\d{{1,2}}|\d{{4,}})\s*"?\s*(?=;|$)', re.MULTILINE)
WITH_COMMA = re.compile(rf"{COMMA}\d+")
PERHAPS_THOUSANDS = re.compile(r"[-+\u2212]?\d{1,3}(?:\.\d{3})+")
FOOTNOTE = re.compile(
    r"(?:sources?|ffynhonnell|ffynonellau|notes?|nodyn|nodiadau|©|\*+|\(?\d+[.)]|\[[^\]]+\]).*\s.*|.*\s.*\.|.{60,}",
    re.IGNORECASE | re.DOTALL,
)
"""What somebody writes below a table in one cell, rather than a line that was cut off."""

Row = tuple[int, list[str]]


class Broken(Exception):  # noqa: N818  # says what the file is
    """Quotation marks are not closed, or in the wrong place; `line` is where the row began."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


@dataclass
class Table:
    """A header that was found, the rows below it, and how commas in numbers are to be taken ("" as they are)."""

    line: int
    header: list[str]
    places: dict[str, int]
    rows: Iterator[Row] = field(repr=False)
    above: int = 0
    separator: str = ","
    decimal_comma: bool = False
    workbook: bool = False

    @property
    def width(self) -> int:
        """How many columns there are without the empty ones at the right."""
        return max((at + 1 for at, name in enumerate(self.header) if name), default=0)


def lines(data: bytes, columns: Columns, report: Report) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line's number and its cells: under the names of `columns`, and, for all others, under the file's own.

    An optional column that is not there gives empty cells. Faults: empty file, an encoding that cannot be told, a
    column missing or repeated, a line with more or fewer cells, broken quotation marks, a header and nothing else.
    """
    table = _table(data, columns, report)
    if table is None:
        return
    seen = False
    try:
        for line, row in _below(table, report):
            seen = True
            if unseen := next(filter(None, map(REMOVED.search, row)), None):
                report.add(line, "control-character", sign=f"U+{ord(unseen[0]):04X}")
                continue
            cells = _named(table, columns, row)
            if wrong := _ambiguous(table, cells):
                report.add(line, "ambiguous-number", text=wrong)
            else:
                yield line, cells
    except Broken as error:
        report.add(error.line, "broken-quotes")
        return
    if not seen and not report.count:
        report.add(table.line, "header-only")


def header(data: bytes, columns: Columns, report: Report) -> dict[str, str]:
    """The file's own names of the columns that are looked for; empty, and the fault told, when there is no table."""
    table = _table(data, columns, report)
    return {role: table.header[at] for role, at in table.places.items()} if table else {}


def _table(data: bytes, columns: Columns, report: Report) -> Table | None:
    """The one table of a file that has the columns."""
    found = _tables(data, columns, report)
    if report.count:
        return None
    whole = [one for one in found if not columns.missing(one.places)]
    if len(whole) > 1 and is_workbook(data):
        report.add(0, "several-tables")
        return None
    table = whole[0] if whole else max(found, key=lambda one: len(one.places), default=None)
    if table is None:
        report.add(0, "empty-file")
        return None
    return table if _complete(table, columns, report) else None


def _complete(table: Table, columns: Columns, report: Report) -> bool:
    if missing := columns.missing(table.places):
        there = ", ".join([name for name in table.header if name][:MOST_NAMED])
        report.add(table.line, "missing-column", column="”, “".join(missing), held=there)
        return False
    keys = [key(name) for name in table.header]
    repeated = sorted({table.header[at] for at in table.places.values() if keys.count(keys[at]) > 1})
    for name in repeated:
        report.add(table.line, "repeated-column", column=name)
    if table.above:
        report.remark(table.line, "titles-above", count=table.above)
    if table.separator != ",":
        report.remark(table.line, "separator", separator={"\t": "Tab"}.get(table.separator, table.separator))
    if table.decimal_comma:
        report.remark(table.line, "decimal-comma")
    return not repeated


def _tables(data: bytes, columns: Columns, report: Report) -> list[Table]:
    """What may be the table: a header, however incomplete, of each sheet, or by each way to part cells."""
    if is_workbook(data):
        headed = (_headed(iter(rows), columns) for rows in sheets(data, report).values())
        return [replace(one, workbook=True) for one in headed if one]
    text = decoded(data, report)
    if text is None:
        return []
    text = text.lstrip("\ufeff")
    found, broken = [], []
    for separator in SEPARATORS:
        try:
            table = _headed(_rows(text, separator), columns)
        except Broken as error:
            broken.append(error.line)
            continue
        if table:
            comma = separator == ";" and bool(DECIMAL_COMMA.search(text))
            found.append(replace(table, separator=separator, decimal_comma=comma))
            if not columns.missing(table.places):
                break
    if broken and not any(one.places for one in found):
        report.add(min(broken), "broken-quotes")
    return found


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Rows of CSV with the line on which each begins. Raises Broken."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for row in reader:
            yield start, [_clean(cell) for cell in row]
            start = reader.line_num + 1
    except csv.Error as error:
        raise Broken(start) from error


def _clean(cell: str) -> str:
    return spaced(cell.strip().strip("\ufeff\u200b"))


def _headed(rows: Iterator[Row], columns: Columns) -> Table | None:
    """The first row that names every column that must be there; failing that, the one that names most."""
    best: Table | None = None
    above = 0
    passed: list[Row] = []
    for line, row in rows:
        if not any(row):
            continue
        passed.append((line, row))
        places = columns.places(row)
        if not columns.missing(places):
            return Table(line, row, places, rows, above)
        if best is None or len(places) > len(best.places):
            best = Table(line, row, places, iter(()), above)
        above += 1
        if above >= SEARCHED:
            break
    return best


def _below(table: Table, report: Report) -> Iterator[Row]:
    """The rows that hold figures, each as wide as the header; notes below the last of them are left out, and said."""
    notes: list[Row] = []
    for line, row in table.rows:
        filled = [cell for cell in row if cell]
        if not filled:
            continue
        if len(filled) == 1 and row[0] and FOOTNOTE.fullmatch(row[0]):
            notes.append((line, row))
            continue
        for one in (*notes, (line, row)):
            yield from _fitting(*one, table, report)
        notes.clear()
    if notes:
        report.remark(notes[0][0], "notes-below", count=len(notes))


def _fitting(line: int, row: list[str], table: Table, report: Report) -> Iterable[Row]:
    if table.workbook:  # which leaves out the empty cells at the right
        row = row + [""] * (table.width - len(row))
    if len(row) < table.width or any(row[table.width :]):
        found = max((at + 1 for at, cell in enumerate(row) if cell), default=0) if len(row) > table.width else len(row)
        report.add(line, "ragged-line", found=found, wanted=table.width)
        return ()
    return ((line, row[: table.width]),)


def _named(table: Table, columns: Columns, row: list[str]) -> dict[str, str]:
    cells = {role: row[at] for role, at in table.places.items()}
    if table.decimal_comma:
        for role in NUMBERS & cells.keys():
            if WITH_COMMA.fullmatch(cells[role]):
                cells[role] = cells[role].replace(".", "").replace(",", ".")
    others = dict(zip(table.header, row, strict=False))
    return dict.fromkeys(columns.names, "") | others | cells


def _ambiguous(table: Table, cells: dict[str, str]) -> str:
    """A number that may be a thousand times another: empty when there is none."""
    if table.separator != ";":
        return ""
    doubtful = PERHAPS_THOUSANDS if table.decimal_comma else WITH_COMMA
    return next((cells[role] for role in sorted(NUMBERS & table.places.keys()) if doubtful.fullmatch(cells[role])), "")
