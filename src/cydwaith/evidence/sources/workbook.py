"""Sheets of an XLSX workbook as rows of texts, as somebody who looks at it reads them."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from cydwaith.engines.texts import spaced
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import DIGITS, written

MOST_BYTES: Final = 300_000_000
MOST_EMPTY: Final = 1_000
OLD_WORKBOOK: Final = b"\xd0\xcf\x11\xe0"
Rows = list[tuple[int, list[str]]]


def is_workbook(data: bytes) -> bool:
    """Whether bytes are a workbook rather than text, be it one that can be read or not."""
    return data.startswith((b"PK\x03\x04", OLD_WORKBOOK))


def unpacked(data: bytes) -> int:
    """How many bytes a workbook has when it is unpacked, as it says itself; 0 for what is none."""
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except (BadZipFile, ValueError):
        return 0


def sheets(data: bytes, report: Report) -> dict[str, Rows]:
    """The visible sheets by name, each row with its number and its cells; empty, and the fault told, if unreadable."""
    try:
        _refuse_hostile(data)
        # Only here: a command that reads no workbook need not have the library.
        from openpyxl import load_workbook

        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets if sheet.sheet_state == "visible"}
        book.close()
    except Exception:  # noqa: BLE001  # a damaged workbook fails in many ways inside the library
        report.add(0, "bad-workbook")
        return {}
    return found


def _refuse_hostile(data: bytes) -> None:
    """Raise ValueError for what grows when it is unpacked; its parts have no DOCTYPE, so no entity is ever read."""
    try:
        parts = ZipFile(io.BytesIO(data))
    except BadZipFile as error:
        raise ValueError from error
    with parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
            raise ValueError
        for part in parts.infolist():
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in _beginning(parts, part):
                raise ValueError


def _beginning(parts: ZipFile, part: zipfile.ZipInfo) -> bytes:
    with parts.open(part) as file:
        return file.read(4096).replace(b"\0", b"")


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, up to a long stretch of empty ones: a cell at the very end costs a million rows."""
    sheet.reset_dimensions()
    empty = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_text(cell.value, getattr(cell, "number_format", "")) for cell in row]
        empty = 0 if any(cells) else empty + 1
        if not empty:
            yield number, cells
        elif empty > MOST_EMPTY:
            return


def _text(value: object, shown: str) -> str:
    """A cell as it is read: 0.701 shown as 70.1% is 70.1%, a day is its date."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        return f"{_short(value * 100)}%" if "%" in (shown or "") else _short(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    return spaced(str(value))


def _short(value: float) -> str:
    return written(float(f"{value:.{DIGITS}g}"))
