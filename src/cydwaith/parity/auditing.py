"""The parity audit, worked out from entries of the record alone, in one pass.

It knows no database: whoever has a copy of the log can hear its entries, in their order, and come to the same figures.
What it holds meanwhile is what is still open (items that wait, decisions not settled, commitments not delivered), and
counts; how many entries there are makes no difference.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cydwaith.parity.results import Parity, SideAudit, Waiting

MADE = frozenset({"agreed", "agreed_with_reservations"})
COUNTED = ("consent", "reservation", "refuse", "aside", "silent")
NAMES = {
    "consent": "consents",
    "reservation": "reservations",
    "refuse": "refusals",
    "aside": "asides",
    "silent": "silent",
}


@dataclass(frozen=True)
class Heard:
    """One entry: what happened, to what, when, and the facts."""

    verb: str
    subject: str
    at: dt.datetime
    facts: Mapping[str, Any]


@dataclass
class Side:
    """What was counted of one side so far; waiting times by their number of days."""

    counts: Counter[str] = field(default_factory=Counter)
    waited: Counter[int] = field(default_factory=Counter)
    settling: Counter[int] = field(default_factory=Counter)

    def result(self, code: str) -> SideAudit:
        return SideAudit(side=code, waited=waiting(self.waited), settling=waiting(self.settling), **self.counts)


@dataclass
class Forum:
    """What was heard of one forum so far."""

    sides: dict[str, Side] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    entries: int = 0
    first: dt.date | None = None
    last: dt.date | None = None

    def side(self, code: str) -> Side:
        return self.sides.setdefault(code, Side())


@dataclass(frozen=True)
class Opened:
    """Something that waits: of which forum and side, since when; for an item, on the agenda of which meeting."""

    forum: str
    side: str
    since: dt.date
    meeting: str = ""


@dataclass(frozen=True)
class Owed:
    """A commitment from a forum's decision: which bodies owe it, and by when (None: no date)."""

    forum: str
    bodies: frozenset[str]
    due: dt.date | None


class Audit:
    """Hears entries one after the other; `parities` says at any time what they make."""

    def __init__(self) -> None:
        self.forums: defaultdict[str, Forum] = defaultdict(Forum)
        self.items: dict[str, Opened] = {}
        self.meetings: dict[str, dt.date] = {}
        self.decisions: dict[str, Opened] = {}
        self.made: dict[str, str] = {}
        self.owed: dict[str, Owed] = {}

    def hear(self, one: Heard) -> None:
        """Take one entry in. Entries of no concern may be heard too, and change nothing."""
        if one.verb not in HEARD:
            return
        if slug := one.facts.get("forum"):
            forum = self.forums[slug]
            forum.entries += 1
            forum.first, forum.last = forum.first or one.at.date(), one.at.date()
        HEARD[one.verb](self, one)

    def sides_laid_down(self, one: Heard) -> None:
        for code in one.facts["sides"] or [""]:
            self.forums[one.facts["forum"]].side(code)

    def seat_added(self, one: Heard) -> None:
        self.forums[one.facts["forum"]].bodies[one.facts["body"]] = one.facts["side"]

    def item_tabled(self, one: Heard) -> None:
        facts = one.facts
        meeting = f"meeting:{facts['meeting']}" if facts["meeting"] else ""
        self.items[one.subject] = Opened(facts["forum"], facts["side"], one.at.date(), meeting)
        self.count(facts["forum"], facts["side"], "tabled")

    def item_withdrawn(self, one: Heard) -> None:
        self.items.pop(one.subject, None)

    def item_placed(self, one: Heard) -> None:
        self.put(f"item:{one.facts['item']}", one.subject)

    def item_put_back(self, one: Heard) -> None:
        self.put(f"item:{one.facts['item']}", "")

    def put(self, item: str, meeting: str) -> None:
        if item in self.items:
            was = self.items[item]
            self.items[item] = Opened(was.forum, was.side, was.since, meeting)

    def meeting_timed(self, one: Heard) -> None:
        starts = one.facts.get("to") or one.facts["starts"]
        self.meetings[one.subject] = dt.datetime.fromisoformat(starts).date()

    def meeting_cancelled(self, one: Heard) -> None:
        self.meetings.pop(one.subject, None)
        for item in one.facts["back"]:
            self.put(f"item:{item}", "")

    def meeting_held(self, one: Heard) -> None:
        on = self.meetings.pop(one.subject, one.at.date())
        for item in [item for item, told in self.items.items() if told.meeting == one.subject]:
            told = self.items.pop(item)
            self.count(told.forum, told.side, "taken")
            self.forums[told.forum].side(told.side).waited[days(told.since, on)] += 1

    def decision_moved(self, one: Heard) -> None:
        self.decisions[one.subject] = Opened(one.facts["forum"], one.facts["side"], one.at.date())
        self.count(one.facts["forum"], one.facts["side"], "moved")

    def decision_amended(self, one: Heard) -> None:
        own = one.facts["side"] == one.facts["of"]
        self.count(one.facts["forum"], one.facts["side"], "redrafted" if own else "amended")

    def decision_settled(self, one: Heard) -> None:
        facts, agreed = one.facts, one.facts["outcome"] in MADE
        self.ended(one, "agreed" if agreed else "not_agreed")
        for told in facts["sides"]:
            side = self.forums[facts["forum"]].side(told["side"])
            for name in COUNTED:
                side.counts[NAMES[name]] += told[name]
            side.counts["overruled"] += told["refuse"] if agreed else 0
        if agreed:
            self.made[one.subject.partition(":")[2]] = facts["forum"]

    def decision_withdrawn(self, one: Heard) -> None:
        self.ended(one, "withdrawn")

    def ended(self, one: Heard, how: str) -> None:
        if moved := self.decisions.pop(one.subject, None):
            self.count(moved.forum, moved.side, how)
            self.forums[moved.forum].side(moved.side).settling[days(moved.since, one.at.date())] += 1

    def commitment_agreed(self, one: Heard) -> None:
        facts = one.facts
        forum = self.made.get(facts.get("source_key", "")) if facts.get("source_kind") == "decision" else None
        self.owed.pop(one.subject, None)
        if forum:
            due = dt.date.fromisoformat(facts["due"]) if "due" in facts else None
            self.owed[one.subject] = Owed(forum, frozenset(facts["owes"]), due)

    def commitment_withdrawn(self, one: Heard) -> None:
        self.owed.pop(one.subject, None)

    def status_reported(self, one: Heard) -> None:
        facts, owed = one.facts, self.owed.get(one.subject)
        if owed is None or "milestone" in facts or (facts["part"], facts["colour"]) != ("owner", "done"):
            return
        del self.owed[one.subject]
        on = dt.date.fromisoformat(facts["on"])
        self.delivered(owed, "late" if owed.due and on > owed.due else "on_time")

    def delivered(self, owed: Owed, how: str) -> None:
        """Count a commitment once for each side whose bodies owe it."""
        forum = self.forums[owed.forum]
        for side in {forum.bodies[body] for body in owed.bodies if body in forum.bodies}:
            forum.side(side).counts.update({"owed": 1, how: 1})

    def count(self, forum: str, side: str, what: str) -> None:
        self.forums[forum].side(side).counts[what] += 1

    def parities(self, on: dt.date) -> dict[str, Parity]:
        """What the entries heard so far make of each forum; commitments past their date by `on` are late."""
        still, self.forums = self.forums, copied(self.forums)
        for owed in self.owed.values():
            self.delivered(owed, "late" if owed.due and owed.due < on else "waiting")
        told = {slug: parity(slug, forum) for slug, forum in self.forums.items()}
        self.forums = still
        return told


