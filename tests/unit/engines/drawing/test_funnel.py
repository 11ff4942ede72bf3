"""The funnel plot, and the limits of ordinary variation on a run chart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drawing import Funnel, Point, Run, Spot, Stretch, Tone, funnel, run_chart
from tests.examples import examples

from . import strategies as given_

HEADS = {"key": "a key/1", "title": "One <stands> out & more", "desc": "A \"description\" of 'it'"}
EDGES = [(100.0, 2.0, 18.0), (400.0, 6.0, 14.0), (900.0, 7.3, 12.7)]
SPOTS = [
    Spot(size=120, value=9.0, href="/a", label="A: 9.0 of 120"),
    Spot(size=500, value=16.0, name="B", tone=Tone.BETTER, href="/b", label="B: 16.0 of 500, unusually high"),
    Spot(size=880, value=10.0, name="C", own=True, href="/c", label="C"),
]
SHOWN = Funnel(
    spots=SPOTS,
    target=10.0,
    inner=EDGES,
    outer=EDGES,
    dispersed=EDGES,
    target_word="All",
    size_word="Size",
    signs=[("inner", "95 %"), ("outer", "99.8 %"), ("dispersed", "widened")],
)


def drawn(shown: Funnel, width: float = 760) -> str:
    return funnel(shown, **HEADS, fmt=given_.plain, size_fmt=given_.plain, width=width)


@pytest.mark.parametrize("width", [320, 760])
def test_every_place_is_a_link_and_only_the_remarkable_are_named(width: float) -> None:
    tree = given_.parsed(drawn(SHOWN, width))
    links = [one.attrib["href"] for one in tree.iter(f"{given_.SVG}a")]
    assert links == ["/a", "/b", "/c"]
    words = {one.text for one in tree.iter(f"{given_.SVG}text")}
    assert {"B", "C", "All", "Size", "95 %", "99.8 %", "widened"} <= words
    assert "A" not in words


def test_limits_are_drawn_as_lines_and_fields() -> None:
    kinds = [one.attrib.get("class", "") for one in given_.parsed(drawn(SHOWN)).iter()]
    assert kinds.count("d-field") == 2
    assert kinds.count("d-limit") >= 6


@examples(60)
@given(
    st.lists(st.tuples(st.floats(allow_nan=True), st.floats(allow_nan=True)), max_size=8), st.floats(), given_.widths
)
def test_absurd_places_are_left_out(places: list[tuple[float, float]], target: float, width: float) -> None:
    spots = [Spot(size=size, value=value, name="x", href="/x") for size, value in places]
    given_.parsed(drawn(Funnel(spots=spots, target=target, inner=EDGES, outer=EDGES), width))


def test_limits_of_ordinary_variation_and_marked_points() -> None:
    points = [Point(at=float(at), label=str(at), value=float(at % 3)) for at in range(12)]
    points.append(Point(at=12.0, label="12", value=9.0, tone=Tone.BETTER))
    stretch = Stretch(start=0.0, end=12.0, mean=1.5, lower=-1.0, upper=4.0)
    run = Run(
        points=points, name="A", stretches=[stretch], limits_word="Ordinary", signs=[(Tone.BETTER, "For the better")]
    )
    for width in (320, 760):
        tree = given_.parsed(run_chart(run, **HEADS, fmt=given_.plain, width=width))
        kinds = [one.attrib.get("class", "") for one in tree.iter()]
        assert kinds.count("d-limits") == kinds.count("d-mean") == 1
        assert kinds.count("d-dot d-dot--better") == 2  # on the line, and in the list below
        assert {"Ordinary", "For the better"} <= {one.text for one in tree.iter(f"{given_.SVG}text")}


def test_limits_that_are_not_known_are_not_drawn() -> None:
    points = [Point(at=float(at), value=1.0) for at in range(3)]
    run = Run(points=points, name="A", stretches=[Stretch(start=0, end=2, mean=float("nan"), lower=0, upper=1)])
    assert "d-limits" not in run_chart(run, **HEADS, fmt=given_.plain)
