"""What a database has to offer an index. Words come here ready made: the database only says which rows hold them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

Row = tuple[int, str]
"""A document's number, and its words parted by spaces."""

OFTEN = 20_000
"""Of a word that is in more documents than this, only the newest so many are looked at."""


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

    def holding(self, shelf: int, worth: Mapping[str, int], required: Sequence[str], most: int) -> list[int]:
        """The rows that hold every required word and the worthiest others, worthiest first, then in their order."""

    def beginning(self, shelf: int, letters: str, most: int) -> list[str]:
        """The words as written that begin with some letters, those in most documents first."""
