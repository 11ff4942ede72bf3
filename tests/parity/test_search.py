"""The same ten in the same order on both databases: both are compared with one kept list.

After a change of ranking that is meant: `CYDWAITH_KEEP_TOP_TEN=1 .venv/bin/pytest tests/parity/test_search.py`.
"""

import itertools
import json
import os
import random
from pathlib import Path

from cydwaith.search.actions import rebuild
from cydwaith.search.analysis import shipped
from cydwaith.search.queries import Sought, search
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.said import Said
from tests.search_world import only

KEPT = Path(__file__).with_name("search_top_ten.json")
QUESTIONS = 60


def corpus() -> dict[str, Thing]:
    """800 things made of glossary terms, in Welsh, in English or in both: many share words."""
    chance = random.Random(7)
    terms = shipped()[::9]
    things = {}
    for number in range(800):
        said = [chance.choice(terms) for _ in range(chance.randint(3, 25))]
        written = chance.choice(("cy", "en", "both"))
        cy = " ".join(term.welsh for term in said) if written != "en" else ""
        en = " ".join(term.english for term in said) if written != "cy" else ""
        things[f"t{number}"] = Thing(
            f"t{number}",
            Said(cy[:40], en[:40]),
            (Said(cy, en),),
            topics=(f"topic-{number % 5}",),
            marks=(str(number % 6),),
        )
    return things


def questions() -> list[str]:
    chance = random.Random(8)
    terms = shipped()[::9]
    pairs = ((chance.choice(terms), chance.choice(terms)) for _ in itertools.count())
    ways = itertools.cycle(("{0.welsh}", "{0.english} {1.english}", "{0.welsh} {1.welsh}", "{0.welsh} {1.english}"))
    return [way.format(*pair) for way, pair in itertools.islice(zip(ways, pairs, strict=False), QUESTIONS)]


def test_the_same_ten_on_both_databases(db: None) -> None:
    with only(corpus()):
        rebuild(by=COMMAND_LINE)
        asked = [Sought(question, topic=topic) for question in questions() for topic in ("", "topic-3")]
        asked += [Sought(question, mark="2") for question in questions()]
        found = [[one.key for one in search(sought).results] for sought in asked]
        typed = [[one.key for one in search(Sought(q[:-2]), typing=True).results] for q in questions()]
    if os.environ.get("CYDWAITH_KEEP_TOP_TEN"):
        KEPT.write_text(json.dumps({"found": found, "typed": typed}) + "\n")
    assert {"found": found, "typed": typed} == json.loads(KEPT.read_text())
