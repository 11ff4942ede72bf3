"""Lines of the log: one JSON object each (or, in the demonstration, plain text), without personal data.

Libraries put addresses, values of forms and rows into their messages and errors. So what they say is left out: of
their messages the pattern stays, of an error its kind and where it was raised, frame by frame.
"""

import datetime as dt
import http
import json
import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cydwaith.running import requests

OURS: Final = "cydwaith"
PACKAGE: Final = Path(__file__).resolve().parents[1]
DETAILS: Final = ("method", "route", "status", "ms")
"""What a line about a request says besides."""


def facts(record: logging.LogRecord) -> dict[str, object]:
    """What a line says."""
    found: dict[str, object] = {
        "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": message(record),
    }
    if told := requests.ID.get():
        found["request"] = told
    found |= {name: value for name in DETAILS if (value := getattr(record, name, None)) is not None}
    if record.exc_info and record.exc_info[1] is not None:
        found["error"] = list(errors(record.exc_info[1]))
    return found


def message(record: logging.LogRecord) -> str:
    """What is said: ours whole, a library's without what it put in."""
    if record.name.partition(".")[0] == OURS:
        return record.getMessage()
    status = getattr(record, "status_code", None)
    return http.HTTPStatus(status).phrase if status in set(http.HTTPStatus) else str(record.msg)


def errors(error: BaseException | None) -> Iterator[str]:
    """An error and what it came from: each with its kind and where it was raised, and none of its words."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        frames = reversed(traceback.extract_tb(error.__traceback__))
        where = [f"{place(one.filename)}:{one.lineno} {one.name}" for one in frames]
        yield " < ".join([type(error).__qualname__, *where])
        error = error.__cause__ or error.__context__


def place(name: str) -> str:
    """A module as it is called anywhere, not where it stands on this machine."""
    path = Path(name)
    return str(path.relative_to(PACKAGE)) if path.is_relative_to(PACKAGE) else "/".join(path.parts[-2:])


class Lines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(facts(record), ensure_ascii=False)


class Text(logging.Formatter):
    """The same for people."""

    def format(self, record: logging.LogRecord) -> str:
        found = facts(record)
        head = [str(found.pop(name)) for name in ("time", "level", "logger", "message")]
        told = [f"{name}={value}" for name, value in found.items() if name != "error"]
        raised = [f"\n    {line}" for line in (*errors(record.exc_info[1]),)] if record.exc_info else []
        return " ".join([*head, *told]) + "".join(raised)
