"""What does a synthetic control with its full set of placebos cost?

    python bench/synthetic_control.py [FILE] [--predictors FILE] [--format text|json] [--runs 3]

FILE is a CSV with columns State;Year;PacksPerCapita (Proposition 99, as the package synthdid-py ships it; found there
when it is installed). Without one, a drawn panel of the same size stands in, and the report says so. --predictors: a
TSV with a row a state and a column a predictor, beside which the figures of 1975, 1980 and 1988 are predictors too.
Each measurement is the median of fresh processes: our placebo set by the outcome alone and by predictors, on ten times
as many donors, and the placebo sets of the other packages that are installed here.
"""

import argparse
import contextlib
import csv
import importlib.util
import io
import json
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

from cydwaith.engines.statistics.impact import Frame, frame, in_space

SEED = 1989
UNITS, PERIODS, BEFORE = 39, 31, 19
LAGS = (5, 10, 18)  # 1975, 1980 and 1988

Measured = tuple[float, float, float]  # effect, p-value, least misfit


def shipped() -> Path | None:
    """Proposition 99 within an installed package, if there."""
    spec = importlib.util.find_spec("synthdid")
    file = Path(spec.origin).parent / "data" / "california_prop99.csv" if spec and spec.origin else None
    return file if file and file.exists() else None


def published(file: Path) -> tuple[list[str], np.ndarray]:
    """The states, California first, and their figures."""
    with file.open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(opened, delimiter=";"))
    states = sorted({row["State"] for row in rows}, key=lambda state: (state != "California", state))
    years = sorted({row["Year"] for row in rows})
    values = np.full((len(states), len(years)), np.nan)
    for row in rows:
        values[states.index(row["State"]), years.index(row["Year"])] = float(row["PacksPerCapita"])
    return states, values


def drawn(units: int) -> np.ndarray:
    """A panel of two common paths and noise, about as large as packs of cigarettes."""
    rng = np.random.default_rng(SEED)
    paths = rng.normal(0, 4, (2, PERIODS)).cumsum(axis=1)
    return (
        120 + rng.uniform(0, 1, (units, 2)) @ paths + rng.normal(0, 20, (units, 1)) + rng.normal(0, 2, (units, PERIODS))
    )


def grown(values: np.ndarray, times: int) -> np.ndarray:
    """The first unit and so many times as many donors: each with its own noise added."""
    rng = np.random.default_rng(SEED)
    noise = float(np.diff(values).std()) / 2
    copies = [values[1:] + rng.normal(0, noise if copy else 0, values[1:].shape) for copy in range(times)]
    return np.vstack([values[:1], *copies])


def panel(file: Path | None, more: Path | None, times: int) -> Frame:
    """The frame to measure: unit 0 adopts after 19 periods."""
    states, values = published(file) if file else ([], drawn(UNITS))
    predictors = values[:, LAGS]
    if more and states:
        with more.open(encoding="utf-8") as opened:
            rows = {
                row.pop("state"): [float(v) for v in row.values()] for row in csv.DictReader(opened, delimiter="\t")
            }
        predictors = np.column_stack([np.array([rows[state] for state in states]), predictors])
    if times > 1:
        values = grown(values, times)
        predictors = np.vstack([predictors[:1], *[predictors[1:]] * times])
    return frame(values, [BEFORE, *[None] * (len(values) - 1)], predictors=predictors)


def ours(given: Frame, *, predicted: bool) -> Measured:
    found = in_space(given, 0, BEFORE, PERIODS - BEFORE, predicted=predicted, seed=SEED)
    return found.own.effect, found.ratio_rank, found.own.misfit


def diff_diff(given: Frame, *, predicted: bool) -> Measured:
    """diff-diff's SyntheticControl and its in-space placebos, as it comes."""
    import pandas as pd
    from diff_diff import SyntheticControl

    units, periods = given.values.shape
    columns = given.predictors if predicted and given.predictors is not None else np.empty((units, 0))
    table = {
        "unit": np.repeat(np.arange(units), periods),
        "time": np.tile(np.arange(periods), units),
        "y": given.values.ravel(),
        "treated": ((np.arange(units) == 0)[:, None] & (np.arange(periods) >= BEFORE)).ravel().astype(int),
    } | {f"x{k}": np.repeat(columns[:, k], periods) for k in range(columns.shape[1])}
    names = [f"x{k}" for k in range(columns.shape[1])]
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        result = SyntheticControl(seed=SEED).fit(
            pd.DataFrame(table),
            "y",
            "treated",
            "unit",
            "time",
            post_periods=list(range(BEFORE, periods)),
            **({"predictors": names} if names else {}),
        )
        result.in_space_placebo()
    return float(result.att), float(result.placebo_p_value), float(result.pre_rmspe)


WAYS: dict[str, Callable[..., Measured]] = {"cydwaith": ours, "diff_diff": diff_diff}


def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """One measurement, in this process; imports are not counted."""
    given = panel(arguments.file, arguments.predictors, arguments.times)
    if arguments.once == "diff_diff":
        importlib.import_module("diff_diff")
    before = time.perf_counter()
    effect, p_value, misfit = WAYS[arguments.once](given, predicted=arguments.predicted)
    seconds = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "seconds": seconds,
        "peak_mb": peak,
        "units": len(given.units),
        "effect": effect,
        "p": p_value,
        "misfit": misfit,
    }


def median(arguments: argparse.Namespace, way: str, times: int, *, predicted: bool) -> dict[str, float] | None:
    """The median of measurements in fresh processes; None where the way takes more than its time."""
    command = [sys.executable, __file__, "--once", way, "--times", str(times)]
    command += [str(arguments.file)] if arguments.file else []
    command += ["--predictors", str(arguments.predictors)] if arguments.predictors else []
    command += ["--predicted"] if predicted else []
    found = []
    for _ in range(arguments.runs):
        try:
            done = subprocess.run(command, check=True, capture_output=True, timeout=arguments.limit)
        except subprocess.TimeoutExpired:
            return None
        found.append(json.loads(done.stdout))
    return {key: statistics.median(run[key] for run in found) for key in found[0]}


def report(arguments: argparse.Namespace) -> dict[str, object]:
    others = [way for way in WAYS if way == "cydwaith" or importlib.util.find_spec(way)]
    parts: dict[str, object] = {"data": "Proposition 99" if arguments.file else "drawn panel", "runs": arguments.runs}
    for way in others:
        parts[f"{way}, outcome alone"] = median(arguments, way, 1, predicted=False)
        parts[f"{way}, predictors"] = median(arguments, way, 1, predicted=True)
    parts["cydwaith, outcome alone, ten times the donors"] = median(arguments, "cydwaith", 10, predicted=False)
    return parts


def text(found: dict[str, object]) -> str:
    lines = [f"{found['data']}, full placebo set; medians of {found['runs']} runs, each in a fresh process"]
    for name, part in found.items():
        if isinstance(part, dict):
            lines.append(
                f"{name:46} {part['seconds']:8.2f} s  {part['peak_mb']:5.0f} MB  {part['units']:4.0f} units"
                f"  effect {part['effect']:7.2f}  p {part['p']:.3f}  misfit {part['misfit']:.3f}"
            )
        elif part is None:
            lines.append(f"{name:46} over the time allowed")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=shipped())
    parser.add_argument("--predictors", type=Path)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=180, help="seconds that one measurement may take")
    parser.add_argument("--once", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--times", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--predicted", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(measure(given)))
        return
    found = report(given)
    print(json.dumps(found, indent=1) if given.format == "json" else text(found))


if __name__ == "__main__":
    main()
