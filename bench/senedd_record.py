"""What it costs to import a day of the Record, and to find something in many years of it.

    .venv/bin/python bench/senedd_record.py [--contributions 25000 100000] [--format json]

On the database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. The day is made up (700
speeches of some 120 words twice over); the years are of glossary terms, a third of them with a translation. Seconds of
processor say what it costs whatever else the machine does; the clock says what is waited.
"""

import argparse
import datetime as dt
import io
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.core.management import call_command

from cydwaith.search.actions import rebuild
from cydwaith.search.analysis import shipped, tools
from cydwaith.search.queries import Sought, search
from cydwaith.senedd.models import Contribution, Item, Sitting
from cydwaith.senedd.sources.record import read
from cydwaith.senedd.storing import import_record
from cydwaith.shared.permissions import COMMAND_LINE
from tests.senedd_files import a_day, written

FIRST_DAY = dt.date(2021, 5, 12)
A_SITTING = 700
ASKED = 100
Facts = dict[str, float]


def timed(work: Callable[[], object]) -> Facts:
    """Seconds of processor and by the clock."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return {
        "processor": round(time.process_time() - processor, 2),
        "clock": round(time.perf_counter() - clock, 2),
    }


def a_day_imported() -> dict[str, Facts]:
    """A day read and stored, then the same again, with an index that is asked."""
    file = written(a_day(A_SITTING))

    def once() -> None:
        import_record(by=COMMAND_LINE, found=read(io.BytesIO(file)))

    return {"imported": timed(once), "imported again": timed(once)}


def years(number: int, begin: int) -> Iterator[Contribution]:
    """Made-up contributions from the first to the last number, with the items in which they stand."""
    chance, terms = random.Random(begin), shipped()
    weights = [1 / (place + 10) for place in range(len(terms))]
    item = Item()
    for place in range(begin, number):
        if place % A_SITTING == 0 or item.pk is None:
            on = FIRST_DAY + dt.timedelta(days=3 * (place // A_SITTING))
            sitting = Sitting.objects.create(code=f"bench-{place}", on=on, senedd=6, source="record")
            item = Item.objects.create(sitting=sitting, code="1", place=1, heading_en="Debate", heading_cy="Dadl")
        said = chance.choices(terms, weights, k=chance.randint(20, 60))
        language = "cy" if place % 4 == 0 else "en"
        words = {"cy": " ".join(one.welsh for one in said), "en": " ".join(one.english for one in said)}
        yield Contribution(
            code=f"bench-{place}",
            item=item,
            order=place,
            kind="C",
            language=language,
            text=words[language],
            translation=words["en" if language == "cy" else "cy"] if place % 3 == 0 else "",
        )


def questions() -> list[str]:
    """Two terms each, in either language."""
    chance, terms = random.Random(2), shipped()
    return [
        " ".join(chance.choice((term.welsh, term.english)) for term in chance.sample(terms, 2)) for _ in range(ASKED)
    ]


def answered() -> Facts:
    """Milliseconds of processor of an answer: the middle, and of one in twenty at least."""
    found = []
    for text in questions():
        began = time.process_time()
        search(Sought(text, kind="senedd_speeches"))
        found.append(1000 * (time.process_time() - began))
    cut = statistics.quantiles(found[10:], n=20)
    return {"p50": round(cut[9], 1), "p95": round(cut[18], 1)}


def grown(sizes: list[int]) -> dict[str, Facts]:
    """Answers with so many contributions, and with so many more."""
    told: dict[str, Facts] = {}
    before = 0
    for number in sizes:
        Contribution.objects.bulk_create(years(number, before), batch_size=1000)
        indexed = timed(lambda: rebuild(by=COMMAND_LINE))
        told[f"{number:,}"] = answered() | {"indexed_in": indexed["clock"]}
        before = number
    return told


def main() -> None:
    """Say it as lines, or as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--contributions", type=int, nargs="+", default=[25_000, 100_000])
    parser.add_argument("--format", choices=("text", "json"), default="text")
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    tools()
    rebuild(by=COMMAND_LINE)
    found = a_day_imported() | grown(asked.contributions)
    print(json.dumps(found) if asked.format == "json" else "\n".join(f"{name}: {told}" for name, told in found.items()))


if __name__ == "__main__":
    main()
