"""Bad and good input for every chart, and what each picture must keep to."""

import xml.etree.ElementTree as ET

from hypothesis import strategies as st

from cydwaith.engines.drawing import Flag, Joining, Lane, Point, Reference, Run, Target, Tile, Tone
from cydwaith.engines.drawing.tile_map import LAYOUT

SVG = "{http://www.w3.org/2000/svg}"
words = st.text(max_size=30) | st.sampled_from(["", "<b>&\"'", "Castell-nedd Port Talbot", "x" * 3000, "a\x00b", "nan"])
figures = st.none() | st.floats() | st.floats(-1e6, 1e6) | st.sampled_from([0.0, 1.0, 5e-324, 1e99, -1e99])
moments = st.floats(1990, 2060)
tones = st.sampled_from(Tone)
widths = st.sampled_from([320, 760])

rows = st.lists(
    st.builds(
        Lane,
        name=words,
        value=figures,
        lower=figures,
        upper=figures,
        expected=figures,
        tone=tones,
        href=words,
        label=words,
        own=st.booleans(),
        note=words,
    ),
    max_size=8,
)
references = st.none() | st.builds(Reference, value=st.floats(), label=words)
tiles = st.lists(st.sampled_from(sorted(LAYOUT)), unique=True).flatmap(
    lambda codes: st.tuples(
        *(
            st.builds(
                Tile,
                code=st.just(code),
                name=words,
                short=words,
                value=words,
                tone=tones,
                href=words,
                own=st.booleans(),
            )
            for code in codes
        )
    )
)
lines = st.lists(st.tuples(moments, figures), max_size=5)
bands = st.lists(st.tuples(moments, figures, figures), max_size=5)
points = st.builds(Point, at=moments, label=words, value=figures, lower=figures, upper=figures, doubtful=st.booleans())
run_charts = st.builds(
    Run,
    points=st.lists(points, max_size=6),
    name=words,
    others=st.lists(lines, max_size=3),
    others_word=words,
    range_band=bands,
    range_word=words,
    expected=lines,
    expected_band=bands,
    expected_word=words,
    targets=st.lists(st.builds(Target, start=moments, end=moments, value=st.floats(), label=words), max_size=3),
    flags=st.lists(st.builds(Flag, at=moments, label=words), max_size=12),
    breaks=st.lists(moments, max_size=2),
    doubtful_word=words,
    break_word=words,
)
joinings = st.lists(st.builds(Joining, at=moments, name=words, own=st.booleans()), max_size=30)


def plain(value: float) -> str:
    """A number format that a page might pass."""
    return f"{value:.1f}"


def parsed(svg: str) -> ET.Element:
    """The picture as a tree, after the checks that hold for every picture."""
    tree = ET.fromstring(svg)
    ids = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for element in tree.iter():
        assert "style" not in element.attrib
        assert element.tag != f"{SVG}style"
        for name, value in element.attrib.items():
            if name not in ("href", "aria-label", "class"):
                assert "nan" not in value
                assert not value.startswith(("inf", "-inf"))
    inside(tree)
    return tree


def inside(tree: ET.Element) -> None:
    """Every coordinate lies within the viewBox."""
    _, _, width, height = map(float, tree.attrib["viewBox"].split())
    for element in tree.iter():
        for names, limit in ((("x", "x1", "x2", "cx"), width), (("y", "y1", "y2", "cy"), height)):
            for name in names:
                if name in element.attrib:
                    assert -12 <= float(element.attrib[name]) <= limit + 1, ET.tostring(element)
