"""How well and how quickly the whole search answers, beside plain full-text search on the same texts in the same run.

    .venv/bin/python bench/search.py quality TEXTS.jsonl     lines {"cy": …, "en": …}; see docs/search.md
    .venv/bin/python bench/search.py scale --records 1000 10000  whole answers about synthetic practices

Runs on the database that CYDWAITH_DATABASE names, else on SQLite, in a home folder of its own. Texts are asked about
and never learned from; the lexicon is the one that ships, or with --terms what an import makes of a file.
"""

import argparse
import json
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, connections

from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import raw_words
from cydwaith.search import agreeing
from cydwaith.search.analysis import edition, shipped, tools
from cydwaith.search.asking import printable
from cydwaith.search.evaluating import KIND, first, line, mark, shelve
from cydwaith.search.models import Shelf, State
from cydwaith.search.queries import A_PAGE, Answer, How, Sought, kept
from cydwaith.search.registry import KINDS, Kind, Thing
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.said import Said

ASKED = 400
Texts = list[tuple[str, str]]
Questions = list[tuple[str, frozenset[str]]]
COMMON = {"cy": WELSH, "en": ENGLISH}


def pairs(path: Path) -> Texts:
    """Distinct pairs of texts, each side once."""
    found: dict[str, str] = {}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if row.get("cy") and row.get("en") and (not HELD_OUT or row.get("src") in HELD_OUT):
            found.setdefault(row["en"], row["cy"])
    return [(cy, en) for cy, en in {cy: en for en, cy in found.items()}.items()]


HELD_OUT: set[str] = set()


def keywords(texts: Sequence[str], number: int, common: frozenset[str]) -> list[str]:
    """The rarest content words of each text in their order: what someone might type; "" for a text with fewer."""
    seen = Counter(word for text in texts for word in set(raw_words(text)))
    found = []
    for text in texts:
        content = [word for word in dict.fromkeys(re.findall(r"[^\W\d_]{3,}", text.lower())) if word not in common]
        rare = sorted(content, key=lambda word: seen[word])[:number]
        found.append(" ".join(word for word in content if word in rare) if len(rare) == number else "")
    return found


