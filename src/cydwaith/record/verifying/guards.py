"""Whether the database still is what it must be: its triggers are those that are declared, and so are its tables.

Before anything else is read, and apart from it: PostgreSQL says how it writes a trigger only where one may be made.
"""

from itertools import chain

from django.db import connection

from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.shared import bounded, guarding, shapes
from cydwaith.shared.guarding import Guards
from cydwaith.shared.rooms import added


def declared() -> Guards:
    """Every trigger that any room declares, and those that keep what is stored in its bounds."""
    found = dict(bounded.declared(connection))
    for guards in chain.from_iterable(added("guards")):
        found |= guards(connection)
    return found


def check_guards(report: Report) -> None:
    """Note every trigger that is gone, off, or another, and every one that nobody declared."""
    wanted = declared()
    for name in guarding.wrong(connection, wanted):
        report.add(Kind.UNPROTECTED, name)
    for name in guarding.strange(connection, wanted):
        report.add(Kind.GUARD_ADDED, name)


def check_shapes(report: Report) -> None:
    """Note every table that is not as it is declared: a view in its place, another column, a constraint less."""
    for table, told in shapes.wrong(connection):
        report.add(Kind.TABLE_CHANGED, table, detail=told[:300])
