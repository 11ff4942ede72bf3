"""Every column, every field of a form and every parameter of the API has bounds; what lies beyond is tried at each."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models
from django.forms.forms import BaseForm
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.bodies.forms import sign_in
from cydwaith.bodies.typed import typed
from cydwaith.deliberations import forms as taking_part
from cydwaith.engines import bounds
from cydwaith.engines.schedule import Need, Plan, Work
from cydwaith.record.verifying.guards import declared
from cydwaith.shared import bounded
from cydwaith.shared.bounds import WORDS, ends_of, held
from cydwaith.shared.clock import end_of
from cydwaith.shared.forms import Form
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.rooms import fronts
from tests.alone import alone
from tests.kept import kept

fronts()  # the forms of every room are then known
MODELS = [model for app in apps.get_app_configs() for model in bounded.models_of(app)]
TOO_LONG_TO_TRY = 10**6
BEYOND = ["9999-12-31", "0001-01-01", "9" * 25, "-" + "9" * 25, "1e300", "1e999999", "-inf", "nan", "x" * 50_000, "NaN"]


def classes(kind: type) -> Iterator[type]:
    """A class's own classes, and theirs."""
    for one in kind.__subclasses__():
        yield one
        yield from classes(one)


FORMS = {one for one in classes(BaseForm) if one.__module__.startswith("cydwaith.")}
OURS = sorted(FORMS, key=lambda form: (form.__module__, form.__name__))


def beyond(field: "models.Field[Any, Any]") -> Iterator[object]:
    """Values of a column's own type that lie beyond its bounds."""
    ends = ends_of(field)
    match field:
        case models.DateTimeField() | models.DateField():
            yield from ("9999-12-31", "0001-01-01")
        case models.FloatField():
            yield from (1e300, float("inf"), float("-inf"))
        case _ if isinstance(ends, tuple):
            yield from (float(ends[1]) * 10, float(ends[0]) * 10 - 10)
        case models.BinaryField() if isinstance(ends, int) and ends < TOO_LONG_TO_TRY:
            yield b"x" * (ends + 1)
        case _ if isinstance(ends, int) and ends < TOO_LONG_TO_TRY:
            yield "x" * (ends + 1)


def take_away_what_rooms_refuse() -> None:
    """Take every trigger away but those of bounds: they may be asked first."""
    every = declared()
    with connection.cursor() as cursor:
        for name in sorted(every.keys() - bounded.triggers(connection, MODELS).keys()):
            of_postgresql = f" ON {every[name].table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{of_postgresql}")


kept_bounds_alone = kept(take_away_what_rooms_refuse)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_the_database_refuses_what_lies_beyond(
    model: type[models.Model], db: None, kept_bounds_alone: Callable[[], None]
) -> None:
    # A trigger is asked before anything else of the row is looked at.
    columns = [field for field in model._meta.local_fields if ends_of(field)]
    for column, value in ((field.column, value) for field in columns for value in beyond(field)):
        insert = f'INSERT INTO {model._meta.db_table} ("{column}") VALUES (%s)'
        with (
            pytest.raises((IntegrityError, DataError), match=f"{WORDS}|too long|out of range|overflow"),
            alone(),
            connection.cursor() as cursor,
        ):
            cursor.execute(insert, [value])


def test_every_trigger_is_there_and_missed_when_it_is_not(db: None) -> None:
    assert bounded.missing(connection) == []
    name, (table, _body) = next(iter(bounded.triggers(connection, MODELS).items()))
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert bounded.missing(connection) == [name]


def test_every_form_is_made_on_the_one_base() -> None:
    assert [one.__name__ for one in OURS if not issubclass(one, Form)] == []
    assert len(OURS) > 30


def test_only_codes_for_one_time_are_never_given_back() -> None:
    secret = {(form, name) for form in OURS for name in form.base_fields if not typed(QueryDict(f"{name}=something"))}
    assert (sign_in.CodeForm, "code") in secret
    assert {form.__module__ for form, _name in secret} == {sign_in.__name__, taking_part.__name__}


