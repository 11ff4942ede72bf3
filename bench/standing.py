"""What does a whole recalculation of standings cost? Every indicator and every area of a long CSV.

    python bench/standing.py FILE [--format text|json] [--runs 3]

FILE is a CSV (or .csv.gz) with the columns area_code, indicator_id, period, value, lci95 and uci95. Each measurement is
the median of fresh processes: the panel model on everything and on a tenth of the areas, and beside them the simpler
way that takes spread for noise (mean residual from the year's mean over its standard error), so that machines can be
compared.
"""

import argparse
import csv
import gzip
import json
import math
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from cydwaith.engines.statistics import Panel, fit, judge, panel

SEED = 20_220_222
WIDTH = 2 * 1.959964  # of a 95 % interval, in standard errors

Figures = dict[tuple[str, str], float]


def rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def number(text: str) -> float:
    """The number, or NaN where the text is none ('*', '[x]', empty)."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def panels(path: Path, share: float) -> tuple[dict[str, Panel], int]:
    """A panel for each indicator, of all the areas or a drawn share of them, and the number of figures read."""
    figures: dict[str, Figures] = {}
    variances: dict[str, Figures] = {}
    areas = sorted({row["area_code"] for row in rows(path)})
    kept = set(np.random.default_rng(SEED).choice(areas, max(round(len(areas) * share), 1), replace=False))
    for row in rows(path):
        value, width = number(row["value"]), number(row["uci95"]) - number(row["lci95"])
        if row["area_code"] not in kept or math.isnan(value):
            continue
        cell = (row["area_code"], row["period"])
        figures.setdefault(row["indicator_id"], {})[cell] = value
        if width > 0:
            variances.setdefault(row["indicator_id"], {})[cell] = (width / WIDTH) ** 2
    made = {name: panel(cells, variances.get(name)) for name, cells in figures.items()}
    return made, sum(len(cells) for cells in figures.values())


def model(given: dict[str, Panel]) -> int:
    """Standings of every indicator and area, judged as one family; the number that stand out."""
    standings = judge({name: fit(each) for name, each in given.items()})
    return sum(standing.higher is not None for places in standings.values() for standing in places.values())


def naive(given: dict[str, Panel]) -> int:
    """Mean residual from the year's mean over its standard error; the number beyond 1.96 standard errors."""
    flagged = 0
    for each in given.values():
        values = each.values[:, -5:]
        seen = ~np.isnan(values)
        count = seen.sum(axis=1)
        years = np.where(seen, values, 0).sum(axis=0) / np.maximum(seen.sum(axis=0), 1)
        residual = np.where(seen, values - years, 0)
        enough = count > 1
        mean = residual.sum(axis=1)[enough] / count[enough]
        spread = np.where(seen[enough], residual[enough] - mean[:, None], 0)
        error = np.sqrt((spread**2).sum(axis=1) / (count[enough] - 1) / count[enough])
        flagged += int((np.abs(mean) > 1.96 * error).sum())
    return flagged


WAYS: dict[str, Callable[[dict[str, Panel]], int]] = {"model": model, "naive": naive}


def measure(path: Path, way: str, share: float) -> dict[str, float]:
    """One measurement, in this process."""
    given, observations = panels(path, share)
    before = time.perf_counter()
    flagged = WAYS[way](given)
    seconds = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "seconds": seconds,
        "peak_mb": peak,
        "observations": observations,
        "per_second": observations / seconds,
        "indicators": len(given),
        "flagged": flagged,
    }


def median(path: Path, way: str, share: float, runs: int) -> dict[str, float]:
    """The median of measurements in fresh processes."""
    command = [sys.executable, __file__, str(path), "--once", way, "--share", str(share)]
    found = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(runs)]
    return {key: statistics.median(run[key] for run in found) for key in found[0]}


def report(path: Path, runs: int) -> dict[str, object]:
    whole, tenth = median(path, "model", 1.0, runs), median(path, "model", 0.1, runs)
    simple = median(path, "naive", 1.0, runs)
    return {
        "runs": runs,
        "model": whole,
        "model, a tenth of the areas": tenth,
        "naive": simple,
        "times the naive way": whole["seconds"] / simple["seconds"],
        "times a tenth": whole["seconds"] / tenth["seconds"],
    }


def text(found: dict[str, object]) -> str:
    lines = [f"medians of {found['runs']} runs, each in a fresh process"]
    for name, part in found.items():
        if isinstance(part, dict):
            cost = f"{part['seconds']:8.2f} s  {part['peak_mb']:6.0f} MB  {part['per_second']:12,.0f} observations/s"
            lines.append(
                f"{name:28} {cost}  {part['observations']:9,.0f} observations  {part['flagged']:6,.0f} flagged"
            )
        elif isinstance(part, float):
            lines.append(f"{name:28} {part:8.1f}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--once", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--share", type=float, default=1.0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(measure(given.file, given.once, given.share)))
        return
    found = report(given.file, given.runs)
    print(json.dumps(found, indent=1) if given.format == "json" else text(found))


if __name__ == "__main__":
    main()
