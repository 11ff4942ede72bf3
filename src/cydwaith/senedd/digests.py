"""What the record is told of the Senedd: a digest of all rows of a sitting, and one of all members and offices."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.db.models import Model, QuerySet

from cydwaith.record.canonical import canonical, digest
from cydwaith.senedd.models import Contribution, Division, Former, Group, Item, Member, Membership, Sitting, Vote
from cydwaith.shared.deeds import Facts, Row

PEOPLE: Final[tuple[type[Model], ...]] = (Member, Group, Membership)


def about_sitting(one: Sitting) -> str:
    """What the record calls a sitting."""
    return f"sitting:{one.pk}"


def of_sitting(one: Sitting) -> Facts:
    """A sitting as it stands: its day, how much was said, and a digest of its rows."""
    said = Contribution.objects.filter(item__sitting=one)
    parts = (
        Item.objects.filter(sitting=one),
        said,
        Former.objects.filter(contribution__item__sitting=one),
        Division.objects.filter(sitting=one),
        Vote.objects.filter(division__sitting=one),
    )
    told = {"on": one.on, "senedd": one.senedd, "source": one.source, "contributions": said.count()}
    return told | {"rows": of_rows(parts)}


def of_people(_which: str = "all") -> Facts:
    """Members, offices, seats and parties as they stand: how many members, and a digest of all rows."""
    return {
        "members": Member.objects.count(),
        "rows": of_rows(model._default_manager.all() for model in PEOPLE),
    }


def of_rows(parts: Iterable["QuerySet[Any]"]) -> str:
    """The SHA-256 of what stands in some rows, table by table."""
    rows = [
        of_row(row)
        for part in parts
        for row in part.order_by("pk").values(*(one.attname for one in part.model._meta.concrete_fields))
    ]
    return digest("".join(rows))


def of_row(row: Mapping[str, object]) -> str:
    """The SHA-256 of what a row has in its columns, by their names.

    An empty column says nothing, so that one that comes later leaves what the record was told before as it was.
    """
    return digest(canonical({name: value for name, value in row.items() if value not in (None, "")}))


def sittings() -> Iterator[Row]:
    """Every sitting as it stands."""
    for one in Sitting.objects.order_by("pk"):
        yield about_sitting(one), of_sitting(one)


def people() -> Iterator[Row]:
    """Members and offices, once there are any."""
    if any(model._default_manager.exists() for model in PEOPLE):
        yield "senedd_people:all", of_people()
