"""Three councils: a problem, a bid, the forum’s decision, the award made of it, a claim, and whether it worked."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import translation

from cydwaith.bodies.models import Body
from cydwaith.decisions.actions.decisions import settle
from cydwaith.funds.agreements.actions.agreeing import change, latest, make
from cydwaith.funds.agreements.actions.signing import sign as sign_agreement
from cydwaith.funds.agreements.from_bid import draft
from cydwaith.funds.agreements.judging import follow
from cydwaith.funds.agreements.models import JointAward
from cydwaith.funds.assessing import choosing
from cydwaith.funds.bids.actions import signing, writing
from cydwaith.funds.bids.words import QUESTIONS
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.models import Bid
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.bids_world import (
    CARDIFF,
    COUNCILS,
    GOVERNMENT,
    POWYS,
    STRANGER,
    TITLE,
    WORDS,
    again,
    assessor,
    chief,
    closed,
    frozen,
    judged,
    opened,
    person,
    scored,
    sign,
)
from tests.decision_world import everyone
from tests.forum_world import DAY, editor
from tests.kept import kept
from tests.pages.addresses import at

pytestmark = pytest.mark.django_db
SHARES = {CARDIFF: 10_000_01, COUNCILS[1]: 7_000_00, POWYS: 2_999_99}
Two = tuple[Bid, Bid]


def world() -> Two:
    """A bid of three councils that their forum chose, and one that it did not."""
    call = opened()
    problem = calls.bring(by=editor(POWYS), body=POWYS, call=call, title=Said("Llifogydd", "Floods"))
    calls.share(by=editor(CARDIFF), body=CARDIFF, problem=problem, seeks=True)
    bids = []
    for title in (TITLE, Said(en="The other one")):
        begun = writing.begin(
            by=editor(CARDIFF), body=CARDIFF, call=call, title=title, partners=COUNCILS, problem=problem
        )
        for question in QUESTIONS:
            writing.write(by=editor(CARDIFF), bid=begun, body=CARDIFF, question=question, words=WORDS)
        first = writing.financial_year(call.bids_close)
        for body, pence in SHARES.items():
            for year, part in ((first, pence // 3), (first + 1, pence - pence // 3)):
                told = {"of": body, "year": year, "kind": "people", "pence": part}
                writing.cost(by=editor(CARDIFF), bid=begun, body=CARDIFF, **told)
        bid = sign(frozen(judged(begun)))
        signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
        bids.append(again(bid))
    chief(GOVERNMENT)
    call = closed(call)
    _one, by = assessor(call, "one")
    for bid, mark in zip(bids, (5, 2), strict=True):
        scored(again(bid), by, mark, mark)
    made = choosing.propose(
        by=editor(GOVERNMENT),
        body=GOVERNMENT,
        call=call,
        chosen=[bids[0].pk],
        reasons={},
        closes=clock.moment() + 10 * DAY,
    )
    everyone(made.decision)
    settle(by=editor(GOVERNMENT), decision=made.decision)
    return again(bids[0]), again(bids[1])


kept_world = kept(world)


@pytest.fixture
def two(kept_world: Callable[[], Two], db: None) -> Iterator[Two]:
    with translation.override("en"):
        yield kept_world()


def of(*bodies: str) -> Client:
    """A client of somebody with a role in some organisations."""
    client = Client()
    client.force_login(person(f"reader-{'-'.join(bodies).lower()}", *bodies)[0])
    return client


def typed(html: str) -> dict[str, str]:
    """What a form would send as it stands."""
    form = html.partition('<form method="post" class="cw-write"')[2].partition("</form>")[0]
    sent = {
        name: value.replace("&#x27;", "'")
        for name, value in re.findall(r'<input[^>]*name="(\w+)"[^>]*?value="([^"]*)"', form)
        if name != "csrfmiddlewaretoken"
    }
    for name, inner in re.findall(r'<textarea name="(\w+)"[^>]*>\s*([^<]*)</textarea>', form):
        sent[name] = inner.strip()
    for name, inner in re.findall(r'<select name="(\w+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.findall(r'<option value="([^"]*)" selected', inner)
        sent[name] = chosen[0] if chosen else ""
    return sent


def test_from_the_problem_to_the_verdict(two: Two) -> None:
    bid, _other = two
    manager = of(GOVERNMENT)
    assert at("bid_award", id=bid.pk) in manager.get(at("bid", id=bid.pk)).content.decode()
    html = manager.get(at("bid_award", id=bid.pk)).content.decode()
    sent = typed(html)
    assert [sent[f"partner_share_{number}"] for number in (1, 2, 3)] == ["10000.01", "7000", "2999.99"]
    assert sent["partner_by_1"] == f"{CARDIFF}/test-chief"
    assert sent["schedule"] == "rows"
    where = at("bid_award", id=bid.pk)
    more = manager.post(
        at("bid_award", id=bid.pk), sent | {"more": "action", "clauses_en": "Half typ"}
    ).content.decode()
    assert "Half typ" in more
    assert 'name="action_title_2_en"' in more
    assert "govuk-error-message" not in more
    assert not JointAward.objects.exists()
    sent = typed(more) | {"action_title_2_en": "Report twice", "action_by_2": f"{POWYS}/test-chief"}
    wrong = manager.post(where, sent | {"partner_share_1": "10000.02"}).content.decode()
    assert "the payments make £10,000.01, and the share is £10,000.02" in wrong
    page = manager.post(where, sent, follow=True).content.decode()
    assert "Not signed yet by" in page
    award = JointAward.objects.get()
    version = latest(award)
    assert (award.bid, award.fund, version.total) == (bid, bid.call.fund, 20_000_00)
    assert {one.body_id: one.pence for one in version.parties.exclude(role="funder")} == SHARES
    assert version.instalments.count() == 6
    assert [one.title_en for one in version.actions.all()] == [WORDS.en, "Report twice"]
    assert [(one.indicator_id, one.digest) for one in version.aims.all()] == [
        (one.indicator_id, one.digest) for one in bid.indicators.all()
    ]
    for body in (GOVERNMENT, *COUNCILS):
        sign_agreement(by=chief(body), body=body, award=award, seen=version.digest)
    claim = {
        "body": POWYS,
        "pence": "100",
        "begins": f"{version.begins}",
        "ends": f"{version.begins}",
        "what_en": "Work",
    }
    assert (
        "waiting to be decided" in of(POWYS).post(at("award_claim", id=award.pk), claim, follow=True).content.decode()
    )
    follow(None, by=COMMAND_LINE, progress=None, anew=False)
    html = Client().get(at("joint_award", id=award.pk)).content.decode()
    assert at("bid", id=bid.pk) in html
    did = html.partition('id="worked"')[2]
    assert "annot" in did.partition("</section>")[0]
    assert at("joint_award", id=award.pk) in Client().get(at("bid", id=bid.pk)).content.decode()


def test_nobody_else_gets_the_form(two: Two) -> None:
    bid, _other = two
    for client in (of(STRANGER), of(CARDIFF)):
        assert client.get(at("bid_award", id=bid.pk)).status_code == 403


def test_partners_figures_and_the_whole_are_those_of_the_bid(two: Two) -> None:
    bid, _other = two
    articles = draft(bid)
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "fund": bid.call.fund, "bid": bid}
    first, *rest = articles.partners
    for wrong, why in (
        (replace(articles, partners=(first, rest[0]), schedule=(), actions=()), "those that signed the bid"),
        (replace(articles, partners=(replace(first, pence=first.pence + 1), *rest), schedule=()), "asked for £20,000"),
        (replace(articles, aims=()), "figures and the practice"),
    ):
        with pytest.raises(NotPossible, match=why):
            make(**told, articles=wrong)
    less = replace(articles, partners=(replace(first, pence=first.pence - 1), *rest), schedule=())
    assert latest(make(**told, articles=less)).total == 19_999_99


def test_it_is_made_once_by_whoever_runs_the_call_of_what_was_chosen(two: Two) -> None:
    bid, other = two
    articles = draft(bid)
    told = {"fund": bid.call.fund, "bid": bid}
    with pytest.raises(NotPossible, match="runs the call"):
        make(by=editor(CARDIFF), body=CARDIFF, articles=articles, **told)
    with pytest.raises(NotPossible, match="No forum has chosen"):
        make(by=editor(GOVERNMENT), body=GOVERNMENT, articles=draft(other), fund=bid.call.fund, bid=other)
    by = {"by": editor(GOVERNMENT), "body": GOVERNMENT}
    award = make(**by, articles=articles, **told)
    assert make(**by, articles=articles, **told) == award
    later = replace(articles, claims_by=articles.claims_by + dt.timedelta(1))
    with pytest.raises(NotPossible, match="made of this bid already"):
        make(**by, articles=later, **told)
    manager = of(GOVERNMENT)
    assert "made of this bid already" in manager.get(at("bid_award", id=bid.pk), follow=True).content.decode()
    assert "No forum has chosen" in manager.get(at("bid_award", id=other.pk), follow=True).content.decode()


def test_until_one_is_in_force_a_change_keeps_to_what_the_forum_chose(two: Two) -> None:
    bid, _other = two
    by = {"by": editor(GOVERNMENT), "body": GOVERNMENT}
    articles = replace(draft(bid), schedule=(), actions=())
    award = make(**by, articles=articles, fund=bid.call.fund, bid=bid)
    first, second, third = articles.partners
    more = replace(articles, partners=(replace(first, pence=first.pence + 1), second, third))
    fewer = replace(articles, partners=(replace(first, pence=first.pence + third.pence), second))
    for wrong, why in (
        (more, "asked for £20,000"),
        (fewer, "those that signed the bid"),
        (replace(articles, aims=()), "figures and the practice"),
    ):
        with pytest.raises(NotPossible, match=why):
            change(**by, award=award, articles=wrong, reason=WORDS, seen=1)
    for body in (GOVERNMENT, *COUNCILS):
        sign_agreement(by=chief(body), body=body, award=award, seen=latest(award).digest)
    gone = replace(third, pence=0, leaves=True)
    left = replace(articles, partners=(replace(first, pence=first.pence + third.pence), second, gone))
    assert change(**by, award=award, articles=left, reason=WORDS, seen=1).total == 20_000_00


def test_the_work_does_not_begin_before_the_forum_has_decided(two: Two) -> None:
    bid, _other = two
    assert draft(bid).begins == clock.today()
    assert min(draft(bid).returns) > clock.today()


def test_a_bid_says_what_the_forum_settled_and_for_whom_the_agreement_asks(two: Two) -> None:
    bid, other = two
    assert "The forum chose this bid" in Client().get(at("bid", id=bid.pk)).content.decode()
    assert "The forum did not choose this bid" in Client().get(at("bid", id=other.pk)).content.decode()
    html = of(GOVERNMENT).get(at("bid_award", id=bid.pk)).content.decode()
    for body in COUNCILS:
        name = Body.objects.get(pk=body).name
        assert f"{name}: who signs" in html
        assert f"{name}: share" in html


def test_nobody_is_told_that_they_signed_what_another_signed(two: Two) -> None:
    bid, _other = two
    award = make(by=editor(GOVERNMENT), body=GOVERNMENT, articles=draft(bid), fund=bid.call.fund, bid=bid)
    seen = latest(award).digest
    sign_agreement(by=chief(CARDIFF), body=CARDIFF, award=award, seen=seen)
    with pytest.raises(NotPossible, match="Another post signs"):
        sign_agreement(by=editor(CARDIFF), body=CARDIFF, award=award, seen=seen)
    assert sign_agreement(by=chief(CARDIFF), body=CARDIFF, award=award, seen=seen).body_id == CARDIFF


def test_a_page_of_an_award_offers_only_what_can_be_done(two: Two) -> None:
    bid, _other = two
    award = make(by=editor(GOVERNMENT), body=GOVERNMENT, articles=draft(bid), fund=bid.call.fund, bid=bid)
    for body in (GOVERNMENT, *COUNCILS):
        sign_agreement(by=chief(body), body=body, award=award, seen=latest(award).digest)
    page = at("joint_award", id=award.pk)
    claims, closes = at("award_claim", id=award.pk), at("award_close", id=award.pk)
    shown = {body: of(body).get(page).content.decode() for body in (GOVERNMENT, POWYS)}
    assert (claims in shown[GOVERNMENT], claims in shown[POWYS]) == (False, True)
    assert closes not in shown[GOVERNMENT], "claims can still come"
