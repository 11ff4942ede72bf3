"""Processor time of every public page when it has to be made, as a ratio to the lightest one.

    CYDWAITH_HOME=var python bench/pages.py [--rounds 7] [--only NAME …] [--calls NAME] [--most 12] [--format text|json]

The example of every route that anyone may open, in both languages, middleware and all, inside this process and without
the network. What others do on the machine moves seconds of the clock; so this is processor time, every page once a
round, and a page's figure the median over the rounds of what it cost by what the lightest page cost in the same round.
Ends with 1 where a page costs more than `--most` times the lightest. Queries are counted on the first round. `--calls`
shows what one page spends its time on.
"""

import argparse
import cProfile
import json
import os
import pstats
import resource
import statistics
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
os.environ.setdefault("CYDWAITH_HOSTS", "testserver 127.0.0.1")

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages

LIGHTEST = "accessibility"
"""The same frame with next to nothing in it."""


class Cost(NamedTuple):
    """What a page costs: milliseconds of processor at the median, times the lightest, queries, kilobytes."""

    milliseconds: float
    ratio: float
    queries: int
    kilobytes: float


def milliseconds(client: Client, path: str) -> float:
    """Processor time of one answer."""
    begun = time.thread_time()
    client.get(path)
    return (time.thread_time() - begun) * 1000


def weighed(client: Client, path: str) -> tuple[int, float]:
    """How many queries a page asks, and its kilobytes."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    return len(queries), len(response.content) / 1000


def measured(client: Client, paths: Iterable[str], rounds: int) -> dict[str, Cost]:
    """Every page's cost by its address; the lightest page is asked for before each other one."""
    known, light = list(paths), address(LIGHTEST, "en")
    weights = {path: weighed(client, path) for path in known}
    times: dict[str, list[float]] = {path: [] for path in known}
    ratios: dict[str, list[float]] = {path: [] for path in known}
    for _ in range(rounds):
        lightest = statistics.median(milliseconds(client, light) for _ in range(15))
        for path in known:
            times[path].append(milliseconds(client, path))
            ratios[path].append(times[path][-1] / lightest)
    median = statistics.median
    return {path: Cost(median(times[path]), median(ratios[path]), *weights[path]) for path in known}


def show_calls(client: Client, path: str) -> None:
    """What a page spends its time on, by function, once everything that is remembered is there."""
    for _ in range(3):
        client.get(path)
    profile = cProfile.Profile(time.thread_time)
    for _ in range(5):
        profile.runcall(client.get, path)
    for order in ("cumulative", "tottime"):
        pstats.Stats(profile).sort_stats(order).print_stats(70)


def shown(found: dict[str, Cost]) -> None:
    """A line for each page, the heaviest first."""
    print(f"{'page':60}{'ms':>8}{'× lightest':>12}{'queries':>9}{'kB':>7}")
    for path, cost in sorted(found.items(), key=lambda item: -item[1].ratio):
        print(f"{path[:59]:60}{cost.milliseconds:8.1f}{cost.ratio:12.1f}{cost.queries:9}{cost.kilobytes:7.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"peak memory {peak:.0f} MB; database {connection.vendor}")


def asked() -> Any:  # Any: argparse's own
    """What is asked on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--calls", default="")
    parser.add_argument("--most", type=float, default=12)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    return parser.parse_args()


def main() -> int:
    """Measure every public page in both languages."""
    wanted = asked()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    client = Client()
    if wanted.calls:
        show_calls(client, address(wanted.calls, "en"))
        return 0
    names = sorted(wanted.only or pages(Who.ANYONE))
    found = measured(client, [address(name, language) for name in names for language in ("cy", "en")], wanted.rounds)
    if wanted.format == "json":
        print(json.dumps({path: cost._asdict() for path, cost in found.items()}, indent=1))
    else:
        shown(found)
    return int(any(cost.ratio > wanted.most for cost in found.values()))


if __name__ == "__main__":
    sys.exit(main())
