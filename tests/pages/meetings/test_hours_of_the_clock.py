"""The hour that does not exist and the hour that comes twice: each form that asks for a time says so at its field."""

import datetime as dt

import pytest
from django import forms
from django.utils.translation import override

from cydwaith.meetings.forms.meeting import DetailsForm, PostponeForm, WhenForm
from cydwaith.school.forms import SessionForm
from cydwaith.shared.forms import Form
from cydwaith.shared.hours import TimedForm
from cydwaith.shared.rooms import routes

FORWARD, BACK = "2027-03-28", "2027-10-31"
TIMES = (forms.TimeField, forms.DateTimeField, forms.SplitDateTimeField)
NOT_THERE = "The clocks go forward then: there is no such time on that day"
TWICE = "The clocks go back then: that time comes twice on that day. Give one before or after that hour"


def every_form(of: type[forms.Form] = Form) -> list[type[forms.Form]]:
    routes()  # so that every page, and with it every form, is imported
    return [one for each in of.__subclasses__() for one in (each, *every_form(each))]


def test_every_form_with_a_time_asks_for_its_day() -> None:
    asking = {one for one in every_form() if any(isinstance(field, TIMES) for field in one.base_fields.values())}
    assert {WhenForm, DetailsForm, PostponeForm, SessionForm} <= asking
    for one in asking:
        assert issubclass(one, TimedForm), one
        times = {name for name, field in one.base_fields.items() if isinstance(field, TIMES)}
        assert (times, "day" in one.base_fields) == ({*one.times}, True), one


@pytest.mark.parametrize("form", [WhenForm, DetailsForm, PostponeForm])
@pytest.mark.parametrize(
    ("day", "time", "answer"),
    [
        (FORWARD, "00:59", None),
        (FORWARD, "01:00", NOT_THERE),
        (FORWARD, "01:30", NOT_THERE),
        (FORWARD, "01:59:59", NOT_THERE),
        (FORWARD, "02:00", None),
        (BACK, "00:59", None),
        (BACK, "01:00", TWICE),
        (BACK, "01:30", TWICE),
        (BACK, "02:00", None),
        ("2027-06-01", "01:30", None),
    ],
)
@pytest.mark.parametrize("name", ["starts", "ends"])
def test_a_time_is_one_moment_or_said_not_to_be(
    form: type[WhenForm], day: str, time: str, answer: str | None, name: str
) -> None:
    other = {"starts": "ends", "ends": "starts"}[name]
    asked = form({"day": day, name: time, other: "12:00"})
    with override("en"):
        asked.is_valid()
        found = [str(error) for error in asked.errors.get(name, [])]
    assert found == ([answer] if answer else [])


def test_hours_across_the_change_are_as_long_as_they_are() -> None:
    asked = WhenForm({"day": BACK, "starts": "00:30", "ends": "02:30"})
    assert asked.is_valid(), asked.errors
    told = asked.moments()
    # An hour comes twice between them; a difference of two times of one zone would not see it.
    assert told["ends"].astimezone(dt.UTC) - told["starts"].astimezone(dt.UTC) == dt.timedelta(hours=3)
