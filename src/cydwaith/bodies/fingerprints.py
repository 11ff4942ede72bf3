"""One hash over all reference facts of the ground."""

from typing import Any, Final

from django.db.models import Model, QuerySet

from cydwaith.bodies.models import Place, PlaceKind, Post
from cydwaith.bodies.reference_files import TABLES, Table
from cydwaith.shared.fingerprints import columns_of, fingerprint, of_table

# Bodies say how their posts are reached; that is not in the files.
THEIR_OWN: Final[dict[type[Model], tuple[str, ...]]] = {Post: ("contact",)}


def of_reference() -> str:
    """Everything that the reference files say, as it is stored; not the areas that only figures brought in."""
    return fingerprint([[table.file, of_one(table)] for table in TABLES])


def of_one(table: Table) -> str:
    """The rows of one file."""
    by = [table.column(name).attname for name in table.key]
    columns = columns_of(table.model, *by, *THEIR_OWN.get(table.model, ()))
    rows: QuerySet[Any] = table.model._default_manager.all()
    return of_table(rows.exclude(kind=PlaceKind.OTHER) if table.model is Place else rows, *columns, by=by)
