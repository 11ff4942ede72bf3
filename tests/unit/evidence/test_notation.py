"""How figures, periods and qualities are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.bounds import FIGURES
from cydwaith.evidence.sources.notation import (
    SHORTHAND,
    Unreadable,
    decimals,
    figure,
    number,
    period,
    statuses,
    written,
)
from cydwaith.evidence.sources.spans import span, spoken_period


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
        ("\u22125", -5.0),
        ("12%", 12.0),
        ("12.5 %", 12.5),
        ("\u00a012", 12.0),
        ("1,234", 1234.0),
        ("1 234", 1234.0),
        ("1\u00a0234", 1234.0),
        ("1\u2009234.5", 1234.5),
        ("1’234.5", 1234.5),
        ("-12,345,678", -12345678.0),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["nan", "inf", "1e999", "£3", "1 2", "0x10", "1_000", "١٢", "--5", "70,1", "1,23,456", "1,234 567", "%"]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(Unreadable):
        number(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [("70,1", "comma-in-number"), ("#N/A", "formula-error"), ("£3", "wrong-sign"), ("about 60", "bad-value")],
)
def test_what_is_wrong_with_a_number(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as error:
        number(text)
    assert error.value.code == code


def test_only_an_indicators_own_signs_are_read() -> None:
    assert number("£1,234", "£") == 1234.0
    with pytest.raises(Unreadable, match="wrong-sign"):
        number("12%", "£")


@pytest.mark.parametrize(("text", "places"), [("70", 0), ("70.10", 2), ("70.1 [e]", 1), ("1,234.567", 3), ("12.5%", 1)])
def test_decimal_places(text: str, places: int) -> None:
    assert decimals(text) == places


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
        ("12.3 (p)", (12.3, {"p"})),
        ("12.3 [Provisional]", (12.3, {"p"})),
        ("**", (None, {"c"})),
        ("—", (None, {"k"})),
        ("N/A", (None, {"x"})),
        ("null", (None, {"x"})),
        ("[no data]", (None, {"x"})),
        ("<5", (None, {"c"})),
        ("<0.5", (None, {"k"})),
    ],
)
def test_figures_with_marks(text: str, expected: tuple[float | None, set[str]]) -> None:
    assert figure(text) == expected


def test_several_statuses() -> None:
    assert statuses("p, R [b]") == {"p", "r", "b"}
    assert statuses("Provisional; Revised") == statuses("Dros Dro, Diwygiedig") == {"p", "r"}
    assert statuses("Wedi’i amcangyfrif") == {"e"}


@pytest.mark.parametrize("text", ["q", "p q", "fairly good", "held"])
def test_an_unknown_status_is_never_passed_over(text: str) -> None:
    with pytest.raises(Unreadable, match="unknown-status"):
        statuses(text)


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
        ("2023–2024", "2023-04-01/P1Y"),
        ("202324", "2023-04-01/P1Y"),
        ("1999-00", "1999-04-01/P1Y"),
        ("FYE 2024", "2023-04-01/P1Y"),
        ("FYE Mar 2024", "2023-04-01/P1Y"),
        ("Year ending March 2024", "2023-04-01/P1Y"),
        ("Year ending 31 December 2023", "2023-01-01/P1Y"),
        ("Y flwyddyn yn gorffen Mawrth 2024", "2023-04-01/P1Y"),
        ("Blwyddyn ariannol 2023-24", "2023-04-01/P1Y"),
        ("Academic year 2023/24", "2023-09-01/P1Y"),
        ("Blwyddyn ysgol 2023/24", "2023-09-01/P1Y"),
        ("Apr 2023 to Mar 2024", "2023-04-01/P1Y"),
        ("Ebrill 2023 i Fawrth 2024", "2023-04-01/P1Y"),
        ("01/04/2023 - 31/03/2024", "2023-04-01/P1Y"),
        ("2021-23", "2021-01-01/P3Y"),
        ("2021-22 to 2023-24", "2021-04-01/P3Y"),
        ("Q1 2023", "2023-01-01/P3M"),
        ("2023Q1", "2023-01-01/P3M"),
        ("Ch1 2023", "2023-01-01/P3M"),
        ("2023 Chwarter 2", "2023-04-01/P3M"),
        ("2023-24 Q4", "2024-01-01/P3M"),
        ("Jan-Mar 2023", "2023-01-01/P3M"),
        ("Ionawr hyd at Fawrth 2023", "2023-01-01/P3M"),
        ("Jan 2023", "2023-01-01/P1M"),
        ("Ebrill 2023", "2023-04-01/P1M"),
        ("April 2023", "2023-04-01/P1M"),
        ("2023-01", "2023-01-01/P1M"),
        ("2023M01", "2023-01-01/P1M"),
        ("31/03/2024", "2024-03-31"),
        ("31 Mawrth 2024", "2024-03-31"),
        ("Canol 2023", "2023-06-30"),
        ("2024-03-31T00:00:00.000Z", "2024-03-31"),
    ],
)
def test_periods_as_people_write_them(text: str, expected: str) -> None:
    assert spoken_period(text) == expected


def test_what_is_said_of_a_period() -> None:
    assert span("2023-24 (r)") == ("2023-04-01/P1Y", {"r"}, "year-starts")
    assert span("2021-23").said == "several-years"
    assert span("Ebrill 2023").said == ""


def test_school_years() -> None:
    assert spoken_period("2023-24", "09-01") == "2023-09-01/P1Y"


@pytest.mark.parametrize(
    "text",
    [
        "2023-13-01",
        "2023-02-29",
        "2023-04-01/P0Y",
        "2023-04-01/1Y",
        "23-24",
        "",
        "last year",
        "Q5 2023",
        "2023-13",
        "31/02/2023",
        "Mar 2023 to Jan 2023",
        "2023-24 (q)"[:7] + "x",
    ],
)
def test_unreadable_periods(text: str) -> None:
    with pytest.raises(Unreadable, match="bad-period"):
        spoken_period(text)


@given(st.floats(FIGURES.least, FIGURES.most).map(lambda value: float(f"{value:.12g}")))
def test_numbers_written_are_read_back(value: float) -> None:
    assert number(written(value)) == value
