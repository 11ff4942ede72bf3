"""One permission table: every page, API operation and command has a row, and every row leads somewhere."""

from collections.abc import Iterator

from django.core.management import get_commands
from django.urls import URLPattern, URLResolver, get_resolver

from cydwaith.bodies.permissions import table
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


def test_every_page_has_a_row_and_every_row_its_page() -> None:
    named = {page for rule in table().values() for page in rule.addresses}
    assert set(page_names(get_resolver().url_patterns)) - NOT_PAGES == named


def test_every_command_has_a_row_and_every_row_its_command() -> None:
    ours = {name for name, app in get_commands().items() if str(app).startswith("cydwaith")}
    assert {command for rule in table().values() for command in rule.commands} == ours


def test_no_page_has_two_rows() -> None:
    pages = [page for rule in table().values() for page in rule.addresses]
    assert len(pages) == len(set(pages))


def test_the_table_in_the_documents_is_current() -> None:
    assert permissions.PAGE.read_text() == permissions.text(), "run scripts/permissions.py"
