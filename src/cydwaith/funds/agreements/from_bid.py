"""The agreement of a bid that a forum chose: what it takes from the bid, and what of it may not be otherwise."""

import datetime as dt
from collections import defaultdict
from typing import Final

from django.db.models import Max

from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.articles import Action, Articles, Due, Partner
from cydwaith.funds.agreements.models import JointAward
from cydwaith.funds.agreements.queries import signing_posts
from cydwaith.funds.agreements.spacing import days
from cydwaith.funds.bids.actions.writing import financial_year
from cydwaith.funds.bids.whole import WholeBid, whole_bid
from cydwaith.funds.chosen import chosen
from cydwaith.funds.facts import funds
from cydwaith.funds.models import Bid, BidIndicator, BidSection
from cydwaith.shared import clock
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

CLAIM_DAYS: Final = 91
"""So many days after the work ends claims may still come, unless the agreement says otherwise: a quarter of a year."""
LONGEST: Final = 200
"""So many signs the title of an action may have."""


def draft(bid: Bid) -> Articles:
    """The agreement as the bid has it: what was signed there, with each sum at the end of its financial year."""
    one = whole_bid(bid)
    begins, ends = time_of(one, decided_on(bid))
    claims_by = ends + dt.timedelta(CLAIM_DAYS)
    fund = funds().get(bid.call.fund)
    every = fund.returns.every if fund and fund.returns and fund.returns.every else "half_year"
    told = {section.question: both(section, "words") for section in one.sections}
    takes_up = bid.practice_id if bid.uses == Bid.Uses.TAKES_UP else None
    return Articles(
        title=both(bid, "title"),
        what=told.get(BidSection.Question.WORK, UNSAID),
        pays=next(iter(signing_posts(bid.call.body_id)), ""),
        begins=begins,
        ends=ends,
        claims_by=claims_by,
        partners=partners(one),
        schedule=schedule(one),
        returns=tuple(days(every, begins, claims_by)),
        actions=tuple(Action(each.body_id, each.due, shortened(both(each, "what"))) for each in one.promises),
        aims=tuple(sorted(each.indicator_id for each in one.indicators)),
        practice=takes_up or "",
        after_pays=told.get(BidSection.Question.AFTER_PAYS, UNSAID),
        after_time=told.get(BidSection.Question.AFTER_TIME, UNSAID),
    ).tidied()


def partners(one: WholeBid) -> tuple[Partner, ...]:
    """Those who bid, the lead first, each with what it asks for and the post that signed the bid."""
    posts = {each.body_id: each.post_id for each in one.signatures}
    lead = one.bid.lead_id
    found = [
        Partner(each.body_id, posts.get(each.body_id, ""), one.shares.get(each.body_id, 0), each.body_id == lead)
        for each in one.partners
    ]
    return tuple(sorted(found, key=lambda each: not each.leads))


def time_of(one: WholeBid, decided: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last day of the work: its financial years, and every day by which something is promised.

    It does not begin before the forum has decided, unless something was promised by then.
    """
    years = [cost.year for cost in one.costs] or [financial_year(one.call.bids_close)]
    promised = [each.due for each in one.promises]
    ends = max([year_ends(max(years)), *promised])
    begins = max(year_ends(min(years) - 1) + dt.timedelta(1), min(decided, year_ends(min(years))))
    return min([begins, *promised]), ends


def decided_on(bid: Bid) -> dt.date:
    """The day on which the forum chose a bid; before that, the day on which its call closed."""
    settled = bid.proposed.filter(chosen=True).aggregate(on=Max("proposal__decision__settled"))["on"]
    return clock.day_of(settled or bid.call.bids_close)


def year_ends(year: int) -> dt.date:
    """The last day of the financial year that begins in a year."""
    return dt.date(year + 1, 3, 31)


def schedule(one: WholeBid) -> tuple[Due, ...]:
    """What each partner is paid: what a financial year costs when it ends. It makes up each share to the penny."""
    found: dict[tuple[int, str], int] = defaultdict(int)
    for cost in one.costs:
        found[cost.year, cost.body_id] += cost.pence
    return tuple(Due(body, year_ends(year), pence) for (year, body), pence in sorted(found.items()) if pence)


def shortened(text: Said) -> Said:
    """A text that fits the title of an action."""
    return Said(*(one if len(one) <= LONGEST else f"{one[: LONGEST - 1]}…" for one in (text.cy, text.en)))


def refuse_unchosen(bid: Bid, body: str) -> None:
    """Raise NotPossible for a bid that no forum chose, and for any organisation but the one that runs its call."""
    if body != bid.call.body_id:
        raise NotPossible(str(refusals.ONLY_MANAGER), "body")
    if not chosen(bid):
        raise NotPossible(str(refusals.NOT_CHOSEN))


def refuse_other(bid: Bid, told: Articles) -> None:
    """Raise NotPossible where an agreement has other partners, figures or practice than the bid, or more money.

    So it is until one is in force; what is changed after that every party signs.
    """
    of_bid = draft(bid)
    if {one.body for one in told.partners} != {one.body for one in of_bid.partners}:
        raise NotPossible(str(refusals.BIDS_PARTNERS), "partners")
    if told.total > of_bid.total:
        raise NotPossible(str(refusals.more_than_bid(told.total, of_bid.total)), "partners")
    if told.aims != of_bid.aims or told.practice != of_bid.practice:
        raise NotPossible(str(refusals.BIDS_FIGURES))


def aims_of(bid: Bid | None) -> list[BidIndicator]:
    """The figures of a bid, each with how it will be judged; none of no bid."""
    return list(bid.indicators.filter(dropped=False)) if bid else []


def award_of(bid: Bid) -> JointAward | None:
    """The award that was made of a bid."""
    return JointAward.objects.filter(bid=bid).first()
