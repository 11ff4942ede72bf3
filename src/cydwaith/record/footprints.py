"""The footprints of deeds: the rows that each of them wrote, by a digest of all their columns.

A deed says so in its entry beside the facts that people read: {"stands": {"item:7": digest}}. Whatever column of such a
row is changed later, otherwise than by a deed, is found by this, also where no fact tells of it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import BinaryField, Model, QuerySet

from cydwaith.bodies.models import Account
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.deeds import Heard, Proof, Row

STANDS: Final = "stands"
Table = type[Model]


@dataclass(frozen=True)
class Footprint:
    """The tables of a room of which its deeds tell what they left.

    `parts` names, for a table, the relations that hold what belongs to a row: their numbers stand in its digest, so
    that a part that somebody slips in is found as well. Files are left out; what puts them tells their digest. So is
    whose account something is, which erasing the account takes out. `since` names columns and parts that came later:
    empty they are left out, so that what was told before still holds.
    """

    name: str
    tables: tuple[Table, ...]
    parts: Mapping[Table, tuple[str, ...]] = field(default_factory=dict, hash=False)
    since: Mapping[Table, tuple[str, ...]] = field(default_factory=dict, hash=False)

    def of(self, *things: Model | Iterable[Model]) -> dict[str, dict[str, str]]:
        """What an entry is told of rows, as they are stored now."""
        wanted: dict[Table, set[object]] = {}
        for thing in things:
            for row in (thing,) if isinstance(thing, Model) else thing:
                wanted.setdefault(type(row), set()).add(row.pk)
        found = [row for table, keys in wanted.items() for row in stored(table).filter(pk__in=keys)]
        return {STANDS: {subject(row): self.digest(row) for row in found}}

    def digest(self, row: Model) -> str:
        """The SHA-256 of a row's columns, and of the numbers of what belongs to it, as canonical JSON."""
        told = {one.attname: plain(getattr(row, one.attname)) for one in row._meta.concrete_fields if kept(one)}
        for name in self.parts.get(type(row), ()):
            told[name] = sorted(getattr(row, name).values_list("pk", flat=True))
        for name in self.since.get(type(row), ()):
            if not told[name]:
                del told[name]
        return digest(canonical(told))

    @property
    def proof(self) -> Proof:
        """Every row must be as the latest deed that told of it left it."""
        return Proof(name=self.name, rows=self.rows, told=told, as_left=True)

    def rows(self) -> Iterator[Row]:
        """Every row as it stands now."""
        for table in self.tables:
            for row in stored(table).order_by("pk").iterator():
                yield subject(row), {"row": self.digest(row)}


def told(heard: Heard) -> list[Row]:
    """The rows that an entry left."""
    return [(about, {"row": said}) for about, said in heard.facts.get(STANDS, {}).items()]


def as_it_was(heard: Heard) -> list[Row]:
    """An entry that stands for one row, without what it says of how rows stand."""
    return [(heard.subject, {name: value for name, value in heard.facts.items() if name != STANDS})]


def stored(table: Table) -> QuerySet[Any]:
    """The rows of a table, without files."""
    files = [one.attname for one in table._meta.concrete_fields if not kept(one)]
    return table._base_manager.defer(*files) if files else table._base_manager.all()


def kept(column: Any) -> bool:
    """Whether a column stands in the digest."""
    return not isinstance(column, BinaryField) and column.related_model is not Account


def subject(row: Model) -> str:
    """A row by its kind and number: "item:7"."""
    return f"{row._meta.model_name}:{row.pk}"


def plain(value: Any) -> Any:
    """A value as the record takes it: moments in UTC whatever clock they are written by, binary fractions as text.

    The text is the shortest that reads back as the same fraction, as Python and JavaScript write it.
    """
    match value:
        case dt.datetime():
            return value.astimezone(dt.UTC)
        case float():
            return repr(float(value))
        case list() | tuple():
            return [plain(item) for item in value]
        case Mapping():
            return {name: plain(item) for name, item in value.items()}
    return value
