"""One bad row, however it came into the store, breaks no page of others: every day and number is made extreme."""

import csv
import io
import json
import math
from collections.abc import Iterator
from contextlib import suppress
from xml.etree.ElementTree import fromstring
from zipfile import BadZipFile

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse
from icalendar import Calendar
from openpyxl import load_workbook

from cydwaith.decisions.frozen import FROZEN as DECISIONS
from cydwaith.forums.frozen import FROZEN as FORUMS
from cydwaith.meetings.frozen import ANSWERED
from cydwaith.meetings.frozen import FROZEN as MEETINGS
from cydwaith.shared import bounded, guards
from cydwaith.shared.bounds import written
from cydwaith.shared.permissions import Who
from cydwaith.shared.rooms import operations
from cydwaith.texts.frozen import FROZEN as TEXTS
from tests.every_page import APART, EXAMPLES, FILES, address, pages

ENDS = {"latest": ("9999-12-31", 1e300), "earliest": ("0001-01-01", -1e300)}
# The log's own columns are the record's to verify, not a row among others.
RECORD = "record"


def known() -> list[type[models.Model]]:
    """Every model of ours."""
    return [model for app in apps.get_app_configs() for model in bounded.models_of(app)]


def unguarded() -> None:
    """Take away what keeps bad rows out."""
    for frozen in (FORUMS, MEETINGS, ANSWERED, DECISIONS, TEXTS):
        frozen.unprotect(connection)
    guards.take(connection, bounded.triggers(connection, known()))


def spoil(day: str, number: float) -> list[str]:
    """Make the days and numbers of one row of every table extreme, as far as other constraints let them be."""
    spoiled = []
    for model in known():
        row = model._base_manager.order_by("pk").values_list("pk", flat=True).first()
        if row is None or model._meta.app_label == RECORD:
            continue
        for field in model._meta.local_fields:
            if (value := extreme(field, day, number)) is None:
                continue
            table, column, key = model._meta.db_table, field.column, model._meta.pk.column
            try:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(f'UPDATE {table} SET "{column}" = %s WHERE "{key}" = %s', [value, row])
                spoiled.append(f"{table}.{column}")
            except DatabaseError:
                continue
    return spoiled


def extreme(field: models.Field, day: str, number: float) -> str | float | None:
    """What a column is made; None where it holds neither a day nor a number of its own."""
    match field:
        case models.DateField():
            return day
        case models.FloatField():
            return number
        case models.AutoField() | models.ForeignKey() | models.Field(primary_key=True):
            return None
        case models.IntegerField():
            return 32767 if number > 0 else 0
        case models.DecimalField(max_digits=int(digits), decimal_places=int(places)):
            return math.copysign(10 ** (digits - places - 1), number)
    return None


def addresses() -> Iterator[str]:
    """Every page, file and operation that anyone may open, in both languages."""
    for page in pages(Who.ANYONE):
        for language in ("cy", "en"):
            try:
                yield address(page, language)
            except NoReverseMatch:
                continue
    yield from (address(name, "en") for name in FILES - APART.keys() if name in EXAMPLES)
    for name, operation in operations().items():
        yield reverse(f"api:{name}", kwargs=dict(operation.example or {}) or None)


HOSTILE = "\x0b\x1b\ufffe\u202e]]><b>&\"'\r\n=1+1;BEGIN:VEVENT\n\u2028"
"""What a text must not hold, and what has a meaning in some format."""


def test_a_bad_text_ends_no_feed_and_no_file(client: Client, samples: None) -> None:
    unguarded()
    for model in known():
        for column in written(model):
            # PostgreSQL keeps the length of a column, whatever guards are taken away.
            most = model._meta.get_field(column).max_length or 60 + len(HOSTILE)
            end = [max(min(60, most - len(HOSTILE)), 0), HOSTILE[:most]]
            said = f'UPDATE {model._meta.db_table} SET "{column}" = substr("{column}", 1, %s) || %s'
            # As far as other constraints let them be: an answer that nobody gave has no words.
            with suppress(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(said, end)
    client.raise_request_exception = False
    failed = [path for path in addresses() if not reads(client.get(path))]
    assert failed == []


def reads(response: HttpResponse) -> bool:
    """Whether an answer is what it says it is, for a strict reader of its format."""
    kind = response.get("Content-Type", "").partition(";")[0]
    data = response.content if not response.streaming else b"".join(response.streaming_content)
    try:
        READERS.get(kind, bytes)(data)
    except (ValueError, SyntaxError, BadZipFile):
        return False
    return response.status_code != 500


READERS = {
    "application/atom+xml": fromstring,
    "text/xml": fromstring,
    "application/xml": fromstring,
    "image/svg+xml": fromstring,
    "text/calendar": Calendar.from_ical,
    "application/json": json.loads,
    "text/csv": lambda data: list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True)),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": lambda data: load_workbook(io.BytesIO(data)),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_bad_row_breaks_no_page(end: str, client: Client, samples: None) -> None:
    unguarded()
    assert len(spoil(*ENDS[end])) > 60
    client.raise_request_exception = False
    failed = [path for path in addresses() if client.get(path).status_code == 500]
    assert failed == []
