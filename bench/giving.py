"""How fast grants go out and are checked: written as JSON and as a table, and validated one by one.

`.venv/bin/python bench/giving.py [--grants 5000] [--schema 360-giving-schema.json]`. Without the standard's schema only
our own form is asked. Fails where all of it takes more than ten seconds.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from cydwaith.engines.giving import Award, Org, flat, from_json, from_table, grants_of, package, wrongs
from cydwaith.shared.table import bare

MOST = 10.0
FUNDER = Org("GB-CHC-123456", "A funder")


def main() -> None:
    """Measure every step and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--grants", type=int, default=5000)
    parser.add_argument("--schema", type=Path, help="the standard’s own, where it is")
    asked = parser.parse_args()
    grants = list(invented(asked.grants))
    print(f"{len(grants)} grants of {asked.grants // 4} joint awards")
    spent = 0.0
    text, seconds = timed("written as a package", lambda: package(grants, {"title": "Bench"}))
    spent += seconds
    table, seconds = timed("written as a table", lambda: bare(*flat(grants)))
    spent += seconds
    _faults, seconds = timed("each checked by our form", lambda: sum(len(wrongs(one)) for one in grants))
    spent += seconds
    if asked.schema:
        import jsonschema_rs

        schema = jsonschema_rs.Draft202012Validator(json.loads(asked.schema.read_text()), validate_formats=True)
        read = json.loads(text)["grants"]
        right, seconds = timed("each validated by the standard’s schema", lambda: all(map(schema.is_valid, read)))
        spent += seconds
        assert right
    timed("read back from the package", lambda: from_json(text))
    timed("read back from the table", lambda: from_table(table))
    print(f"{'exported and validated':42} {spent:8.2f} s")
    sys.exit(spent > MOST)


def timed(what: str, do: Callable[[], Any]) -> tuple[Any, float]:
    """Do something once, and say how long it took."""
    begun = time.perf_counter()
    found = do()
    seconds = time.perf_counter() - begun
    print(f"{what:42} {seconds:8.2f} s")
    return found, seconds


def invented(number: int) -> Iterator[dict[str, Any]]:
    """As many grants: joint awards of four partners each."""
    for place in range(number // 4):
        shares = [(Org(f"GB-PLA-A{letter}A", f"Cyngor {letter}"), 25_000_00 + place) for letter in "BCDE"]
        more = {
            "grantProgramme": [{"code": "P", "title": "Rhaglen"}],
            "plannedDates": [{"startDate": "2024-04-01", "endDate": "2027-03-31", "duration": Decimal(36)}],
            "dataSource": "https://example.cymru/grants",
        }
        yield from grants_of(
            Award(
                id=f"360G-bench-{place}",
                title=f"Grant {place}",
                description="Gwaith ar y cyd / Joint work",
                on="2024-03-01",
                funder=FUNDER,
                pence=sum(pence for _org, pence in shares),
                shares=shares,
                more=more,
            )
        )


if __name__ == "__main__":
    main()
