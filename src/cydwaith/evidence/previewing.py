"""What an import would do, before it does it: every line of a file with its fate, and what is wrong or worth knowing.

Knows no database: `stored` are the figures that are there, by area and period, as `KEPT` lists what of each is kept.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cydwaith.evidence.sources.faults import Fault, Report
from cydwaith.evidence.sources.readings import Reading

KEPT: Final = ("value", "lower", "upper", "denominator", "status", "note")
Kept = tuple[float | str | None, ...]
Stored = Mapping[tuple[str, str], Kept]


class Fate(StrEnum):
    """What becomes of a line."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left-out"
    FAULT = "fault"


@dataclass(frozen=True)
class Line:
    """One line of a file: its fate, the figure it gives, the one that it would replace, and its fault if it has one."""

    line: int
    fate: Fate
    area: str = ""
    reading: Reading | None = None
    before: Kept | None = None
    fault: Fault | None = None


@dataclass(frozen=True)
class Preview:
    """What an import would do. It would do nothing at all while there is a fault."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[Fault, ...]

    @property
    def counts(self) -> Counter[Fate]:
        """How many lines meet each fate."""
        return Counter(line.fate for line in self.lines)

    @property
    def sound(self) -> bool:
        """Whether the import could be confirmed."""
        return not self.faults and any(line.reading for line in self.lines)


def previewed(readings: Iterable[Reading], report: Report, stored: Stored) -> Preview:
    """The preview of a file that is read into `report`."""
    kept = [Line(one.line, fate(one, stored), one.area, one, stored.get((one.area, one.period))) for one in readings]
    faults = tuple(report)
    wrong = {one.line: Line(one.line, Fate.FAULT, fault=one) for one in reversed(faults) if one.line}
    left = [Line(line, Fate.LEFT_OUT, area) for line, area in report.left_out.items() if line not in wrong]
    lines = [*(line for line in kept if line.line not in wrong), *left, *wrong.values()]
    return Preview(tuple(sorted(lines, key=lambda line: line.line)), faults, tuple(report.remarks.values()))


def fate(one: Reading, stored: Stored) -> Fate:
    """Whether a figure is new, says something else than the one that is stored, or the same."""
    before = stored.get((one.area, one.period))
    if before is None:
        return Fate.ADDED
    return Fate.UNCHANGED if before == tuple(getattr(one, name) for name in KEPT) else Fate.CHANGED


def sorted_out(readings: Sequence[Reading], stored: Stored) -> tuple[list[Reading], list[Reading]]:
    """The readings that are new, and those that say something else than before."""
    fates = [(fate(one, stored), one) for one in readings]
    return ([one for what, one in fates if what == Fate.ADDED], [one for what, one in fates if what == Fate.CHANGED])
