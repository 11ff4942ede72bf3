"""A bid of three councils on a phone, without script, from its problem to the verdict on its money; and what stops it.

The server runs in this process; only the close of the call is set past the actions, as time does not go by here.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from cydwaith.bodies.actions.posts import take_post
from cydwaith.bodies.models import Account, Body, Post
from cydwaith.funds.agreements.models import JointAward
from cydwaith.funds.bids.words import QUESTIONS
from cydwaith.funds.chosen import chosen
from cydwaith.funds.exporting import given
from cydwaith.funds.models import Bid, Call
from cydwaith.shared import clock
from cydwaith.shared.permissions import COMMAND_LINE
from tests.bids_world import closed, opened, person
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.browser.test_texts import PHONE
from tests.forum_world import CARDIFF, DAY, GOVERNMENT, PEMBROKESHIRE, POWYS, STRANGER
from tests.practice_world import SOURCED
from tests.unit.engines.giving.standard import valid

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


def test_a_bid_of_three_councils_from_problem_to_verdict(call: Call, phone: Open) -> None:
    people = {body: phone(officer(body)) for body in COUNCILS}
    bid = problem_to_bid(people)
    write(people[CARDIFF], people[POWYS], bid)
    sign_and_send(people, bid)
    closed(call)
    manager = phone(officer(GOVERNMENT))
    assess(manager, phone, bid)
    decide(manager, people)
    assert chosen(Bid.objects.get())
    award = agree(manager, people, bid)
    money(manager, people, award)
    leaves(manager, people, award)
    verdict(people[CARDIFF], award)


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


def act_for(page: Page) -> None:
    """Act for one's post."""
    page.goto("/cy/cyfrif/gweithredu/")
    choose = page.get_by_role("button", name="Gweithredu fel Prif Weithredwr")
    if choose.count():
        choose.first.click()


def sign(page: Page, bid: str) -> None:
    """Act for one's post by the way that the page shows, and sign."""
    page.goto(bid)
    press(page, "Llofnodi")
    kept_to(page)
    if page.get_by_role("link", name="Gweithredu dros swydd").count():
        follow(page, "Gweithredu dros swydd")
        page.get_by_role("button", name="Gweithredu fel Prif Weithredwr").first.click()
        assert page.url.endswith("/llofnodi/"), "back where they were"
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
    page.goto(f"{CALL}asesu/")
    expect(page.locator("main")).to_contain_text("cais eich sefydliad chi: ni chewch ei sgorio")
    page.goto(f"{bid}sgorio/")
    fill(page, has="no")
    press(page, "Datgan buddiant, neu nad oes un")
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
    manager.goto(f"{CALL}asesu/")
    follow(manager, "Rhoi’r dewis gerbron y fforwm")
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


def agree(manager: Page, people: dict[str, Page], bid: str) -> str:
    """The agreement is made of the bid, signed by each, and by nobody else; where the award is."""
    manager.goto(bid)
    expect(manager.locator("main")).to_contain_text("Dewisodd y fforwm y cais hwn")
    press(manager, "Llunio’r cytundeb")
    expect(manager.locator("main")).to_contain_text(f"{name(POWYS)}: pwy sy’n llofnodi")
    fill(manager, partner_share_1="10000.01")
    press(manager, "Anfon y testun i’w lofnodi")
    refused(manager, "mae’r taliadau’n gwneud £10,000, a’r gyfran yw £10,000.01")
    fill(manager, partner_share_1="10000")
    press(manager, "Anfon y testun i’w lofnodi")
    done(manager)
    award = manager.url
    for number, page in enumerate((manager, *people.values())):
        page.goto(award)
        expect(page.locator(".cw-lead").first).to_contain_text("Heb lofnodi eto")
        if number == 1:  # not all have signed
            page.goto(f"{award}hawlio/")
            claim(page, "1")
            refused(page, "Nid yw pawb wedi llofnodi’r cytundeb eto")
            page.goto(award)
        if page is manager:
            act_for(page)
            page.goto(award)
        follow(page, "Ei ddarllen a’i lofnodi")
        kept_to(page)
        press(page, "Llofnodi’r cytundeb")
        refused(page, "Rwyf wedi darllen y testun isod")
        fill(page, read="on")
        press(page, "Llofnodi’r cytundeb")
        done(page)
    expect(page.locator(".cw-lead").first).to_contain_text("Talwyd £0 o’r £20,000.67")
    return award


