"""Worlds that all tests of a module begin from, made once: each test still rolls back whatever it changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


def kept(make: Callable[[], Any], *needs: str) -> Any:  # Any: pytest's fixtures have no type of their own
    """A fixture that gives what `make` makes in the database, anew for each test, though it is made once a module.

    Ask for it in a fixture of your own, beside `db`, and call it: `kept_shipped = kept(load)`, then
    `return kept_shipped()`.
    Tests of the module that do not ask for it find the world there too, once another did. Not for tests that change
    rows past the actions and then read a page: what is remembered of a state of the record is of the world as it was.
    """

    @pytest.fixture(scope="module")
    def world(
        request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
    ) -> Iterator[Callable[[], Any]]:
        for need in needs:
            request.getfixturevalue(need)
        around = transaction.atomic()
        with django_db_blocker.unblock(), open_between_tests():
            around.__enter__()
            try:
                made = make()
            except BaseException:
                taken_away(around)
                raise
        with open_between_tests():
            yield lambda: deepcopy(made)
        with django_db_blocker.unblock():
            taken_away(around)

    return world


@contextmanager
def open_between_tests() -> Iterator[None]:
    """Django closes the connection after each test, and with it, on PostgreSQL, the transaction that keeps a world."""
    with patch.object(connection, "close", lambda: None):
        yield


def taken_away(around: transaction.Atomic) -> None:
    """End a transaction as if nothing had been done in it."""
    transaction.set_rollback(True)
    around.__exit__(None, None, None)
