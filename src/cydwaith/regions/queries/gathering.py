"""All figures and projects as they are now: as they were put together last, with whatever changed since then.

What was put together is only ever a copy, sealed with the site's own key; where there is none, all rows are read.
"""

import hashlib
import hmac
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.utils.crypto import salted_hmac

from cydwaith.regions import noting
from cydwaith.regions.models import Gathered, Money, Project, ProjectKind, Since
from cydwaith.regions.queries.columns import EMPTY, Columns, Figure, Thing, changed, unpacked

WORTH: Final = 500
"""So many changes are worth putting everything together anew."""
LISTED: Final = 500
"""Of more changes than this all rows are read: no database takes so long a list."""
SEAL: Final = 32
FIGURE: Final = ("pk", "project_id", "nature", "funder", "pounds", "on", "ended")


class Copy(NamedTuple):
    """The columns as they were after the change of a number."""

    columns: Columns
    upto: int


def now() -> Columns:
    """The columns as they are, in four questions; nobody who looks at what is read sees these."""
    with unseen():
        while True:
            kept = copied()
            found = brought_up(kept) if kept else everything()
            # Whoever put all together meanwhile threw away what was noted before.
            if kept is None or Gathered.objects.filter(upto=kept.upto).exists():
                return found


def copied() -> Copy | None:
    """What was put together last; None where nothing was, or where somebody else wrote there."""
    row = Gathered.objects.first()
    if row is None:
        return None
    seal, content = row.columns[:SEAL], memoryview(row.columns)[SEAL:]
    if not hmac.compare_digest(bytes(seal), sealed(row.upto, content)):
        return None
    try:
        return Copy(unpacked(content), row.upto)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile):  # of an earlier version
        return None


def sealed(upto: int, content: bytes | memoryview) -> bytes:
    """What only this site can write before it."""
    about = f"{upto} {hashlib.sha256(content).hexdigest()}"
    return salted_hmac("cydwaith.regions.gathered", about, algorithm="sha256").digest()


def brought_up(kept: Copy) -> Columns:
    """A copy with whatever changed since."""
    noted = list(Since.objects.filter(pk__gt=kept.upto).values_list("money", "project"))
    if len(noted) > LISTED:
        return everything()
    ids = {money for money, _project in noted if money is not None}
    codes = {project for _money, project in noted if project}
    found = figures(Money.objects.filter(pk__in=ids)) if ids else []
    # A project was noted before any figure of it.
    things = projects(Project.objects.filter(pk__in=codes)) if codes else []
    return changed(kept.columns, things, codes, found, ids)


def everything() -> Columns:
    """All rows. Figures first: the project of every one of them is there by then."""
    found = figures(Money.objects.all())
    things = projects(Project.objects.all())
    return changed(EMPTY, things, [one.code for one in things], found, [one.id for one in found])


def figures(rows: QuerySet[Money]) -> list[Figure]:
    """Figures that are added up: not those for all sources together."""
    return [Figure(*row) for row in rows.filter(whole=False).order_by().values_list(*FIGURE)]


def projects(rows: QuerySet[Project]) -> list[Thing]:
    """Projects."""
    told = rows.order_by().values_list("pk", "parent_id", "kind", "places")
    return [Thing(code, parent, kind == ProjectKind.PROJECT, places) for code, parent, kind, places in told]


def gather() -> bool:
    """Put all together where enough has changed since that was done; whether it was."""
    if (Since if Gathered.objects.exists() else Money).objects.count() < WORTH:
        return False
    with transaction.atomic():
        noting.alone()
        kept, last = copied(), Since.objects.aggregate(last=Max("pk"))["last"] or 0
        content = (brought_up(kept) if kept else everything()).packed()
        told = {"upto": last, "columns": sealed(last, content) + content}
        Gathered.objects.update_or_create(number=1, defaults=told)
        Since.objects.filter(pk__lte=last).delete()
    return True


def nothing(_things: Sequence[object]) -> None:
    """There is nothing to do for single things: the worker looks by itself."""


@contextmanager
def unseen() -> Iterator[None]:
    """Within, nobody looks at what is read."""
    looking, connection.execute_wrappers = connection.execute_wrappers, []
    try:
        yield
    finally:
        connection.execute_wrappers = looking
