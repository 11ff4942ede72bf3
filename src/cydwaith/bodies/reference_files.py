"""Reading the reference files: each row a checked, unsaved fact, and every fault with its file and line."""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Field, Model
from django.utils.translation import override

from cydwaith.bodies.models import (
    AreaGroup,
    AreaMembership,
    Body,
    Domain,
    Place,
    Portfolio,
    PortfolioTopic,
    Post,
    Topic,
)
from cydwaith.bodies.models.sourced import Named, fault_of_name

# A taxonomy is our own decision: its file says whose, the database does not repeat it.
SOURCE_COLUMNS: Final = frozenset({"certainty", "source", "source_url", "as_of"})
Key = tuple[Any, ...]


class BadReference(ValueError):  # noqa: N818  # says what it is: files that are bad
    """Files that cannot be loaded; `faults` says for each fault the file, the line and what is wrong."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Table:
    """One file and what its rows become; `key` are the columns that say which fact a row is.

    A `complete` table says everything there is: a fact that is no longer in its file is taken back.
    """

    file: str
    model: type[Model]
    key: tuple[str, ...] = ("code",)
    complete: bool = False

    def key_of(self, fact: Model) -> Key:
        """Which fact this is."""
        return tuple(stored(fact, column) for column in map(self.column, self.key))

    def column(self, name: str) -> "Field[Any, Any]":
        return self.model._meta.get_field(name)  # type: ignore[return-value]  # only ever a column, never a relation back

    @property
    def columns(self) -> dict[str, "Field[Any, Any]"]:
        """The columns that a file may have, by name."""
        return {column.name: column for column in self.model._meta.concrete_fields if not column.auto_created}

    @property
    def needed(self) -> set[str]:
        """The columns that a file must have."""
        columns = self.columns.items()
        return {name for name, column in columns if not (column.blank or column.null or column.has_default())}


TABLES: Final = (
    Table("topics.csv", Topic),
    Table("places.csv", Place),
    Table("area_groups.csv", AreaGroup),
    Table("area_memberships.csv", AreaMembership, key=("group", "place", "valid_from"), complete=True),
    Table("bodies.csv", Body),
    Table("posts.csv", Post),
    Table("domains.csv", Domain, key=("name",), complete=True),
    Table("portfolios.csv", Portfolio),
    Table("portfolio_topics.csv", PortfolioTopic, key=("portfolio", "topic"), complete=True),
)


@dataclass
class Rows:
    """The facts of one file, by their line, and the columns it has."""

    columns: Sequence["Field[Any, Any]"] = ()
    facts: dict[int, Model] = field(default_factory=dict)


def stored(fact: Model, column: "Field[Any, Any]") -> Any:
    """The value as the database keeps it: of another fact, its code."""
    return getattr(fact, column.attname)


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each file, by its name."""
    return {table.file: hashlib.sha256((folder / table.file).read_bytes()).hexdigest() for table in TABLES}


def read(folder: Path) -> Mapping[str, Rows]:
    """The rows of every file, by its name. Raises BadReference with all faults of all files."""
    faults: list[str] = []
    with override("en"):
        read = {table.file: read_table(folder / table.file, table, faults) for table in TABLES}
    faults = faults or list(dangling(read))
    if faults:
        raise BadReference(faults)
    return read


def read_table(path: Path, table: Table, faults: list[str]) -> Rows:
    """The rows of one file; what is wrong with them is added to the faults."""
    if not path.exists():
        faults.append(f"{path.name}: there is no such file")
        return Rows()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names = reader.fieldnames or []
        if wrong := set(names) - set(table.columns) - SOURCE_COLUMNS | table.needed - set(names):
            faults.append(f"{path.name} line 1: columns missing or unknown: {', '.join(sorted(wrong))}")
            return Rows()
        rows = Rows([table.columns[name] for name in names if name in table.columns])
        for cells in reader:
            try:
                rows.facts[reader.line_num] = fact_of(cells, table.model, rows.columns)
            except ValidationError as error:
                where = f"{path.name} line {reader.line_num}"
                faults += [f"{where}: {name}: {' '.join(said)}" for name, said in error.message_dict.items()]
    faults += repeated(table, rows)
    return rows


def fact_of(cells: Mapping[str, str], model: type[Model], columns: Iterable["Field[Any, Any]"]) -> Model:
    """One row as an unsaved, checked fact; an empty cell is empty text, or nothing where the column allows it."""
    if None in cells or None in cells.values():
        raise ValidationError({"row": ["it has too many or too few cells"]})
    fact = model()
    faults = {}
    for column in columns:
        text = cells[column.name].strip()
        try:
            setattr(fact, column.attname, value_of(text, column, fact))
        except ValidationError as error:
            faults[column.name] = [f"{text!r}: {said}" for said in error.messages]
    if isinstance(fact, Named) and not faults:
        faults = named(fact)
    if faults:
        raise ValidationError(faults)
    return fact


def named(fact: Named) -> dict[str, list[str]]:
    """What is wrong with where the name of a fact comes from, by its column."""
    fault = fault_of_name(fact.given, welsh_source=fact.welsh_source, described=fact.described)
    return {"welsh_source": [fault]} if fault else {}


def value_of(text: str, column: "Field[Any, Any]", fact: Model) -> Any:
    """A cell as its column keeps it; of a yes or no, `true` is yes and empty is no.

    Codes of other facts are checked when all files have been read.
    """
    if column.null and not text:
        return None
    if isinstance(column, BooleanField):
        return text == "true" if text in {"", "true"} else column.clean(text, fact)
    return text if column.is_relation else column.clean(text, fact)


def repeated(table: Table, rows: Rows) -> Iterator[str]:
    """Faults for two rows that say the same fact."""
    first: dict[Key, int] = {}
    for line, fact in rows.facts.items():
        before = first.setdefault(table.key_of(fact), line)
        if before != line:
            yield f"{table.file} line {line}: the same fact as line {before}"


def dangling(read: Mapping[str, Rows]) -> Iterator[str]:
    """Faults for codes that a row speaks of and no file explains."""
    codes = {table.model: {fact.pk for fact in read[table.file].facts.values()} for table in TABLES}
    for table in TABLES:
        rows = read[table.file]
        for column in filter(lambda column: column.is_relation, rows.columns):
            known = {None, *codes[column.related_model]}  # type: ignore[index]  # a relation of these has a model
            for line, fact in rows.facts.items():
                if (code := stored(fact, column)) not in known:
                    yield f"{table.file} line {line}: {column.name}: no {code} in the files"
