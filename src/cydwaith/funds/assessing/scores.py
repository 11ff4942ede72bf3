"""Who may score which bid, who has, who sees what; and the order that the scores come to, with how sure it is.

Nobody sees others' scores of a bid before giving their own; who has an interest in it sees none until it is decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from django.db.models import QuerySet

from cydwaith.bodies.models import Membership
from cydwaith.engines.funding import Place, order
from cydwaith.funds.bids.reading import before_the_forum, decided
from cydwaith.funds.models import Assessor, Bid, BidPartner, Call, Interest, Mark, Scoring
from cydwaith.shared.permissions import Actor

MOST: Final = 5
"""The highest mark for a criterion."""


def to_assess(call: Call) -> QuerySet[Bid]:
    """The bids of a call that are assessed: those that were sent and not withdrawn."""
    return Bid.objects.filter(call=call, withdrawn=None).exclude(sent=None).select_related("lead", "call", "current")


def assessor_of(call: Call, by: Actor) -> Assessor | None:
    """As which assessor of a call somebody acts; None where they are none."""
    if not by.signed_in:
        return None
    return (
        Assessor.objects.filter(call=call, account__pseudonym=by.pseudonym, ended=None).select_related("body").first()
    )


def bodies_of(assessor: Assessor, by: Actor | None = None) -> set[str]:
    """Every organisation to which an assessor belongs: the one they come from, and any in which they have a role."""
    roles = set(Membership.objects.filter(account=assessor.account_id).values_list("body", flat=True))
    return {assessor.body_id, *roles, *(by.roles if by else ())}


def own_bids(call: Call, assessor: Assessor, by: Actor | None = None) -> set[int]:
    """The bids of a call in which an organisation of an assessor takes part."""
    theirs = BidPartner.objects.filter(bid__call=call, gone=None, body__in=bodies_of(assessor, by))
    return set(theirs.values_list("bid", flat=True))


def interests(call: Call) -> dict[tuple[int, int], Interest]:
    """What each assessor declared last about each bid, by the numbers of both."""
    found = Interest.objects.filter(assessor__call=call).order_by("number")
    return {(one.assessor_id, one.bid_id): one for one in found}


def last_scorings(bids: Iterable[Bid]) -> dict[tuple[int, int], Scoring]:
    """The scoring of each assessor for each bid that counts: the last, as moderated."""
    found = Scoring.objects.filter(bid__in=list(bids)).select_related("assessor__body").order_by("number")
    return {(one.assessor_id, one.bid_id): one for one in found}


@dataclass(frozen=True, slots=True)
class Panel:
    """A call's assessors, bids, declarations and scorings, read once."""

    call: Call
    assessors: tuple[Assessor, ...]
    bids: tuple[Bid, ...]
    declared: Mapping[tuple[int, int], Interest]
    scored: Mapping[tuple[int, int], Scoring]
    """By assessor and bid, the scoring that counts: none of whoever has an interest, also where it came afterwards."""
    own: Mapping[int, frozenset[int]]
    """By assessor, the bids of their own organisations."""

    def able(self, bid: Bid) -> list[Assessor]:
        """The assessors who can score a bid: of none of its organisations, and without a declared interest."""
        return [one for one in self.assessors if not self.interested(one, bid)]

    def interested(self, one: Assessor, bid: Bid) -> bool:
        """Whether an assessor has an interest in a bid, declared or by their organisation."""
        return interest(self.declared, self.own, (one.pk, bid.pk))

    def waiting(self, bid: Bid) -> list[Assessor]:
        """Those who can score a bid and have not."""
        return [one for one in self.able(bid) if (one.pk, bid.pk) not in self.scored]

    def given(self, bid: Bid) -> list[Scoring]:
        """The scorings of a bid that count."""
        return [scoring for (_assessor, number), scoring in self.scored.items() if number == bid.pk]

    @property
    def nobody(self) -> list[Bid]:
        """The bids that nobody can score: every assessor has an interest."""
        return [bid for bid in self.bids if not self.able(bid) and not self.given(bid)]

    @property
    def finished(self) -> bool:
        """Whether every bid is scored by everyone who can, and by somebody."""
        return bool(self.bids) and all(self.given(bid) and not self.waiting(bid) for bid in self.bids)


