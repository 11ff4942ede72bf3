"""What a database has to offer an index. Words come here ready made: the database only says which rows hold them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

Row = tuple[int, str]
"""A document's number, and its words parted by spaces."""

OFTEN = 20_000
"""Rows of one word that are looked at, at most: the newest."""
BLOCK = 16_384
BLOCKS = 8
"""The newest rows are looked at in whole blocks: of so many rows up to eight, beyond that of eight times as many."""


def newest_rows(last: int, wanted: int) -> range:
    """The newest rows up to the last, in whole blocks: at least as many as are wanted."""
    size = block_size(wanted)
    return range((last - wanted + 1) // size * size, last + 1)


def block_size(rows: int) -> int:
    """How large the blocks are in which so many rows are looked at."""
    return BLOCK if rows <= BLOCK * BLOCKS else BLOCK * BLOCKS


class Backend(Protocol):
    """Rows of words by shelf."""

    def make(self, shelf: int) -> None:
        """Begin a shelf anew, empty."""

    def finish(self, shelf: int) -> None:
        """Ready a shelf that has been filled."""

    def drop(self, shelf: int) -> None:
        """Take a shelf away."""

    def add(self, shelf: int, rows: Iterable[Row]) -> None:
        """Put rows on a shelf."""

    def remove(self, shelf: int, rows: Iterable[Row]) -> None:
        """Take rows off a shelf, each with the words it was put there with."""

    def holding(
        self, shelf: int, worth: Mapping[str, int], required: Sequence[str], most: int, among: range | None = None
    ) -> list[int]:
        """The rows that hold every required word and the worthiest others, worthiest first; only those among some."""

    def beginning(self, shelf: int, letters: str, most: int) -> list[str]:
        """The words as written that begin with some letters, those in most documents first."""
