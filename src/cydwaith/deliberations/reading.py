"""The files of a conversation, read from a folder."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import numpy as np

from cydwaith.deliberations.sentences import faults
from cydwaith.engines.opinion import Analysis, Grouping, Votes, analyse
from cydwaith.engines.opinion.grouping import NOWHERE
from cydwaith.engines.opinion.polis import Fault, Statement, read_groups, read_sides, read_statements, read_votes
from cydwaith.engines.opinion.publishing import fit_to_publish
from cydwaith.engines.opinion.votes import in_order
from cydwaith.shared.commands import UsageError

BESIDE: Final = "comments.csv"
"""What Polis calls the file of statements that it exports beside the votes."""
Told = TypeVar("Told")


@dataclass(frozen=True)
class Conversation:
    """What the files hold: votes on statements that stand, and what was left out or replaced."""

    votes: Votes
    statements: dict[str, Statement]
    replaced: int
    removed_statements: int
    removed_votes: int
    sides: dict[str, str]
    groups: dict[str, str]


def conversation(votes: Path, statements: Path | None, sides: Path | None, groups: Path | None) -> Conversation:
    """Read everything. Raises UsageError, in the reader's language, for a file that cannot be read."""
    cast = read(votes, read_votes)
    beside = votes.with_name(BESIDE)
    told = (
        read(statements, read_statements) if statements else read(beside, read_statements) if beside.is_file() else {}
    )
    removed = {name for name, one in told.items() if one.removed} & set(cast.votes.statements)
    kept = cast.votes.on(set(cast.votes.statements) - removed) if removed else cast.votes
    return Conversation(
        votes=kept,
        statements=told,
        replaced=cast.replaced,
        removed_statements=len(removed),
        removed_votes=len(cast.votes.rows) - len(kept.rows),
        sides=read(sides, read_sides) if sides else {},
        groups=read(groups, read_groups) if groups else {},
    )


def read(path: Path, how: Callable[[Iterable[str]], Told]) -> Told:
    """What a file says. Raises UsageError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return how(file)
    except Fault as fault:
        raise UsageError(f"{path.name}: {faults.sentence(fault)}") from fault
    except UnicodeDecodeError as error:
        raise UsageError(f"{path.name}: {faults.not_utf8()}") from error
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def analysed(of: Conversation, *, publishable: bool) -> Analysis:
    """The analysis of a conversation; `publishable`: of what may be shown to anybody."""
    found = analyse(of.votes, side_of=of.sides, grouping=given(of) if of.groups else None)
    return fit_to_publish(found, of.sides) if publishable else found


def given(of: Conversation) -> Grouping:
    """The groups that somebody else found, in the order of their names."""
    told = [of.groups.get(name) for name in of.votes.participants]
    names, _ = in_order(sorted({name for name in told if name is not None}))
    place = {name: number for number, name in enumerate(names)}
    labels = np.array([NOWHERE if name is None else place[name] for name in told], dtype=np.int64)
    return Grouping(labels, 0.0)


def letter(group: int) -> str:
    """What a group is called: a, b, c; after z come aa, ab."""
    first, last = divmod(group, 26)
    return (letter(first - 1) if first else "") + chr(ord("a") + last)


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return re.sub(r"\s+", " ", text)