def panel(call: Call) -> Panel:
    """The panel of a call. Six queries, however many bids there are."""
    assessors = tuple(Assessor.objects.filter(call=call, ended=None).select_related("body", "account"))
    bids = tuple(to_assess(call))
    roles: dict[int, set[str]] = {one.pk: {one.body_id} for one in assessors}
    of_account = {one.account_id: one.pk for one in assessors if one.account_id}
    for account, body in Membership.objects.filter(account__in=list(of_account)).values_list("account", "body"):
        roles[of_account[account]].add(body)
    partners = list(BidPartner.objects.filter(bid__in=bids, gone=None).values_list("bid", "body"))
    own = {key: frozenset(bid for bid, body in partners if body in bodies) for key, bodies in roles.items()}
    declared = interests(call)
    scored = {key: one for key, one in last_scorings(bids).items() if not interest(declared, own, key)}
    return Panel(call, assessors, bids, declared, scored, own)


def interest(
    declared: Mapping[tuple[int, int], Interest], own: Mapping[int, frozenset[int]], key: tuple[int, int]
) -> bool:
    """Whether the assessor of a key has an interest in its bid, declared or by their organisation."""
    told = declared.get(key)
    return key[1] in own.get(key[0], ()) or (told is not None and told.has)


def sees_scores(known: Panel, bid: Bid, by: Actor) -> bool:
    """Whether somebody sees what others gave a bid now.

    Everyone who reads it once it is decided; before, an assessor of it who has given their own scores; whoever runs the
    call once everyone who can has scored it; whoever sits in the forum once a choice is put to it. Who has an interest
    in it never does before it is decided.
    """
    if Bid.objects.filter(decided(), pk=bid.pk).exists():
        return True
    me = next((one for one in known.assessors if is_account(one, by)), None)
    partner = bid.partners.filter(gone=None, body__in=list(by.roles)).exists()
    if partner or (me and known.interested(me, bid)):
        return False
    if me:
        return (me.pk, bid.pk) in known.scored
    if Bid.objects.filter(before_the_forum(list(by.roles)), pk=bid.pk).exists():
        return True
    return known.call.body_id in by.roles and bool(known.given(bid)) and not known.waiting(bid)


def is_account(one: Assessor, by: Actor) -> bool:
    """Whether an assessor is whoever acts."""
    return one.account is not None and one.account.pseudonym == by.pseudonym


def places(known: Panel) -> list[Place]:
    """The order of the bids that were scored, and how sure it is; totals are from 0 to 100."""
    weights = {str(one.number): float(one.weight) for one in known.call.criteria.all()}
    scores: dict[str, dict[str, dict[str, float]]] = {}
    counting = {scoring.pk: scoring for scoring in known.scored.values()}
    for mark in Mark.objects.filter(scoring__in=list(counting)).select_related("criterion"):
        scoring = counting[mark.scoring_id]
        of = scores.setdefault(str(scoring.assessor.number), {}).setdefault(str(scoring.bid_id), {})
        of[str(mark.criterion.number)] = mark.mark * 100 / MOST
    return order(scores, weights, line=reached(known), seed=crc32(known.call.pk.encode()))


def reached(known: Panel) -> int:
    """How many bids the money reaches, taken from the smallest up: at least one."""
    asked = sorted(asked_for(known).values())
    total, count = 0, 0
    for pence in asked:
        total += pence
        count += total <= known.call.pence
    return max(count, 1)


def asked_for(known: Panel) -> dict[int, int]:
    """What each bid asks for, in pence, by its number."""
    found = dict.fromkeys((bid.pk for bid in known.bids), 0)
    costs = Bid.objects.filter(pk__in=list(found)).values_list("pk", "costs__pence")
    for bid, pence in costs:
        found[bid] += pence or 0
    return found
