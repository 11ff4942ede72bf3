"""The project's own long CSV, which is also its export: one indicator a file, described by CSVW metadata beside it."""

import csv
import io
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TextIO

from cydwaith.evidence.sources import csvw, table
from cydwaith.evidence.sources.checking import readings
from cydwaith.evidence.sources.columns import NAMES, Columns
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import written
from cydwaith.evidence.sources.readings import About, Cells, Expect, Reading
from cydwaith.evidence.sources.spans import span

COLUMNS = csvw.COLUMNS
NAMED = Columns(NAMES, frozenset({"area_code", "period", "value"}))


def read(data: bytes, expect: Expect, report: Report, year_starts: str = "04-01") -> Iterator[Reading]:
    """The readings of a file; a year written 2023-24 starts on `year_starts`."""
    return readings(_cells(data, report), expect, report, partial(span, year_starts=year_starts))


def about(metadata: bytes, report: Report, name: str = "") -> About:
    """What the metadata say. A file that cannot be read is a fault."""
    try:
        return csvw.understood(metadata)
    except (ValueError, AttributeError, TypeError, KeyError):
        report.add(0, "bad-metadata", name=name)
        return About()


def write(about: About, figures: Iterable[Reading]) -> tuple[bytes, bytes]:
    """The CSV and its metadata: the same figures always give the same bytes, whatever order they come in.

    There is a column of denominators only where some figure has one.
    """
    rows = sorted(figures, key=lambda figure: (figure.area, figure.period))
    shares = any(one.denominator is not None for one in rows)
    out = io.StringIO(newline="")
    write_rows(out, rows, shares=shares)
    return out.getvalue().encode(), csvw.described(about, denominator=shares)


def write_rows(out: TextIO, figures: Iterable[Reading], *, shares: bool) -> None:
    """The CSV of figures in their order, row by row; `shares` with a column of denominators."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*COLUMNS, csvw.DENOMINATOR] if shares else COLUMNS)
    for one in figures:
        numbers = map(written, (one.value, one.lower, one.upper))
        share_of = [written(one.denominator)] if shares else []
        writer.writerow([one.area, one.period, *numbers, one.status, one.note, *share_of])


def _cells(data: bytes, report: Report) -> Iterator[Cells]:
    for line, cells in table.lines(data, NAMED, report):
        area, period, value, lower, upper, status, note = (cells[name] for name in COLUMNS)
        yield Cells(line, area, period, value, lower, upper, status, note, denominator=cells[csvw.DENOMINATOR])
