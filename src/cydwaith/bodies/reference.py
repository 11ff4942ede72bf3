"""The reference facts: reviewed CSV files become places, groups of places, bodies, posts and topics.

Loading is all or nothing, and the same files loaded twice change nothing. Rows are joined on codes. A row that is no
longer in a file stays in the database, since others may speak of it; only a membership of an area group, of which
nothing else speaks, is taken back.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from django.db.models import Model

from cydwaith.bodies import fingerprints
from cydwaith.bodies.deeds import REFERENCE_LOAD
from cydwaith.bodies.reference_files import TABLES, BadReference, Rows, Table, digests, read, stored
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE, Actor

__all__ = ["FOLDER", "BadReference", "Loaded", "load"]
FOLDER: Final = Path(__file__).parent / "reference"


@dataclass(frozen=True)
class Loaded:
    """How many facts a load added, changed and took back."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def __add__(self, more: "Loaded") -> "Loaded":
        return Loaded(self.added + more.added, self.changed + more.changed, self.removed + more.removed)

    def __bool__(self) -> bool:
        return self != Loaded()


def load(folder: Path = FOLDER, *, by: Actor = COMMAND_LINE) -> Loaded:
    """Make the database say what the files say. Raises BadReference, with every fault, before anything changes."""
    rows = read(folder)
    with doing(REFERENCE_LOAD, by=by) as act:
        loaded = sum((save(table, rows[table.file]) for table in TABLES), Loaded())
        if loaded:
            act.tell({"files": digests(folder), **asdict(loaded), "rows": fingerprints.of_reference()})
    return loaded


def save(table: Table, rows: Rows) -> Loaded:
    """Write the facts of one table. Columns that its file does not have keep what they hold."""
    before = {table.key_of(fact): fact for fact in table.model._default_manager.all()}
    new: list[Model] = []
    changed: list[Model] = []
    for fact in rows.facts.values():
        old = before.pop(table.key_of(fact), None)
        if old is None:
            new.append(fact)
        elif any(stored(old, column) != stored(fact, column) for column in rows.columns):
            fact.pk = old.pk
            changed.append(fact)
    return write(table, new, changed, list(before.values()) if table.complete else [], rows)


def write(table: Table, new: list[Model], changed: list[Model], gone: list[Model], rows: Rows) -> Loaded:
    """Carry out what `save` found to do."""
    objects: Any = table.model._default_manager  # Any: the manager of whichever table
    objects.bulk_create(new)
    if changed:
        objects.bulk_update(changed, [column.name for column in rows.columns if not column.primary_key])
    if gone:
        objects.filter(pk__in=[fact.pk for fact in gone]).delete()
    return Loaded(len(new), len(changed), len(gone))
