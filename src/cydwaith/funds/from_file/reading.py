"""The two files: bids with what they ask for, and the scores that assessors gave them."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from cydwaith.engines.funding import Bid, split
from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.columns import Columns
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.notation import Unreadable, number
from cydwaith.funds.from_file import texts

BIDS: Final = Columns(
    {
        "bid": frozenset({"bid", "cais"}),
        "score": frozenset({"score", "sgor"}),
        "money": frozenset({"money", "arian", "pounds", "punnoedd"}),
    },
    frozenset({"bid", "score", "money"}),
)
SCORES: Final = Columns(
    {
        "assessor": frozenset({"assessor", "asesydd"}),
        "bid": frozenset({"bid", "cais"}),
        "criterion": frozenset({"criterion", "maenprawf"}),
        "score": frozenset({"score", "sgor"}),
        "weight": frozenset({"weight", "pwysau", "pwysiad"}),
    },
    frozenset({"assessor", "bid", "criterion", "score"}),
)
MOST: Final = 10**9
"""The largest sum of money in pounds, and the largest score: to the penny still within the digits of a number."""
PENCE: Final = 100
SCALE: Final = 1000
"""A score is taken to three places, as a whole number of thousandths."""

Groups = dict[str, dict[str, dict[str, int]]]
"""By column, value and bid: the pence of the bid that fall to the value."""


@dataclass
class Asked:
    """The bids of a file, and how each further column groups them."""

    bids: list[Bid] = field(default_factory=list)
    groups: Groups = field(default_factory=dict)


def read_bids(data: bytes, report: Report) -> Asked:
    """Every bid, with every fault by its line. What stands in a further column are names, with or without sums."""
    asked, first = Asked(), dict[str, int]()
    named = table.header(data, BIDS, report)
    for line, cells in table.lines(data, BIDS, report) if not report.count else ():
        before = report.count
        name = cells["bid"]
        if not name:
            report.say(line, "no-name", texts.NAME)
        elif first.setdefault(name, line) != line:
            report.say(line, "said-twice", texts.AGAIN, first=first[name], text=name)
        score = whole(line, cells["score"], SCALE, report)
        pence = whole(line, cells["money"], PENCE, report)
        for column in cells.keys() - {*BIDS.names, *named.values(), ""}:
            for value, share in shares(line, cells[column], pence, report).items():
                asked.groups.setdefault(column, {}).setdefault(value, {})[name] = share
        if report.count == before:
            asked.bids.append(Bid(name, score, pence))
    return asked


def whole(line: int, text: str, of: int, report: Report) -> int:
    """A number from nought up as so many parts `of` one; what is no whole number of parts is a fault, not rounded."""
    try:
        found = number(text.replace("£", ""))
    except Unreadable:
        found = None
    exact = Decimal(repr(found)) * of if found is not None else Decimal(-1)
    if not 0 <= exact <= MOST * of or exact % 1:
        report.say(line, "no-number", texts.MONEY if of == PENCE else texts.SCORE, text=text)
        return 0
    return int(exact)


def shares(line: int, text: str, pence: int, report: Report) -> dict[str, int]:
    """Cardiff 120000; Newport 80000: what falls to each. Without sums the bid is divided evenly, to the penny."""
    found: dict[str, int | None] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        words = part.rsplit(maxsplit=1)
        sum_follows = len(words) == 2 and words[1].lstrip("£")[:1].isdigit()
        name = words[0] if sum_follows else part
        found[name] = whole(line, words[1], PENCE, report) if sum_follows else None
    said = [share for share in found.values() if share is not None]
    if not said:
        return split(pence, dict.fromkeys(found, 1)) if found else {}
    if len(said) < len(found) or sum(said) != pence:
        report.say(line, "shares", texts.SHARES, text=text)
    return {name: share or 0 for name, share in found.items()}


@dataclass
class Scored:
    """What assessors gave, and what each criterion weighs."""

    scores: dict[str, dict[str, dict[str, float]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(dict))
    )
    weights: dict[str, float] = field(default_factory=dict)


def read_scores(data: bytes, report: Report) -> Scored:
    """Every score, with every fault by its line. A criterion without a weight weighs 1."""
    found = Scored()
    lines: dict[tuple[str, ...], int] = {}
    for line, cells in table.lines(data, SCORES, report):
        about = (cells["assessor"], cells["bid"], cells["criterion"])
        if not all(about):
            report.say(line, "no-name", texts.NAMES)
            continue
        if lines.setdefault(about, line) != line:
            report.say(line, "said-twice", texts.AGAIN, first=lines[about], text=" · ".join(about))
        weight = whole(line, cells["weight"] or "1", SCALE, report) / SCALE
        if found.weights.setdefault(about[2], weight) != weight:
            report.say(line, "weight", texts.WEIGHT, text=about[2])
        found.scores[about[0]][about[1]][about[2]] = whole(line, cells["score"], SCALE, report) / SCALE
    for (assessor, bid, _criterion), line in lines.items():
        if missing := found.weights.keys() - found.scores[assessor][bid].keys():
            report.say(line, "criterion", texts.CRITERION, text=", ".join(sorted(missing)), who=assessor, bid=bid)
            break
    if found.weights and not any(found.weights.values()):
        report.say(0, "weight", texts.WEIGHTLESS)
    return found
