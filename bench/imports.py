"""How fast figures are imported: rows a second and peak memory, with a tenth of the data beside it.

`.venv/bin/python bench/imports.py [--panel uk_panel_long.csv.gz]`. Without a panel, as many invented figures of the
same shape. Each size runs in a process and a database of its own; the figures go through the project's own reader,
checks and store.
"""

import argparse
import contextlib
import csv
import gzip
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

AREAS, PERIODS, INDICATORS = 400, 10, 112
Row = tuple[str, str, str, str, str]


def main() -> None:
    """Measure both sizes and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--panel", type=Path, help="gzipped CSV with area_code, indicator_id, period, value, lci95, uci95"
    )
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.folder:
        measure(asked.folder)
        return
    print(f"{'share':>6} {'rows':>9} {'seconds':>8} {'of CPU':>7} {'rows/s':>8} {'again s':>8} {'memory MB':>10}")
    files = sorted(tables(asked.panel).items())
    for share in (10, 1):
        with tempfile.TemporaryDirectory() as home:
            for code, data in files[::share]:
                Path(home, f"{code}.csv").write_bytes(data)
            print(f"{f'1/{share}':>6}", end=" ", flush=True)
            command = [sys.executable, __file__, "--folder", home]
            subprocess.run(command, check=True, env={**os.environ, "CYDWAITH_HOME": home})


def measure(folder: Path) -> None:
    """Import every file of a folder, twice, and print what it took."""
    paths = sorted(folder.glob("*.csv"))
    prepare(paths)
    started, busy = time.perf_counter(), time.process_time()
    rows = load(paths)
    took, busy = time.perf_counter() - started, time.process_time() - busy
    again = time.perf_counter()
    load(paths)
    again = time.perf_counter() - again
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{rows:>9,} {took:>8.1f} {busy:>7.1f} {rows / took:>8,.0f} {again:>8.1f} {peak:>10.0f}", flush=True)


def tables(panel: Path | None) -> dict[str, bytes]:
    """The figures of each indicator in the project's own CSV."""
    texts: dict[str, io.StringIO] = {}
    seen = set()
    for indicator, area, period, *numbers in real(panel) if panel else invented():
        text = texts.setdefault(indicator, io.StringIO("area_code,period,value,lower,upper,status,note\n"))
        if (indicator, area, period) not in seen:
            seen.add((indicator, area, period))
            text.seek(0, io.SEEK_END)
            text.write(f"{area},{period},{','.join(numbers)},,\n")
    return {code: text.getvalue().encode() for code, text in texts.items()}


def real(panel: Path) -> Iterator[tuple[str, ...]]:
    """The lines of a published panel with an area code and a readable period; no intervals that miss their value."""
    from cydwaith.evidence.sources.notation import Unreadable
    from cydwaith.evidence.sources.spans import spoken_period

    with gzip.open(panel, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            numbers = [row["value"], row["lci95"], row["uci95"]]
            if all(numbers) and not float(numbers[1]) <= float(numbers[0]) <= float(numbers[2]):
                numbers[1:] = "", ""
            with contextlib.suppress(Unreadable):
                if len(row["area_code"]) == 9:
                    yield row["indicator_id"], row["area_code"], spoken_period(row["period"]), *numbers


def invented() -> Iterator[tuple[str, ...]]:
    """Made-up figures, the same every time."""
    chance = random.Random(1)
    for indicator in range(INDICATORS):
        for area in range(AREAS):
            for year in range(PERIODS):
                value = chance.gauss(50, 5)
                yield (
                    f"invented-{indicator}",
                    f"E06{area:06}",
                    f"{2010 + year}-01-01/P1Y",
                    f"{value:.4f}",
                    f"{value - 2:.4f}",
                    f"{value + 2:.4f}",
                )


def prepare(paths: list[Path]) -> None:
    """An empty database with the places and indicators that the files speak of."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
    import django

    django.setup()
    from django.core.management import call_command

    from cydwaith.bodies.models import Place, PlaceKind, Topic
    from cydwaith.evidence.describing import new_indicator
    from cydwaith.evidence.models import Indicator
    from cydwaith.evidence.sources.readings import About

    call_command("migrate", verbosity=0)
    topic = Topic.objects.create(code="bench", name_cy="Mainc", name_en="Bench")
    areas = {line.partition(b",")[0].decode() for path in paths for line in path.read_bytes().splitlines()[1:]}
    Place.objects.bulk_create(
        Place(code=code, kind=PlaceKind.OTHER, name_en=code, source="bench", as_of="2026-01-01")
        for code in sorted(areas)
    )
    Indicator.objects.bulk_create(
        new_indicator(path.stem, About(label_en=path.stem), topic=topic.code, polarity="none", percentage=False)
        for path in paths
    )


def load(paths: list[Path]) -> int:
    """Read, check and store every file; returns the number of figures."""
    from cydwaith.evidence import actions, reference
    from cydwaith.evidence.models import Indicator
    from cydwaith.evidence.sources import long_csv
    from cydwaith.evidence.sources.faults import Report
    from cydwaith.shared.permissions import COMMAND_LINE

    figures = 0
    for path in paths:
        indicator, report = Indicator.objects.get(code=path.stem), Report()
        file = actions.File("long-csv", path.name, path.read_bytes())
        readings = long_csv.read(file.data, reference.expectation(indicator), report)
        done = actions.load(readings, indicator=indicator, by=COMMAND_LINE, file=file, report=report)
        figures += done.added + done.changed + done.unchanged
    return figures


if __name__ == "__main__":
    main()