def claim(page: Page, pence: str) -> None:
    """Claim for work of today."""
    today = clock.today().isoformat()
    fill(page, pence=pence, begins=today, ends=today, what_cy="Gwaith")
    press(page, "Hawlio arian")


def money(manager: Page, people: dict[str, Page], award: str) -> None:
    """Too much, a part of a penny and a day beyond the calendar are refused; the rest is claimed, reduced and paid."""
    lead = people[CARDIFF]
    lead.goto(award)
    follow(lead, "Hawlio arian")
    for pence, why in (("10000.01", "£0.01 yn fwy"), ("3333.333", "rhan o geiniog"), ("0", "fwy na sero")):
        claim(lead, pence)
        refused(lead, why)
        assert lead.locator("[name=pence]").input_value() == pence
    fill(lead, ends="9999-12-31")
    press(lead, "Hawlio arian")
    refused(lead, "rhwng 1800 a 2199")
    claim(lead, "3333.33")
    done(lead)
    manager.goto(award)
    assert manager.get_by_role("link", name="Hawlio arian").count() == 0
    assert manager.get_by_role("link", name="Cau’r dyfarniad").count() == 0
    follow(manager, "Penderfynu")
    fill(manager, accepted="3000")
    press(manager, "Penderfynu ar hawliad")
    refused(manager, "Rhowch y rheswm")
    fill(manager, reason_cy="Nid am hyn")
    press(manager, "Penderfynu ar hawliad")
    done(manager)
    follow(manager, "Cofnodi taliad")
    press(manager, "Cofnodi taliad")
    done(manager)
    expect(manager.locator(".cw-lead").first).to_contain_text("Talwyd £3,000 o’r £20,000.67; mae £17,000.67 ar ôl")


def leaves(manager: Page, people: dict[str, Page], award: str) -> None:
    """A partner leaves, its share goes to the lead, and all who stay sign; money comes back, and it balances."""
    manager.goto(award)
    follow(manager, "Newid y cytundeb")
    number = next(one for one in (1, 2, 3) if POWYS in manager.locator(f"[name=partner_by_{one}]").first.input_value())
    fill(manager, **{f"partner_leaves_{number}": "on", f"partner_share_{number}": "0"})
    fill(manager, partner_share_1="15000.34", schedule="none", reason_cy="Mae Powys yn gadael")
    press(manager, "Anfon y testun i’w lofnodi")
    done(manager)
    for page in (manager, people[CARDIFF], people[PEMBROKESHIRE]):
        page.goto(award)
        follow(page, "Ei ddarllen a’i lofnodi")
        fill(page, read="on")
        press(page, "Llofnodi’r cytundeb")
        done(page)
    left = people[POWYS]
    left.goto(award)
    assert left.get_by_role("link", name="Hawlio arian").count() == 0
    manager.goto(award)
    follow(manager, "Gofyn am arian yn ôl")
    fill(manager, of=CARDIFF, pence="500.01", due=(clock.today() + 20 * DAY).isoformat(), reason_cy="Dros ben")
    press(manager, "Gofyn am arian yn ôl")
    done(manager)
    follow(manager, "Cofnodi arian a ddaeth yn ôl")
    fill(manager, of=CARDIFF, pence="500.01")
    press(manager, "Arian a ddaeth yn ôl")
    done(manager)
    expect(manager.locator(".cw-lead").first).to_contain_text("Talwyd £2,499.99 o’r £20,000.67")


def verdict(lead: Page, award: str) -> None:
    """A report is given, and the page says whether it worked, also that it cannot be told; what is sent is sound."""
    lead.goto(award)
    follow(lead, "Adrodd")
    fill(lead, text_cy="Fe ddechreuon ni.", spent="20", expected="10")
    press(lead, "Adrodd beth a wnaed")
    refused(lead, "llai nag a wariwyd")
    fill(lead, expected="2500")
    press(lead, "Adrodd beth a wnaed")
    done(lead)
    expect(lead.locator("#worked ~ p")).to_contain_text("Ni ellir dweud")
    one = JointAward.objects.get()
    found = [grant for grant in given().grants if f"-award-{one.pk}/" in grant["id"]]
    assert sum(grant["amountAwarded"] for grant in found) == Decimal("20000.67")
    assert all(valid(grant) for grant in found)


def name(body: str) -> str:
    """What an organisation is called, in Welsh."""
    return str(Body.objects.get(pk=body).name_cy)


def decision() -> int:
    """The decision that the forum is asked for."""
    return Call.objects.get().proposals.get().decision_id
