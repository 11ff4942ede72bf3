"""What it costs to import a day of the Record, and to find something in many years of it.

    .venv/bin/python bench/senedd_record.py [--contributions 25000 250000] [--most 3] [--format json]

On the database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. The day is made up (700
speeches of some 120 words twice over); the years are of glossary terms, a third of them with a translation, a tenth of
them questions with an answer each. They are written in bulk; the index is made as the product makes it. What is timed
is the whole answer that a reader gets, by every way of asking, no question twice. Seconds of processor say what it
costs whatever else the machine does; the clock says what is waited. Ends with 1 where one answer in twenty costs more
than `--most` times the processor that it costs with the fewest contributions, or where suggesting for a day takes more
than a second.
"""

import argparse
import datetime as dt
import io
import json
import logging
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("CYDWAITH_HOSTS", "testserver 127.0.0.1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from bench.senedd import measured
from cydwaith.search.actions import rebuild
from cydwaith.search.analysis import shipped, tools
from cydwaith.senedd.models import Contribution, Item, Sitting
from cydwaith.senedd.sources.record import read
from cydwaith.senedd.storing import import_record
from cydwaith.shared.permissions import COMMAND_LINE
from tests.senedd_files import a_day, written

FIRST_DAY: Final = dt.date(2021, 5, 12)
A_SITTING: Final = 700
FIRST: Final = 10**6
"""The number of the first made-up contribution, so that an answer can say what it answers before either is stored."""
ASKED: Final = 100
WARM: Final = 10
WAYS: Final = {
    "search page": "/en/search/?{}",
    "search page, Welsh, speeches": "/cy/chwilio/?kind=senedd_speeches&{}",
    "search API": "/api/v1/search?{}",
    "questions page": "/en/senedd/questions/?{}",
}
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
            pk=FIRST + place,
            code=f"bench-{place}",
            item=item,
            order=place,
            kind="C",
            language=language,
            text=words[language],
            translation=words["en" if language == "cy" else "cy"] if place % 3 == 0 else "",
            asked=place % 10 == 0,
            answers_id=FIRST + place - 1 if place % 10 == 1 else None,
        )


def questions(seed: int) -> list[str]:
    """Two terms each, in either language."""
    chance, terms = random.Random(seed), shipped()
    return [
        " ".join(chance.choice((term.welsh, term.english)) for term in chance.sample(terms, 2)) for _ in range(ASKED)
    ]


def answered(client: Client, address: str, seed: int) -> Facts:
    """Milliseconds of an answer: the middle and the one in twenty that costs most, of processor and by the clock."""
    processor, clock = [], []
    for text in questions(seed):
        path = address.format(urlencode({"q": text}))
        began, since = time.process_time(), time.perf_counter()
        answer = client.get(path)
        processor.append(1000 * (time.process_time() - began))
        clock.append(1000 * (time.perf_counter() - since))
        if answer.status_code != 200:
            raise SystemExit(f"{answer.status_code}: {path}")
    told: Facts = {}
    for name, found in (("", processor[WARM:]), ("clock_", clock[WARM:])):
        cut = statistics.quantiles(found, n=20)
        told |= {f"{name}p50": round(cut[9], 1), f"{name}p95": round(cut[18], 1)}
    return told


def grown(sizes: list[int]) -> dict[str, Facts]:
    """Answers with so many contributions, and with so many more."""
    told: dict[str, Facts] = {}
    client, before = Client(), 0
    for number in sizes:
        Contribution.objects.bulk_create(years(number, before), batch_size=1000)
        told[f"{number:,}, indexed"] = timed(lambda: rebuild(by=COMMAND_LINE))
        for seed, (way, address) in enumerate(WAYS.items()):
            told[f"{number:,}, {way}"] = answered(client, address, seed)
            print(f"{number:,}, {way}: {told[f'{number:,}, {way}']}", file=sys.stderr, flush=True)
        before = number
    for way in WAYS if len(sizes) > 1 else ():
        first, last = (told[f"{number:,}, {way}"] for number in (sizes[0], sizes[-1]))
        told[f"growth, {way}"] = {name: round(last[name] / first[name], 2) for name in ("p50", "p95", "clock_p95")}
    return told


def main() -> int:
    """Say it as lines, or as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--contributions", type=int, nargs="+", default=[25_000, 250_000])
    parser.add_argument("--most", type=float, default=3)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    asked = parser.parse_args()
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    tools()
    rebuild(by=COMMAND_LINE)
    day = measured(A_SITTING)
    found = {"suggesting for a day": {"processor": day["suggesting"], "sentences": day["suggestions"]}}
    found |= a_day_imported() | grown(asked.contributions)
    print(json.dumps(found) if asked.format == "json" else "\n".join(f"{name}: {told}" for name, told in found.items()))
    beyond = [name for name, told in found.items() if name.startswith("growth") and told["p95"] > asked.most]
    return int(bool(beyond) or day["suggesting"] > 1)


if __name__ == "__main__":
    sys.exit(main())
