"""What an engine can do."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol, TypeVar

Cell = str | int | float | None
Row = tuple[Cell, ...]
Found = TypeVar("Found")
ENGINES: Final = ("duckdb", "spark")


class Engine(Protocol):
    """Tables, and answers to questions about them in the SQL that all engines share."""

    faults: tuple[type[Exception], ...]
    """What it raises for a file that it cannot read, or that lacks a column."""

    def open(self, name: str, path: str) -> None:
        """Make a table of a file or folder of Parquet, or of all that a pattern means."""
        ...

    def fill(self, name: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Make a small table of rows that are at hand. columns: each with its type, as `label BIGINT`."""
        ...

    def keep(self, name: str, sql: str) -> None:
        """Make a table of an answer, worked out once."""
        ...

    def ask(self, sql: str) -> list[Row]:
        """All rows of a small answer, in whatever order."""
        ...

    def each(self, sql: str, do: Callable[[str, list[Row]], Found]) -> dict[str, Found]:
        """What `do` makes of each value of the first column, a text, and its rows without it, sorted.

        Each is one task: on Spark they run wherever there is room, and only what they find travels.
        """
        ...

    def close(self) -> None:
        """Leave it."""
        ...
