"""One permission table: every page, API operation and command names its row, and every row leads somewhere."""

from collections.abc import Iterator

from django.core.management import get_commands, load_command_class
from django.urls import URLPattern, URLResolver, get_resolver

from cydwaith.shared.permissions import Rule, table
from cydwaith.shared.rooms import operations, routes, rule_of
from scripts import permissions

# Files that are public by nature and served before any page.
NOT_PAGES = {"javascript-catalog"}


def page_names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """The full name of every address."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from page_names(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}"


def test_every_address_has_a_row() -> None:
    named = set(page_names(get_resolver().url_patterns)) - NOT_PAGES
    assert {name for name in named if rule_of(name) is None} == set()


def test_every_row_of_an_address_is_in_the_table() -> None:
    rules = [route.may for route in routes().values()] + [one.may for one in operations().values()]
    assert [rule.what for rule in rules if table().get(rule.what) != rule] == []


def test_every_command_has_a_row() -> None:
    ours = {name: str(app) for name, app in get_commands().items() if str(app).startswith("cydwaith")}
    rows = {name: getattr(load_command_class(app, name), "may", None) for name, app in ours.items()}
    assert {name for name, rule in rows.items() if not isinstance(rule, Rule)} == set()


def test_the_table_in_the_documents_is_current() -> None:
    assert permissions.PAGE.read_text() == permissions.text(), "run scripts/permissions.py"
