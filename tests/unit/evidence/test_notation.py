"""How figures, periods and qualities are read."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.evidence.sources.notation import (
    SHORTHAND,
    Unreadable,
    figure,
    number,
    period,
    spoken_period,
    statuses,
    written,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("-0.5", -0.5),
        ("+3", 3.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("73.60000000000001", 73.6),
        ("-0", 0.0),
        ("", None),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["nan", "inf", "1e999", "12%", "£3", "1 2", "0x10", "1_000", "١٢", "−5", "--5"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(Unreadable):
        number(text)


@pytest.mark.parametrize("text", ["1,234", "1 234", "1’234.5", "12,345,678"])
def test_separated_thousands_are_told_apart(text: str) -> None:
    with pytest.raises(Unreadable) as error:
        number(text)
    assert error.value.code == "separated-thousands"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.3", (12.3, set())),
        ("12.3 [e]", (12.3, {"e"})),
        ("12.3 [e] [p]", (12.3, {"e", "p"})),
        ("12.3[e,r]", (12.3, {"e", "r"})),
        ("[x]", (None, {"x"})),
        ("*", (None, {"c"})),
        ("0", (0.0, set())),
    ],
)
def test_figures_with_marks(text: str, expected: tuple[float | None, set[str]]) -> None:
    assert figure(text) == expected


def test_several_statuses() -> None:
    assert statuses("p, R [b]") == {"p", "r", "b"}


@given(st.sets(st.sampled_from(sorted(SHORTHAND))), st.sampled_from([" ", ", ", ",", ";"]))
def test_any_statuses_together(codes: set[str], between: str) -> None:
    assert statuses(between.join(codes)) == codes


@pytest.mark.parametrize("text", ["2023-04-01/P1Y", "2023-06-30", "2011-01-01/P3Y", "2023-01-01/P1M"])
def test_periods_stay_as_they_are(text: str) -> None:
    assert period(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", "2019-01-01/P1Y"),
        ("2023-24", "2023-04-01/P1Y"),
        ("2023/24", "2023-04-01/P1Y"),
        ("202324", "2023-04-01/P1Y"),
        ("1999-00", "1999-04-01/P1Y"),
        ("2024-03-31T00:00:00.000Z", "2024-03-31"),
    ],
)
def test_periods_as_people_write_them(text: str, expected: str) -> None:
    assert spoken_period(text) == expected


def test_school_years() -> None:
    assert spoken_period("2023-24", "09-01") == "2023-09-01/P1Y"


@pytest.mark.parametrize(
    "text", ["2023-25", "2023-13-01", "2023-02-29", "April 2023", "2023-04-01/P0Y", "2023-04-01/1Y", "23-24", ""]
)
def test_unreadable_periods(text: str) -> None:
    with pytest.raises(Unreadable, match="bad-period"):
        spoken_period(text)


@given(st.floats(allow_nan=False, allow_infinity=False).map(lambda value: float(f"{value:.12g}")).filter(math.isfinite))
def test_numbers_written_are_read_back(value: float) -> None:
    assert number(written(value)) == value
