"""Sample calls and bids for the demonstration, marked as such and made by the very actions that people use.

One call is open: problems, and a bid of three councils that two have signed. An earlier one has closed, with two bids
to be assessed. The chief executives who sign are the sample accounts.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from django.db import transaction

from cydwaith.bodies.actions import acting
from cydwaith.bodies.actions.posts import take_post
from cydwaith.bodies.demo import address
from cydwaith.bodies.mandates import actor_for
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Holding, Post
from cydwaith.evidence.models import Indicator
from cydwaith.forums.demo import COUNCIL, only_in_a_demonstration, voice
from cydwaith.forums.models import Forum
from cydwaith.funds.assessing import actions as assessing
from cydwaith.funds.assessing import choosing
from cydwaith.funds.bids.actions import signing, writing
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.demo_texts import ANSWERS, COSTS, PROMISED
from cydwaith.funds.models import Bid, Call, Problem
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Role
from cydwaith.shared.said import Said, said

GOVERNMENT: Final = "CYD-WELSH-GOVERNMENT"
CARDIFF, PEMBROKESHIRE, BRIDGEND, DATA = "GB-PLA-CRF", "GB-PLA-PEM", "GB-PLA-BGE", "CYD-DATA-CYMRU"
FUND: Final = "digital-transformation-fund-pilot"
INDICATOR: Final = "waste-recycled-wales"
DAY: Final = dt.timedelta(days=1)
CRITERIA: Final = (
    (said(cy="Faint o angen sydd", en="How great the need is"), 40),
    (said(cy="Faint gwell yw ei wneud gyda’n gilydd", en="How much better it is done together"), 40),
    (said(cy="Yr effaith ar y Gymraeg", en="The effect on the Welsh language"), 20),
)
ABOUT: Final = said(
    cy="Data enghreifftiol: galwad am geisiadau gan ddau gyngor neu fwy i ddatrys problem gyffredin.",
    en="Sample data: a call for bids of two councils or more to solve a problem that they share.",
)
FORMS: Final = said(cy="Un ffurflen ar-lein i’r tri chyngor", en="One online form for three councils")
PAPER: Final = said(
    cy="Mae pob cyngor yn gofyn am yr un wybodaeth ar bapur", en="Every council asks for the same information on paper"
)
AGAIN: Final = said(
    cy="Gofynnir am yr un wybodaeth ar bapur gan bob cyngor",
    en="The same information is asked for on paper by every council",
)
LINES: Final = said(cy="Un llinell ffôn y tu allan i oriau", en="One telephone line out of hours")
DEPOT: Final = said(cy="Rhannu gweithdy cerbydau", en="Sharing a vehicle workshop")


@transaction.atomic
def load() -> None:
    """Make the sample calls, once. Raises NotADemonstration anywhere but in the demonstration."""
    only_in_a_demonstration()
    if Call.objects.filter(sample=True).exists():
        return
    for body in (CARDIFF, PEMBROKESHIRE):
        chief(body)
    still_open(clock.moment())
    closed(clock.moment())


def opened(title: Said, first: dt.datetime, days: int, *, problems: bool) -> Call:
    """A sample call that takes bids for so many days."""
    opens, closes = midnight(first), midnight(first + days * DAY)
    return calls.open_call(
        by=voice(GOVERNMENT),
        body=GOVERNMENT,
        fund=FUND,
        forum=Forum.objects.get(pk=COUNCIL),
        title=title,
        about=ABOUT,
        criteria=CRITERIA,
        pence=200_000_00,
        ceiling=120_000_00,
        rate=90,
        bids_open=opens,
        bids_close=closes,
        problems_open=opens if problems else None,
        problems_close=closes - DAY if problems else None,
        sample=True,
    )


def midnight(at: dt.datetime) -> dt.datetime:
    """The end of the day in Wales on which a moment lies."""
    return clock.end_of(clock.day_of(at))


def still_open(now: dt.datetime) -> None:
    """A call that takes problems and bids, and a bid that one partner has not signed."""
    call = opened(said(cy="Galwad enghreifftiol", en="Sample call"), now - 10 * DAY, 60, problems=True)
    problem = calls.bring(by=voice(PEMBROKESHIRE), body=PEMBROKESHIRE, call=call, title=PAPER, about=COSTS, sample=True)
    calls.bring(by=voice(BRIDGEND), body=BRIDGEND, call=call, title=AGAIN, about=COSTS, sample=True)
    calls.share(by=voice(CARDIFF), body=CARDIFF, problem=problem, seeks=True, sample=True)
    bid = written(call, CARDIFF, FORMS, {CARDIFF: 40_000_00, PEMBROKESHIRE: 30_000_00, BRIDGEND: 20_000_01}, problem)
    signing.freeze(by=voice(CARDIFF), bid=bid, body=CARDIFF)
    signed(again(bid), (CARDIFF,))
    assess(call, ("editor",))
    told_why = said(cy="Dylai pob rhan o Gymru gael rhywbeth.", en="Every part of Wales should have something.")
    choosing.state_rule(by=voice(GOVERNMENT), body=GOVERNMENT, call=call, kind="share", number=60, why=told_why)


def closed(now: dt.datetime) -> None:
    """A call that closed lately, with two bids that were sent, and two who are to assess them."""
    with clock.stopped_at(now - 40 * DAY):
        call = opened(
            said(cy="Galwad enghreifftiol gynharach", en="Earlier sample call"), now - 41 * DAY, 36, problems=False
        )
    with clock.stopped_at(now - 20 * DAY):
        for lead, title, pence in ((PEMBROKESHIRE, LINES, 60_000_00), (CARDIFF, DEPOT, 45_000_00)):
            bid = written(call, lead, title, {CARDIFF: pence, PEMBROKESHIRE: pence // 3}, None)
            signing.freeze(by=voice(lead), bid=bid, body=lead)
            signed(again(bid), (CARDIFF, PEMBROKESHIRE))
            signing.send(by=voice(lead), bid=again(bid), body=lead)
    assess(call, ("editor", "administrator"))


def written(call: Call, lead: str, title: Said, pence: dict[str, int], problem: Problem | None) -> Bid:
    """A sample bid that lacks nothing: each partner puts a ninth of what it asks for in."""
    by = voice(lead)
    bid = writing.begin(by=by, body=lead, call=call, title=title, partners=pence, problem=problem, sample=True)
    for question, words in ANSWERS.items():
        writing.write(by=by, bid=bid, body=lead, question=question, words=words)
    year = writing.financial_year(call.bids_close) + 1
    for body, share in pence.items():
        writing.cost(
            by=by, bid=bid, body=lead, of=body, year=year, kind="people", pence=share, own_pence=share // 9 + 1
        )
    if indicator := Indicator.objects.filter(pk=INDICATOR, smallest_worthwhile__gt=0).first():
        writing.judge_by(by=by, bid=bid, body=lead, indicator=indicator, direction="up")
    due = clock.day_of(call.bids_close) + 180 * DAY
    writing.promise(by=by, bid=bid, body=lead, of=lead, what=PROMISED, due=due)
    return bid


def again(bid: Bid) -> Bid:
    """A bid as it stands now."""
    return Bid.objects.select_related("current", "call").get(pk=bid.pk)


def chief(body: str) -> Holding:
    """The chief executive of a council: its sample editor, for as long as the sample goes back."""
    post = Post.objects.get(pk=f"{body}/chief-executive")
    name = "Enghraifft / Sample"
    since = clock.today() - 400 * DAY
    return take_post(by=COMMAND_LINE, post=post, name=name, held_from=since, account=address(Role.EDITOR, body))


def signed(bid: Bid, bodies: Iterable[str]) -> None:
    """Chief executives sign a bid, each acting for their post."""
    assert bid.current is not None
    for body in bodies:
        account = Account.objects.get(email=address(Role.EDITOR, body))
        by = actor_of(account, second=True)
        begun = acting.begin(by=by, account=account, post=f"{body}/chief-executive")
        signing.sign(by=actor_for(by, begun), bid=bid, body=body, seen=bid.current.digest)
        acting.end(by=by, acting=begun)


def assess(call: Call, roles: Iterable[str]) -> None:
    """Sample accounts of Data Cymru assess a call."""
    by: Actor = voice(GOVERNMENT)
    for role in roles:
        email = address(Role(role), DATA)
        assessing.appoint(by=by, body=GOVERNMENT, call=call, of=DATA, email=email)
