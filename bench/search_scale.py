"""How quickly whole answers come, marks and ways to narrow with them, and how that grows with the records.

    .venv/bin/python bench/search_scale.py --records 1000 10000

On the database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own; practices made up of
glossary terms, two terms asked for at a time. Beside it, in the same run, the same candidates are ranked in plain
Python. Processor time says what an answer costs whatever else the machine does; the rest is what readers wait.
"""

import argparse
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, connections

from cydwaith.engines.retrieval import scoring
from cydwaith.search import ranking
from cydwaith.search.analysis import edition, shipped, tools
from cydwaith.search.asking import printable
from cydwaith.search.evaluating import KIND, first, shelve
from cydwaith.search.index.words import fields
from cydwaith.search.models import Document, Shelf, State
from cydwaith.search.queries import A_PAGE, Answer, How, Sought, kept
from cydwaith.search.registry import KINDS, Kind, Thing
from cydwaith.shared.said import Said
from tests import plain_ranking

ASKED = 200
MIDDLE = 50
"""Questions whose parts are timed, after as many to warm up."""
READERS = {1: (1, 10, 50), 2: (10, 50)}
"""By processes."""


def synthetic(number: int) -> Iterator[Thing]:
    """Practices of 40 to 120 glossary terms, some far more often than others; a third each Welsh, English, both."""
    chance, terms = random.Random(1), shipped()
    weights = [1 / (place + 10) for place in range(len(terms))]
    order = chance.sample(terms, len(terms))
    for key in range(number):
        said = chance.choices(order, weights, k=chance.randint(40, 120))
        cy, en = (" ".join(getattr(term, name) for term in said) for name in ("welsh", "english"))
        cy, en = [(cy, ""), ("", en), (cy, en)][key % 3]
        yield Thing(str(key), Said(cy[:60], en[:60]), (Said(cy, en),))


def questions() -> list[str]:
    """Two terms each, in either language."""
    chance, terms = random.Random(2), shipped()
    return [
        " ".join(chance.choice((term.welsh, term.english)) for term in chance.sample(terms, 2)) for _ in range(ASKED)
    ]


def one_kind() -> None:
    """Let everything that is found be of one kind, which has addresses."""
    kind = Kind(KIND, "Trial", lambda: (), lambda _key: None, lambda key: f"/{key}")
    KINDS.by_room = lambda: [[kind]]  # type: ignore[method-assign]  # no room has it


def scale(sizes: Sequence[int]) -> None:
    """Index so many practices, answer, and compare with the size before."""
    tools()
    one_kind()
    before = 0.0
    for number in sizes:
        empty, start = stored(), time.perf_counter()
        shelve(synthetic(number))
        took = time.perf_counter() - start
        print(
            f"{connection.vendor}: {number:,} records indexed in {took:.0f} s ({number / took:,.0f} a second), "
            f"{(stored() - empty) / 2**20:,.0f} MB more"
        )
        cost = alone(questions())
        if before:
            print(f"  growth of the processor's time: {cost / before:.2f} times")
        before = cost
        connections.close_all()
        for processes, many in READERS.items():
            for readers in many:
                print(f"  {processes} processes, {readers:3} readers: {latency(readers, processes)}")


def alone(asked: Sequence[str]) -> float:
    """One reader: print what each part costs, and peak memory; milliseconds of processor of a whole answer."""
    shelf = Shelf.TRIAL
    ways: dict[str, Callable[[str], object]] = {
        "the first ten": lambda text: first(text, tools(), shelf, own=True),
        "whole": lambda text: whole(text, str(time.perf_counter_ns())),
        "asked again": lambda text: whole(text, "kept"),
    }
    costs = {name: middle(way, asked[:MIDDLE]) for name, way in ways.items()}
    print(f"  processor, one reader: {', '.join(f'{name} {cost:.1f} ms' for name, cost in costs.items())}")
    print(f"  ranking alone: {ranked(asked[:MIDDLE])}")
    print(f"  peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return costs["whole"]


def middle(way: Callable[..., object], each: Sequence[Any]) -> float:
    """The middle of the milliseconds of processor, warmed up."""
    times = []
    for one in [*each, *each]:
        start = time.process_time()
        way(one)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times[len(each) :])


def ranked(asked: Sequence[str]) -> str:
    """The same candidates in arrays and in plain Python, whose order must be the same; the ratio of the two."""
    held: list[tuple[Any, ...]] = []

    def noted(*words: Any) -> list[scoring.Found]:
        held.append(words)
        return scoring.score(*words)

    ranking.score = noted
    for text in asked:
        first(text, tools(), Shelf.TRIAL, own=True)
    ranking.score = scoring.score
    lines = dict(
        Document.objects.filter(
            shelf=Shelf.TRIAL, key__in={one.identity.split("/")[1] for row in held for one in row[1]}
        ).values_list("key", "words")
    )
    plain = [(row[0], [plainly(one, lines) for one in row[1]], *row[2:]) for row in held]
    for quick, slow in zip(held, plain, strict=True):
        ours, theirs = scoring.score(*quick), plain_ranking.score(*slow)
        assert [one.identity for one in ours] == [one.identity for one in theirs]
    arrays, words = middle(lambda row: scoring.score(*row), held), middle(lambda row: plain_ranking.score(*row), plain)
    return f"arrays {arrays:.2f} ms, a word at a time {words:.2f} ms: {words / arrays:.1f} times, in the same order"


def plainly(one: scoring.Candidate, lines: dict[str, str]) -> plain_ranking.Text:
    return plain_ranking.Text(one.identity, fields(lines[one.identity.split("/")[1]]), *one[2:])


def whole(text: str, version: str) -> Answer:
    """An answer as a page has it: the first ten with their passages marked, and ways to narrow, counted."""
    how = How(0, A_PAGE, False, None, True)
    return kept(version, edition(State()), Shelf.TRIAL, "cy", Sought(printable(text)), how)


class Served(NamedTuple):
    """What one process did: milliseconds of each answer, seconds that all of them took, seconds of processor."""

    times: list[float]
    took: float
    busy: float


def latency(readers: int, processes: int) -> str:
    """What readers wait who never pause, and what their answers cost."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        held = list(pool.map(server, [readers // processes] * processes))
    times = sorted(time for one in held for time in one.times)
    rate = sum(len(one.times) / one.took for one in held)
    cost = 1000 * sum(one.busy for one in held) / len(times)
    return (
        f"p50 {times[len(times) // 2]:.0f} ms, p95 {times[int(len(times) * 0.95)]:.0f} ms, {rate:.0f} a second; "
        f"processor {cost:.1f} ms an answer, which on cores of their own is p50 {cost * readers / processes:.0f} ms"
    )


def server(readers: int) -> Served:
    """One process with readers side by side. No answer was kept: each is asked of another version of the index."""
    one_kind()
    asked = questions()

    def timed(text: str) -> float:
        start = time.perf_counter()
        whole(text, str(time.perf_counter_ns()))
        if connection.vendor == "postgresql":
            connection.close()  # back to the pool, as at the end of a request
        return 1000 * (time.perf_counter() - start)

    with ThreadPoolExecutor(readers) as pool:
        list(pool.map(timed, asked[:20]))
        start, busy = time.perf_counter(), time.process_time()
        times = list(pool.map(timed, asked))
        took, busy = time.perf_counter() - start, time.process_time() - busy
        for _ in range(readers):
            pool.submit(connections.close_all)
    return Served(times, took, busy)


def stored() -> int:
    """Bytes that the database takes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000])
    call_command("migrate", verbosity=0)
    scale(parser.parse_args().records)
