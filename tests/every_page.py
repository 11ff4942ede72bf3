"""One example of each page, so that no page escapes the tests that hold for all of them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import translation

from cydwaith.shared.permissions import Rule, Who, table
from cydwaith.shared.rooms import routes

# What stands in the address of a page; pages that need nothing are not listed.
EXAMPLES = {name: dict(route.example) for name, route in routes().items() if route.example}

# Addresses that answer with a file, not with a page.
FILES = {name for name, route in routes().items() if route.file}

# Pages that cannot be opened by their address alone, each with the reason; journeys and tests of their room open them.
APART = {name: route.apart for name, route in routes().items() if route.apart}

# Pages whose example belongs to another body than that of the tests' people, and to which; and pages for whoever was
# appointed by name, which tests of their room open.
GOVERNMENT = "CYD-WELSH-GOVERNMENT"
THEIRS = dict.fromkeys(
    (
        *("call_new", "call_assess", "call_rule_new", "call_rule_end", "call_suggest", "call_propose", "problem_merge"),
        *("assessor_new", "assessor_end"),
        "round_withdraw",
        "undertaking_take",
        *("claim_decide", "claim_pay", "award_recall", "award_given_back", "award_close"),
    ),
    GOVERNMENT,
)
APPOINTED = {"bid_interest", "bid_score", "bid_moderate"}


def pages(who: Who) -> Iterator[str]:
    """Every page that the table opens to someone, by name."""
    for rule in table().values():
        if who in rule.who:
            yield from (page for page in pages_of(rule) if page not in APART and page not in FILES)


def pages_of(rule: Rule) -> list[str]:
    """The names of the addresses that a rule opens."""
    return [name for name, route in routes().items() if route.may == rule]


def address(page: str, language: str) -> str:
    """Where the example of a page is found in a language."""
    with translation.override(language):
        return reverse(page, kwargs=EXAMPLES.get(page))
