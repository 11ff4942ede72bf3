"""The record's log: appends a second, proofs, verification, on SQLite and on PostgreSQL.

    python bench/record.py [--seconds 5] [--sizes 10000,1000000] [--format text|json]

Appends: threads that each write an entry a transaction, for some seconds, against a plain insert of the same row
without a log in the same run, one after the other in turn; and what is left of that when the time to number all of
them is added. Proofs: of random entries, out of the database. Verifying: `record verify` of the whole log, with its
peak memory, in processes of their own. Each database is made anew, PostgreSQL with fsync; without its programs only
SQLite is measured.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
WRITERS = (1, 8, 32)
ROUNDS = 3


def measure(address: str, home: Path, *words: str) -> dict[str, Any]:
    """What one measurement, in a process of its own, found."""
    environment = os.environ | {"CYDWAITH_HOME": str(home), "CYDWAITH_DATABASE": address}
    environment |= {"DJANGO_SETTINGS_MODULE": "cydwaith.settings", "CYDWAITH_RECORD": "bench.example/log"}
    done = subprocess.run(
        [sys.executable, __file__, "inside", *words],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    found = json.loads(done.stdout.splitlines()[-1])
    print(*words, found, file=sys.stderr, flush=True)
    return found


def appends(writers: int, seconds: float) -> dict[str, float]:
    """Entries a second with the log and without, in turn; medians."""
    from cydwaith.record import appending

    rates: dict[str, list[float]] = {"log": [], "plain": [], "numbered": []}
    refused = 0
    for _ in range(ROUNDS):
        for name, way in (("plain", plain), ("log", logged)):
            rate, failed = run(way, writers, seconds / ROUNDS)
            rates[name].append(rate)
            refused += failed
        begun = time.perf_counter()
        appending.number()
        spent = seconds / ROUNDS
        rates["numbered"].append(rate * spent / (spent + time.perf_counter() - begun))
    log, without, numbered = (statistics.median(rates[name]) for name in ("log", "plain", "numbered"))
    ratios = {"ratio": log / without, "numbered": numbered / without}
    return {"writers": writers, "log": log, "plain": without, **ratios, "refused": refused}


def run(way: Callable[[int], None], writers: int, seconds: float) -> tuple[float, int]:
    from django.db import OperationalError, connection

    counts, failed = [0] * writers, [0] * writers
    start, stop = threading.Barrier(writers), threading.Event()

    def work(mine: int) -> None:
        once(mine)
        start.wait()
        while not stop.is_set():
            try:
                once(mine)
                counts[mine] += 1
            except OperationalError:
                failed[mine] += 1
        connection.close()

    def once(mine: int) -> None:
        way(mine)
        if connection.vendor == "postgresql":
            connection.close()  # back to the pool, as at the end of a request

    threads = [threading.Thread(target=work, args=(at,)) for at in range(writers)]
    for thread in threads:
        thread.start()
    begun = time.perf_counter()
    time.sleep(seconds)
    stop.set()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - begun), sum(failed)


def logged(mine: int) -> None:
    from django.db import transaction

    from cydwaith.record.actions import append
    from cydwaith.shared.permissions import COMMAND_LINE

    with transaction.atomic():
        append(by=COMMAND_LINE, body=None, verb="bench.done", subject=f"bench:{mine}", facts={"writer": mine})


def plain(mine: int) -> None:
    """The same row, stored in the same way, without a log."""
    from django.db import transaction
    from django.utils import timezone

    from cydwaith.record.canonical import canonical, digest

    text = canonical({"writer": mine})
    about = {"actor": "operator", "verb": "bench.done", "subject": f"bench:{mine}"}
    with transaction.atomic():
        table().objects.create(at=timezone.now(), facts=text, digest=digest(text), **about)


@cache
def table() -> Any:
    """A table like that of the entries, and nothing else."""
    from django.db import models

    class Plain(models.Model):
        at = models.DateTimeField()
        actor, verb, subject = (models.CharField(max_length=200, db_index=n > 0) for n in range(3))
        facts = models.TextField()
        digest = models.CharField(max_length=64)

        class Meta:
            app_label = "record"

        def __str__(self) -> str:
            return self.verb

    return Plain


def grow(size: int) -> dict[str, float]:
    """Fill the log up to a size, as loads do: many rows, then their numbers."""
    from django.utils import timezone

    from cydwaith.record import appending, checkpoints
    from cydwaith.record.canonical import canonical, digest
    from cydwaith.record.models import Entry

    begun, have = time.perf_counter(), Entry.objects.count()
    for first in range(have, size - 1, 5000):
        texts = [canonical({"number": number}) for number in range(first, min(first + 5000, size - 1))]
        about = {"at": timezone.now(), "actor": "operator", "verb": "bench.done"}
        Entry.objects.bulk_create(
            Entry(subject=f"bench:{at}", facts=text, digest=digest(text), **about)
            for at, text in enumerate(texts, first)
        )
        appending.number()
    checkpoints.publish()
    return {"size": Entry.objects.count(), "seconds": time.perf_counter() - begun}


def proofs(number: int = 200) -> dict[str, float]:
    """Milliseconds and bytes of proofs of random entries, made and checked, and the queries of one."""
    from django.conf import settings
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from cydwaith.record import proofs
    from cydwaith.record.models import Checkpoint, Entry

    assert settings.LOG_ORIGIN
    size = Checkpoint.objects.latest("size").size
    times, lengths = [], []
    for index in random.Random(7).sample(range(size), number):
        entry = Entry.objects.get(index=index)
        begun = time.perf_counter()
        found = proofs.prove(entry)
        times.append((time.perf_counter() - begun) * 1000)
        lengths.append(32 * len(found.path))
        assert found.holds
    with CaptureQueriesContext(connection) as queries:
        proofs.prove(entry)
    return {"size": size, "ms": statistics.median(times), "bytes": max(lengths), "queries": len(queries)}


def verifying() -> dict[str, float]:
    import resource

    from cydwaith.record.verifying.live import verify

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    begun, worked = time.perf_counter(), time.process_time()
    report = verify()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    assert report.clean, report.faults[:3]
    times = {"seconds": time.perf_counter() - begun, "processor": time.process_time() - worked}
    return {"size": report.entries, **times, "peak": peak, "grown": peak - before}


def inside(what: str, *words: str) -> None:
    """In the process that measures."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    if what == "make":
        call_command("migrate", verbosity=0)
        with connection.schema_editor() as editor:
            editor.create_model(table())
    ways: dict[str, Callable[[], Any]] = {
        "make": dict,
        "appends": lambda: appends(int(words[0]), float(words[1])),
        "grow": lambda: grow(int(words[0])),
        "proofs": proofs,
        "verify": verifying,
    }
    print(json.dumps(ways[what]()))


