"""A CSV file as lines of named cells, or the faults that make it none."""

import csv
import io
from collections.abc import Iterable, Iterator

from cydwaith.evidence.sources.faults import Report

csv.field_size_limit(1_000_000)


def lines(data: bytes, columns: Iterable[str], report: Report) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line's number and its cells by column, without spaces around them. Columns beyond those needed may be there.

    Faults: empty file, not UTF-8, a column missing or repeated, a line with more or fewer cells, broken quotation
    marks, a header and nothing else.
    """
    text = _decoded(data, report)
    if text is None:
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    start, seen = 1, False
    try:
        for row in reader:
            line, start = start, reader.line_num + 1
            if not any(row):
                continue
            if header is None:
                header = [name.strip() for name in row]
                if not _complete(header, columns, line, report):
                    return
            elif len(row) != len(header):
                report.add(line, "ragged-line", found=len(row), wanted=len(header))
                seen = True
            else:
                seen = True
                yield line, dict(zip(header, map(str.strip, row), strict=True))
    except csv.Error:
        report.add(start, "broken-quotes")
        return
    if not seen:
        report.add(1, "header-only")


def header(data: bytes) -> list[str]:
    """The names of the columns, as far as they can be read. Raises csv.Error."""
    text = data.decode("utf-8-sig", errors="replace")
    return [name.strip() for name in next(csv.reader(io.StringIO(text, newline=""), strict=True), [])]


def _decoded(data: bytes, report: Report) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(data.count(b"\n", 0, error.start) + 1, "wrong-encoding", byte=error.start + 1)
        return None
    if "\0" in text:
        at = text.index("\0")
        report.add(text.count("\n", 0, at) + 1, "wrong-encoding", byte=at + 1)
        return None
    if not text.strip():
        report.add(0, "empty-file")
        return None
    return text


def _complete(header: list[str], columns: Iterable[str], line: int, report: Report) -> bool:
    missing = [name for name in columns if name not in header]
    repeated = sorted({name for name in header if header.count(name) > 1})
    for name in missing:
        report.add(line, "missing-column", column=name)
    for name in repeated:
        report.add(line, "repeated-column", column=name)
    return not missing and not repeated
