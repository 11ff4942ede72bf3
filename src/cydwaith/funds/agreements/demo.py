"""Sample awards for the demonstration, marked as such: one under way, one that waits for a signature.

They are made by the very actions that people use, each told at its own day. Sample people hold the posts that sign.
"""

import datetime as dt
from dataclasses import replace
from typing import Final

from django.db import transaction
from django.utils.timezone import make_aware

from cydwaith.bodies.actions.posts import take_post
from cydwaith.bodies.demo import address
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Holding, Post
from cydwaith.forums.demo import only_in_a_demonstration, voice
from cydwaith.funds.agreements.actions.agreeing import latest, make
from cydwaith.funds.agreements.actions.paying import claim, decide, pay
from cydwaith.funds.agreements.actions.reporting import report
from cydwaith.funds.agreements.actions.signing import sign
from cydwaith.funds.agreements.articles import Action, Articles, Partner, can_be_judged
from cydwaith.funds.agreements.judging import follow
from cydwaith.funds.agreements.models import JointAward
from cydwaith.funds.agreements.spacing import schedule
from cydwaith.practices.models import Practice
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said, said

GOVERNMENT, CARDIFF, PEMBROKESHIRE = "CYD-WELSH-GOVERNMENT", "GB-PLA-CRF", "GB-PLA-PEM"
POSTS: Final = {
    GOVERNMENT: f"{GOVERNMENT}/permanent-secretary",
    CARDIFF: f"{CARDIFF}/chief-executive",
    PEMBROKESHIRE: f"{PEMBROKESHIRE}/chief-executive",
}
HOLDER: Final = "Llofnodwr enghreifftiol / Sample signatory"
PRACTICE: Final = "empty-homes-grant-rct"
TEN: Final = dt.time(10)


