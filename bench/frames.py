"""From which size on do DuckDB and Spark pay? Moments of votes, and standings, beside NumPy in one process.

    python bench/frames.py [--people 1000 10000 100000] [--indicators 20 100] [--format text|json]

Votes are those of bench/opinion.py, written to Parquet; figures are made up, of 22 places and five years. Seconds of
the clock of one run each, without the start of the engine, which is measured apart; on a busy machine judge by the
ratios. Seconds of processor are this process's own: DuckDB's are among them, Spark's Java and its tasks are not.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from opinion import STATEMENTS, made

from cydwaith.engines.frames import ENGINES, Engine, opened
from cydwaith.engines.frames import opinion as frames_opinion
from cydwaith.engines.frames import standings as frames_standings
from cydwaith.engines.opinion import moments, settled

PLACES, YEARS = 22, 5


def timed(work: Callable[[], object]) -> dict[str, float]:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return {"seconds": time.perf_counter() - clock, "processor": time.process_time() - processor}


def votes_in(folder: Path, people: int) -> Path:
    """Made-up votes as Parquet."""
    path = folder / f"votes{people}.parquet"
    given = dict(zip(("participant", "statement", "vote"), made(people), strict=True))
    with duckdb.connect() as base:
        for name, values in given.items():
            held = values.astype(np.int64)
            base.execute(f"CREATE TABLE {name} AS SELECT column0 AS {name} FROM held")
        ask = "SELECT CAST(participant AS VARCHAR) participant, CAST(statement AS VARCHAR) statement, vote, 0 AS moment"
        base.execute(f"COPY ({ask} FROM participant POSITIONAL JOIN statement POSITIONAL JOIN vote) TO '{path}'")
    del held
    return path


def figures_in(folder: Path, indicators: int) -> Path:
    """Made-up figures as Parquet."""
    path = folder / f"figures{indicators}.parquet"
    ask = f"""SELECT 'i' || i AS indicator, 'W' || p AS place, (2020 + y) || '-01-01/P1Y' AS period,
        50 + 3 * SIN(i * 7 + p * 3) + SIN(i + p * 11 + y * 5) AS value, NULL::DOUBLE AS lower, NULL::DOUBLE AS upper
        FROM range({indicators}) a(i), range({PLACES}) b(p), range({YEARS}) c(y)"""
    with duckdb.connect() as base:
        base.execute(f"COPY ({ask}) TO '{path}'")
    return path


def alone(people: int) -> None:
    """The moments in this process, of arrays."""
    rows, columns, values = (one.astype(np.int64) for one in made(people))
    moments(
        settled([str(one) for one in range(people)], [str(one) for one in range(STATEMENTS)], rows, columns, values)
    )


def measured(engine: Engine, folder: Path, people: list[int], indicators: list[int]) -> list[dict[str, Any]]:
    found = []
    for size in people:
        engine.open("votes", str(votes_in(folder, size)))
        found.append({"what": "moments", "size": size, **timed(lambda: frames_opinion.moments(engine))})
    for size in indicators:
        engine.open("figures", str(figures_in(folder, size)))
        found.append({"what": "standings", "size": size, **timed(lambda: frames_standings.standings(engine))})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--indicators", type=int, nargs="*", default=[20, 100])
    parser.add_argument("--format", choices=["text", "json"], default="text")
    given = parser.parse_args()
    found: list[dict[str, Any]] = [
        {"engine": "numpy", "what": "moments", "size": size, **timed(partial(alone, size))} for size in given.people
    ]
    with tempfile.TemporaryDirectory() as held:
        for name in ENGINES:
            begun = time.perf_counter()
            with opened(name) as engine:
                engine.ask("SELECT 1")
                found.append({"engine": name, "what": "start", "size": 0, "seconds": time.perf_counter() - begun})
                rows = measured(engine, Path(held), given.people, given.indicators)
                found += [{"engine": name, **row} for row in rows]
    if given.format == "json":
        print(json.dumps(found, indent=1))
        return
    for row in found:
        processor = f"{row['processor']:8.1f} s of processor here" if "processor" in row else ""
        print(f"{row['engine']:8} {row['what']:10} {row['size']:>9,} {row['seconds']:8.1f} s {processor}")


if __name__ == "__main__":
    main()
