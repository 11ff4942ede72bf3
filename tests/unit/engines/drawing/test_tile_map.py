"""The tile map: 22 equal squares in their places, readable in every tone."""

from itertools import combinations

import pytest

from cydwaith.engines.drawing import LAYOUT, TILE_NAMES, Tile, Tone, tile_map
from cydwaith.engines.drawing.lettering import SOFT, text_width, wrap
from cydwaith.engines.drawing.shapes import mark
from cydwaith.engines.drawing.tile_map import SHORT, WIDE
from cydwaith.engines.drawing.tones import GOLD, GREEN, GREY, PAINTS, PAPER, RUST, SLATE

from .strategies import SVG, parsed

HEADS = {"key": "k", "title": "t", "desc": "d"}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tone", Tone)
def test_words_and_shapes_stand_out_from_their_tile(tone: Tone) -> None:
    assert contrast(PAINTS[tone].ink, PAINTS[tone].face) >= 4.5


def test_lines_and_points_stand_out_from_the_paper() -> None:
    assert contrast(SLATE, PAPER) >= 7
    assert min(contrast(colour, PAPER) for colour in (GREEN, RUST, GREY)) >= 4.5
    assert contrast(SLATE, GOLD) >= 4.5


def test_every_tone_that_judges_has_a_shape_of_its_own() -> None:
    drawn = [mark(tone, 10, 10, 5, "x") for tone in Tone if tone not in (Tone.PLAIN, Tone.NONE)]
    assert "" not in drawn
    assert len(set(drawn)) == len(drawn)


def test_22_squares_without_overlap() -> None:
    corners = [WIDE.corner(code) for code in LAYOUT]
    assert len(corners) == 22
    for (x1, y1), (x2, y2) in combinations(corners, 2):
        assert max(abs(x1 - x2), abs(y1 - y2)) >= WIDE.tile + WIDE.gap
    assert all(max(corner) + WIDE.tile + WIDE.gap <= WIDE.side for corner in corners)


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("code", LAYOUT)
def test_names_fit_their_squares(code: str, language: str) -> None:
    name, short = TILE_NAMES[code][language]
    for own in (False, True):
        rows = wrap(name, 13, WIDE.tile - 2 * WIDE.pad, bold=own)
        assert not any("…" in row for row in rows)
        assert "".join(rows).replace("-", "").replace(" ", "") == name.replace(SOFT, "").replace("-", "").replace(
            " ", ""
        )
        assert text_width(short, SHORT - 2, bold=own) <= WIDE.tile - WIDE.pad


def test_reading_order_is_row_by_row() -> None:
    tiles = [Tile(code=code, href=f"/{code}", label=code) for code in sorted(LAYOUT)]
    labels = [link.attrib["aria-label"] for link in parsed(tile_map(tiles, **HEADS)).iter(f"{SVG}a")]
    assert labels[:4] == ["AGY", "CWY", "DEN", "FLN"]
    assert labels[-4:] == ["BGE", "VGL", "CRF", "NWP"]


def test_unknown_and_repeated_codes_are_refused() -> None:
    for tiles in ([Tile(code="QQQ")], [Tile(code="AGY"), Tile(code="AGY")]):
        with pytest.raises(ValueError, match="square"):
            tile_map(tiles, **HEADS)


def test_own_council_is_framed() -> None:
    assert 'class="d-own"' in tile_map([Tile(code="CRF", own=True)], **HEADS)
    assert 'class="d-own"' not in tile_map([Tile(code="CRF")], **HEADS)
