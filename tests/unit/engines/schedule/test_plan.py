"""Dates that pass on, checked against the definition: the longest way through what a work needs."""

import datetime as dt
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.schedule import Cycle, Forecast, Need, Plan, Work, closed_by, in_order

TODAY = dt.date(2026, 11, 21)


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(days=number)


days = st.integers(-300, 300).map(day)
KEYS = [f"w{number}" for number in range(9)]


@st.composite
def plans(draw: st.DrawFn, keys: list[str] = KEYS) -> tuple[list[Work], list[Need]]:
    works = [
        Work(
            key,
            draw(st.none() | days),
            tuple(draw(st.lists(days, max_size=2))),
            draw(st.none() | st.integers(-300, 0).map(day)),
        )
        for key in keys
    ]
    pairs = [(later, earlier) for at, later in enumerate(keys) for earlier in keys[:at]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20))
    return works, [Need(later, earlier, draw(st.integers(0, 60))) for later, earlier in chosen]


def by_definition(works: list[Work], needs: list[Need]) -> dict[str, tuple[dt.date | None, bool]]:
    """The date of a work as the specification has it, word for word, without any of the engine's parts."""
    known = {work.key: work for work in works}

    @cache
    def honest(key: str) -> tuple[dt.date | None, bool]:
        work = known[key]
        if work.done:
            return work.done, True
        said = max(work.expected, default=work.promised)
        dates, sure = [], said is not None and said >= TODAY
        if said is not None:
            dates.append(max(said, TODAY))
        for need in needs:
            if need.work == key:
                on, certain = honest(need.needs)
                sure = sure and certain
                if on is not None:
                    dates.append(max(on + dt.timedelta(days=need.days), TODAY))
        return max(dates, default=None), sure

    return {key: honest(key) for key in known}


@given(plans())
def test_the_definition_holds(plan: tuple[list[Work], list[Need]]) -> None:
    found = Plan(*plan, TODAY).forecasts
    assert {key: (one.on, one.certain) for key, one in found.items()} == by_definition(*plan)


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_told_does_not_matter(plan: tuple, chance) -> None:
    works, needs = plan
    mixed_works, mixed_needs = list(works), list(needs)
    chance.shuffle(mixed_works)
    chance.shuffle(mixed_needs)
    assert Plan(works, needs, TODAY).forecasts == Plan(mixed_works, mixed_needs, TODAY).forecasts


@given(plans())
def test_nothing_comes_before_what_it_needs(plan: tuple) -> None:
    works, needs = plan
    found = Plan(works, needs, TODAY)
    for need in needs:
        after, before = found.forecasts[need.work], found.forecasts[need.needs]
        if found.works[need.work].done is None and before.on is not None:
            assert after.on is not None
            assert after.on >= before.on + dt.timedelta(days=need.days)
        if found.works[need.work].done is None and not before.certain:
            assert not after.certain


@given(plans(), st.sampled_from(KEYS), st.integers(1, 200))
def test_a_later_date_never_makes_anything_earlier(plan: tuple, key: str, later: int) -> None:
    works, needs = plan
    put_off = [delayed(work, later) if work.key == key else work for work in works]
    before, after = Plan(works, needs, TODAY).forecasts, Plan(put_off, needs, TODAY).forecasts
    for one in before:
        assert before[one].on is None or (after[one].on or dt.date.min) >= before[one].on


def delayed(work: Work, by: int) -> Work:
    more = dt.timedelta(days=by)
    expected = tuple(on + more for on in work.expected)
    return Work(work.key, work.promised and work.promised + more, expected, work.done and work.done + more)


@given(plans(), plans())
def test_what_if_is_the_plan_made_anew(plan: tuple, other: tuple) -> None:
    works, needs = plan
    changed = other[0][:3]
    found = Plan(works, needs, TODAY)
    anew = Plan([*works[3:], *changed], needs, TODAY).forecasts
    told = found.what_if(*changed)
    assert {**found.forecasts, **told} == anew
    assert {key for key in anew if anew[key] != found.forecasts[key]} == set(told)


