"""A fund's rules in plain words, made of the same data as everything else: row by row, and which rows are not known."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.funds import words
from cydwaith.funds.bidders import may_bid
from cydwaith.funds.form import Criterion, Decides, Fund, FundStage, Rate, Returns, Taper
from cydwaith.funds.sums import amount, sum_of, when
from cydwaith.shared.grammar import capital, cy, en
from cydwaith.shared.said import Said, said


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A row of the form: its name, its heading, and what is known of it, a line each."""

    row: str
    heading: Said
    lines: tuple[Said, ...]


def rules(fund: Fund) -> list[RuleLine]:
    """What is known of a fund's rules, in the order of the form."""
    found = ((row, tuple(SAYS[row](fund))) for row in words.ROWS)
    return [RuleLine(row, words.ROWS[row], lines) for row, lines in found if lines]


def in_one(lines: Iterable[Said]) -> Said:
    """Several lines in one, with semicolons between them."""
    every = [(one.cy.rstrip("."), one.en.rstrip(".")) for one in lines]
    return said(cy="; ".join(one for one, _en in every), en="; ".join(one for _cy, one in every))


def unknown(fund: Fund) -> list[str]:
    """The rows of the form of which nothing was read; what cannot be asked of this fund is not among them."""
    known = {one.row for one in rules(fund)}
    has = {
        "loan": "loan" in fund.pays,
        "taper": bool(fund.taper),
        "criteria": bool(fund.criteria),
        "bids": fund.bid,
    }
    asked = (row for row in words.ROWS if has.get(words.NOT_ALWAYS.get(row, ""), True))
    return [row for row in asked if row not in known]


def some(text: Said | None) -> tuple[Said, ...]:
    """A text, where there is one."""
    return (text,) if text else ()


def money(fund: Fund) -> list[Said]:
    """Every sum but the most for a project."""
    return [capital(sum_of(one)) for one in fund.money if one.per != "project"]


def ceiling(fund: Fund) -> list[Said]:
    """The most that a project may have."""
    return [capital(sum_of(one)) for one in fund.sums("project")]


def power(fund: Fund) -> list[Said]:
    """Which section of which Act, and what it says."""
    told = fund.power
    if told is None:
        return []
    act = words.ACTS[told.act]
    return [said(cy=f"{act.cy}, adran {told.section}", en=f"{act.en}, section {told.section}"), told.what]


def bodies(fund: Fund) -> list[Said]:
    """At least so many organisations."""
    least = fund.least_bodies
    if least is None:
        return []
    return [capital(said(cy=cy.counted(least, "sefydliad", "sefydliadau"), en=en.many(least, "organisation")))]


def sides(fund: Fund) -> list[Said]:
    """At least so many sides."""
    least = fund.least_sides
    return [capital(said(cy=cy.counted_her(least, "ochr", "ochrau"), en=en.many(least, "side")))] if least else []


def rate(one: Rate) -> Said:
    """Which part of the cost: 70% below £250,000; up to 45% above."""
    up_to = one.how == "up_to"
    told = said(cy=f"{'Hyd at ' if up_to else ''}{one.percent}%", en=f"{'Up to ' if up_to else ''}{one.percent}%")
    edge = between(one.above_pence, one.below_pence)
    return said(cy=f"{told.cy}{edge.cy}", en=f"{told.en}{edge.en}")


def between(above: int | None, below: int | None) -> Said:
    """Above and below which sum."""
    parts = []
    if above:
        parts.append(said(cy=f" dros {amount(above).cy}", en=f" above {amount(above).en}"))
    if below:
        parts.append(said(cy=f" o dan {amount(below).cy}", en=f" below {amount(below).en}"))
    return said(cy=" ac".join(one.cy for one in parts), en=" and".join(one.en for one in parts))


def taper(told: Taper | None) -> list[Said]:
    """How the money shrinks, and by how much in which year."""
    if told is None:
        return []
    if not told.pence:
        return [told.what]
    years = f" ({told.years})" if told.years else ""
    much = amount(told.pence)
    first = said(cy=f"Blwyddyn gyntaf y lleihad: {much.cy}{years}", en=f"First year of it: {much.en}{years}")
    return [told.what, first]


def criterion(one: Criterion) -> Said:
    """By what bids are judged."""
    return one.what


def weight(one: Criterion) -> Iterable[Said]:
    """What it weighs, where that is known."""
    if one.weight is not None:
        bare_cy, bare_en = one.what.cy.rstrip("."), one.what.en.rstrip(".")
        yield said(cy=f"{bare_cy}: {one.weight}%", en=f"{bare_en}: {one.weight}%")


def stage(one: FundStage) -> Said:
    """A stage, and what came to it."""
    told = []
    if one.bids:
        told.append(said(cy=cy.counted(one.bids, "cais", "ceisiadau"), en=en.many(one.bids, "bid")))
    if one.pence:
        told.append(said(cy=f"gwerth {amount(one.pence).cy}", en=f"worth {amount(one.pence).en}"))
    if one.joint_percent is not None:
        told.append(said(cy=f"{one.joint_percent}% ar y cyd", en=f"{one.joint_percent}% of them joint"))
    if one.chosen:
        told.append(said(cy=f"{one.chosen} wedi’u dewis", en=f"{one.chosen} chosen"))
    if not told:
        return one.what
    return said(
        cy=f"{one.what.cy} {cy.capital(', '.join(part.cy for part in told))}.",
        en=f"{one.what.en} {en.capital(', '.join(part.en for part in told))}.",
    )


def decides(one: Decides) -> Said:
    """Who decides, and above or below which sum."""
    edge = between(one.above_pence, one.below_pence)
    if not edge:
        return one.who
    return capital(said(cy=f"{edge.cy.strip()}: {one.who.cy}", en=f"{edge.en.strip()}: {one.who.en}"))


def returns(told: Returns | None) -> list[Said]:
    """What is reported."""
    return [told.what] if told else []


SAYS: Final[Mapping[str, Callable[[Fund], Iterable[Said]]]] = {
    "paid_to": lambda one: [one.paid_to],
    "money": money,
    "ceiling": ceiling,
    "period": lambda one: [capital(when(one.period))] if one.period else [],
    "pays": lambda one: [words.PAYS[one.pays]],
    "repaid": lambda one: some(one.repaid),
    "power": power,
    "bidders": lambda one: some(may_bid(one)),
    "bidding": lambda one: some(one.bidding),
    "least_bodies": bodies,
    "least_sides": sides,
    "rates": lambda one: map(rate, one.rates),
    "taper": lambda one: taper(one.taper),
    "review": lambda one: some(one.taper.review if one.taper else None),
    "criteria": lambda one: map(criterion, one.criteria),
    "weights": lambda one: [line for each in one.criteria for line in weight(each)],
    "stages": lambda one: map(stage, one.stages),
    "decides": lambda one: map(decides, one.decides),
    "assessors": lambda one: some(one.assessors),
    "returns": lambda one: returns(one.returns),
    "agreement": lambda one: some(one.agreement),
    "made_with": lambda one: some(one.made_with),
    "after_pays": lambda one: some(one.after.pays if one.after else None),
    "after_time": lambda one: some(one.after.time if one.after else None),
}
"""What each row of the form says of a fund."""
