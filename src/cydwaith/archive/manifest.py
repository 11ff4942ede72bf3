"""What an archive says of itself: what made it, which migrations its database had run, and every table it holds."""

import json
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import Any, Final, Self

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from cydwaith.engines.json_text import parsed

NAME: Final = "manifest.json"
FORMAT: Final = 1


class Unfit(ValueError):  # noqa: N818  # says what it is
    """A file is no archive of ours, or not whole."""


@dataclass(frozen=True)
class Table:
    """One table: its columns in order, how many rows, the SHA-256 of its file, the last number given to a row."""

    columns: list[str]
    rows: int
    sha256: str
    last: int | None


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself; `record` is how many entries its log has."""

    format: int
    version: str
    made: str
    database: str
    record: int
    migrations: list[list[str]]
    tables: dict[str, Table]

    def text(self) -> str:
        """The manifest as it is written."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a manifest. Raises Unfit."""
        try:
            told: dict[str, Any] = parsed(text)
            if told["format"] != FORMAT:
                raise Unfit(f"format {told['format']}")
            tables = {name: Table(**one) for name, one in told.pop("tables").items()}
            return cls(**told, tables=tables)
        except (ValueError, KeyError, TypeError, AttributeError) as why:
            raise Unfit(str(why)) from why


def migrations() -> list[list[str]]:
    """Every migration that this database has run."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def ours() -> str:
    """Our version."""
    return version("cydwaith")
