"""From bytes to text: which encoding a file is in, told by its bytes, or a fault that says how to save it."""

import codecs
import re
from typing import Final

from cydwaith.evidence.sources.faults import Report

MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""Beginnings by which a file tells its encoding."""

OLD: Final = "cp1252"
OLD_LETTERS: Final = frozenset("áàâäéèêëíìîïóòôöúùûüýÿÁÀÂÄÉÈÊËÍÌÎÏÓÒÔÖÚÙÛÜÝŸñÑçÇ£€–—‘’“”…•°±²³½¼¾·×´\u00a0\u00ad")
"""What a Welsh or English text in Windows-1252 has beyond ASCII; anything else speaks for another encoding."""

SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
"""A letter in UTF-8: a file that has one and is not UTF-8 is a mixture, which nobody can read for sure."""


def decoded(data: bytes, report: Report) -> str | None:
    """The text of a file; None, and the fault told, where its encoding cannot be told or there is no text."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        text = None
    if text is None or "\0" in text:
        at = _first_wrong(data)
        report.add(data.count(b"\n", 0, at) + 1, "wrong-encoding", byte=at + 1)
        return None
    if not text.strip("\ufeff \t\r\n"):
        report.add(0, "empty-file")
        return None
    if encoding == OLD:
        report.remark(0, "old-encoding")
    return text


def _encoding(data: bytes) -> str:
    """The encoding; empty where none is sure."""
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")
    if marked:
        return marked
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = data[start:400:2]
        if len(half) > 1 and half.count(0) > 0.8 * len(half) and not data[1 - start : 400 : 2].count(0):
            return encoding
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return OLD if _is_old(data) else ""
    return "utf-8"


def _is_old(data: bytes) -> bool:
    if SEQUENCE.search(data):
        return False
    try:
        text = data.decode(OLD)
    except UnicodeDecodeError:
        return False
    return all(letter in OLD_LETTERS for letter in text if letter > "\x7f")


def _first_wrong(data: bytes) -> int:
    """Where a file stops to be UTF-8, counted from 0."""
    try:
        return max(data.decode("utf-8").encode().find(b"\0"), 0)
    except UnicodeDecodeError as error:
        return error.start
