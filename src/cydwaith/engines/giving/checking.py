"""Whether a grant is as the standard has it: one grant at a time, every fault with its place."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from cydwaith.engines.giving.form import GRANT, NEEDS_SOME, RECIPIENTS, Field, Form, Holds

DAY: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])")
SOME_DAY: Final = re.compile(r"[0-9]{4}(-(0[1-9]|1[012]))?")
MOMENT: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)"
)
ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
AMOUNT_AS_TEXT: Final = re.compile(r"[£€$]?\s*-?[\d,]+(\.\d+)?")
REMEMBERED: Final = 8192
DEEPEST: Final = 20
"""The standard’s own parts are five deep; what else is in a grant is kept too, and has to be written out again."""
NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")
"""What no database keeps as text: NUL, and half a sign."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong with a grant: where ("recipientOrganization/0/name"), a code of what, and the value concerned."""

    path: str
    code: str
    value: str = ""


def wrongs(grant: object) -> list[Wrong]:
    """Everything that is wrong with a grant; nothing for one that is as the standard has it."""
    if not isinstance(grant, Mapping):
        return [Wrong("", "not-a-grant", short(grant))]
    return [*in_form(grant, GRANT, ""), *about_recipients(grant), *about_days(grant), *about_all(grant)]


def about_recipients(grant: Mapping[str, Any]) -> Iterator[Wrong]:
    """A grant goes to organisations or to a person; there is at least one of them, and a funder."""
    has = [name for name in RECIPIENTS if name in grant]
    if len(has) != 1:
        yield Wrong(RECIPIENTS[0], "recipient-twice" if has else "missing")
    yield from (Wrong(name, "none-of-them") for name in NEEDS_SOME if grant.get(name) == [])


def about_days(grant: Mapping[str, Any]) -> Iterator[Wrong]:
    """No calendar has the 30 February, though the standard's pattern does."""
    found = grant.get("awardDate")
    if isinstance(found, str) and DAY.fullmatch(found) and not real(found):
        yield Wrong("awardDate", "no-such-day", found)


def about_all(grant: Mapping[str, Any]) -> Iterator[Wrong]:
    """What cannot be kept, wherever it stands: also in fields that the standard does not have."""
    left: list[tuple[str, Any, int]] = [("", grant, 0)]
    while left:
        path, value, depth = left.pop()
        if isinstance(value, str):
            if NO_TEXT.search(value):
                yield Wrong(short(path), "no-text", short(value))
        elif isinstance(value, Mapping | list) and depth > DEEPEST:
            yield Wrong(short(path), "nested")
        elif isinstance(value, Mapping):
            left += [(f"{path}/{name}".lstrip("/"), one, depth + 1) for name, one in value.items()]
            left += [(path, name, depth + 1) for name in value]
        elif isinstance(value, list):
            left += [(f"{path}/{place}", one, depth + 1) for place, one in enumerate(value)]


def in_form(told: Mapping[str, Any], form: Form, path: str) -> Iterator[Wrong]:
    """What is wrong with a part: what it lacks, and each of its fields."""
    for name in form.needs:
        if name not in told:
            yield Wrong(f"{path}{name}", "missing")
    for name, value in told.items():
        if name in form.fields:
            yield from in_field(value, form.fields[name], f"{path}{name}")


def in_field(value: Any, field: Field, path: str) -> Iterator[Wrong]:
    """What is wrong with a field."""
    if value is None:
        if not field.null:
            yield Wrong(path, "null")
    elif not field.several:
        yield from in_value(value, field, path)
    elif not isinstance(value, list):
        yield Wrong(path, "not-a-list", short(value))
    else:
        for place, one in enumerate(value):
            if one is None:
                yield Wrong(f"{path}/{place}", "null")
            else:
                yield from in_value(one, field, f"{path}/{place}")


def in_value(value: Any, field: Field, path: str) -> Iterator[Wrong]:
    """What is wrong with one value."""
    if field.holds is Holds.PART:
        assert field.part is not None
        if isinstance(value, Mapping):
            yield from in_form(value, field.part, f"{path}/")
        else:
            yield Wrong(path, "not-a-part", short(value))
    elif field.holds is Holds.NUMBER:
        yield from in_number(value, field, path)
    elif not isinstance(value, str):
        yield Wrong(path, "not-text", short(value))
    elif code := wrong_text(value, field):
        yield Wrong(path, code, short(value))


def in_number(value: Any, field: Field, path: str) -> Iterator[Wrong]:
    """What is wrong with a number."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        written = isinstance(value, str) and AMOUNT_AS_TEXT.fullmatch(value.strip())
        yield Wrong(path, "number-as-text" if written else "not-a-number", short(value))
    elif not Decimal(value).is_finite():
        yield Wrong(path, "not-a-number", short(value))
    elif field.least is not None and value < field.least:
        yield Wrong(path, "too-small", short(value))


def wrong_text(value: str, field: Field) -> str:
    """The code of what is wrong with a text; empty for nothing."""
    match field.holds:
        case Holds.CODE:
            return "" if value in field.codes else "unknown-code"
        case Holds.DAY:
            return "" if DAY.fullmatch(value) or moment(value) else "bad-day"
        case Holds.SOME_DAY:
            return "" if DAY.fullmatch(value) or SOME_DAY.fullmatch(value) or moment(value) else "bad-day"
        case Holds.MOMENT:
            return "" if moment(value) else "bad-moment"
        case Holds.ADDRESS:
            return "" if address(value) else "bad-address"
    return ""


@lru_cache(maxsize=REMEMBERED)
def moment(text: str) -> bool:
    """Whether a text is a moment as RFC 3339 has it: with its day in the calendar and its offset."""
    found = MOMENT.fullmatch(text)
    return found is not None and real(found[1])


@lru_cache(maxsize=REMEMBERED)
def address(text: str) -> bool:
    """Whether a text is an address with its scheme, without spaces and letters that have to be escaped."""
    if not ADDRESS.fullmatch(text):
        return False
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def real(day: str) -> bool:
    """Whether a day is in the calendar."""
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def short(value: object) -> str:
    """A value as it is quoted."""
    text = NO_TEXT.sub("?", value) if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
