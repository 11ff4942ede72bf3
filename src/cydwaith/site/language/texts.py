"""A Welsh text where it stands: in the catalogue, in a sentence of the code, in a template."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class Fault(Exception):  # noqa: N818  # what a reviewer can mend
    """A correction that cannot be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Welsh with its English.

    `key` finds it again; `file` and `span` (two offsets in characters) say what a correction replaces, `write` what it
    is replaced by: it takes the corrected Welsh and gives the source, or raises Fault. `used` are files with lines.
    """

    key: str
    section: str
    english: str
    welsh: str
    file: Path
    span: tuple[int, int]
    write: Callable[[str], str]
    used: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What both texts were when the sheet was printed; eight signs."""
        return hashlib.sha256(f"{self.english}\0{self.welsh}".encode()).hexdigest()[:8]

    def corrected(self, welsh: str) -> str:
        """The text as corrected, with the spaces around it that the sheet does not show."""
        bare = self.welsh.strip()
        before, _, after = self.welsh.partition(bare)
        return f"{before}{welsh.strip()}{after}"
