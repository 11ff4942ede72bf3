"""How the site is: what it cannot do without, and what waits for longer than it should."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Q
from django.utils import timezone

from cydwaith.record import outbox
from cydwaith.record.checks import wrong
from cydwaith.record.models import Checkpoint, Entry

LEAST_FREE: Final = 200 * 2**20
"""Bytes that must be free where the home folder is: SQLite, its journal and files that are sent need them."""
WITHIN: Final = 2
"""Seconds within which a database server must answer."""
Migration = tuple[str, str]
"""An app's label and the name of one of its migrations."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing to look at: `look` is true when it is as it should be; without what is `needed` nothing is served."""

    name: str
    look: Callable[[], bool]
    needed: bool = False


def database() -> bool:
    """It answers, and soon: a server is asked afresh, since whoever waits for a pool of connections waits long."""
    if connection.vendor == "postgresql":
        import psycopg

        asked = {name: value for name, value in connection.get_connection_params().items() if name != "pool"}
        psycopg.connect(**asked | {"connect_timeout": WITHIN}).close()
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def migrations() -> bool:
    """The database is as this version of the code wants it: neither behind nor ahead."""
    behind, ahead = unlike()
    return not behind and not ahead


def unlike() -> tuple[frozenset[Migration], frozenset[Migration]]:
    """Migrations that the code has and the database has not run; and those that only a later version has."""
    run = frozenset(MigrationRecorder(connection).applied_migrations())
    return shipped() - run, frozenset(one for one in run - shipped() if one[0] in settings.ROOMS)


@cache
def shipped() -> frozenset[Migration]:
    """The migrations that the code has; read from the disk once."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)


def disk() -> bool:
    """There is room where the home folder is."""
    return shutil.disk_usage(settings.HOME).free >= LEAST_FREE


def following() -> bool:
    """Nothing that follows a deed has waited for longer than it should."""
    return not outbox.waiting().exists()


def record() -> bool:
    """What was signed is kept outside the database, and so is every entry within the time promised."""
    if any(wrong()):
        return False
    covered = Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0
    late = timezone.now() - dt.timedelta(minutes=settings.LOG_KEPT_WITHIN)
    beyond = Entry.objects.filter(Q(index=None) | Q(index__gte=covered))
    return not beyond.filter(at__lt=late).exists()


CHECKS: Final = (
    Check(name="database", look=database, needed=True),
    Check(name="migrations", look=migrations, needed=True),
    Check(name="disk", look=disk, needed=True),
    Check(name="outbox", look=following),
    Check(name="record", look=record),
)


def looked() -> dict[str, bool]:
    """Every check by name: whether it is as it should be. Without the database the others are not even asked."""
    found = {check.name: False for check in CHECKS}
    for check in CHECKS:
        found[check.name] = quietly(check)
        if check.look is database and not found[check.name]:
            found[disk.__name__] = disk()
            break
    return found


def quietly(check: Check) -> bool:
    """A check; what it raises is its answer, and what stands in that is nobody's business."""
    try:
        return check.look()
    except Exception:  # noqa: BLE001  # whatever it is, it is not as it should be
        return False


def ready(found: dict[str, bool]) -> bool:
    """Whether pages can be served."""
    return all(found[check.name] for check in CHECKS if check.needed)
