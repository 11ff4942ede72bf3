"""Parties of members, from a table of our own (CSV): no file of the Record names them.

Columns: member (the publisher's number), party_cy or party_en, and as far as they are known member_name, begins, ends
and source, which is an address or what it was told by.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from cydwaith.senedd.sources.cells import FIRST_DAY, MOST_NAME, MOST_OFFICE, a_day, may_have_met
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.record import Party, Record
from cydwaith.senedd.sources.spoken import plain
from cydwaith.senedd.sources.tables import Line, Wrong, lines
from cydwaith.senedd.sources.written import MEMBER
from cydwaith.shared.said import Said

NEEDED: Final = ("member",)
DAYS: Final = ("begins", "ends")
MOST: Final = {"member_name": MOST_NAME, **dict.fromkeys(("party_cy", "party_en", "source"), MOST_OFFICE)}
COLUMNS: Final = frozenset({*NEEDED, *DAYS, *MOST})


def read(file: BinaryIO) -> Record:
    """Read a table of parties; faults stand in its report, and nothing is stored."""
    report = Report()
    found: dict[tuple[object, ...], Party] = {}
    for number, line in lines(file, report, NEEDED, COLUMNS):
        faults = [*wrong(line)]
        for code, details in faults:
            report.add(number, code, **details)
        if faults:
            continue
        one = party(number, line)
        if replace(found.setdefault((one.member, one.begins), one), line=number) != one:
            report.add(number, "unlike", number=one.member)
    if not report.count and not found:
        report.add(0, "nothing")
    return Record((), (), report, "parties", tuple(found.values()))


def wrong(told: Line) -> Iterator[Wrong]:
    """What is wrong with a line."""
    if not MEMBER.match(told["member"]):
        yield "bad-number", {"name": "member", "text": told["member"]}
    if not named(told):
        yield "no-value", {"name": "party_cy, party_en"}
    for name in DAYS:
        on = a_day(told[name])
        if told[name] and on is None:
            yield "bad-date", {"text": told[name]}
        elif on and not (on < FIRST_DAY or may_have_met(on)):
            yield "no-such-day", {"text": on}
    begins, ends = (a_day(told[name]) for name in DAYS)
    if begins and ends and ends < begins:
        yield "ends-before", {"text": ends}
    for name, most in MOST.items():
        if len(told[name]) > most:
            yield "too-long", {"name": name, "most": most}


def named(told: Line) -> Said:
    """The name of the party."""
    return Said(*(" ".join(plain(told[name]).split()) for name in ("party_cy", "party_en")))


def party(line: int, told: Line) -> Party:
    """The party of a line."""
    begins, ends = (a_day(told[name]) for name in DAYS)
    return Party(line, told["member"], plain(told["member_name"]), named(told), begins, ends, told["source"])
