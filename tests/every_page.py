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
    "decision": {"id": 1},
    "decision_new": {"slug": "welsh-government-council"},
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
    "action_done": {"id": 2},
    "action_new": {"id": 2},
    "agenda": {"id": 3},
    "attendance": {"id": 2},
    "forum_calendar": {"slug": "sample-council"},
    "forum_meetings": {"slug": "sample-council"},
    "item_edit": {"id": 2},
    "item_new": {"slug": "sample-council"},
    "meeting": {"id": 3},
    "meeting_balance": {"id": 3},
    "meeting_calendar": {"id": 3},
    "meeting_call": {"id": 3},
    "meeting_cancel": {"id": 3},
    "meeting_edit": {"id": 3},
    "meeting_new": {"slug": "sample-council"},
    "meeting_pack": {"id": 3},
    "meeting_postpone": {"id": 3},
    "meeting_xml": {"id": 3},
    "minutes": {"id": 1},
    "minutes_write": {"id": 2},
    "paper": {"id": 1},
    "paper_new": {"id": 3},
    "post_calendar": {"code": "GB-PLA-CRF", "slug": "leader"},
}

# Addresses that answer with a file, not with a page.
FILES = {
    "forum_calendar",
    "meeting_calendar",
    "meeting_xml",
    "meetings_calendar",
    "paper",
    "post_calendar",
    "adoptions_feed",
    "decisions_csv",
    "decisions_json",
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
    "item_arrange": "is only sent to",
    "item_withdraw": "is only sent to",
    "meeting_hold": "is only sent to",
    "meeting_recall": "is only sent to",
    "minutes_approve": "is only sent to",
    "minutes_publish": "is only sent to",
    "paper_withdraw": "is only sent to",
    "ask": "needs an ask: none ships",
    "signal": "needs a signal that this reader may see",
    "signal_answer": "needs a signal of one's own council",
    "decision_amend": "needs a decision: only samples ship",
    "decision_answer": "needs a decision: only samples ship",
    "decision_commit": "needs a decision: only samples ship",
    "decision_freeze": "needs a decision: only samples ship",
    "decision_settle": "needs a decision: only samples ship",
    "decision_withdraw": "needs a decision: only samples ship",
    "forum_confirm": "needs a convenor’s seat of one’s own",
    "forum_rule": "needs a convenor’s seat of one’s own",
    "seat_change": "needs a seat of one’s own",
    "reservation_close": "needs a reservation of one’s own",
    "reservation_escalate": "needs a reservation of one’s own",
    "reservation_review": "needs a reservation of one’s own",
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
