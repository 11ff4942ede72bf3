"""A bid word for word and penny for penny, as canonical JSON: what is frozen and signed."""

from typing import Any

from cydwaith.funds.bids.whole import WholeBid
from cydwaith.record.canonical import canonical
from cydwaith.shared.pairs import both, in_columns

FORM = "cydwaith-bid-1"


def text_of(one: WholeBid) -> str:
    """Everything that partners sign. Sums are whole pence; the shares sum to the total, which stands there too."""
    bid = one.bid
    told: dict[str, Any] = {
        "form": FORM,
        "call": bid.call_id,
        "problem": bid.problem_id,
        "lead": bid.lead_id,
        **in_columns(title=both(bid, "title")),
        "practice": bid.practice_id,
        "uses": bid.uses,
        "partners": sorted(one.bodies),
        "sections": [{"question": each.question, **in_columns(words=both(each, "words"))} for each in in_order(one)],
        "costs": [
            {"body": each.body_id, "year": each.year, "kind": each.kind, "pence": each.pence, "own": each.own}
            for each in sorted(one.costs, key=lambda each: (each.body_id, each.year, each.kind))
        ],
        "pence": one.pence,
        "own": one.own,
        "indicators": [
            {"indicator": each.indicator_id, "direction": each.direction, "terms": each.text, "digest": each.digest}
            for each in sorted(one.indicators, key=lambda each: each.indicator_id)
        ],
        "promises": [
            {"body": each.body_id, "due": each.due, **in_columns(what=both(each, "what"))} for each in one.promises
        ],
    }
    return canonical(told)


def in_order(one: WholeBid) -> list[Any]:  # Any: a section
    """The sections in the order of the form."""
    return sorted(one.sections, key=lambda each: each.question)
