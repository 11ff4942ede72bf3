"""What a fund's own rules ask of its calls and of their bids, told in words where something is missing.

Only what the fund's reviewed file says is asked; what is not known is not.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.funds.bidders import kinds, may_bid
from cydwaith.funds.facts import funds
from cydwaith.funds.form import Fund
from cydwaith.funds.sums import amount
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

FIRM: Final = frozenset({"exactly", "up_to"})
"""How a sum is said that nobody may go beyond; one that is only about right, or a least, holds nobody."""
TOGETHER: Final = 2
NOBODY_BIDS: Final = said(
    cy="Nid oes neb yn ymgeisio i’r gronfa hon, felly nid oes galwad iddi",
    en="Nobody bids to this fund, so it has no call",
)


def most(fund: Fund) -> int | None:
    """The most that the fund gives one project, in pence."""
    told = fund.ceiling
    return told.pence if told and told.how in FIRM else None


def least(fund: Fund) -> int:
    """The fewest organisations that may bid together."""
    return fund.least_bodies or (TOGETHER if fund.joint == "required" else 1)


def rate(fund: Fund, whole: int | None = None) -> int | None:
    """The most of the cost that the fund pays, in per cent: of a cost of so much, or at all."""
    found = [
        one.percent
        for one in fund.rates
        if whole is None or ((one.above_pence or 0) <= whole and (one.below_pence is None or whole < one.below_pence))
    ]
    return max(found, default=None)


def refuse_call(fund: Fund, *, ceiling: int | None, share: int, least_bodies: int) -> None:
    """Raise NotPossible, at its field, where a call would let through what its fund does not."""
    highest, fewest, percent = most(fund), least(fund), rate(fund)
    if not fund.bid:
        raise NotPossible(str(NOBODY_BIDS), "fund")
    if highest is not None and (ceiling is None or ceiling > highest):
        raise NotPossible(str(ceiling_is(highest)), "ceiling")
    if least_bodies < fewest:
        raise NotPossible(str(together(fewest)), "least_bodies")
    if percent is not None and share > percent:
        raise NotPossible(str(pays_up_to(percent)), "rate")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a bid comes to: sums in pence, its organisations and their kinds, and of how many sides they are.

    The sides are counted only for a fund that asks.
    """

    asked: int
    whole: int
    kinds: Collection[str]
    bodies: int
    sides: Callable[[], int]


def lacks(code: str, bid: Asked) -> Iterator[Said]:
    """What a bid lacks by the rules of the fund of its call, in words."""
    fund = funds().get(code)
    if fund is None:
        return
    highest, fewest, percent = most(fund), least(fund), rate(fund, bid.whole)
    if highest is not None and bid.asked > highest:
        yield ceiling_is(highest)
    if bid.bodies < fewest:
        yield together(fewest)
    if fund.least_sides and (there := bid.sides()) < fund.least_sides:
        yield of_sides(fund.least_sides, there)
    if percent is not None and bid.asked * 100 > bid.whole * percent:
        yield pays_up_to(percent)
    who = may_bid(fund)
    if who and set(bid.kinds) - kinds(fund):
        yield not_of_those(who)


def not_of_those(who: Said) -> Said:
    """An organisation is of a kind that may not bid."""
    return said(
        cy=f"Mae sefydliad yma na chaiff ymgeisio i’r gronfa hon. Y rhai a gaiff: {who.cy}",
        en=f"There is an organisation here that may not bid to this fund. Those who may: {who.en}",
    )


def ceiling_is(pence: int) -> Said:
    """The most that the fund gives."""
    much = amount(pence)
    return said(
        cy=f"Mae’r gronfa’n rhoi {much.cy} ar y mwyaf i un prosiect.",
        en=f"The fund gives one project {much.en} at the most.",
    )


def together(number: int) -> Said:
    """How many must bid together."""
    return said(
        cy=f"Mae’r gronfa’n gofyn am o leiaf {cy.counted(number, 'sefydliad', 'sefydliadau')} gyda’i gilydd.",
        en=f"The fund asks for at least {en.many(number, 'organisation')} together.",
    )


def of_sides(number: int, there: int) -> Said:
    """Of how many sides they must be."""
    return said(
        cy=f"Mae’r gronfa’n gofyn am sefydliadau o o leiaf {cy.counted_her(number, 'ochr', 'ochrau')} y fforwm; "
        f"{there} sydd yn y cais.",
        en=f"The fund asks for organisations of at least {en.many(number, 'side')} of the forum; the bid has {there}.",
    )


def pays_up_to(percent: int) -> Said:
    """The most of the cost that it pays."""
    return said(
        cy=f"Mae’r gronfa’n talu {percent}% o’r gost ar y mwyaf.",
        en=f"The fund pays {percent}% of the cost at the most.",
    )
