"""What people type, and what is read from it."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.practices.dates import first_and_last
from cydwaith.practices.forms.dates import PartialDate, PartialDateWidget
from cydwaith.practices.forms.lines import links_as_lines, links_from, steps_as_lines, steps_from
from cydwaith.practices.forms.practice import Offer, PracticeForm, filled
from cydwaith.shared.table import harmless
from tests.practice_world import INDICATOR, OWNER, POST, TOPIC, content


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        (["4", "11", "2019"], (dt.date(2019, 11, 4), "day")),
        (["", "11", "2019"], (dt.date(2019, 11, 1), "month")),
        (["", "", " 2019 "], (dt.date(2019, 1, 1), "year")),
        (["", "", ""], None),
    ],
)
def test_dates_may_leave_out_what_is_not_known(typed: list[str], known: Any) -> None:
    assert PartialDate(required=False).clean(typed) == known
    if known:
        assert PartialDateWidget().decompress(known) == [int(part) if part.strip() else None for part in typed]


@pytest.mark.parametrize(
    "typed",
    [["31", "2", "2019"], ["4", "", "2019"], ["4", "11", ""], ["", "", "19"], ["x", "y", "z"], ["1", "1", "1" * 9]],
)
def test_dates_must_be_real(typed: list[str]) -> None:
    with pytest.raises(ValidationError):
        PartialDate().clean(typed)


def test_a_year_is_needed_where_a_date_is() -> None:
    with override("en"), pytest.raises(ValidationError, match="at least the year"):
        PartialDate().clean(["", "", ""])


@given(st.dates(dt.date(1900, 1, 1)), st.sampled_from(["year", "month", "day"]))
def test_what_a_date_may_mean_contains_it(on: dt.date, precision: str) -> None:
    first, last = first_and_last(on, precision)
    assert first <= on <= last


LINE = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="|"), min_size=1)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(st.fixed_dictionaries({"cy": LINE, "en": LINE})))
def test_steps_survive_being_typed(steps: list[dict[str, str]]) -> None:
    assert steps_from(steps_as_lines(steps, "cy"), steps_as_lines(steps, "en")) == tuple(steps)


def test_steps_may_be_in_one_language() -> None:
    assert steps_from("", "One\n\nTwo") == ({"cy": "", "en": "One"}, {"cy": "", "en": "Two"})


TITLES = st.fixed_dictionaries(
    {"title_cy": LINE}, optional={"title_en": LINE, "publisher": LINE, "url": st.just("https://example.org/a")}
)


@given(st.lists(TITLES))
def test_links_survive_being_typed(links: list[dict[str, str]]) -> None:
    assert links_from(links_as_lines(links), "cy") == tuple(links)


@pytest.mark.parametrize(("language", "name"), [("cy", "title_cy"), ("en", "title_en")])
def test_a_single_title_is_in_the_language_written(language: str, name: str) -> None:
    assert links_from("https://example.org | Hello", language) == ({"url": "https://example.org", name: "Hello"},)


@pytest.mark.parametrize(
    "line", ["javascript:alert(1) | Hello", "Hello", "| ", "ftp://example.org", "https://a.org|b|c|d|2024-01-01|f"]
)
def test_links_lead_to_the_web_or_nowhere(line: str) -> None:
    with pytest.raises(ValidationError, match="2"):
        links_from(f"https://example.org\n{line}", "en")


OFFER = Offer(
    [(OWNER, "Owner")],
    [(POST, "Post")],
    [(TOPIC, "Topic"), ("other", "Other")],
    [(INDICATOR, "Indicator"), ("second", "Second")],
)


def typed(**changes: Any) -> dict[str, Any]:
    """The form as a browser sends it."""
    form = PracticeForm(initial=filled(content(), OWNER), offer=OFFER)
    sent = {}
    for name in form.fields:
        value = form[name].value()
        if name == "started":
            sent |= dict(zip(("started_day", "started_month", "started_year"), ("", "5", "2020"), strict=True))
        elif value not in (None, "", False):
            sent[name] = value
    return sent | changes


def test_a_practice_survives_being_edited() -> None:
    form = PracticeForm(typed(), offer=OFFER)
    assert form.is_valid(), form.errors
    assert form.content() == content()


def test_only_a_title_is_needed() -> None:
    form = PracticeForm({"owner": OWNER, "written_in": "cy", "title_cy": "Teitl"}, offer=OFFER)
    assert form.is_valid(), form.errors


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title_en": " "}, "title_en"),
        ({"direction_0": ""}, "move_0"),
        ({"move_1": INDICATOR, "direction_1": "down"}, "move_0"),
        ({"links": "no address"}, "links"),
        ({"started_year": ""}, "started"),
        ({"topic_0": "unknown"}, "topic_0"),
        ({"owner": "GB-PLA-CRF"}, "owner"),
    ],
)
def test_mistakes_are_shown_where_they_are_mended(changes: dict[str, str], field: str) -> None:
    form = PracticeForm(typed(**changes), offer=OFFER)
    assert list(form.errors) == [field]


def test_the_summary_leads_to_the_first_box_of_a_date() -> None:
    form = PracticeForm(typed(started_year=""), offer=OFFER)
    assert [target for target, _message in form.summary] == ["id_started_0"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_cells_do_not_run_in_spreadsheets(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
