"""One example of each page, so that no page escapes the tests that hold for all of them."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import translation

from cydwaith.shared.permissions import Rule, Who, table
from cydwaith.shared.routes import routes

# What stands in the address of a page; pages that need nothing are not listed.
EXAMPLES: dict[str, dict[str, Any]] = {
    "answer": {"id": 1},
    "adopt": {"slug": "multi-stream-recycling"},
    "council": {"code": "W06000009"},
    "forum": {"slug": "welsh-government-council"},
    "forum_parity": {"slug": "welsh-government-council"},
    "forum_parity_csv": {"slug": "welsh-government-council"},
    "forum_parity_json": {"slug": "welsh-government-council"},
    "seats": {"slug": "welsh-government-council"},
    "impact": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "impact_csv": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "impact_json": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "indicator": {"code": "waste-recycled-wales"},
    "indicator-csv": {"code": "waste-recycled-wales"},
    "indicator-csvw": {"code": "waste-recycled-wales"},
    "indicator-json": {"code": "waste-recycled-wales"},
    "practice": {"slug": "multi-stream-recycling"},
    "practice_adoptions": {"slug": "welsh-veg-in-schools", "format": "csv"},
    "practice_version": {"slug": "multi-stream-recycling", "number": 1},
    "specification_revise": {"slug": "multi-stream-recycling", "indicator": "waste-recycled-wales"},
    "topic": {"code": "recycling-and-waste"},
    "topic_improved": {"code": "work-and-unemployment"},
    "topic_opportunity": {"code": "recycling-and-waste"},
    "one_programme": {"slug": "council"},
    "owed": {"code": "GB-PLA-CRF"},
    "commitment": {"slug": "welsh-government-council"},
    "commitment_answer": {"slug": "councils-take-their-seats"},
    "commitment_change": {"slug": "councils-take-their-seats"},
    "commitment_withdraw": {"slug": "councils-take-their-seats"},
    "dependency_new": {"slug": "councils-take-their-seats"},
    "milestone_new": {"slug": "councils-take-their-seats"},
    "status_report": {"slug": "sample-shared-register"},
}

# Addresses that answer with a file, not with a page.
FILES = {
    "commitments-csv",
    "commitments-json",
    "statuses_feed",
    "adoptions_feed",
    "forum_parity_csv",
    "forum_parity_json",
    "networks_csv",
    "networks_json",
    "parity_csv",
    "parity_json",
    "impact_csv",
    "impact_json",
    "indicator-csv",
    "indicator-csvw",
    "indicator-json",
    "overview-csv",
    "overview-json",
    "practice_adoptions",
    "practices_feed",
    "reach-csv",
    "reach-json",
    "signals_feed",
}

# Pages that cannot be opened by their address alone, each with the reason; journeys and tests of their room open them.
APART = {
    "ask": "needs an ask: none ships",
    "dependency_end": "needs a dependency by its number; the tests of its room open it",
    "milestone_end": "needs a milestone by its number; the tests of its room open it",
    "signal": "needs a signal that this reader may see",
    "signal_answer": "needs a signal of one's own council",
    "forum_confirm": "needs a convenor’s seat of one’s own",
    "forum_rule": "needs a convenor’s seat of one’s own",
    "seat_change": "needs a seat of one’s own",
}


EXAMPLES |= {name: dict(route.example) for name, route in routes().items() if route.example}
FILES |= {name for name, route in routes().items() if route.file}
APART |= {name: route.apart for name, route in routes().items() if route.apart}


def pages(who: Who) -> Iterator[str]:
    """Every page that the table opens to someone, by name."""
    for rule in table().values():
        if who in rule.who:
            yield from (page for page in pages_of(rule) if page not in APART and page not in FILES)


def pages_of(rule: Rule) -> list[str]:
    """The names of the addresses that a rule opens."""
    return [*rule.pages, *(name for name, route in routes().items() if route.may == rule)]


def address(page: str, language: str) -> str:
    """Where the example of a page is found in a language."""
    with translation.override(language):
        return reverse(page, kwargs=EXAMPLES.get(page))