@given(plans())
def test_the_critical_path_adds_up_to_the_date(plan: tuple) -> None:
    found = Plan(*plan, TODAY)
    for key, forecast in found.forecasts.items():
        way = found.critical_path(key)
        assert way[-1].key == key
        assert way[0].forecast.because is None
        for step, after in pairwise(way):
            assert after.forecast.because == step.key
            assert step.forecast.on is not None
            arrives = max(step.forecast.on + dt.timedelta(days=step.days), TODAY)
            assert arrives == after.forecast.on
        assert forecast.certain or found.unsure(key)


def chain() -> Plan:
    works = [
        Work("road", day(10), (day(40),)),
        Work("school", day(60)),
        Work("opening", day(65)),
        Work("party", day(400)),
    ]
    return Plan(works, [Need("school", "road", 30), Need("opening", "school", 7), Need("party", "opening")], TODAY)


def test_a_delay_passes_on_to_what_it_endangers() -> None:
    plan = chain()
    assert plan.forecasts["opening"] == Forecast(day(77), certain=True, because="school")
    assert {key: plan.slippage(key) for key in plan.works} == {"road": 30, "school": 10, "opening": 12, "party": 0}
    assert plan.endangers("road") == {"opening": 10, "school": 10}
    assert plan.endangers("school") == {"opening": 10}
    assert plan.endangers("party") == {}
    assert [(step.key, step.days) for step in plan.critical_path("opening")] == [
        ("road", 30),
        ("school", 7),
        ("opening", 0),
    ]


def test_unknown_dates_stay_unknown_and_pass_on_as_at_least() -> None:
    works = [Work("undated"), Work("waits", day(20)), Work("also undated"), Work("late", day(-5))]
    needs = [Need("waits", "undated"), Need("also undated", "waits", 3), Need("also undated", "late")]
    plan = Plan(works, needs, TODAY)
    assert plan.forecasts["undated"] == Forecast(None, certain=False)
    assert plan.forecasts["waits"] == Forecast(day(20), certain=False)
    assert plan.forecasts["also undated"] == Forecast(day(23), certain=False, because="waits")
    assert plan.forecasts["late"] == Forecast(TODAY, certain=False)
    assert plan.unsure("also undated") == ["also undated", "late", "undated"]
    assert plan.slippage("also undated") is None


def test_a_need_that_is_not_known_makes_a_date_a_lower_bound() -> None:
    plan = Plan([Work("a", day(4))], [Need("a", "elsewhere")], TODAY)
    assert plan.forecasts["a"] == Forecast(day(4), certain=False)
    assert plan.unsure("a") == ["elsewhere"]


def test_a_circle_is_refused_by_name() -> None:
    needs = [Need("c", "b"), Need("b", "a"), Need("a", "c"), Need("d", "a")]
    with pytest.raises(Cycle) as refused:
        Plan([Work(key) for key in "abcd"], needs, TODAY)
    assert refused.value.keys == ("a", "c", "b")
    assert str(refused.value) == "a → c → b → a"


@given(plans(), st.sampled_from(KEYS), st.sampled_from(KEYS))
def test_the_circle_that_a_need_would_close_is_named(plan: tuple, work: str, needs: str) -> None:
    edges: dict[str, set[str]] = {key: set() for key in KEYS}
    for need in plan[1]:
        edges[need.work].add(need.needs)
    way = closed_by(edges, work, needs)
    edges[work].add(needs)
    if not way:
        in_order(KEYS, edges)
        return
    assert way[0] == work
    assert all(after in edges[key] for key, after in zip(way, (*way[1:], work), strict=True))


def test_ten_thousand_works_are_planned() -> None:
    works = [Work(f"w{n}", day(n % 700)) for n in range(10_000)]
    needs = [Need(f"w{n}", f"w{n - back}", 3) for n in range(100, 10_000) for back in (1, 7, 61)]
    plan = Plan(works, needs, TODAY)
    assert plan.forecasts["w9999"].on is not None
