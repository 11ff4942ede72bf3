"""The files that Polis exports: votes.csv, comments.csv and participants-votes.csv, or any CSV with their columns.

Columns stand in any order, and more than are asked for are no fault. Nothing is lost without being counted: a vote
that replaces an earlier one, or is on a statement that moderators removed.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from cydwaith.engines.opinion.votes import Votes, settled
from cydwaith.engines.texts import cleaned, spaced

VOTER: Final = "voter-id"
STATEMENT: Final = "comment-id"
VOTE: Final = "vote"
WHEN: Final = "timestamp"
BODY: Final = "comment-body"
MODERATED: Final = "moderated"
PARTICIPANT: Final = "participant"
GROUP: Final = "group-id"
SIDE: Final = "side"
REMOVED: Final = "-1"
SIGNS: Final = {"1": 1, "0": 0, "-1": -1}


class Reason(StrEnum):
    """What is wrong with a file."""

    EMPTY = "empty"
    COLUMNS = "columns"
    SHORT = "short"
    VOTE = "vote"
    WHEN = "when"
    NAMELESS = "nameless"
    MALFORMED = "malformed"
    TWICE = "twice"


class Fault(ValueError):  # noqa: N818  # the house's word for what is wrong in a file
    """A file that cannot be read: why, on which line (0: nowhere in particular), and what was found there."""

    def __init__(self, reason: Reason, line: int = 0, found: str = "") -> None:
        super().__init__(f"{reason} (line {line}): {found}")
        self.reason, self.line, self.found = reason, line, found


@dataclass(frozen=True)
class Cast:
    """The votes of a file, and how many of its lines said again or changed what another had said."""

    votes: Votes
    replaced: int


@dataclass(frozen=True)
class Statement:
    """A statement's text, and whether moderators removed it."""

    text: str
    removed: bool


def read_votes(lines: Iterable[str]) -> Cast:
    """The votes in a votes.csv; without a column of times a later line counts as later. Raises Fault."""
    people: dict[str, int] = {}
    statements: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    values: list[int] = []
    when: list[int] = []
    for line, (voter, statement, said, at) in table(lines, (VOTER, STATEMENT, VOTE), (WHEN,)):
        if not voter or not statement:
            raise Fault(Reason.NAMELESS, line)
        if (value := SIGNS.get(said)) is None:
            raise Fault(Reason.VOTE, line, said)
        rows.append(people.setdefault(voter, len(people)))
        columns.append(statements.setdefault(statement, len(statements)))
        values.append(value)
        when.append(moment(at, line) if at else line)
    arrays = (np.array(one, dtype=np.int64) for one in (rows, columns, values, when))
    votes = settled(list(people), list(statements), *arrays)
    return Cast(votes, len(rows) - len(votes.rows))


def moment(text: str, line: int) -> int:
    """A time in whole seconds or milliseconds. Raises Fault."""
    try:
        found = int(text)
    except ValueError:
        raise Fault(Reason.WHEN, line, text) from None
    if abs(found) >= 1 << 62:
        raise Fault(Reason.WHEN, line, text)
    return found


def read_statements(lines: Iterable[str]) -> dict[str, Statement]:
    """The statements in a comments.csv, by their numbers. Raises Fault."""
    found: dict[str, Statement] = {}
    for line, (statement, text, moderated) in table(lines, (STATEMENT, BODY), (MODERATED,)):
        if statement in found:
            raise Fault(Reason.TWICE, line, statement)
        found[statement] = Statement(cleaned(text).strip(), moderated == REMOVED)
    return found


def read_sides(lines: Iterable[str]) -> dict[str, str]:
    """The side of each voter, from a CSV with the columns voter-id and side. Raises Fault."""
    return dict(named(lines, VOTER, SIDE))


def read_groups(lines: Iterable[str]) -> dict[str, str]:
    """The opinion group of each participant that has one, from a participants-votes.csv. Raises Fault."""
    return dict(named(lines, PARTICIPANT, GROUP))


def named(lines: Iterable[str], of: str, what: str) -> Iterator[tuple[str, str]]:
    """Pairs of two columns, of lines in which the second says something. Raises Fault where one is named twice."""
    seen = set()
    for line, (name, said) in table(lines, (of, what), ()):
        if name in seen:
            raise Fault(Reason.TWICE, line, name)
        seen.add(name)
        if said:
            yield name, cleaned(said)


def table(lines: Iterable[str], needed: Sequence[str], able: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The number of each line and its cells in these columns, without spaces around; empty where one of `able` is not.

    Raises Fault for a file without lines or columns that are needed, or a line that is too short.
    """
    reader = csv.reader(lines, strict=True)
    try:
        head = [name.strip().removeprefix("\ufeff").strip().lower() for name in next(reader, [])]
        if not head:
            raise Fault(Reason.EMPTY)
        if missing := [name for name in needed if name not in head]:
            raise Fault(Reason.COLUMNS, 1, ", ".join(missing))
        at = [head.index(name) if name in head else None for name in (*needed, *able)]
        widest = max(place for place in at if place is not None)
        for row in reader:
            if not row:
                continue
            if len(row) <= widest:
                raise Fault(Reason.SHORT, reader.line_num)
            yield reader.line_num, ["" if place is None else spaced(row[place]) for place in at]
    except csv.Error as error:
        raise Fault(Reason.MALFORMED, reader.line_num, str(error)) from error
