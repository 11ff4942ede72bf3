"""What is wrong with a file, line by line, in both languages.

Beside faults, which keep a file from being loaded, there are remarks: what was passed over or understood in a certain
way, and does no harm, but a person who knows the file should hear of. `texts` has the words.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from cydwaith.evidence.banded.texts import BANDED
from cydwaith.evidence.sources.texts import REMARKS, TEXTS
from cydwaith.shared.said import Said

MOST_KEPT: Final = 1000
LONGEST: Final = 40


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, on which line (0: with the file as a whole)."""

    line: int
    code: str
    message: Said


def fault(line: int, code: str, **details: object) -> Fault:
    """A fault or a remark with its message in both languages."""
    return Fault(line, code, filled((TEXTS | BANDED | REMARKS)[code], details))


def filled(text: Said, details: Mapping[str, object]) -> Said:
    """A message with its details, in both languages; long texts from the file are cut."""
    shown = {name: _short(str(detail)) if name == "text" else detail for name, detail in details.items()}
    return Said(text.cy.format(**shown), text.en.format(**shown))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@dataclass
class Report:
    """Everything to tell about a file: its faults (the first thousand kept, all counted), remarks, and areas left out.

    A remark is told once, with the first line that it is about, however often it would be true. `left_out` has the
    lines about areas that are not kept.
    """

    faults: list[Fault] = field(default_factory=list)
    count: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    left_out: dict[int, str] = field(default_factory=dict)
    remarks: dict[tuple[str, str], Fault] = field(default_factory=dict)

    def add(self, line: int, code: str, **details: object) -> None:
        """Note a fault of those that figures have."""
        self._note(fault(line, code, **details))

    def say(self, line: int, code: str, message: Said, **details: object) -> None:
        """Note a fault in words of one's own."""
        self._note(Fault(line, code, filled(message, details)))

    def _note(self, one: Fault) -> None:
        self.count += 1
        if len(self.faults) < MOST_KEPT:
            self.faults.append(one)

    def remark(self, line: int, code: str, **details: object) -> None:
        """Note what was passed over, once for each code and each old code of an area."""
        self.remarks.setdefault((code, str(details.get("old", ""))), fault(line, code, **details))

    def skip(self, area: str, line: int) -> None:
        """Note that a line is about an area that is not registered here."""
        self.skipped[area] += 1
        self.left_out[line] = area

    def __iter__(self) -> Iterator[Fault]:
        return iter(sorted(self.faults, key=lambda one: one.line))


class Faulty(Exception):  # noqa: N818  # says what the file is
    """A file has faults, so nothing of it was stored."""

    def __init__(self, report: Report) -> None:
        super().__init__("; ".join(f"{one.line}: {one.message.en}" for one in list(report)[:5]))
        self.report = report
