"""Writes the table of worked dates into the manual, in both languages, from the examples that tests run.

.venv/bin/python -m scripts.worked_dates
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
os.environ.setdefault("CYDWAITH_HOME", tempfile.mkdtemp(prefix="cydwaith-"))

import django

from cydwaith.engines.clock import reckon
from cydwaith.engines.clock.worked import EXAMPLES

DOCS: Final = Path(__file__).parents[1] / "docs"
PAGES: Final = {"en": DOCS / "performance-regime.md", "cy": DOCS / "cy/perfformiad.md"}
BEGIN, END = "<!-- worked dates: made by scripts/worked_dates.py -->\n", "<!-- worked dates end -->\n"
HEADS: Final = {"en": ("The last day", "How it is worked out"), "cy": ("Y diwrnod olaf", "Sut y’i cyfrifir")}
NONE: Final = {"en": "the law sets no date", "cy": "nid yw’r gyfraith yn gosod dyddiad"}


def lines(language: str) -> Iterator[str]:
    """The rows of the table."""
    from cydwaith.performance.sentences import reckoned
    from cydwaith.shared.formats import date

    yield f"| {' | '.join(HEADS[language])} |\n|---|---|\n"
    for one in EXAMPLES:
        day = date(one.due, language=language) if one.due else NONE[language]
        why = reckoned(reckon(one.rule, one.period, one.facts), one.period)
        yield f"| {day} | {why.cy if language == 'cy' else why.en} |\n"


def table(language: str) -> str:
    """The whole table, between its marks."""
    return f"{BEGIN}{''.join(lines(language))}{END}"


if __name__ == "__main__":
    django.setup()
    for language, page in PAGES.items():
        before, _begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
        page.write_text(f"{before}{table(language)}{rest.partition(END)[2]}", encoding="utf-8")
