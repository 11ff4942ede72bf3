"""One bad row, however it came into the store, breaks no page of others: every day and number is made extreme."""

import math
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.test import Client
from django.urls import NoReverseMatch, reverse

from cydwaith.decisions.frozen import FROZEN as DECISIONS
from cydwaith.forums.frozen import FROZEN as FORUMS
from cydwaith.meetings.frozen import FROZEN as MEETINGS
from cydwaith.shared import bounded, guards
from cydwaith.shared.permissions import Who
from cydwaith.shared.rooms import operations
from tests.every_page import APART, EXAMPLES, FILES, address, pages

ENDS = {"latest": ("9999-12-31", 1e300), "earliest": ("0001-01-01", -1e300)}
# The log's own columns are the record's to verify, not a row among others.
RECORD = "record"


def spoil(day: str, number: float) -> list[str]:
    """Make the days and numbers of one row of every table extreme, as far as other constraints let them be."""
    spoiled = []
    for model in (model for app in apps.get_app_configs() for model in bounded.models_of(app)):
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
        case models.AutoField() | models.ForeignKey():
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


@pytest.mark.parametrize("end", ENDS)
def test_a_bad_row_breaks_no_page(end: str, client: Client, samples: None) -> None:
    for frozen in (FORUMS, MEETINGS, DECISIONS):
        frozen.unprotect(connection)
    known = (model for app in apps.get_app_configs() for model in bounded.models_of(app))
    guards.take(connection, bounded.triggers(connection, known))
    assert len(spoil(*ENDS[end])) > 60
    client.raise_request_exception = False
    failed = [path for path in addresses() if client.get(path).status_code == 500]
    assert failed == []
