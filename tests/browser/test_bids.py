"""A bid of three councils on a phone, without script, from its problem to the forum's decision; and what stops it.

The server runs in this process; only the close of the call is set past the actions, as time does not go by here.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from cydwaith.bodies.actions.posts import take_post
from cydwaith.bodies.models import Account, Post
from cydwaith.funds.bids.words import QUESTIONS
from cydwaith.funds.chosen import chosen
from cydwaith.funds.models import Bid, Call
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.bids_world import closed, opened, person
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.browser.test_texts import PHONE
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, STRANGER
from tests.practice_world import SOURCED

CALL = "/cy/cronfeydd/galwadau/test-call/"
COUNCILS = (CARDIFF, PEMBROKESHIRE, POWYS)


def officer(body: str) -> Account:
    """Somebody who edits for a council and holds a post that binds it."""
    account, _by = person(f"officer-{body}".lower(), body)
    told = {"body_id": body, "title_cy": "Prif Weithredwr", "title_en": "Chief Executive", "kind": "officer", **SOURCED}
    post, _new = Post.objects.get_or_create(code=f"{body}/test-chief", defaults=told)
    since = clock.today() - DAY
    take_post(by=COMMAND_LINE, post=post, name="Somebody", held_from=since, account=account.email)
    return account


@pytest.fixture
def call(transactional_db: None) -> Call:
    return opened()


Open = Callable[[Account], Page]


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Open]:
    """Opens a phone without script for somebody."""
    pages: list[Page] = []

    def opens(account: Account) -> Page:
        client = Client()
        client.force_login(account)
        site, name = str(live_server.url), site_settings.SESSION_COOKIE_NAME
        context = browser.new_context(base_url=site, viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
        context.set_default_timeout(15_000)
        pages.append(context.new_page())
        return pages[-1]

    yield opens
    for page in pages:
        page.context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).first.click()


def fill(page: Page, **told: str) -> None:
    """Type into boxes by the names of their columns."""
    for name, words in told.items():
        box = page.locator(f"[name={name}]")
        if box.first.evaluate("one => one.tagName") == "SELECT":
            box.select_option(words)
        elif box.first.get_attribute("type") == "checkbox":
            box.check()
        elif box.first.get_attribute("type") == "radio":
            page.locator(f"[name={name}][value='{words}']").check()
        else:
            box.fill(words)


def kept_to(page: Page) -> None:
    """What every page keeps to, as far as it can be measured without script of its own."""
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], page.url
    assert small_targets(page) == [], page.url
    if SHOTS.exists():
        page.screenshot(path=SHOTS / f"bids-{page.url.split('/cy/')[-1].replace('/', '-')[:60]}.png", full_page=True)


def done(page: Page) -> None:
    expect(page.locator(".cw-message")).to_be_visible()
    kept_to(page)


def refused(page: Page, words: str) -> None:
    expect(page.locator(".govuk-error-summary")).to_contain_text(words)
    kept_to(page)


def test_a_bid_of_three_councils_from_problem_to_decision(call: Call, phone: Open) -> None:
    people = {body: phone(officer(body)) for body in COUNCILS}
    bid = problem_to_bid(people)
    write(people[CARDIFF], people[POWYS], bid)
    sign_and_send(people, bid)
    closed(call)
    manager = phone(person("manager", GOVERNMENT)[0])
    assess(manager, phone, bid)
    decide(manager, people)
    assert chosen(Bid.objects.get())


def problem_to_bid(people: dict[str, Page]) -> str:
    """One brings a problem, another has it too, and a bid begins from it; where it is."""
    page = people[PEMBROKESHIRE]
    page.goto(CALL)
    press(page, "Dod â phroblem")
    press(page, "Dod â phroblem")
    refused(page, "mewn o leiaf un iaith")
    fill(page, title_cy="Mae pob cyngor yn trin dŵr ar ei ben ei hun")
    press(page, "Dod â phroblem")
    done(page)
    address = page.url
    other = people[POWYS]
    other.goto(address)
    follow(other, "Mae’r broblem hon gennym ni hefyd")
    fill(other, seeks="on")
    press(other, "Mae’r broblem hon gennym ni hefyd")
    done(other)
    lead = people[CARDIFF]
    lead.goto(address)
    follow(lead, "Dechrau cais")
    assert lead.locator(f"[name=partners][value='{POWYS}']").is_checked()
    press(lead, "Dechrau cais")
    done(lead)
    return lead.url


def write(lead: Page, partner: Page, bid: str) -> None:
    """The lead and a partner write it; a part of a penny is refused with everything that was typed."""
    for number, question in enumerate(QUESTIONS):
        page = partner if number % 2 else lead
        page.goto(f"{bid}ysgrifennu/{question}/")
        fill(page, words_cy=f"Ateb {number}.")
        press(page, "Cadw")
        done(page)
    for body, pence in ((CARDIFF, "10000"), (PEMBROKESHIRE, "5000.33"), (POWYS, "5000.34")):
        lead.goto(f"{bid}cost/")
        fill(lead, of=body, kind="people", pence=f"{pence}.333" if body == CARDIFF else pence)
        press(lead, "Rhoi cost")
        if body == CARDIFF:
            refused(lead, "rhan o geiniog")
            fill(lead, pence=pence)
            press(lead, "Rhoi cost")
        done(lead)


def sign_and_send(people: dict[str, Page], bid: str) -> None:
    """Frozen; signed by two, it is not sent; a change voids the signatures; signed by all, it is."""
    lead = people[CARDIFF]
    lead.goto(bid)
    press(lead, "Rhewi i’w lofnodi")
    press(lead, "Rhewi i’w lofnodi")
    done(lead)
    lead.goto(f"{bid}llofnodi/")
    press(lead, "Llofnodi")
    refused(lead, "Llofnodwch fel swydd")
    for body in (CARDIFF, PEMBROKESHIRE):
        sign(people[body], bid)
    lead.goto(f"{bid}anfon/")
    press(lead, "Anfon")
    refused(lead, "Nid yw Cyngor Sir Powys wedi llofnodi.")
    reopener = people[POWYS]
    reopener.goto(f"{bid}ailagor/")
    press(reopener, "Ailagor i’w newid")
    done(reopener)
    lead.goto(f"{bid}rhewi/")
    press(lead, "Rhewi i’w lofnodi")
    done(lead)
    assert lead.get_by_text("heb lofnodi").count() == 3
    for body in COUNCILS:
        sign(people[body], bid)
    lead.goto(bid)
    press(lead, "Anfon")
    press(lead, "Anfon")
    done(lead)


def sign(page: Page, bid: str) -> None:
    """Act for one's post, and sign."""
    page.goto("/cy/cyfrif/gweithredu/")
    choose = page.get_by_role("button", name="Gweithredu fel Prif Weithredwr")
    if choose.count():
        choose.first.click()
    page.goto(bid)
    press(page, "Llofnodi")
    kept_to(page)
    press(page, "Llofnodi")
    done(page)


