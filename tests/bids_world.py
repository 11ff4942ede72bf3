"""Calls and bids of the small Wales of `forum_world`: three councils that bid together, assessors, and a forum."""

import datetime as dt
from typing import Any
from unittest.mock import patch

from cydwaith.bodies.models import Account, Acting, Membership, Post
from cydwaith.evidence.models import Indicator
from cydwaith.forums.models import Forum
from cydwaith.funds import facts
from cydwaith.funds.assessing import actions as assessing
from cydwaith.funds.bids.actions import signing, writing
from cydwaith.funds.bids.words import QUESTIONS
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.models import Assessor, Bid, Call, Scoring
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, STRANGER, begun, editor
from tests.practice_world import INDICATOR, SOURCED

COUNCILS = (CARDIFF, PEMBROKESHIRE, POWYS)
TITLE = Said("Trin dŵr gyda’n gilydd", "Treating water together")
WORDS = Said("Geiriau", "Words")
FUND = "test-fund"
FUND_TEXT = f"""
order = 1
kind = "improvement"
joint = "asked"
pays = "grant"
topics = ["{"test-topic"}"]
funders = ["{GOVERNMENT}"]
purpose = {{ cy = "Prawf.", en = "A test." }}
paid_to = {{ cy = "Cynghorau.", en = "Councils." }}
[title]
en = "Test fund"
cy = "Cronfa brawf"
ours = true
[[sources]]
title = "A source"
url = "https://www.gov.wales/x"
trust = "H"
"""
CRITERIA = ((Said("Angen", "Need"), 60), (Said("Gyda’n gilydd", "Together"), 40))


def opened(forum: Forum | None = None, **more: Any) -> Call:
    """A call that takes problems and bids now, for another ten days."""
    now = clock.moment().replace(second=0, microsecond=0)
    told = {
        "forum": forum or begun(),
        "title": Said("Galwad brawf", "Test call"),
        "about": WORDS,
        "criteria": CRITERIA,
        "pence": 100_000_00,
        "problems_open": now - 5 * DAY,
        "problems_close": now + 5 * DAY,
        "bids_open": now - DAY,
        "bids_close": now + 10 * DAY,
        **more,
    }
    with patch.object(calls, "funds", lambda: {FUND: facts.fund(FUND, FUND_TEXT)}):
        return calls.open_call(by=editor(GOVERNMENT), body=GOVERNMENT, fund=FUND, **told)


def closed(call: Call) -> Call:
    """The same call a day after its bids closed, past the actions: as if time had gone by."""
    earlier = clock.moment() - 1 * dt.timedelta(hours=1)
    Call.objects.filter(pk=call.pk).update(
        bids_close=earlier, problems_close=earlier - DAY, problems_open=earlier - 9 * DAY, bids_open=earlier - 8 * DAY
    )
    return Call.objects.get(pk=call.pk)


def written(call: Call | None = None, lead: str = CARDIFF, title: Said = TITLE, pence: int = 10_000_00) -> Bid:
    """A bid of three councils that lacks nothing."""
    call = call or opened()
    by = editor(lead)
    bid = writing.begin(by=by, body=lead, call=call, title=title, partners=COUNCILS)
    for question in QUESTIONS:
        writing.write(by=by, bid=bid, body=lead, question=question, words=WORDS)
    year = writing.financial_year(call.bids_close)
    for body in COUNCILS:
        writing.cost(by=by, bid=bid, body=lead, of=body, year=year, kind="people", pence=pence, own_pence=0)
    return again(bid)


def judged(bid: Bid) -> Bid:
    """The same, with a figure, a promise and a practice where they are."""
    Indicator.objects.filter(pk=INDICATOR).update(smallest_worthwhile=1.0)
    by, lead = editor(bid.lead_id), bid.lead_id
    writing.judge_by(by=by, bid=bid, body=lead, indicator=Indicator.objects.get(pk=INDICATOR), direction="up")
    due = clock.day_of(bid.call.bids_close) + dt.timedelta(days=90)
    writing.promise(by=by, bid=bid, body=lead, of=lead, what=WORDS, due=due)
    return again(bid)


def frozen(bid: Bid | None = None) -> Bid:
    """A bid that is frozen to be signed."""
    bid = bid or written()
    signing.freeze(by=editor(bid.lead_id), bid=bid, body=bid.lead_id)
    return again(bid)


def chief(body: str) -> Actor:
    """Whoever acts for a post of a body that binds it."""
    told = {"body_id": body, "title_cy": "Prif Weithredwr", "title_en": "Chief Executive", "kind": "officer", **SOURCED}
    post, _new = Post.objects.get_or_create(code=f"{body}/test-chief", defaults=told)
    account, _new = Account.objects.get_or_create(email=f"chief@{body.lower()}.example")
    now = clock.moment()
    acting = Acting.objects.filter(post=post, account=account).first() or Acting.objects.create(
        post=post, account=account, begun=now - DAY, until=now + DAY
    )
    return Actor(account.pseudonym, {body: Role.EDITOR}, second_step=True, under=acting.name)


def sign(bid: Bid, *bodies: str) -> Bid:
    """Some partners sign what is frozen; all of them where none is named."""
    assert bid.current is not None
    for body in bodies or COUNCILS:
        signing.sign(by=chief(body), bid=bid, body=body, seen=bid.current.digest)
    return again(bid)


def sent(call: Call | None = None, **more: Any) -> Bid:
    """A bid that was sent."""
    bid = sign(frozen(written(call, **more)))
    signing.send(by=editor(bid.lead_id), bid=bid, body=bid.lead_id)
    return again(bid)


def again(bid: Bid) -> Bid:
    """A bid as it stands now."""
    return Bid.objects.select_related("call", "current", "lead").get(pk=bid.pk)


def person(name: str, *bodies: str) -> tuple[Account, Actor]:
    """Somebody with an account and a role in each of some bodies."""
    account, new = Account.objects.get_or_create(email=f"{name}@test.example")
    if new:
        Membership.objects.bulk_create([Membership(account=account, body_id=one, role="editor") for one in bodies])
    return account, Actor(account.pseudonym, dict.fromkeys(bodies, Role.EDITOR), second_step=True)


def assessor(call: Call, name: str, body: str = STRANGER) -> tuple[Assessor, Actor]:
    """Somebody of an organisation that assesses a call."""
    account, by = person(name, body)
    one = assessing.appoint(by=editor(GOVERNMENT), body=GOVERNMENT, call=call, of=body, email=account.email)
    return one, by


def marks(*values: int) -> dict[int, tuple[int, Said]]:
    """Marks for the criteria of the call, with a reason each."""
    return {number: (value, Said(en=f"Because {value}")) for number, value in enumerate(values, 1)}


def scored(bid: Bid, by: Actor, *values: int) -> Scoring:
    """Somebody declares that they have no interest, and scores."""
    assessing.declare(by=by, bid=bid, has=False)
    return assessing.score(by=by, bid=bid, marks=marks(*(values or (4, 3))))
