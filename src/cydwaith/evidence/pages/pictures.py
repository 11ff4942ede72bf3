"""Pictures of an indicator, each once for a wide page and once for a phone."""

from collections.abc import Callable, Sequence
from typing import Any

from cydwaith.engines.drawing import (
    ROW,
    TILE_NAMES,
    Lane,
    Reference,
    Svg,
    Tile,
    Tone,
    expected_against_actual,
    mini_map,
    ranking,
    tile_map,
)
from cydwaith.evidence.aims import meets
from cydwaith.evidence.models import Indicator, Standing, Target
from cydwaith.evidence.pages.marks import TONES
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.sentences import aims, figures
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.sentences.verdicts import tile_label
from cydwaith.evidence.verdicts import kind
from cydwaith.shared import charts, formats
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.charts import Chart
from cydwaith.shared.said import pair

WIDE, HALF, PHONE = 760, 504, 320
COMPACT = 23  # how high a row is that stands beside a map


def drawn(title: str, draw: Callable[..., Svg], name: str, wide: float = WIDE) -> Chart:
    """A chart in the widths of this house's pages of figures."""
    return charts.drawn(title, draw, name, wide=wide, phone=PHONE)


def tile(
    letters: str,
    *,
    tone: Tone,
    value: str = "",
    label: str = "",
    href: str = "",
    own: bool = False,
    met: bool | None = None,
) -> Tile:
    """A council's square with its names in the reader's language."""
    name, short = TILE_NAMES[letters][reading_language()]
    return Tile(code=letters, name=name, short=short, value=value, tone=tone, href=href, label=label, own=own, met=met)


def map_of(
    standings: Sequence[Standing],
    indicator: Indicator,
    view: Viewpoint,
    title: str,
    desc: str,
    aim: Target | None = None,
) -> Chart:
    """The 22 squares with values and verdicts, and whether each reached `aim`; each leads to that council."""
    tiles = [standing_tile(standing, indicator, view, aim) for standing in standings]
    return charts.one_drawing(title, lambda key: tile_map(tiles, key=key, title=title, desc=desc), "map")


def standing_tile(standing: Standing, indicator: Indicator, view: Viewpoint, aim: Target | None = None) -> Tile:
    """One council's square on an indicator's map."""
    place, value = standing.place, figures.figure(indicator, standing.value)
    met = meets(indicator, aim, standing.value) if aim else None
    told = tile_label(place=pair(place, "name"), value=value, verdict=kind(standing), when=when_of(standing))
    return tile(
        place.letters,
        tone=TONES[kind(standing)],
        value=value,
        own=place.code == view.code,
        label=str(told if met is None else aims.beside(told, met=met)),
        met=met,
        href=view.address("council", code=place.code),
    )


def small_map(verdicts: dict[str, str], *, key: str, title: str, own: str = "") -> Svg:
    """The map the size of a stamp: {letters: verdict}, and the letters of the reader's own council."""
    tiles = [Tile(code=letters, tone=TONES[verdict], own=letters == own) for letters, verdict in verdicts.items()]
    return mini_map(tiles, key=key, title=title)


def ranking_of(
    standings: Sequence[Standing],
    indicator: Indicator,
    view: Viewpoint,
    title: str,
    desc: str,
    expected: str,
    *,
    compact: bool = False,
) -> Chart:
    """Every council with its figure, interval and expected tick, in the order given; `compact`: beside a map."""
    rows = [
        Lane(
            **common(standing, indicator, view),
            lower=standing.lower,
            upper=standing.upper,
            note=figures.figure(indicator, standing.value),
        )
        for standing in standings
    ]
    fmt, row = axis(indicator), COMPACT if compact else ROW

    def draw(key: str, width: float) -> Svg:
        return ranking(rows, key=key, title=title, desc=desc, fmt=fmt, width=width, expected=expected, row=row)

    return drawn(title, draw, "ranking", HALF if compact else WIDE)


def expected_of(
    standings: Sequence[Standing], indicator: Indicator, view: Viewpoint, title: str, desc: str, expected: str
) -> Chart:
    """A bridge from what was expected to the figure, the largest difference first."""
    rows = [
        Lane(
            **common(standing, indicator, view),
            lower=standing.expected_lower,
            upper=standing.expected_upper,
            note=figures.signed(indicator, standing.effect),
        )
        for standing in standings
        if standing.expected is not None
    ]
    fmt = axis(indicator)
    return drawn(
        title,
        lambda key, width: expected_against_actual(
            rows, key=key, title=title, desc=desc, fmt=fmt, width=width, expected=expected
        ),
        "expected",
    )


def effects_of(
    standings: Sequence[Standing], indicator: Indicator, view: Viewpoint, title: str, desc: str, expected: str
) -> Chart:
    """The number in the sentence, of every council: the difference estimated over the periods, with its interval."""
    rows = [
        Lane(
            **common(standing, indicator, view)
            | {"value": standing.effect, "expected": None, "note": figures.signed(indicator, standing.effect)},
            lower=standing.effect_lower,
            upper=standing.effect_upper,
        )
        for standing in standings
    ]
    line = Reference(value=0.0, label=expected)
    fmt = signed_axis(indicator)

    def draw(key: str, width: float) -> Svg:
        return ranking(rows, key=key, title=title, desc=desc, fmt=fmt, width=width, reference=line, row=COMPACT)

    return drawn(title, draw, "effects", HALF)


def common(standing: Standing, indicator: Indicator, view: Viewpoint) -> dict[str, Any]:
    """What a row says of a standing in either chart."""
    place = standing.place
    value = figures.figure(indicator, standing.value)
    return {
        "name": place.name.plain,
        "value": standing.value,
        "expected": standing.expected,
        "tone": TONES[kind(standing)],
        "href": view.address("council", code=place.code),
        "own": place.code == view.code,
        "label": str(
            tile_label(place=pair(place, "name"), value=value, verdict=kind(standing), when=when_of(standing))
        ),
    }


def axis(indicator: Indicator) -> Callable[[float], str]:
    """Figures along a ruler: no more decimals than they need."""

    def written(value: float) -> str:
        decimals = next((few for few in range(3) if abs(round(value, few) - value) < 1e-9), indicator.decimals)
        sign = "−" if value < 0 else ""
        return f"{sign}{indicator.prefix}{formats.number(abs(value), decimals)}{indicator.symbol}"

    return written


def signed_axis(indicator: Indicator) -> Callable[[float], str]:
    """Differences along a ruler, each with its sign and without a unit."""
    plain = axis(indicator)

    def written(value: float) -> str:
        sign = "+" if value > 0 else ""
        return sign + plain(value).removesuffix(indicator.symbol)

    return written
