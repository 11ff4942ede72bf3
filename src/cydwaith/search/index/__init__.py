"""The index in whichever database there is."""

from django.db import connection

from cydwaith.search.index.backend import Backend
from cydwaith.search.index.postgresql import Postgresql
from cydwaith.search.index.sqlite import Sqlite


def backend() -> Backend:
    """What this database has to offer."""
    return Postgresql() if connection.vendor == "postgresql" else Sqlite()