def questions(asking: Sequence[str], language: str, size: int) -> dict[str, Questions]:
    """Three keywords of a text, and whole texts, each answered by the document that holds the text."""
    chance = random.Random(4)
    found = {}
    for label, asked in (("3 keywords", keywords(asking, 3, COMMON[language])), ("sentences", asking)):
        rows = [(text, frozenset({str(at // size)})) for at, text in enumerate(asked) if len(text.split()) >= 3]
        found[label] = chance.sample(rows, min(ASKED, len(rows)))
    return found


def quality(path: Path) -> None:
    """All four directions, on single texts and on documents of ten."""
    texts = pairs(path)
    print(f"{len(texts)} pairs; {connection.vendor}")
    for size, unit in ((1, "texts"), (10, "documents")):
        for answering, language in enumerate(("cy", "en")):
            sides = [pair[answering] for pair in texts]
            held = [". ".join(sides[at : at + size]) for at in range(0, len(sides), size)]
            shelve(thing(str(number), language, text) for number, text in enumerate(held))
            plain = Plain(held, language)
            for asking, said in enumerate(("cy", "en")):
                for label, asked in questions([pair[asking] for pair in texts], said, size).items():
                    group = f"{said} → {language} {unit}, {label}"
                    print(line(mark(group, asked, ask)))
                    print(line(mark("    plain full-text search", asked, plain.ask)))


def thing(key: str, language: str, text: str) -> Thing:
    return Thing(key, Said(), (Said(text, "") if language == "cy" else Said("", text),))


def ask(text: str) -> list[str]:
    return first(text, tools(), Shelf.TRIAL, own=True)


class Plain:
    """What the database does by itself: FTS5 with unicode61, or PostgreSQL's `simple` (Welsh) and `english`."""

    def __init__(self, texts: Sequence[str], language: str) -> None:
        self.config = "simple" if language == "cy" else "english"
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS bench_plain")
            if connection.vendor == "sqlite":
                cursor.execute("CREATE VIRTUAL TABLE bench_plain USING fts5(text, tokenize='unicode61')")
                cursor.executemany("INSERT INTO bench_plain(rowid, text) VALUES (%s, %s)", list(enumerate(texts)))
            else:
                cursor.execute("CREATE TABLE bench_plain (id int PRIMARY KEY, words tsvector)")
                insert = f"INSERT INTO bench_plain VALUES (%s, to_tsvector('{self.config}', %s))"
                cursor.executemany(insert, list(enumerate(texts)))
                cursor.execute("CREATE INDEX ON bench_plain USING gin (words)")

    def ask(self, text: str) -> list[str]:
        words = raw_words(text)
        if not words:
            return []
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                terms = " OR ".join(f'"{word}"' for word in words)
                sql = "SELECT rowid FROM bench_plain WHERE bench_plain MATCH %s ORDER BY rank LIMIT 10"
                cursor.execute(sql, [terms])
            else:
                sql = (
                    f"SELECT id FROM bench_plain, to_tsquery('{self.config}', %s) AS asked WHERE words @@ asked "
                    "ORDER BY ts_rank(words, asked, 1) DESC, id LIMIT 10"
                )
                cursor.execute(sql, [" | ".join(words)])
            return [str(row[0]) for row in cursor.fetchall()]


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


def scale(sizes: Sequence[int]) -> None:
    """Time and size of an index of so many practices, how long whole answers take, and how that grows."""
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
        alone = answers(Shelf.TRIAL)
        if before:
            print(f"  growth of the middle answer: {alone / before:.2f} times")
        before = alone


def one_kind() -> None:
    """Let everything that is found be of one kind, which has addresses."""
    kind = Kind(KIND, "Trial", lambda: (), lambda _key: None, lambda key: f"/{key}")
    KINDS.by_room = lambda: [[kind]]  # type: ignore[method-assign]  # no room has it


def answers(shelf: int) -> float:
    """Latency with 1, 10 and 50 readers, in one server process and in two; the middle answer of one reader."""
    chance, terms = random.Random(2), shipped()
    asked = [
        " ".join(chance.choice((term.welsh, term.english)) for term in chance.sample(terms, 2)) for _ in range(200)
    ]
    print(f"  one reader, by part: {parts(asked, shelf)}")
    connections.close_all()
    alone = 0.0
    for processes in (1, 2):
        for readers in (1, 10, 50)[processes - 1 :]:
            p50, p95, rate = latency(asked, readers, processes, shelf)
            alone = alone or p50
            print(
                f"  {processes} processes, {readers:3} readers: p50 {p50:.0f} ms, p95 {p95:.0f} ms, {rate:.0f} a second"
            )
    return alone


def parts(asked: Sequence[str], shelf: int) -> str:
    """What an answer takes without ways to narrow and marks, whole, and asked again; the middle in milliseconds."""
    ways = (
        ("the first ten", lambda text: first(text, tools(), shelf, own=True)),
        ("whole", lambda text: whole(text, shelf, str(time.perf_counter_ns()))),
        ("asked again", lambda text: whole(text, shelf, "kept")),
    )
    found = []
    for name, ask in ways:
        times = []
        for text in [*asked[:50], *asked[:50]]:
            start = time.perf_counter()
            ask(text)
            times.append(1000 * (time.perf_counter() - start))
        found.append(f"{name} {sorted(times[50:])[25]:.1f} ms")
    return ", ".join(found)


def whole(text: str, shelf: int, version: str) -> Answer:
    """An answer as a page has it: the first ten with their passages marked, and ways to narrow, counted."""
    return kept(version, edition(State()), shelf, "cy", Sought(printable(text)), How(0, A_PAGE, False, None, True))


def latency(asked: Sequence[str], readers: int, processes: int, shelf: int) -> tuple[float, float, float]:
    """The middle and the 95th of a hundred in milliseconds, and answers a second, of at least 200 answers."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        held = list(pool.map(server, [asked] * processes, [readers // processes] * processes, [shelf] * processes))
    times = sorted(one for part, _ in held for one in part)
    rate = sum(len(part) / took for part, took in held)
    return times[len(times) // 2], times[int(len(times) * 0.95)], rate


def server(asked: Sequence[str], readers: int, shelf: int) -> tuple[list[float], float]:
    """One process with readers side by side: milliseconds of each whole answer, and the seconds all of them took.

    No answer is one that was kept: each is asked of another version of the index.
    """
    one_kind()

    def timed(text: str) -> float:
        start = time.perf_counter()
        whole(text, shelf, str(time.perf_counter_ns()))
        if connection.vendor == "postgresql":
            connection.close()  # back to the pool, as at the end of a request
        return 1000 * (time.perf_counter() - start)

    with ThreadPoolExecutor(readers) as pool:
        list(pool.map(timed, asked[:20]))
        start = time.perf_counter()
        times = list(pool.map(timed, asked))
        took = time.perf_counter() - start
        for _ in range(readers):
            pool.submit(connections.close_all)
    return times, took


def stored() -> int:
    """Bytes that the database takes."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        else:
            cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality", "scale"))
    parser.add_argument("texts", type=Path, nargs="?")
    parser.add_argument("--terms", type=Path, action="append", default=[], help="a file to import first")
    parser.add_argument("--sources", default="", help="only texts of these sources (their src), parted by commas")
    parser.add_argument("--records", type=int, nargs="+", default=[1_000, 10_000])
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    HELD_OUT.update(filter(None, asked.sources.split(",")))
    for path in asked.terms:
        print(path.name, agreeing.bring_in(path, by=COMMAND_LINE), "new")
    if asked.what == "quality" and asked.texts:
        quality(asked.texts)
    elif asked.what == "scale":
        scale(asked.records)
    else:
        parser.error("quality needs texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
