"""The road map and the signs of statuses."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drawing.progress import Progress, progress_glyph
from cydwaith.engines.drawing.roadmap import Group, Road, Step, Way, roadmap

SVG = "{http://www.w3.org/2000/svg}"
MOMENTS = st.none() | st.floats(1990, 2090)
WAYS = st.builds(
    Way,
    name=st.text(max_size=80),
    href=st.sampled_from(["", "/x/"]),
    progress=st.sampled_from(Progress),
    word=st.text(max_size=20),
    promised=MOMENTS,
    honest=MOMENTS,
    steps=st.lists(st.builds(Step, at=st.floats(1990, 2090), done=st.booleans()), max_size=3),
)


def drawn(road: Road) -> ET.Element:
    """The picture, read back."""
    return ET.fromstring(roadmap(road, key="k", title="Finding", desc="Meaning"))


@given(st.lists(st.builds(Group, name=st.text(max_size=40), ways=st.lists(WAYS, max_size=4)), max_size=3))
def test_anything_can_be_drawn(groups: list[Group]) -> None:
    picture = drawn(Road(groups=groups, today=2026.9, today_word="Today", ticks=[(2026.0, "2026"), (2027.0, "2027")]))
    assert picture.findtext(f"{SVG}title") == "Finding"
    ways = [way for group in groups for way in group.ways]
    assert len(list(picture.iter(f"{SVG}a"))) == sum(1 for way in ways if way.href)


def test_a_slip_is_a_band_and_a_missing_date_a_word() -> None:
    late = Way(name="Late", promised=2026.5, honest=2027.0, word="Behind", progress=Progress.RED)
    kept = Way(name="Kept", promised=2026.5, honest=2026.5)
    bare = Way(name="Bare")
    road = Road(
        groups=[Group(name="All", ways=[late, kept, bare])], today=2026.4, today_word="Today", undated_word="No date"
    )
    picture = drawn(road)
    bands = [one for one in picture.iter(f"{SVG}rect") if one.get("class") == "d-slip"]
    assert len(bands) == 1
    assert float(bands[0].get("width", "0")) > 50
    words = [one.text for one in picture.iter(f"{SVG}text")]
    assert {"Late", "Kept", "Bare", "All", "Today", "No date", "Behind"} <= set(words)


def test_every_status_has_a_shape_of_its_own() -> None:
    shapes = {progress_glyph(one).split(">", 1)[1] for one in Progress}
    assert len(shapes) == len(Progress)
    assert 'aria-hidden="true"' in progress_glyph(Progress.DONE)
    assert "<title>Done</title>" in progress_glyph(Progress.DONE, "Done")
