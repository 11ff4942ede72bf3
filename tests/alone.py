"""One statement that the database may refuse, where triggers were taken away in the same transaction."""

from contextlib import AbstractContextManager, nullcontext

from django.db import connection, transaction


def alone() -> AbstractContextManager[None]:
    """What PostgreSQL needs around such a statement.

    SQLite undoes it by itself; going back to a savepoint, it would read its whole schema anew, which costs more than
    all the rest of a test.
    """
    return transaction.atomic() if connection.vendor == "postgresql" else nullcontext()
