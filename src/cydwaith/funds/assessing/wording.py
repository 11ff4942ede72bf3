"""Rules and proposals in words, in both languages."""

from collections.abc import Mapping, Sequence
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.funds.models import Bid, Call, CallRule
from cydwaith.funds.sums import amount
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said

KINDS: Final[Mapping[str, Said]] = {
    CallRule.Kind.REGION: said(cy="Rhywbeth i bob rhanbarth", en="Something for each region"),
    CallRule.Kind.SHARE: said(cy="Dim gormod i un sefydliad", en="Not too much for one organisation"),
    CallRule.Kind.AMONG: said(cy="Rhywbeth i sefydliadau a enwir", en="Something for organisations that are named"),
}


def rule(one: CallRule) -> Said:
    """A stated rule in words."""
    if one.kind == CallRule.Kind.SHARE:
        return said(
            cy=f"nid yw’r un sefydliad yn cael mwy na {one.number}% o’r arian",
            en=f"no organisation has more than {one.number}% of the money",
        )
    bids = said(cy=cy.counted(one.number, "cais", "ceisiadau"), en=en.many(one.number, "bid"))
    if one.kind == CallRule.Kind.REGION:
        return said(cy=f"o leiaf {bids.cy} ym mhob rhanbarth", en=f"at least {bids.en} in each region")
    found = Body.objects.filter(pk__in=one.among.split()).order_by("pk")
    names = listed([pair(body, "name") for body in found])
    return said(
        cy=f"o leiaf {bids.cy} gydag un o’r rhain: {names.cy}", en=f"at least {bids.en} with one of these: {names.en}"
    )


def listed(texts: Sequence[Said]) -> Said:
    """Several texts, one after the other."""
    return said(cy="; ".join(str(one.cy) for one in texts), en="; ".join(str(one.en) for one in texts))


def proposal(call: Call, lines: Sequence[tuple[Bid, bool, int, Said]]) -> Said:
    """What the forum is asked to settle: which bids are chosen and which are not, and why against the order."""
    chosen = [line for line in lines if line[1]]
    total = amount(sum(pence for _bid, _picked, pence, _why in chosen))
    whole = amount(call.pence)
    bids = said(cy=cy.counted(len(chosen), "cais", "ceisiadau"), en=en.many(len(chosen), "bid"))
    head = said(
        cy=f"Cynigir dewis {bids.cy}, gwerth {total.cy} o’r {whole.cy} sydd ar gael.",
        en=f"It is proposed to choose {bids.en}, worth {total.en} of the {whole.en} there is.",
    )
    told = [line_of(number, *line) for number, line in enumerate(lines, 1)]
    return said(
        cy="\n\n".join([head.cy, *(one.cy for one in told)]), en="\n\n".join([head.en, *(one.en for one in told)])
    )


def line_of(number: int, bid: Bid, picked: bool, pence: int, why: Said) -> Said:  # noqa: FBT001  # a line of a proposal
    """One bid in the order: its place, title, sum, and what is proposed."""
    name, much = pair(bid, "title"), amount(pence)
    does = said(cy="dewis", en="choose") if picked else said(cy="peidio â dewis", en="do not choose")
    because = said(cy=f" {why.cy or why.en}", en=f" {why.en or why.cy}") if why else Said()
    return said(
        cy=f"{number}. {name.cy} ({much.cy}): {does.cy}.{because.cy}",
        en=f"{number}. {name.en} ({much.en}): {does.en}.{because.en}",
    )


def title(bid: Bid) -> Said:
    """What a bid is called."""
    return both(bid, "title")
