"""What does an analysis of votes cost, beside red-dwarf, and how far does it go?

    python bench/opinion.py [--sizes 1000 10000 100000] [--alone 1000000] [--runs 3] [--format text|json]

Made-up conversations of 314 statements on which each participant votes on 60, of three minds (seeded). Each
measurement is the median of fresh processes: seconds of the clock, seconds of processor (on two cores up to twice as
many), and the peak of memory, the votes among it. Both get votes already read, and settle repeated ones. Of what takes
minutes there is one run.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable

import numpy as np

STATEMENTS, SEEN, MINDS = 314, 60, (0.5, 0.3, 0.2)
Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]


def made(people: int, seed: int = 18) -> Arrays:
    """Participants, statements and votes, as arrays of their places, of people of three minds."""
    chance = np.random.default_rng(seed)
    mind = chance.choice(len(MINDS), people, p=MINDS)
    lean = chance.beta(1, 1, (len(MINDS), STATEMENTS))
    rows = np.repeat(np.arange(people, dtype=np.int32), SEEN)
    columns = np.empty(people * SEEN, dtype=np.int32)
    values = np.empty(people * SEEN, dtype=np.int8)
    for first in range(0, people, 20_000):
        until = min(first + 20_000, people)
        part = slice(first * SEEN, until * SEEN)
        columns[part] = chance.random((until - first, STATEMENTS)).argpartition(SEEN, axis=1)[:, :SEEN].ravel()
        agrees = chance.random(part.stop - part.start) < lean[mind[rows[part]], columns[part]]
        values[part] = np.where(chance.random(agrees.size) < 0.1, 0, np.where(agrees, 1, -1))
    return rows, columns, values


def ours(votes: Arrays) -> int:
    """Everything that `./cydwaith opinion` works out; the number of groups."""
    from cydwaith.engines.opinion import analyse, settled

    people = int(votes[0][-1]) + 1
    names = [str(one) for one in range(people)], [str(one) for one in range(STATEMENTS)]
    return len(analyse(settled(*names, *(one.astype(np.int64) for one in votes))).grouping.sizes)


def theirs(votes: Arrays) -> int:
    """red-dwarf's pipeline; the number of groups."""
    from reddwarf.implementations.polis import run_pipeline

    names = ("participant_id", "statement_id", "vote")
    told = [dict(zip(names, one, strict=True)) for one in zip(*(one.tolist() for one in votes), strict=True)]
    return int(run_pipeline(votes=told, random_state=1).participants_df["cluster_id"].nunique())


WAYS: dict[str, Callable[[Arrays], int]] = {"cydwaith": ours, "red-dwarf": theirs}


def measured(way: str, people: int) -> dict[str, float]:
    """One measurement, in this process."""
    warnings.simplefilter("ignore")
    votes = made(people)
    WAYS[way](made(50))  # what is imported, and set up by libraries, is not measured
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    clock, processor = time.perf_counter(), time.process_time()
    groups = WAYS[way](votes)
    seconds = {"seconds": time.perf_counter() - clock, "processor_seconds": time.process_time() - processor}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"people": people, **seconds, "peak_mb": peak, "held_mb": held, "groups": groups}


def median(way: str, people: int, runs: int) -> dict[str, float]:
    """The median of measurements in fresh processes."""
    command = [sys.executable, __file__, "--once", way, "--sizes", str(people)]
    found = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(runs)]
    return {key: statistics.median(run[key] for run in found) for key in found[0]}


def line(found: dict[str, float | str]) -> str:
    times = "{seconds:8.1f} s  {processor_seconds:8.1f} s of processor".format(**found)
    return "{way:10} {people:>9,.0f} participants ".format(**found) + times + "  {peak_mb:7,.0f} MB".format(**found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--alone", type=int, nargs="*", default=[1_000_000], help="sizes for ours only")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--once", choices=WAYS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.once:
        print(json.dumps(measured(given.once, given.sizes[0])))
        return
    found = []
    for way, people in [
        *((way, size) for size in given.sizes for way in WAYS),
        *(("cydwaith", one) for one in given.alone),
    ]:
        runs = 1 if people > 100_000 or (way == "red-dwarf" and people > 10_000) else given.runs
        found.append({"way": way, **median(way, people, runs)})
        if given.format == "text":
            print(line(found[-1]), flush=True)
    if given.format == "json":
        print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
