"""The pages of calls, bids and their assessment: who reads which, what is kept of what was typed, how much is asked."""

import re
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.bodies.models import Account
from cydwaith.decisions.actions import decisions
from cydwaith.funds.assessing import choosing
from cydwaith.funds.bid_routes import ROUTES
from cydwaith.funds.bids.actions import writing
from cydwaith.funds.bids.words import QUESTIONS
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.done import DONE
from cydwaith.funds.fields import PART_OF_A_PENNY, Pence
from cydwaith.funds.models import Bid, Call
from cydwaith.shared import clock
from cydwaith.shared.permissions import EVERYONE
from cydwaith.shared.said import Said
from tests.bids_world import (
    CARDIFF,
    DAY,
    GOVERNMENT,
    POWYS,
    STRANGER,
    again,
    assessor,
    closed,
    frozen,
    judged,
    opened,
    person,
    scored,
    sent,
    written,
)
from tests.forum_world import editor
from tests.kept import kept
from tests.pages.addresses import at

pytestmark = pytest.mark.django_db
MOST = 40
OF_BID = ("bid_about", "bid_cost", "bid_figure", "bid_promise", "bid_partner", "bid_freeze", "bid_reopen", "bid_sign")
ALSO = ("bid_send", "bid_leave", "bid_withdraw")


def world() -> tuple[Call, Bid, Bid]:
    """A call that is open, a bid that is written and one that is frozen."""
    call = opened()
    return call, judged(written(call)), frozen(written(call, lead=POWYS, title=Said(cy="Un arall")))


kept_world = kept(world)


@pytest.fixture
def there(kept_world: Callable[[], tuple[Call, Bid, Bid]], db: None) -> tuple[Call, Bid, Bid]:
    return kept_world()


def reader(*bodies: str) -> Client:
    """A client of somebody with a role in some organisations."""
    client = Client()
    client.force_login(person("reader", *bodies)[0])
    return client


