"""Life expectancy, against the table of Public Health England's own tests and against what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics.life import expectancies
from tests.unit.engines.statistics.published import numbers

STARTS = [0, 1, *range(5, 95, 5)]
# PHEindicatormethods, tests/testthat/testLifeExpectancy.R, `df1` and `answer1` (from Public Health England's workbook).
PEOPLE = numbers(
    "7060 35059 46974 48489 43219 38561 46009 57208 61435 55601 50209 56416 46411 39820 37978 37039 33288 "
    "23306 11936 11936"
)
DEATHS = [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937]
YEARS = numbers(
    "80.16960813 79.36245674 75.44193645 70.47299936 65.52909542 60.67510088 55.78835987 50.92752727 "
    "46.06740425 41.24505636 36.49322717 31.83343842 27.26027992 22.9719144 18.76856852 14.95858336 "
    "11.51684445 8.618849241 6.163942934 6.16210635"
)
LOWER = numbers(
    "79.88268548 79.0898816 75.17407307 70.20675732 65.26548673 60.41876577 55.53801579 50.68279939 "
    "45.82666794 41.00842831 36.26223216 31.60996318 27.04337271 22.76653134 18.57570352 14.77985004 "
    "11.34831778 8.451134045 5.978358351 5.887683386"
)
UPPER = numbers(
    "80.45653078 79.63503188 75.70979983 70.7392414 65.79270412 60.931436 56.03870395 51.17225516 "
    "46.30814055 41.48168441 36.72422219 32.05691365 27.47718713 23.17729746 18.96143352 15.13731667 "
    "11.68537112 8.786564437 6.349527517 6.436529314"
)


def test_as_published():
    found = expectancies(STARTS, DEATHS, PEOPLE)
    assert [one.age for one in found] == STARTS
    assert [one.value for one in found] == pytest.approx(YEARS, abs=5e-8)
    # The workbook rounds the standard normal's 97.5 % point to 1.96: some millionths of a year.
    assert [one.interval.lower for one in found] == pytest.approx(LOWER, abs=1e-5)
    assert [one.interval.upper for one in found] == pytest.approx(UPPER, abs=1e-5)


@given(st.floats(0.005, 0.4), st.sampled_from([85, 90, 95]))
def test_a_constant_rate_gives_about_its_inverse(rate, last):
    starts = [0, *range(1, last + 1)]
    people = np.full(len(starts), 1e7)
    found = expectancies(starts, rate * people, people)
    assert found[-1].value == pytest.approx(1 / rate)
    assert found[1].value == pytest.approx(1 / rate, rel=0.02)


tables = st.tuples(
    st.lists(st.integers(500, 60_000), min_size=20, max_size=20), st.lists(st.floats(0, 1), min_size=20, max_size=20)
)


@given(tables)
def test_bounds(table):
    people = np.array(table[0], dtype=float)
    died = np.floor(people * np.array(table[1]))
    died[-1] = max(died[-1], 1)
    for one in expectancies(STARTS, died, people):
        if one.value is not None:
            assert one.value >= 0
            assert one.interval.lower <= one.value <= one.interval.upper
            assert one.interval.width <= 20 + 1e-9


@given(st.integers(0, 19))
def test_more_deaths_at_any_age_shorten_life_at_birth(at):
    more = list(DEATHS)
    more[at] += 40
    assert expectancies(STARTS, more, PEOPLE)[0].value < YEARS[0]


def test_ten_times_the_people_narrow_the_interval_by_the_root_of_ten():
    small = expectancies(STARTS, DEATHS, PEOPLE)[0]
    large = expectancies(STARTS, np.array(DEATHS) * 10, np.array(PEOPLE) * 10)[0]
    assert large.value == pytest.approx(small.value)
    assert small.interval.width / large.interval.width == pytest.approx(10**0.5)


def test_the_interval_covers():
    rng = np.random.default_rng(3)
    people = np.array(PEOPLE) / 10
    held = [
        expectancies(STARTS, died, people)[0].interval.contains(YEARS[0])
        for died in np.minimum(rng.poisson(np.array(DEATHS) / 10, (2000, 20)), people)
        if died[-1]
    ]
    assert 0.93 < np.mean(held) < 0.97


def test_too_few_people_or_too_wide_an_interval_and_nothing_is_given():
    assert {one.value for one in expectancies(STARTS, [1] * 20, [250] * 20)} == {None}
    assert expectancies(STARTS, [0] * 19 + [1], [260] * 20)[0].value is None


def test_all_dead_before_the_last_band():
    died = [0] * 10 + [1000] + [10] * 9
    assert expectancies(STARTS, died, [1000] * 20)[0].value == pytest.approx(45 + 2.5)


@pytest.mark.parametrize(
    ("starts", "deaths", "people", "words"),
    [
        (STARTS[1:], DEATHS[1:], PEOPLE[1:], "begin at 0 and 1"),
        ([0, *STARTS[2:]], DEATHS[1:], PEOPLE[1:], "begin at 0 and 1"),
        (STARTS[:-2], DEATHS[:-2], PEOPLE[:-2], "85"),
        (STARTS, DEATHS[1:], PEOPLE, "bands do not match"),
        (STARTS, [-1, *DEATHS[1:]], PEOPLE, "negative"),
        (STARTS, DEATHS, [0, *PEOPLE[1:]], "zero"),
        (STARTS, [8000, *DEATHS[1:]], PEOPLE, "more deaths than people"),
        (STARTS, [*DEATHS[:-1], 0], PEOPLE, "no death in the last"),
    ],
)
def test_what_is_no_life_table_is_named(starts, deaths, people, words):
    with pytest.raises(ValueError, match=words):
        expectancies(starts, deaths, people)
