"""The account of an award: of each party and of all together, at the end of any day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Sum

from cydwaith.engines.bounds import DAYS
from cydwaith.engines.funding import Account, Kind, Line, Overdrawn
from cydwaith.engines.funding.account import MOVES, accounts
from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.models import JointAward, MoneyLine
from cydwaith.shared.formats import date
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said


@dataclass(frozen=True, slots=True)
class Books:
    """The accounts of an award by party."""

    of: dict[str, Account]

    @property
    def whole(self) -> Account:
        """All of them together."""
        return sum(self.of.values(), Account())


def books(award: JointAward, on: dt.date | None = None) -> Books:
    """The accounts of an award at the end of a day; of the last day of all where none is given."""
    return Books(accounts(map(as_line, award.lines.all()), on or DAYS.most))


def as_line(one: MoneyLine) -> Line:
    """A line as the engine has it."""
    return Line(Kind(one.kind), one.body_id, one.on, one.pence)


def of_parties(awards: Collection[int]) -> dict[tuple[int, str], Account]:
    """The account of each party of some awards, today, in one query."""
    lines = MoneyLine.objects.filter(award__in=awards).order_by()
    columns: dict[tuple[int, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for award, body, kind, pence in lines.values_list("award", "body", "kind").annotate(pence=Sum("pence")):
        columns[award, body][MOVES.get(Kind(kind), kind)] += pence
    return {key: Account(**told) for key, told in columns.items()}


def sums(awards: Collection[int]) -> dict[int, Account]:
    """The account of each of some awards as a whole, today, in one query."""
    found: dict[int, Account] = defaultdict(Account)
    for (award, _body), account in of_parties(awards).items():
        found[award] += account
    return found


def must_hold(award: JointAward, body: str, lines: Iterable[Line], field: str = "pence") -> None:
    """Raise NotPossible, by how much, where more lines would break the account of a party; also on any earlier day."""
    account, last = Account(), None
    for there in award.lines.filter(body=body):
        account, last = account.moved(as_line(there)), there.on
    for line in lines:
        if last is not None and line.on < last:
            day = said(cy=date(last, "day", "cy"), en=date(last, "day", "en"))
            raise NotPossible(str(refusals.backwards(day)), "on")
        try:
            account = account.after(line)
        except Overdrawn as wrong:
            raise NotPossible(str(refusals.over(wrong.over, wrong.pence)), field) from wrong
        except ValueError as wrong:
            raise NotPossible(str(refusals.NO_SUM), field) from wrong
