"""Directly and indirectly standardised rates, against published figures and against what must always hold."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cydwaith.engines.statistics import intervals
from cydwaith.engines.statistics.standardised import direct, indirect
from tests.unit.engines.statistics.published import numbers

# Eurostat, Revision of the European Standard Population, 2013: 0–4, 5–9, …, 90 and over.
ESP = [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000]
# The last example of PHEindicatormethods' vignette on calculate_dsr, which has bands without any death.
POPULATION = [30, 35, 35, 35, 40, 40, 45, 50, 50, 50, 60, 60, 70, 75, 70, 60, 20, 20, 15]
DEATHS = [1, 1, 0, 0, 0, 1, 1, 1, 3, 3, 3, 3, 10, 10, 10, 10, 8, 8, 8]
# A made reference.
REFERENCE = numbers(
    "10303 2824 2225 6205 9006 12000 15000 22000 30000 45000 60000 82000 120000 160000 220000 290000 "
    "350000 420000 500000"
)
PEOPLE = [5e6] * 19
"""Both with the figures that PHStatsMethods 0.1.16, of the Office for Health Improvement and Disparities, gives."""


@pytest.mark.parametrize(
    ("confidence", "lower", "upper"),
    [(0.95, 5786.919907050655, 9255.37757998187), (0.998, 4991.688815595636, 10419.120693981338)],
)
def test_direct_as_published(confidence, lower, upper):
    found = direct(DEATHS, POPULATION, ESP, per=100_000, confidence=confidence)
    assert (found.events, found.population) == (81, 860)
    assert found.value == pytest.approx(7378.015873015873, rel=1e-12)
    assert (found.interval.lower, found.interval.upper) == pytest.approx((lower, upper), rel=1e-12)


def test_indirect_as_published():
    found = indirect(DEATHS, POPULATION, REFERENCE, PEOPLE, per=100_000)
    assert (found.events, found.expected) == pytest.approx((81, 18.337644))
    assert found.reference == pytest.approx(2480.592631578947, rel=1e-12)
    assert (found.ratio, found.interval.lower, found.interval.upper) == pytest.approx(
        (4.417143227342, 3.507732758049, 5.490172401875), abs=1e-11
    )
    assert (found.rate, found.rate_interval.lower, found.rate_interval.upper) == pytest.approx(
        (10957.132942372244, 8701.25603316434, 13618.881206190235), rel=1e-12
    )


def test_indirect_below_ten_events_is_exact():
    found = indirect([4, 5], [1000, 1000], [50, 50], [10_000, 10_000])
    exact = intervals.poisson(9)
    assert (found.interval.lower, found.interval.upper) == pytest.approx((exact.lower / 10, exact.upper / 10))
    assert indirect(9, [1000, 1000], [50, 50], [10_000, 10_000]) == found, "one total will do"


def test_a_direct_rate_of_fewer_than_ten_events_is_not_given():
    assert direct([4, 5], [100, 100], [1, 1]).value is None
    assert direct([4, 5], [100, 100], [1, 1]).interval is None
    assert direct([5, 5], [100, 100], [1, 1]).value == pytest.approx(0.05)


bands = st.integers(2, 12).flatmap(
    lambda size: st.tuples(
        st.lists(st.integers(0, 400), min_size=size, max_size=size),
        st.lists(st.integers(500, 90_000), min_size=size, max_size=size),
        st.lists(st.integers(1, 9_000), min_size=size, max_size=size),
    )
)


@given(bands)
def test_a_population_that_is_the_standard_has_its_crude_rate(table):
    count, people, _ = table
    assume(sum(count) >= 10)
    found = direct(count, people, people)
    crude = intervals.byar(sum(count))
    assert found.value == pytest.approx(sum(count) / sum(people))
    assert found.interval.lower == pytest.approx(crude.lower / sum(people))
    assert found.interval.upper == pytest.approx(crude.upper / sum(people))


@given(bands, st.floats(0.01, 1000))
def test_only_the_shape_of_the_standard_matters(table, factor):
    count, people, standard = table
    assume(sum(count) >= 10)
    found, scaled = direct(count, people, standard), direct(count, people, [factor * one for one in standard])
    assert scaled.value == pytest.approx(found.value)
    assert scaled.interval.upper == pytest.approx(found.interval.upper)


@given(bands, st.randoms())
def test_the_order_of_the_bands_does_not_matter(table, random):
    count, people, standard = table
    assume(sum(count) >= 10)
    order = list(range(len(count)))
    random.shuffle(order)
    mixed = direct(*(np.array(column)[order] for column in table))
    found = direct(count, people, standard)
    assert mixed.value == pytest.approx(found.value)
    assert mixed.interval.lower == pytest.approx(found.interval.lower)


@given(bands)
def test_the_interval_holds_the_rate_and_the_rate_lies_between_those_of_the_bands(table):
    count, people, standard = table
    assume(sum(count) >= 10)
    found = direct(count, people, standard)
    rates = np.array(count) / np.array(people)
    assert found.interval.lower <= found.value <= found.interval.upper
    assert rates.min() - 1e-12 <= found.value <= rates.max() + 1e-12


@given(bands)
def test_a_place_that_is_its_own_reference_has_a_ratio_of_one(table):
    count, people, _ = table
    assume(sum(count) > 0)
    found = indirect(count, people, count, people)
    assert found.ratio == pytest.approx(1)
    assert found.rate == pytest.approx(sum(count) / sum(people))
    assert found.interval.lower <= 1 <= found.interval.upper


def test_dobsons_interval_covers():
    rng = np.random.default_rng(8)
    people, standard = np.array([900, 1200, 800, 300, 90]), np.array([30, 30, 20, 15, 5])
    risk = np.array([0.002, 0.003, 0.006, 0.02, 0.09])
    truth = float((risk * standard).sum() / standard.sum())
    drawn = (direct(count, people, standard) for count in rng.poisson(risk * people, (4000, 5)))
    held = [one.interval.contains(truth) for one in drawn if one.interval]
    assert 0.93 < np.mean(held) < 0.98


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: direct([1, 2], [10], [1, 1]), "bands do not match"),
        (lambda: direct([1, -2], [10, 10], [1, 1]), "negative"),
        (lambda: direct([1, 2], [10, 0], [1, 1]), "population is zero"),
        (lambda: direct([1, 2], [10, 10], [1, 0]), "standard population is zero"),
        (lambda: direct([1, float("nan")], [10, 10], [1, 1]), "missing"),
        (lambda: direct([9, 9], [10, 10], [1, 1], confidence=95), "confidence"),
        (lambda: indirect([1, 2], [10, 10], [0, 0], [50, 50]), "no events"),
        (lambda: indirect([1, 2, 3], [10, 10], [1, 1], [50, 50]), "bands do not match"),
        (lambda: indirect([1, 2], [10, 10], [1, 1], [50, 0]), "reference population"),
    ],
)
def test_impossible_figures_are_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()
