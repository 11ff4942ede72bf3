"""The file of a round: one row for each opening, team, member, choice, rank and half of a pair."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from cydwaith.engines.matching import Asked
from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.columns import Columns, key
from cydwaith.evidence.sources.faults import Report
from cydwaith.exchange import texts

NAMED: Final = {
    "row": frozenset({"row", "rhes"}),
    "who": frozenset({"who", "pwy"}),
    "where": frozenset({"where", "ble"}),
    "order": frozenset({"order", "trefn"}),
    "number": frozenset({"number", "nifer"}),
}
"""The columns, each under its name in both languages."""

ROWS: Final = {
    name: kind
    for kind, names in {
        "opening": "opening cyfle",
        "team": "team tim",
        "member": "member aelod",
        "choice": "choice dewis",
        "rank": "rank safle",
        "pair": "pair par",
    }.items()
    for name in names.split()
}
"""The kinds of row, by their names without accents."""

MOST: Final = 1_000_000
LAST: Final = MOST + 1
"""The order of what has none: after all that have one, and alike."""


@dataclass
class Reading:
    """What has been read so far, and on which line each thing was said."""

    openings: dict[str, int] = field(default_factory=dict)
    teams: dict[str, int] = field(default_factory=dict)
    members: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    choices: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    ranks: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    halves: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    fit: dict[tuple[str, str], int] = field(default_factory=dict)
    lines: dict[tuple[str, ...], tuple[int, tuple[int | None, ...]]] = field(default_factory=dict)

    def asked(self) -> Asked:
        """The round. A pair that is not two is left with the first half twice, which no round allows."""
        return Asked(
            openings=self.openings,
            choices=dict(self.choices),
            ranks=dict(self.ranks),
            teams=self.teams,
            members=dict(self.members),
            pairs={name: (two[0], two[1] if len(two) == 2 else two[0]) for name, two in self.halves.items()},
            fit=self.fit,
        )

    def asking(self) -> set[str]:
        """Everybody who asks for something, alone, as a pair, or as half of one."""
        return {*self.choices, *(who for two in self.halves.values() for who in two)}

    def add(self, kind: str, who: str, where: str, order: int | None, number: int | None) -> None:
        """Take what one row says."""
        last = LAST if order is None else order
        match kind:
            case "opening":
                self.openings[where] = number or 0
            case "team":
                self.teams[where] = number or 0
            case "member":
                self.members[where][who] = last
            case "rank":
                self.ranks[where][who] = last
            case "pair":
                self.halves[where].append(who)
            case "choice":
                self.choices[who][where] = last
                self.fit[who, where] = 1 if number is None else number


def read(data: bytes, report: Report) -> Asked:
    """The round that a CSV or a workbook tells of, with every fault by its line.

    The same row twice is one. An order that is empty comes after all others. A name that differs from that of somebody
    who asks by its capitals only is a fault: a refusal must not miss whom it is about.
    """
    reading = Reading()
    for line, cells in table.lines(data, Columns(NAMED, frozenset(NAMED) - {"order"}), report):
        before = report.count
        kind = ROWS.get(key(cells["row"]), "")
        if not kind:
            report.say(line, "bad-row", texts.ROW, text=cells["row"])
            continue
        who = "" if kind in {"opening", "team"} else _name(line, "who", cells, report)
        where = _name(line, "where", cells, report)
        order = _whole(line, "order", cells, 1, report)
        number = _whole(line, "number", cells, 0, report, needed=kind in {"opening", "team"})
        if report.count > before:
            continue
        said = (line, (order, number))
        first = reading.lines.setdefault((kind, who, where), said)
        if first is said:
            reading.add(kind, who, where, order, number)
        elif first[1] != said[1]:
            report.say(line, "said-twice", texts.AGAIN, first=first[0])
    asking = reading.asking()
    alike = {one.casefold(): one for one in asking}
    for (_kind, who, _where), (line, _said) in reading.lines.items():
        if who not in asking and (other := alike.get(who.casefold())):
            report.say(line, "other-capitals", texts.CAPITALS, text=who, other=other)
    return reading.asked()


def idle(asked: Asked) -> list[str]:
    """Whom openings or teams name, and who asks for nothing: their names may be written in another way elsewhere."""
    named = {who for orders in (asked.ranks, asked.members) for order in orders.values() for who in order}
    return sorted(named - asked.choices.keys() - {who for two in asked.pairs.values() for who in two})


def _name(line: int, column: str, cells: dict[str, str], report: Report) -> str:
    if not cells[column]:
        report.say(line, "no-name", texts.NAME, column=_shown(column))
    return " ".join(cells[column].split())


def _shown(column: str) -> str:
    return " / ".join(sorted(NAMED[column]))


def _whole(
    line: int, column: str, cells: dict[str, str], least: int, report: Report, *, needed: bool = False
) -> int | None:
    text = cells[column]
    if not text and not needed:
        return None
    if text.isascii() and text.isdigit() and len(text) <= len(str(MOST)) and least <= int(text) <= MOST:
        return int(text)
    report.say(line, "bad-number", texts.NUMBER, column=_shown(column), least=least, most=f"{MOST:,}", text=text)
    return None
