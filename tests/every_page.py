"""One example of each page, so that no page escapes the tests that hold for all of them."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import translation

from cydwaith.shared.permissions import Rule, Who, table
from cydwaith.shared.routes import routes

# What stands in the address of a page; pages that need nothing are not listed.
EXAMPLES: dict[str, dict[str, Any]] = {
    "decision": {"id": 1},
    "decision_new": {"slug": "welsh-government-council"},
    "one_programme": {"slug": "council"},
    "owed": {"code": "GB-PLA-CRF"},
    "commitment": {"slug": "welsh-government-council"},
    "commitment_answer": {"slug": "councils-take-their-seats"},
    "commitment_change": {"slug": "councils-take-their-seats"},
    "commitment_withdraw": {"slug": "councils-take-their-seats"},
    "dependency_new": {"slug": "councils-take-their-seats"},
    "milestone_new": {"slug": "councils-take-their-seats"},
    "status_report": {"slug": "sample-shared-register"},
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
    "commitments-csv",
    "commitments-json",
    "statuses_feed",
    "forum_calendar",
    "meeting_calendar",
    "meeting_xml",
    "meetings_calendar",
    "paper",
    "post_calendar",
    "decisions_csv",
    "decisions_json",
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
    "dependency_end": "needs a dependency by its number; the tests of its room open it",
    "milestone_end": "needs a milestone by its number; the tests of its room open it",
    "decision_amend": "needs a decision: only samples ship",
    "decision_answer": "needs a decision: only samples ship",
    "decision_commit": "needs a decision: only samples ship",
    "decision_freeze": "needs a decision: only samples ship",
    "decision_settle": "needs a decision: only samples ship",
    "decision_withdraw": "needs a decision: only samples ship",
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
