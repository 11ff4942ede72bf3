"""Tables of our own (CSV), for what nobody exports: their lines, with every fault of their form."""

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO

from cydwaith.evidence.sources.decoding import decoded
from cydwaith.evidence.sources.faults import Report as Told
from cydwaith.senedd.sources.exported import LARGEST, LONGEST, MOST_ROWS
from cydwaith.senedd.sources.faults import Report

Line = Mapping[str, str]
Wrong = tuple[str, dict[str, object]]
"""The code of a fault, with its details."""


def lines(
    file: BinaryIO, report: Report, needed: Collection[str], known: Collection[str]
) -> Iterator[tuple[int, Line]]:
    """The lines of a table, each with its number in the file; a column that it does not have is empty."""
    told = Told()
    data = file.read(LARGEST * 2**20 + 1)
    text = decoded(data, told) if len(data) <= LARGEST * 2**20 else None
    if text is None:
        report.add(0, "encoding")
        return
    csv.field_size_limit(LONGEST)
    table = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    names: list[str] = []
    began = 1
    try:
        for row, cells in enumerate(table):
            if not names:
                names = [name.strip() for name in cells]
                if wrong_columns(names, report, needed, known):
                    return
            elif row > MOST_ROWS:
                report.add(began, "too-many", most=MOST_ROWS)
                return
            elif cells and len(cells) != len(names):
                report.add(began, "too-many-cells" if len(cells) > len(names) else "too-few-cells")
            elif cells:
                yield began, dict.fromkeys(known, "") | dict(zip(names, map(str.strip, cells), strict=True))
            began = table.line_num + 1
    except csv.Error as wrong:
        report.add(began, "not-csv", why=wrong)


def wrong_columns(names: list[str], report: Report, needed: Collection[str], known: Collection[str]) -> bool:
    """Whether columns are missing, unknown or there twice, which are faults."""
    wrong = [
        *(("no-column", name) for name in needed if name not in names),
        *(("odd-column", name) for name in names if name not in known),
        *(("repeated-column", name) for name in sorted({name for name in names if names.count(name) > 1})),
    ]
    for code, name in wrong:
        report.add(1, code, name=name)
    return bool(wrong)
