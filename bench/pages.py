"""Server time of every public page on the demonstration's data, and pages a second of the real server.

    CYDWAITH_HOME=var python bench/pages.py [--rounds 20] [--format text|json]

Server time is measured inside this process, middleware and all, without the network; the ratio is against the
lightest page there is, the same frame with next to nothing in it. Queries are counted on the first round.
"""

import argparse
import json
import os
import resource
import statistics
import sys
import time
from pathlib import Path

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


def measure(client: Client, path: str, rounds: int) -> dict[str, float]:
    """Median and slowest milliseconds, queries and kilobytes of one page."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
        asked = len(queries)
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        client.get(path)
        times.append((time.perf_counter() - begun) * 1000)
    return {
        "median": statistics.median(times),
        "slowest": max(times),
        "queries": asked,
        "kilobytes": len(response.content) / 1000,
    }


def main() -> None:
    """Measure every public page in both languages and print a row for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    asked = parser.parse_args()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    client = Client()
    names = sorted(pages(Who.ANYONE))
    rows = {
        f"{name} {language}": measure(client, address(name, language), asked.rounds)
        for name in names
        for language in ("cy", "en")
    }
    base = rows[f"{LIGHTEST} en"]["median"]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    if asked.format == "json":
        print(json.dumps({"pages": rows, "peak_megabytes": peak}, indent=1))
        return
    print(f"{'page':34}{'median ms':>10}{'slowest':>9}{'ratio':>7}{'queries':>9}{'kB':>7}")
    for name, row in sorted(rows.items(), key=lambda item: -item[1]["median"]):
        ratio = row["median"] / base
        print(
            f"{name:34}{row['median']:10.1f}{row['slowest']:9.1f}{ratio:7.1f}{row['queries']:9}{row['kilobytes']:7.0f}"
        )
    print(f"peak memory {peak:.0f} MB; database {connection.vendor}")


if __name__ == "__main__":
    main()
