"""How well the whole search answers, beside plain full-text search on the same texts in the same run.

    .venv/bin/python bench/search.py TEXTS.jsonl     lines {"cy": …, "en": …}; see docs/search.md

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
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import raw_words
from cydwaith.search import agreeing
from cydwaith.search.analysis import tools
from cydwaith.search.evaluating import first, line, mark, shelve
from cydwaith.search.models import Shelf
from cydwaith.search.registry import Thing
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


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--terms", type=Path, action="append", default=[], help="a file to import first")
    parser.add_argument("--sources", default="", help="only texts of these sources (their src), parted by commas")
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    HELD_OUT.update(filter(None, asked.sources.split(",")))
    for path in asked.terms:
        print(path.name, agreeing.bring_in(path, by=COMMAND_LINE), "new")
    quality(asked.texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