def copied(forums: Mapping[str, Forum]) -> defaultdict[str, Forum]:
    """The same counts, so that counting on leaves the first ones as they are."""
    new: defaultdict[str, Forum] = defaultdict(Forum)
    for slug, one in forums.items():
        sides = {code: Side(Counter(side.counts), side.waited, side.settling) for code, side in one.sides.items()}
        new[slug] = Forum(sides, one.bodies, one.entries, one.first, one.last)
    return new


def parity(slug: str, forum: Forum) -> Parity:
    sides = tuple(side.result(code) for code, side in forum.sides.items())
    return Parity(slug, sides, forum.entries, forum.first, forum.last)


def days(since: dt.date, until: dt.date) -> int:
    """Whole days from one date to another; a meeting before its item was tabled waited for nothing."""
    return max((until - since).days, 0)


def waiting(counted: Mapping[int, int]) -> Waiting:
    """How many waited, the middle one (of an even number, the mean of the two), and the longest."""
    number = sum(counted.values())
    if not number:
        return Waiting()
    middle = [nth(counted, place) for place in ((number - 1) // 2, number // 2)]
    return Waiting(number, sum(middle) / 2, max(day for day, times in counted.items() if times))


def nth(counted: Mapping[int, int], place: int) -> int:
    """The value at a place, were they all laid out in order."""
    for value in sorted(counted):
        place -= counted[value]
        if place < 0:
            return value
    raise IndexError(place)


HEARD: dict[str, Callable[[Audit, Heard], None]] = {
    "forum.proposed": Audit.sides_laid_down,
    "forum.recorded": Audit.sides_laid_down,
    "forum.seat_added": Audit.seat_added,
    "item.tabled": Audit.item_tabled,
    "item.withdrawn": Audit.item_withdrawn,
    "meeting.item_placed": Audit.item_placed,
    "meeting.item_put_back": Audit.item_put_back,
    "meeting.planned": Audit.meeting_timed,
    "meeting.loaded": Audit.meeting_timed,
    "meeting.changed": Audit.meeting_timed,
    "meeting.postponed": Audit.meeting_timed,
    "meeting.cancelled": Audit.meeting_cancelled,
    "meeting.held": Audit.meeting_held,
    "decision.moved": Audit.decision_moved,
    "decision.amended": Audit.decision_amended,
    "decision.settled": Audit.decision_settled,
    "decision.withdrawn": Audit.decision_withdrawn,
    "commitment.agreed": Audit.commitment_agreed,
    "commitment.withdrawn": Audit.commitment_withdrawn,
    "status.reported": Audit.status_reported,
}
