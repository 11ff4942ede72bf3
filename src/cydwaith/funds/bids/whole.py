"""How a bid stands: who takes part, what it comes to, who has signed, and what it lacks, in words."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.funds.bids import words
from cydwaith.funds.calls.of_fund import Asked, lacks
from cydwaith.funds.models import Bid, BidCost, BidIndicator, BidPartner, BidPromise, BidSection, BidSignature, Call
from cydwaith.funds.sums import amount
from cydwaith.shared.formats import moment as in_words
from cydwaith.shared.grammar import capital, cy, en
from cydwaith.shared.said import Said, pair, said

State = str
WRITING, FROZEN, SIGNED, SENT, WITHDRAWN = "writing", "frozen", "signed", "sent", "withdrawn"


@dataclass(frozen=True, slots=True)
class WholeBid:
    """A bid with everything that belongs to it, read once."""

    bid: Bid
    call: Call
    partners: tuple[BidPartner, ...]
    sections: tuple[BidSection, ...]
    costs: tuple[BidCost, ...]
    indicators: tuple[BidIndicator, ...]
    promises: tuple[BidPromise, ...]
    signatures: tuple[BidSignature, ...]

    @property
    def bodies(self) -> frozenset[str]:
        """The codes of the organisations that take part."""
        return frozenset(one.body_id for one in self.partners)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of organisations that take part."""
        return frozenset(one.body.kind for one in self.partners)

    @property
    def unsigned(self) -> list[BidPartner]:
        """The partners that have not signed what is frozen."""
        signed = {one.body_id for one in self.signatures}
        return [one for one in self.partners if one.body_id not in signed]

    @property
    def pence(self) -> int:
        """What is asked for."""
        return sum(one.pence for one in self.costs)

    @property
    def own(self) -> int:
        """What the partners put in themselves."""
        return sum(one.own for one in self.costs)

    @property
    def shares(self) -> dict[str, int]:
        """The pence that each partner asks for, by its code; together they are what is asked for."""
        found: dict[str, int] = defaultdict(int)
        for one in self.costs:
            found[one.body_id] += one.pence
        return dict(found)

    @property
    def state(self) -> State:
        """How far it has come."""
        if self.bid.withdrawn:
            return WITHDRAWN
        if self.bid.sent:
            return SENT
        if self.bid.current_id is None:
            return WRITING
        return FROZEN if self.unsigned else SIGNED


def whole_bid(bid: Bid) -> WholeBid:
    """How one bid stands. Seven queries."""
    return WholeBid(
        bid=bid,
        call=bid.call,
        partners=tuple(bid.partners.filter(gone=None).select_related("body")),
        sections=tuple(bid.sections.all()),
        costs=tuple(bid.costs.exclude(pence=0, own=0).select_related("body")),
        indicators=tuple(bid.indicators.filter(dropped=False).select_related("indicator")),
        promises=tuple(bid.promises.filter(dropped=False).select_related("body")),
        signatures=tuple(signatures(bid)),
    )


def signatures(bid: Bid) -> Iterable[BidSignature]:
    """The signatures under what is frozen now; those under an earlier version are void."""
    if bid.current_id is None:
        return ()
    return BidSignature.objects.filter(version=bid.current_id).select_related("body", "post")


def lacking(one: WholeBid) -> list[Said]:
    """What must be there before the bid can be frozen, in words."""
    return [*few(one), *unanswered(one), *sums(one), *by_fund(one)]


def by_fund(one: WholeBid) -> list[Said]:
    """What it lacks by the rules of the fund itself, beside those of the call."""
    whole = one.pence + one.own
    return list(lacks(one.call.fund, Asked(one.pence, whole, one.kinds, len(one.partners), lambda: sides(one))))


def sides(one: WholeBid) -> int:
    """Of how many sides of the forum that decides the organisations are."""
    seats = one.call.forum.seats.filter(body__in=one.bodies, held_to=None).exclude(side=None)
    return seats.values("side").distinct().count()


def few(one: WholeBid) -> Iterable[Said]:
    """Fewer organisations than the call asks for."""
    least, there = one.call.least_bodies, len(one.partners)
    if there < least:
        yield said(
            cy=f"Mae’r alwad yn gofyn am o leiaf {cy.counted(least, 'sefydliad', 'sefydliadau')}; "
            f"{there} sydd yn y cais.",
            en=f"The call asks for at least {en.many(least, 'organisation')}; the bid has {there}.",
        )


def unanswered(one: WholeBid) -> Iterable[Said]:
    """Questions of the form that nobody answered."""
    told = {section.question for section in one.sections}
    for question, asked in words.QUESTIONS.items():
        if question not in told:
            yield said(cy=f"Nid oes ateb i “{asked.cy}”.", en=f"“{asked.en}” has no answer.")


def sums(one: WholeBid) -> Iterable[Said]:
    """No money, too much of it, or too little of one's own."""
    asked, whole, call = one.pence, one.pence + one.own, one.call
    if not asked:
        yield said(cy="Nid yw’r cais yn gofyn am arian.", en="The bid asks for no money.")
    if call.ceiling is not None and asked > call.ceiling:
        yield said(
            cy=f"Mae’r cais yn gofyn am {amount(asked).cy}; {amount(call.ceiling).cy} yw’r uchafswm.",
            en=f"The bid asks for {amount(asked).en}; {amount(call.ceiling).en} is the most.",
        )
    if asked * 100 > whole * call.rate:
        least, there = amount(least_own(one)), amount(one.own)
        yield said(
            cy=f"Telir hyd at {call.rate}% o’r gost. Rhaid i’r partneriaid gyfrannu o leiaf {least.cy}; "
            f"{there.cy} sydd yno.",
            en=f"Up to {call.rate}% of the cost is paid. The partners must put in at least {least.en}; "
            f"{there.en} is there.",
        )


def least_own(one: WholeBid) -> int:
    """The least that the partners must put in, in whole pence."""
    rate = one.call.rate
    return -(-one.pence * (100 - rate) // rate)


def unsent(one: WholeBid, now: dt.datetime) -> list[Said]:
    """Everything for which the bid cannot be sent at a moment, in words; empty where it can."""
    late = [*out_of_time(one.call, now)]
    if one.bid.current_id is None:
        return [*late, *lacking(one), NOT_FROZEN]
    return [*late, *by_fund(one), *(not_signed(partner.body) for partner in one.unsigned)]


NOT_FROZEN: Final = said(
    cy="Nid yw’r testun wedi’i rewi, felly ni all neb ei lofnodi eto.",
    en="The text is not frozen, so nobody can sign it yet.",
)


def out_of_time(call: Call, now: dt.datetime) -> Iterable[Said]:
    """The call is not open yet, or closed."""
    if now < call.bids_open:
        opens = both_moments(call.bids_open)
        yield said(cy=f"Mae’r alwad yn agor {opens.cy}.", en=f"The call opens {opens.en}.")
    if now >= call.bids_close:
        closed = both_moments(call.bids_close)
        yield said(
            cy=f"Caeodd yr alwad {closed.cy} (amser Cymru). Ni dderbynnir dim ar ôl hynny.",
            en=f"The call closed {closed.en} (time in Wales). Nothing is taken after that.",
        )


def not_signed(body: Body) -> Said:
    """That an organisation has not signed."""
    name = pair(body, "name")
    return capital(said(cy=f"Nid yw {name.cy} wedi llofnodi.", en=f"{name.en} has not signed."))


def both_moments(at: dt.datetime) -> Said:
    """A moment in both languages, by the clock in Wales."""
    return said(cy=in_words(at, "cy"), en=in_words(at, "en"))