def assess(manager: Page, phone: Open, bid: str) -> None:
    """Two assess: one of a council in the bid may not, the other does."""
    insider, outsider = person("insider", POWYS)[0], person("outsider", STRANGER)[0]
    for of, account in ((POWYS, insider), (STRANGER, outsider)):
        manager.goto(f"{CALL}asesu/asesydd/")
        fill(manager, of=of, email=account.email)
        press(manager, "Penodi asesydd")
        done(manager)
    page = phone(insider)
    page.goto(f"{bid}sgorio/")
    fill(page, mark1="5", reason1_cy="Da", mark2="5", reason2_cy="Da")
    press(page, "Sgorio")
    refused(page, "bartner yn y cais hwn")
    page = phone(outsider)
    page.goto(f"{bid}buddiant/")
    fill(page, has="no")
    press(page, "Datgan buddiant, neu nad oes un")
    done(page)
    page.goto(f"{bid}sgorio/")
    fill(page, mark1="4", reason1_cy="Mae angen mawr", mark2="3")
    press(page, "Sgorio")
    refused(page, "Rhowch y rheswm")
    assert page.locator("[name=reason1_cy]").input_value() == "Mae angen mawr"
    fill(page, reason2_cy="Gyda’i gilydd")
    press(page, "Sgorio")
    done(page)


def decide(manager: Page, people: dict[str, Page]) -> None:
    """A suggestion, the proposal, and the consent of both sides."""
    manager.goto(f"{CALL}asesu/awgrymu/")
    press(manager, "Cyfrifo awgrym")
    done(manager)
    manager.goto(f"{CALL}asesu/cynnig/")
    fill(manager, closes=(clock.today() + 20 * DAY).isoformat())
    press(manager, "Rhoi’r dewis gerbron y fforwm")
    done(manager)
    for page in (manager, *people.values()):
        page.goto(f"/cy/penderfyniadau/{decision()}/ateb/")
        fill(page, answer="consent")
        page.locator("main form button[type=submit]").first.click()
        expect(page.locator(".cw-message")).to_be_visible()
    manager.goto(f"/cy/penderfyniadau/{decision()}/canlyniad/")
    manager.locator("main form button[type=submit]").first.click()
    expect(manager.locator(".cw-message")).to_be_visible()


def decision() -> int:
    """The decision that the forum is asked for."""
    return Call.objects.get().proposals.get().decision_id