def everything(address: str, home: Path, seconds: float, sizes: list[int]) -> dict[str, Any]:
    measure(address, home, "make")
    found: dict[str, Any] = {"appends": [measure(address, home, "appends", str(n), str(seconds)) for n in WRITERS]}
    found["grow"], found["proofs"], found["verify"] = [], [], []
    for size in sizes:
        found["grow"].append(measure(address, home, "grow", str(size)))
        found["proofs"].append(measure(address, home, "proofs"))
        found["verify"].append(measure(address, home, "verify"))
    return found


def told(name: str, found: dict[str, Any]) -> None:
    print(f"\n{name}\nwriters  entries/s  plain/s  ratio  numbered  refused")
    for one in found["appends"]:
        print("{writers:7d}  {log:9.0f}  {plain:7.0f}  {ratio:5.2f}  {numbered:8.2f}  {refused:7d}".format(**one))
    for what in ("grow", "proofs", "verify"):
        for one in found[what]:
            print(what, " ".join(f"{key}={value:,.2f}" for key, value in one.items()))


def main() -> None:
    """Measure each database and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=9)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    asked = parser.parse_args()
    sizes, results = [int(size) for size in asked.sizes.split(",")], {}
    from tests import postgresql

    home = Path(tempfile.mkdtemp(prefix="cydwaith-bench-"))
    try:
        if asked.database != "postgresql":
            results["SQLite"] = everything("", home, asked.seconds, sizes)
        if asked.database != "sqlite":
            with postgresql.server(durable=True) as address:
                if address:
                    results["PostgreSQL"] = everything(address, home / "pg", asked.seconds, sizes)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if asked.format == "json":
        print(json.dumps(results, indent=2))
        return
    for name, found in results.items():
        told(name, found)


if __name__ == "__main__":
    inside(*sys.argv[2:]) if sys.argv[1:2] == ["inside"] else main()
