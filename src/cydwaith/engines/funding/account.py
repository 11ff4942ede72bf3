"""The account of an award: what each organisation may claim, has been paid and has given back, on any day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Final


class Kind(StrEnum):
    """What a line of an account does. What is varied or reduced moves what was awarded or claimed, up or down."""

    AWARDED = "awarded"
    VARIED = "varied"
    CLAIMED = "claimed"
    REDUCED = "reduced"
    PAID = "paid"
    RECALLED = "recalled"
    RETURNED = "returned"


MOVES: Final[Mapping[Kind, str]] = {Kind.VARIED: "awarded", Kind.REDUCED: "claimed"}
"""Kinds whose lines move another sum than their own, by which."""
CHAIN: Final = ("awarded", "claimed", "paid", "recalled", "returned")
"""Sums of which none is ever greater than the one before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One dated line: `pence` above nought; of a variation either way; of a reduction below it."""

    kind: Kind
    body: str
    on: dt.date
    pence: int

    @property
    def column(self) -> str:
        """The sum of the account that it moves."""
        return MOVES.get(self.kind, self.kind.value)

    @property
    def possible(self) -> bool:
        """Whether a line of its kind has such a sum."""
        if self.kind is Kind.VARIED:
            return self.pence != 0
        return self.pence < 0 if self.kind is Kind.REDUCED else self.pence > 0


class Overdrawn(ValueError):  # noqa: N818  # says what it is
    """A line would break the account: `line`, by how many pence, `over` what."""

    def __init__(self, line: Line, over: str, pence: int) -> None:
        super().__init__(f"{line.kind} {line.pence} for {line.body} on {line.on}: {pence} over {over}")
        self.line, self.over, self.pence = line, over, pence


@dataclass(frozen=True, slots=True)
class Account:
    """What an organisation’s lines add up to, in pence, on a day.

    Never is more claimed than awarded, more paid than claimed, more asked back (`recalled`) than paid, or more
    returned than was asked back: what is given back unasked counts as asked for.
    """

    awarded: int = 0
    claimed: int = 0
    paid: int = 0
    recalled: int = 0
    returned: int = 0

    @property
    def left(self) -> int:
        """What may still be claimed. Money given back may not be claimed again: a variation says what becomes of it."""
        return self.awarded - self.claimed

    @property
    def owed(self) -> int:
        """Claimed and not yet paid."""
        return self.claimed - self.paid

    @property
    def kept(self) -> int:
        """Paid and not given back: what the organisation has had of it."""
        return self.paid - self.returned

    @property
    def to_return(self) -> int:
        """Asked back and not yet given back."""
        return self.recalled - self.returned

    def after(self, line: Line) -> "Account":
        """The account with one line more. Raises ValueError for no sum, Overdrawn where it would not hold."""
        found = self.moved(line)
        for less, more in pairwise(reversed(CHAIN)):
            if (over := getattr(found, less) - getattr(found, more)) > 0:
                raise Overdrawn(line, more, over)
        return found

    def moved(self, line: Line) -> "Account":
        """The sums with one line more, whether they hold or not. Raises ValueError for no sum."""
        if not line.possible:
            raise ValueError(f"a line of {line.pence} pence")
        return replace(self, **{line.column: getattr(self, line.column) + line.pence})

    def __add__(self, other: "Account") -> "Account":
        """Both together: the account of an award is that of all its organisations."""
        return Account(*(getattr(self, name) + getattr(other, name) for name in CHAIN))


def accounts(lines: Iterable[Line], on: dt.date) -> dict[str, Account]:
    """The account of each organisation at the end of a day.

    Lines of one day count together, so that the order in which they were written makes no difference. Raises ValueError
    for a line of no sum, and Overdrawn where the account does not hold at the end of any day: each must, not only the
    last.
    """
    found: dict[str, Account] = {}
    told = sorted(
        (line for line in lines if line.on <= on), key=lambda line: (line.on, line.body, line.kind, line.pence)
    )
    for _day, of_day in groupby(told, key=lambda line: (line.on, line.body)):
        every = list(of_day)
        body = every[0].body
        for line in every[:-1]:
            found[body] = found.get(body, Account()).moved(line)
        found[body] = found.get(body, Account()).after(every[-1])
    return found
