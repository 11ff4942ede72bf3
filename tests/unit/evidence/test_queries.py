"""What is asked of figures: who leads, who else stands out, where a figure stands in time."""

import datetime as dt

import pytest
from django.utils import translation

from cydwaith.bodies.models import Place
from cydwaith.evidence import events
from cydwaith.evidence.models import Standing
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.verdicts import direction, kind, tally


def standing(place: str, verdict: str, effect: float, width: float = 2.0) -> Standing:
    return Standing(
        place_id=place,
        verdict=verdict,
        effect=effect,
        effect_lower=effect - width / 2,
        effect_upper=effect + width / 2,
    )


def test_the_surest_leads_not_the_largest() -> None:
    sure, large = standing("A", "better", 3, width=1), standing("B", "better", 9, width=20)
    worse = standing("C", "worse", -30, width=1)
    assert standings.leading([large, worse, sure]) is sure
    assert standings.alike(sure, [large, worse, sure]) == 1


def test_where_nobody_judges_the_surest_on_either_side_leads() -> None:
    low, high = standing("A", "no_judgement", -5), standing("B", "no_judgement", 3)
    assert standings.leading([high, low]) is low
    assert (kind(low), direction(high)) == ("lower", "higher")
    assert standings.alike(low, [low, high]) == 1
    assert standings.leading([standing("C", "as_expected", 1)]) is None


def test_a_tally_counts_every_kind_once() -> None:
    found = [standing("A", "better", 1), standing("B", "no_judgement", -1), standing("C", "cannot_tell", 0)]
    counted = tally(found)
    assert (counted.better, counted.lower, counted.cannot_tell) == (1, 1, 1)
    assert (counted.judged, counted.standing_out) == (2, 2)


def test_an_effect_without_an_interval_has_no_strength() -> None:
    assert standings.strength(Standing(effect=5.0)) == 0.0


def test_what_a_publisher_marks_is_read() -> None:
    year = Figure("2019-04-01/P1Y", dt.date(2019, 4, 1), 71.7, None, None, "p b")
    assert year.doubtful
    assert year.breaks
    day = Figure("2021-03-21", dt.date(2021, 3, 21), 1.0, None, None, "")
    assert not day.doubtful


def test_addresses_keep_the_viewpoint() -> None:
    cardiff = Viewpoint(place=Place(code="W06000015"), asked="W06000015")
    with translation.override("en"):
        assert cardiff.address("indicator", code="x").endswith("/indicators/x/?place=W06000015")
        assert cardiff.address("better", topic="housing").endswith("/better/?topic=housing&place=W06000015")
        assert Viewpoint().address("better") == "/en/better/"
        assert Viewpoint(place=Place(code="W06000015")).address("better") == "/en/better/", "one's own is known anyway"
        assert Viewpoint(asked="").address("better") == "/en/better/?place=", "all of Wales, for once"


def test_events_of_all_sources_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    late, early = (
        events.Event(place="W06000009", on=dt.date(year, 1, 1), precision="year", label="x") for year in (2022, 2019)
    )
    monkeypatch.setattr(events, "SOURCES", [lambda code: [late] if code == "mine" else [], lambda _code: [early]])
    assert events.events("mine") == [early, late]
    assert events.events("other") == [early]