def asked(client: Client, path: str, status: int = 200) -> str:
    """A page, within so many questions."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    assert response.status_code == status, (path, response.status_code)
    assert len(queries) <= MOST, (path, len(queries))
    return response.content.decode()


def test_only_partners_read_a_bid_that_is_written(there: tuple[Call, Bid, Bid]) -> None:
    call, bid, _frozen = there
    path = at("bid", id=bid.pk)
    for client in (Client(), reader(STRANGER), reader(GOVERNMENT)):
        asked(client, path, 404)
        assert "Treating water" not in asked(client, at("call", code=call.pk))
        Account.objects.filter(email="reader@test.example").delete()
    html = asked(reader(CARDIFF), path)
    assert "Treating water together" in html
    assert "The text is not frozen" in html


def test_every_page_of_a_bid_opens_to_its_partners_and_nobody_else(there: tuple[Call, Bid, Bid]) -> None:
    _call, bid, other = there
    client, stranger = reader(CARDIFF, POWYS), Client()
    stranger.force_login(person("stranger", STRANGER)[0])
    for one in (bid, other):
        for name in (*OF_BID, *ALSO):
            asked(client, at(name, id=one.pk))
            asked(stranger, at(name, id=one.pk), 404)
        for question in QUESTIONS:
            asked(client, at("bid_section", id=one.pk, question=question))
    asked(client, at("bid_section", id=bid.pk, question="other"), 404)
    asked(client, at("bid_figure_out", id=bid.indicators.get().pk))
    asked(client, at("bid_promise_out", id=bid.promises.get().pk))


def test_who_writes_meanwhile_is_not_overwritten(there: tuple[Call, Bid, Bid]) -> None:
    _call, bid, _frozen = there
    client, path = reader(CARDIFF), at("bid_section", id=bid.pk, question="work")
    found = re.search(r'name="cw_seen" value="([0-9a-f]+)"', client.get(path).content.decode())
    assert found
    writing.write(by=editor(POWYS), bid=bid, body=POWYS, question="work", words=Said(en="Powys wrote this"))
    sent_now = {"body": CARDIFF, "words_en": "Cardiff wrote that", "words_cy": "", "cw_seen": found[1]}
    html = client.post(path, sent_now).content.decode()
    assert "Powys wrote this" in html
    assert "Cardiff wrote that" in html
    assert bid.sections.get(question="work").words_en == "Powys wrote this"


def test_a_part_of_a_penny_is_told_and_nothing_typed_is_lost(there: tuple[Call, Bid, Bid]) -> None:
    call, bid, _frozen = there
    year = writing.financial_year(call.bids_close)
    told = {"body": CARDIFF, "of": POWYS, "year": year, "kind": "people", "pence": "333.333", "own_pence": "12"}
    html = reader(CARDIFF).post(at("bid_cost", id=bid.pk), told).content.decode()
    assert PART_OF_A_PENNY.en in html
    assert 'value="333.333"' in html
    assert 'value="12"' in html


def test_a_figure_that_stands_already_is_told_and_can_be_replaced(there: tuple[Call, Bid, Bid]) -> None:
    call, bid, _frozen = there
    client, path = reader(CARDIFF), at("bid_cost", id=bid.pk)
    told = {"body": CARDIFF, "of": POWYS, "year": writing.financial_year(call.bids_close), "kind": "people"}
    told |= {"pence": "500", "own_pence": "0", "cw_seen": seen_in(client.get(path).content.decode())}
    html = client.post(path, told).content.decode()
    assert "A figure stands here already: £10,000." in html
    assert "changed after you opened it" not in html
    answer = client.post(path, told | {"cw_seen": seen_in(html)}, follow=True).content.decode()
    assert "The cost is kept." in answer
    assert bid.costs.get(body=POWYS).pence == 500_00


def seen_in(html: str) -> str:
    """What a form says that it showed."""
    found = re.search(r'name="cw_seen" value="([0-9a-f]+)"', html)
    assert found
    return found[1]


def test_every_form_says_what_was_done() -> None:
    """None is there that nothing is said of, and nothing is said of none."""
    forms = {one.name for one in ROUTES if one.may.who != EVERYONE and one.name != "call_assess"}
    assert forms == DONE.keys()


@pytest.mark.parametrize(
    ("typed", "pence"), [("1250", 125000), ("£1,250.50", 125050), ("0", 0), ("1 000", 100000), ("0.1", 10)]
)
def test_pounds_are_whole_pence(typed: str, pence: int) -> None:
    assert Pence().clean(typed) == pence


@pytest.mark.parametrize("typed", ["0.333", "-1", "1,25", "1e3", "£", "1.2.3", "999999999999999"])
def test_what_is_no_whole_number_of_pence_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        Pence().clean(typed)


def test_pages_of_problems(there: tuple[Call, Bid, Bid]) -> None:
    call, _bid, _frozen = there
    client = reader(POWYS, GOVERNMENT)
    told = {"body": POWYS, "title_en": "Floods", "title_cy": "", "about_cy": "", "about_en": ""}
    page = client.post(at("problem_new", code=call.pk), told, follow=True)
    number = call.problems.get().pk
    assert "Floods" in page.content.decode()
    for name in ("problem", "problem_share", "problem_merge"):
        asked(client, at(name, id=number))
    html = asked(client, at("bid_new", code=call.pk) + f"?problem={number}")
    assert f'value="{POWYS}" id="id_partners' in html.replace("checked ", "") or POWYS in html


def one_of(body: str) -> Client:
    """A client of somebody of one organisation, another person for each."""
    client = Client()
    client.force_login(person(f"one-of-{body.lower()}", body)[0])
    return client


def test_having_a_problem_too_opens_with_what_was_said(there: tuple[Call, Bid, Bid]) -> None:
    call, _bid, _frozen = there
    problem = calls.bring(by=editor(CARDIFF), body=CARDIFF, call=call, title=Said(en="Ice"))
    where, page = at("problem_share", id=problem.pk), at("problem", id=problem.pk)
    assert where not in asked(one_of(CARDIFF), page), "whoever brought it has it"
    client = one_of(POWYS)
    assert "We have this too" in asked(client, page)
    client.post(where, {"body": POWYS, "seeks": "on", "note_cy": "", "note_en": "The same with us"})
    assert "Change what you said" in asked(client, page)
    html = asked(client, where)
    assert "The same with us" in html
    assert "checked" in html.partition('name="seeks"')[2].partition(">")[0]


def test_a_forum_that_decides_states_rules_and_the_call_says_who_may_bid(there: tuple[Call, Bid, Bid]) -> None:
    call, _bid, _frozen = there
    seat, stranger = one_of(POWYS), one_of(STRANGER)
    where = at("call_rule_new", code=call.pk)
    assert where in asked(seat, at("call", code=call.pk))
    assert where not in asked(stranger, at("call", code=call.pk))
    asked(stranger, where, 403)
    told = {"body": POWYS, "kind": "share", "number": "40", "why_cy": "Tegwch", "why_en": "Fairness"}
    html = seat.post(where, told, follow=True).content.decode()
    assert "no organisation has more than 40% of the money" in html
    assert at("call_rule_end", id=call.rules.get().pk) in html
    assert at("call_rule_end", id=call.rules.get().pk) not in asked(stranger, at("call", code=call.pk))
    assert "Not known: no source says it" in html


def test_a_choice_that_was_withdrawn_can_be_put_forward_again(there: tuple[Call, Bid, Bid]) -> None:
    call = opened(there[0].forum, title=Said("Galwad arall", "Another call"))
    bid = sent(call)
    _one, by = assessor(call, "scorer")
    call = closed(call)
    scored(again(bid), by)
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT}
    made = choosing.propose(**told, call=call, chosen=[bid.pk], reasons={}, closes=clock.moment() + 10 * DAY)
    manager, page = one_of(GOVERNMENT), at("call_assess", code=call.pk)
    assert at("call_propose", code=call.pk) not in asked(manager, page)
    html = asked(one_of(POWYS), at("decision", id=made.decision_id))
    assert at("bid", id=bid.pk) in html, "those who decide read the bids"
    assert at("bid", id=bid.pk) not in asked(Client(), at("decision", id=made.decision_id))
    decisions.withdraw(by=editor(GOVERNMENT), decision=made.decision)
    assert at("call_propose", code=call.pk) in asked(manager, page)


def test_whoever_begins_to_act_for_a_post_comes_back(there: tuple[Call, Bid, Bid]) -> None:
    _call, _bid, frozen_one = there
    where = at("bid_sign", id=frozen_one.pk)
    client = one_of(CARDIFF)
    page = asked(client, where)
    assert f"{at('act')}?next={where}" in page.replace("%2F", "/")
    html = client.post(where, {"body": CARDIFF, "seen": ""}).content.decode()
    assert "Seen" not in html


def test_pages_of_those_who_assess(there: tuple[Call, Bid, Bid]) -> None:
    call = opened(there[0].forum, title=Said("Galwad arall", "Another call"))
    bid = sent(call)
    _one, by = assessor(call, "scorer")
    call = closed(call)
    scorer, manager, partner = Client(), reader(GOVERNMENT), Client()
    scorer.force_login(Account.objects.get(pseudonym=by.pseudonym))
    partner.force_login(person("partner", CARDIFF)[0])
    asked(partner, at("call_assess", code=call.pk), 403)
    for name, status in (("bid_interest", 200), ("bid_score", 302), ("bid_moderate", 302)):
        asked(scorer, at(name, id=bid.pk), status)  # to the declaration, so that nothing is typed in vain
        asked(manager, at(name, id=bid.pk), 403)
    asked(scorer, at("call_assess", code=call.pk))
    asked(manager, at("call_propose", code=call.pk), 302)  # to the page that says for whom it waits
    scored(again(bid), by)
    for name in ("bid_score", "bid_moderate"):
        asked(scorer, at(name, id=bid.pk))
    html = asked(manager, at("call_assess", code=call.pk))
    assert "cannot tell" in html
    for name in ("assessor_new", "call_rule_new", "call_suggest", "call_propose"):
        asked(manager, at(name, code=call.pk))
    assert "Because 4" in asked(manager, at("bid", id=bid.pk))
    assert "Because 4" not in asked(partner, at("bid", id=bid.pk))