@pytest.mark.parametrize("form", OURS, ids=lambda form: f"{form.__module__}.{form.__name__}")
def test_a_form_says_what_lies_beyond(form: type[Form]) -> None:
    empty = Form()
    for name, field in form.base_fields.items():
        empty.add(name, deepcopy(field))
    for field in empty.fields.values():
        assert not isinstance(field, forms.CharField) or field.max_length is not None
        for value in BEYOND:
            assert within(field, value), (field.label, value)


def within(field: forms.Field, value: str) -> bool:
    """Whether a field refuses a value, or makes something of it that lies within the bounds."""
    parts = getattr(field.widget, "widgets", None)
    try:
        cleaned = field.clean([value] * len(parts) if parts else value)
    except ValidationError:
        return True
    match cleaned:
        case dt.date():
            return cleaned in bounds.DAYS
        case str():
            # A file that was looked through is carried on to the next page, and is as long as files may be.
            carried = isinstance(field.widget, forms.HiddenInput) and isinstance(field, forms.CharField)
            return len(cleaned) <= ((carried and field.max_length) or bounds.LONGEST_TEXT)
        case int() | float():
            return cleaned in bounds.FIGURES
    return not cleaned or isinstance(cleaned, bool | dt.time)


def test_every_parameter_of_the_api_has_bounds() -> None:
    api = json.loads((Path(__file__).parents[3] / "docs/openapi.json").read_text())
    asked = {
        (one["name"], json.dumps(kind))
        for path in api["paths"].values()
        for operation in path.values()
        for one in operation.get("parameters", [])
        for kind in one["schema"].get("anyOf", [one["schema"]])
    }
    assert [(name, kind) for name, kind in sorted(asked) if not limited(json.loads(kind))] == []


def limited(kind: dict[str, Any]) -> bool:
    """Whether a schema says how large its value may be."""
    if kind["type"] == "array" if "type" in kind else False:
        return limited(kind["items"])
    if {"$ref", "enum", "const"} & kind.keys() or kind.get("type") in {"boolean", "null"}:
        return True
    if kind.get("type") == "integer":
        return {"minimum", "maximum"} <= kind.keys()
    return kind.get("format") == "date" or "maxLength" in kind or kind.get("pattern") == "^(cy|en)$"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("address", ["commitments?as_of=", "observations?from=", "observations?to="])
def test_a_day_beyond_is_asked_about_as_the_nearest_within(client: Any, db: None, address: str, day: str) -> None:
    assert client.get(f"/api/v1/{address}{day}").status_code == 200


def test_a_refusal_of_the_database_stands_at_its_field() -> None:
    with pytest.raises(NotPossible) as refused, held():
        raise IntegrityError(f"{WORDS}due\nCONTEXT: a function")
    assert refused.value.field == "due"
    with pytest.raises(NotPossible), held():
        dt.date.max + dt.timedelta(days=1)
    with pytest.raises(IntegrityError), held():
        raise IntegrityError("UNIQUE constraint failed")


@given(st.dates(), st.integers(-(10**25), 10**25))
def test_days_are_counted_as_far_as_the_calendar_goes(day: dt.date, days: int) -> None:
    found = bounds.later(day, days)
    assert found is None or (found - day).days == days
    assert end_of(day).year in range(1800, 2201)


@given(st.dates(), st.integers(0, 10**6))
def test_a_plan_with_a_day_beyond_the_calendar_says_that_it_cannot_tell(day: dt.date, days: int) -> None:
    works = [Work("far", dt.date.max), Work("near", day), Work("after", day)]
    plan = Plan(works, [Need("after", "far", days), Need("near", "after", days)], dt.date(2026, 11, 29))
    assert days == 0 or not plan.forecasts["after"].certain
