"""What the search finds here: funds, calls with their problems, and awards made here.

Whoever searches needs the kinds alone, not what reads and checks the funds.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.funds import words
from cydwaith.funds.bidders import may_bid
from cydwaith.funds.models import Call, JointAward
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both

if TYPE_CHECKING:
    from cydwaith.funds.agreements.queries import Line
    from cydwaith.funds.form import Fund

ALSO: Final = "cronfa cronfeydd grant grantiau arian fund funds grants funding money"
"""Words by which people ask for any of them."""


def everything() -> Iterator[Thing]:
    from cydwaith.funds.facts import funds

    topics = Topic.objects.in_bulk()
    return (thing(one, topics) for one in funds().values())


def one_fund(code: str) -> Thing | None:
    from cydwaith.funds.facts import funds

    found = funds().get(code)
    return thing(found, Topic.objects.in_bulk()) if found else None


def thing(fund: "Fund", topics: dict[str, Topic]) -> Thing:
    """A fund as the search sees it."""
    about = [topics[code] for code in fund.topics if code in topics]
    texts = [fund.purpose, fund.paid_to, may_bid(fund), fund.bidding, *fund.learnt, words.KINDS[fund.kind]]
    names = [both(one, "name") for one in about]
    return Thing(
        fund.code,
        fund.name,
        (*(one for one in texts if one), *names),
        also=ALSO,
        topics=with_those_above(about),
    )


FUNDS: Final = Kind("funds", _("Funds"), everything, one_fund, lambda code: reverse("fund", kwargs={"code": code}))


def every_call() -> Iterator[Thing]:
    return map(call, Call.objects.prefetch_related("problems"))


def one_call(code: str) -> Thing | None:
    found = Call.objects.filter(pk=code).prefetch_related("problems").first()
    return call(found) if found else None


def call(one: Call) -> Thing:
    """A call as the search sees it, with the problems that were brought to it."""
    told = [text for each in one.problems.all() for text in (both(each, "title"), both(each, "about")) if text]
    return Thing(one.pk, both(one, "title"), (both(one, "about"), *told), also=BID_WORDS, sample=one.sample)


def every_award() -> Iterator[Thing]:
    from cydwaith.funds.agreements.queries import lines

    return map(award, lines(JointAward.objects.select_related("funder")))


def one_award(number: str) -> Thing | None:
    from cydwaith.funds.agreements.queries import lines

    found = lines(JointAward.objects.filter(pk=number).select_related("funder"))
    return award(found[0]) if found else None


def award(line: "Line") -> Thing:
    """An award as the search sees it: the text in force, or the one that is to be signed, and who has a part in it."""
    parties = [one.body for one in line.version.parties.all()]
    return Thing(
        str(line.award.pk),
        both(line.version, "title"),
        (both(line.version, "text"), *(both(body, "name") for body in parties)),
        also=AWARD_WORDS,
        places=tuple(body.pk for body in parties),
        on=line.award.made,
        sample=line.award.sample,
    )


AWARD_WORDS: Final = "dyfarniad dyfarnu cytundeb grant award awarded agreement"
AWARDS: Final = Kind(
    "awards_made",
    _("Awards made here"),
    every_award,
    one_award,
    lambda number: reverse("joint_award", kwargs={"id": int(number)}),
)
BID_WORDS: Final = "galwad cais ceisiadau ymgeisio call bid bids apply application"
CALLS: Final = Kind(
    "calls", _("Calls for bids"), every_call, one_call, lambda code: reverse("call", kwargs={"code": code})
)
