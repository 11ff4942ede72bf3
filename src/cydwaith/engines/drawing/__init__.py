"""Data in, SVG out: pictures with real text, a finding as their title, and a shape besides every colour.

No words of its own: titles, labels and number formats come in the reader's language.
"""

from cydwaith.engines.drawing.axes import Formatter
from cydwaith.engines.drawing.consents import SideBar, Stance, consents, said_sign, share_bar
from cydwaith.engines.drawing.council_table import Bench, Chair, council_table
from cydwaith.engines.drawing.coverage import Presence, Strip, coverage, presence_sign
from cydwaith.engines.drawing.event_study import EventStudy, event_study
from cydwaith.engines.drawing.expected import expected_against_actual
from cydwaith.engines.drawing.flows import flow_chart
from cydwaith.engines.drawing.funnel import Funnel, Spot, funnel
from cydwaith.engines.drawing.gap import Gap, gap_chart
from cydwaith.engines.drawing.glyph import aim_sign, glyph, shown_again, sprite
from cydwaith.engines.drawing.interval import interval
from cydwaith.engines.drawing.lanes import ROW, Lane, Reference
from cydwaith.engines.drawing.opinion_map import Patch, opinion_map
from cydwaith.engines.drawing.ranking import ranking
from cydwaith.engines.drawing.run_chart import run_chart
from cydwaith.engines.drawing.runs import Flag, Other, Point, Run, Stretch, Target
from cydwaith.engines.drawing.sparkline import sparkline
from cydwaith.engines.drawing.spread import Joining, spread_curve
from cydwaith.engines.drawing.svg import Svg
from cydwaith.engines.drawing.tile_map import LAYOUT, Tile, mini_map, tile_map
from cydwaith.engines.drawing.tile_names import TILE_NAMES
from cydwaith.engines.drawing.tones import Tone

__all__ = [
    "LAYOUT",
    "ROW",
    "TILE_NAMES",
    "Bench",
    "Chair",
    "EventStudy",
    "Flag",
    "Formatter",
    "Funnel",
    "Gap",
    "Joining",
    "Lane",
    "Other",
    "Patch",
    "Point",
    "Presence",
    "Reference",
    "Run",
    "SideBar",
    "Spot",
    "Stance",
    "Stretch",
    "Strip",
    "Svg",
    "Target",
    "Tile",
    "Tone",
    "aim_sign",
    "consents",
    "council_table",
    "coverage",
    "event_study",
    "expected_against_actual",
    "flow_chart",
    "funnel",
    "gap_chart",
    "glyph",
    "interval",
    "mini_map",
    "opinion_map",
    "presence_sign",
    "ranking",
    "run_chart",
    "said_sign",
    "share_bar",
    "shown_again",
    "sparkline",
    "spread_curve",
    "sprite",
    "tile_map",
]