@transaction.atomic
def load() -> int:
    """Make the sample awards, unless one is there already; how many.

    None where a sample account or the practice is missing. Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    there = set(Account.objects.values_list("email", flat=True))
    ready = there.issuperset(address(Role.ADMINISTRATOR, body) for body in POSTS)
    practice = Practice.objects.filter(pk=PRACTICE).exclude(current=None).exists()
    if JointAward.objects.filter(sample=True).exists() or not (ready and practice):
        return 0
    for body, post in POSTS.items():
        fill(body, Post.objects.get(pk=post))
    under_way(clock.today())
    waiting(clock.today())
    follow(None, by=COMMAND_LINE, progress=None, anew=False)
    return 2


def fill(body: str, post: Post) -> None:
    """Let a sample administrator hold a post that nobody holds."""
    if not post.holdings.filter(held_to=None).exists():
        told = {"name": HOLDER, "held_from": dt.date(2024, 1, 1), "account": address(Role.ADMINISTRATOR, body)}
        take_post(by=COMMAND_LINE, post=post, **told)  # type: ignore[arg-type]  # as it takes them


def signed(award: JointAward, *bodies: str) -> None:
    """Let sample holders of the posts sign."""
    for body in bodies:
        holding = Holding.objects.select_related("account").get(post=POSTS[body], held_to=None)
        assert holding.account is not None
        sign(by=actor_of(holding.account, second=True), body=body, award=award, seen=latest(award).digest)


def at(day: dt.date) -> dt.datetime:
    """Ten in the morning of a day."""
    return make_aware(dt.datetime.combine(day, TEN))


def aims() -> tuple[str, ...]:
    """The figures that the practice is to move, of those by which that can be told."""
    practice = Practice.objects.select_related("current").get(pk=PRACTICE)
    assert practice.current is not None
    moved = set(practice.current.moves.values_list("indicator", flat=True))
    return tuple(sorted(moved & can_be_judged()))


def articles(begins: dt.date) -> Articles:
    """An agreement for a year of work."""
    ends = begins + dt.timedelta(364)
    partners = (
        Partner(CARDIFF, POSTS[CARDIFF], 6_000_001, leads=True),
        Partner(PEMBROKESHIRE, POSTS[PEMBROKESHIRE], 3_999_999),
    )
    return Articles(
        title=said(cy="Grant cartrefi gwag mewn dwy sir", en="An empty homes grant in two counties"),
        what=said(
            cy="Mae dau gyngor yn cynnig grant i berchnogion sy’n dod â chartref gwag yn ôl i ddefnydd.",
            en="Two councils offer a grant to owners who bring an empty home back into use.",
        ),
        pays=POSTS[GOVERNMENT],
        begins=begins,
        ends=ends,
        claims_by=ends + dt.timedelta(90),
        partners=partners,
        schedule=schedule("half_year", partners, begins, ends),
        returns=(begins + dt.timedelta(180), ends + dt.timedelta(90)),
        actions=(
            Action(CARDIFF, ends, said(cy="Talu’r grant cyntaf", en="Pay the first grant")),
            Action(PEMBROKESHIRE, ends, said(cy="Ysgrifennu at bob perchennog", en="Write to every owner")),
        ),
        practice=PRACTICE,
        aims=aims(),
        after_pays=said(cy="Pob cyngor o’i gyllideb dai.", en="Each council from its housing budget."),
        after_time=said(cy="Swyddog cartrefi gwag pob cyngor.", en="The empty homes officer of each council."),
    )


def under_way(today: dt.date) -> None:
    """Signed by all; claims accepted, reduced and paid; one council has reported, one is late."""
    begins = today - dt.timedelta(240)
    with clock.stopped_at(at(begins - dt.timedelta(20))):
        award = make(by=voice(GOVERNMENT), body=GOVERNMENT, articles=articles(begins), sample=True)
        signed(award, GOVERNMENT, CARDIFF, PEMBROKESHIRE)
    work = {"begins": begins, "ends": begins + dt.timedelta(90)}
    grants = said(cy="Grantiau i berchnogion.", en="Grants to owners.")
    claims = ((CARDIFF, 2_000_000, 2_000_000, Said()), (PEMBROKESHIRE, 1_250_050, 1_200_000, NOT_THIS))
    for body, pence, accepted, reason in claims:
        with clock.stopped_at(at(begins + dt.timedelta(100))):
            one = claim(by=voice(body), body=body, award=award, pence=pence, what=grants, **work)
        with clock.stopped_at(at(begins + dt.timedelta(110))):
            decide(by=voice(GOVERNMENT), body=GOVERNMENT, claim=one, accepted=accepted, reason=reason)
            paid = {"pence": accepted, "on": begins + dt.timedelta(110)}
            pay(by=voice(GOVERNMENT), body=GOVERNMENT, claim=one, **paid)  # type: ignore[arg-type]  # as it takes them
    with clock.stopped_at(at(begins + dt.timedelta(170))):
        due = award.returns.filter(body=CARDIFF).earliest("due")
        text = said(cy="Daeth wyth cartref yn ôl i ddefnydd.", en="Eight homes came back into use.")
        report(by=voice(CARDIFF), body=CARDIFF, due=due, text=text, spent=2_000_000, expected=5_500_000)


NOT_THIS: Final = said(cy="Nid yw cost y daflen o fewn y grant.", en="The cost of the leaflet is not within the grant.")


def waiting(today: dt.date) -> None:
    """Signed by all but one."""
    told = replace(
        articles(today + dt.timedelta(30)),
        title=said(cy="Swyddog cartrefi gwag ar y cyd", en="A shared empty homes officer"),
        what=said(
            cy="Mae dau gyngor yn cyflogi un swyddog cartrefi gwag.", en="Two councils employ one empty homes officer."
        ),
        actions=(),
    )
    with clock.stopped_at(at(today - dt.timedelta(3))):
        award = make(by=voice(GOVERNMENT), body=GOVERNMENT, articles=told, sample=True)
        signed(award, GOVERNMENT, CARDIFF)
