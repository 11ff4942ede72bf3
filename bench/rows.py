"""A hundred thousand rows: imported, given out as files, paged through the API, and entries of the record listed.

    python bench/rows.py [--rows 100000] [--format text|json]

In a database of its own that goes afterwards (SQLite; PostgreSQL where CYDWAITH_DATABASE names one that is empty). Each
is done in a process of its own, so that its memory is its own: seconds of processor and of the clock, megabytes at the
peak beside those of a process that only answers a light page, and how large the answer was. Ends with 1 where one needs
more than `--most` megabytes beside that: what grows with the rows.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
os.environ.setdefault("CYDWAITH_HOSTS", "testserver")
CODE, PERIODS = "bench-rows", 100
HEAD = "area_code,period,value,lower,upper,status,note\n"


def lines(rows: int) -> str:
    """So many figures in the project's own CSV: a hundred years of as many areas as it takes."""
    told = (f"E06{at // PERIODS:06},{1900 + at % PERIODS}-01-01/P1Y,{at % 97}.5,,,,\n" for at in range(rows))
    return HEAD + "".join(told)


def prepare(rows: int) -> None:
    """An empty database with the areas and the indicator."""
    from django.core.management import call_command

    from cydwaith.bodies.models import Place, PlaceKind, Topic
    from cydwaith.evidence.describing import new_indicator
    from cydwaith.evidence.models import Indicator
    from cydwaith.evidence.sources.readings import About

    call_command("migrate", verbosity=0)
    Topic.objects.create(code="bench", name_cy="Mainc", name_en="Bench")
    areas = (f"E06{at:06}" for at in range(rows // PERIODS + 1))
    Place.objects.bulk_create(
        Place(code=code, kind=PlaceKind.OTHER, name_en=code, source="bench", as_of="2026-01-01") for code in areas
    )
    described = new_indicator(CODE, About(label_en=CODE), topic="bench", polarity="none", percentage=False)
    Indicator.objects.bulk_create([described])


def taken_in(data: bytes) -> int:
    """Import figures; how many were stored, or how many faults were found."""
    from cydwaith.evidence import actions, reference
    from cydwaith.evidence.models import Indicator
    from cydwaith.evidence.sources import long_csv
    from cydwaith.evidence.sources.faults import Faulty, Report
    from cydwaith.shared.permissions import COMMAND_LINE

    report, file = Report(), actions.File("long-csv", "bench.csv", data)
    indicator = Indicator.objects.get(code=CODE)
    readings = long_csv.read(data, reference.expectation(indicator), report)
    try:
        done = actions.load(readings, indicator=indicator, by=COMMAND_LINE, file=file, report=report)
    except Faulty:
        assert len(report.faults) <= 1000, "only so many are kept"
        assert min(one.line for one in report.faults) == 2, "told by their lines"
        return report.count
    return done.added + done.unchanged


def faulty(rows: int) -> int:
    """Every line has a fault."""
    return taken_in(lines(rows).replace(".5,", ".x,").encode())


def entries(rows: int) -> int:
    """So many entries of the record, each with its number, and signed for."""
    from cydwaith.record import checkpoints
    from tests.record_attacks import grow

    for _ in range(rows // 10_000):
        grow(10_000)
    return checkpoints.publish().size


def got(path: str) -> int:
    """Bytes of an answer, as a server would give it out: piece by piece."""
    from django.test import Client

    response = Client().get(path)
    assert response.status_code == 200, (path, response.status_code)
    return sum(len(piece) for piece in response) if response.streaming else len(response.content)


def named(name: str, **parts: str) -> str:
    """An address in English."""
    from django.urls import reverse
    from django.utils import translation

    with translation.override("en"):
        return reverse(name, kwargs=parts or None)


def tasks(rows: int) -> dict[str, Callable[[], int]]:
    """What is measured, in this order: what is stored first stays for the rest."""
    files = {"observations as XLSX": "observations_xlsx", "observations as JSON": "indicator-json"}
    api = "/api/v1/observations?limit={}&offset={}"
    return {
        "import": lambda: taken_in(lines(rows).encode()),
        "import again, nothing new": lambda: taken_in(lines(rows).encode()),
        "import, every line faulty": lambda: faulty(rows),
        "observations as CSV": lambda: got(named("indicator-csv", code=CODE)),
        **{what: lambda name=name: got(named(name, code=CODE)) for what, name in files.items()},  # type: ignore[misc]  # each its own
        "API, first 1,000": lambda: got(api.format(1000, 0)),
        "API, last 1,000": lambda: got(api.format(1000, rows - 1000)),
        "entries written, numbered, signed": lambda: entries(rows),
        "record, first page": lambda: got(named("record")),
        "API of entries, last 1,000": lambda: got(f"/api/v1/record?limit=1000&offset={rows - 1000}"),
        "record verified": verified,
    }


def verified() -> int:
    """How many entries a verification finds in order."""
    from cydwaith.record.verifying import live

    return live.verify().entries


def peak() -> float:
    """Megabytes that this process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, rows: int) -> dict[str, Any]:
    """One of them, once a light page was made."""
    got(named("accessibility"))
    before, clock, busy = peak(), time.perf_counter(), time.process_time()
    size = tasks(rows)[name]()
    took = time.perf_counter() - clock
    return {"processor s": time.process_time() - busy, "clock s": took, "MB more": peak() - before, "size": size}


def apart(home: str, *words: str) -> dict[str, Any]:
    """Do one in a process of its own."""
    command = [sys.executable, __file__, *words]
    told = os.environ | {"CYDWAITH_HOME": home, "CYDWAITH_RECORD": "cydwaith.example/log"}
    done = subprocess.run(command, env=told, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure everything and print a line for each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--most", type=float, default=160, help="megabytes more than a light page, at most")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--only", default="", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        import django
        from django.conf import settings

        django.setup()
        settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
        found = prepare(asked.rows) or {} if asked.only == "prepare" else measure(asked.only, asked.rows)
        print(json.dumps(found))
        return 0
    with tempfile.TemporaryDirectory() as home:
        apart(home, "--only", "prepare", "--rows", str(asked.rows))
        every = {name: apart(home, "--only", name, "--rows", str(asked.rows)) for name in tasks(asked.rows)}
    if asked.format == "json":
        print(json.dumps(every, indent=1))
    else:
        print(f"{'':36}{'processor s':>12}{'clock s':>9}{'MB more':>9}{'size':>13}")
        for name, one in every.items():
            print(f"{name:36}{one['processor s']:12.1f}{one['clock s']:9.1f}{one['MB more']:9.0f}{one['size']:13,}")
    return int(any(one["MB more"] > asked.most for one in every.values()))


if __name__ == "__main__":
    sys.exit(main())
