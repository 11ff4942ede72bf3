"""Opinion where the votes lie: moments by pairs of votes, places in whole numbers, groups of small squares of the map.

The table `votes` has participant, statement (texts), vote (-1, 0, +1) and moment (a whole number). Every sum is of
whole numbers, so each engine finds the same. A participant's place is worked out in steps of 2⁻³⁰ of a loading, and
people are put together by small squares of the map before groups are looked for; so it differs a little from
`engines.opinion`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.frames.engine import Engine, Row
from cydwaith.engines.opinion.agreement import Agreement, across
from cydwaith.engines.opinion.components import Components, components
from cydwaith.engines.opinion.grouping import ENOUGH, NOWHERE, groups_at
from cydwaith.engines.opinion.moments import Floats, Moments
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import Integers, in_order

STEPS: Final = 1 << 30
SQUARES: Final = 256
"""Squares across the map."""
SETTLED: Final = """
    SELECT participant, statement, CASE WHEN MIN(vote) = MAX(vote) THEN MIN(vote) ELSE 0 END AS vote
    FROM (SELECT *, MAX(moment) OVER (PARTITION BY participant, statement) AS newest FROM votes) AS every_vote
    WHERE moment = newest GROUP BY participant, statement"""
MOMENTS: Final = """
    SELECT a.statement, b.statement, CAST(SUM(a.vote * b.vote) AS BIGINT), CAST(SUM(b.vote) AS BIGINT), COUNT(*)
    FROM settled AS a JOIN settled AS b ON a.participant = b.participant GROUP BY a.statement, b.statement"""
PLACED: Final = """
    SELECT settled.participant, COUNT(*) AS cast_votes,
        CAST(SUM(steps.x) AS BIGINT) AS x, CAST(SUM(steps.y) AS BIGINT) AS y
    FROM settled JOIN steps ON steps.statement = settled.statement AND steps.vote = settled.vote
    GROUP BY settled.participant"""
SQUARED: Final = """
    SELECT participant, CAST(FLOOR(x / SQRT(cast_votes) / {side}) AS BIGINT) AS across_map,
        CAST(FLOOR(y / SQRT(cast_votes) / {side}) AS BIGINT) AS up_map
    FROM placed WHERE cast_votes >= {enough}"""
WIDEST: Final = """
    SELECT MAX(ABS(x) / SQRT(cast_votes)), MAX(ABS(y) / SQRT(cast_votes)) FROM placed WHERE cast_votes >= {enough}"""
COUNTED: Final = """
    SELECT {label}, settled.statement, COUNT(*), CAST(SUM(CASE WHEN vote = 1 THEN 1 ELSE 0 END) AS BIGINT),
        CAST(SUM(CASE WHEN vote = -1 THEN 1 ELSE 0 END) AS BIGINT)
    FROM settled {grouped} GROUP BY {keys}"""
GROUPED: Final = """JOIN squared ON squared.participant = settled.participant
    JOIN labels ON labels.across_map = squared.across_map AND labels.up_map = squared.up_map"""


@dataclass(frozen=True)
class Found:
    """What is found of votes that lie elsewhere: see `engines.opinion.analysis.Analysis`."""

    statements: Sequence[str]
    components: Components
    sizes: Integers
    silhouette: float
    counts: Tallies
    by_group: Tallies
    agrees: Agreement


def analysed(on: Engine) -> Found:
    """The analysis of the table `votes`."""
    names, sums = moments(on)
    found = components(sums)
    sizes, apart = grouped(on, names, found)
    counts = tallies(on, names, 1)
    by_group = tallies(on, names, len(sizes), label="labels.label", grouped=GROUPED) if len(sizes) else counts
    return Found(names, found, sizes, apart, counts, by_group, across(by_group.agrees, by_group.votes))


def moments(on: Engine) -> tuple[Sequence[str], Moments]:
    """The statements in order, and the moments of their votes."""
    on.keep("settled", SETTLED)
    rows = on.ask(MOMENTS)
    names, _ = in_order(sorted({str(row[0]) for row in rows}))
    place = {name: number for number, name in enumerate(names)}
    tables = np.zeros((3, len(names), len(names)), dtype=np.int64)
    for first, second, *sums in rows:
        tables[:, place[str(first)], place[str(second)]] = [int(one or 0) for one in sums]
    return names, Moments(*tables)


def grouped(on: Engine, names: Sequence[str], found: Components) -> tuple[Integers, float]:
    """Put everybody with enough votes into a group, as the tables `squared` and `labels`; sizes, and the silhouette."""
    on.fill("steps", ("statement STRING", "vote INT", "x BIGINT", "y BIGINT"), in_steps(names, found))
    on.keep("placed", PLACED)
    enough = max(1, min(ENOUGH, len(names)))
    widest = max([float(one) for one in on.ask(WIDEST.format(enough=enough))[0] if one is not None], default=0.0)
    on.keep("squared", SQUARED.format(enough=enough, side=f"{2 * (widest or 1.0) / SQUARES:.17e}"))
    squares = sorted(on.ask("SELECT across_map, up_map, COUNT(*) FROM squared GROUP BY across_map, up_map"))
    at = np.array(squares, dtype=np.float64).reshape(-1, 3)
    labels, apart = groups_at(at[:, :2], at[:, 2])
    told: list[Row] = [(across_map, up, int(label)) for (across_map, up, _), label in zip(squares, labels, strict=True)]
    on.fill("labels", ("across_map BIGINT", "up_map BIGINT", "label BIGINT"), told)
    there = labels != NOWHERE
    return np.bincount(labels[there], at[there, 2]).astype(np.int64), apart


def in_steps(names: Sequence[str], found: Components) -> list[Row]:
    """What each vote on each statement adds to a place, in whole steps."""
    rows: list[Row] = []
    for number, name in enumerate(names):
        for vote in (-1, 0, 1):
            moved: Floats = np.rint((vote - found.means[number]) * found.loadings[:, number] * STEPS)
            rows.append((name, vote, int(moved[0]), int(moved[1])))
    return rows


def tallies(on: Engine, names: Sequence[str], groups: int, *, label: str = "0", grouped: str = "") -> Tallies:
    """Who said what: all as one group, or by the group of the table `labels`."""
    place = {name: number for number, name in enumerate(names)}
    tables = np.zeros((3, groups, len(names)), dtype=np.int64)
    keys = f"{label}, settled.statement" if grouped else "settled.statement"
    for group, name, *counts in on.ask(COUNTED.format(label=label, grouped=grouped, keys=keys)):
        tables[:, int(group or 0), place[str(name)]] = [int(one or 0) for one in counts]
    return Tallies(agrees=tables[1], disagrees=tables[2], votes=tables[0])
