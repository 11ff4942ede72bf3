"""From looking to working elsewhere, on a phone, in Welsh, without script: apply, three yeses, three signatures.

The employer's editor looks before the application, and sees nothing.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from cydwaith.bodies.models import Account, Membership
from cydwaith.exchange.clauses import clauses
from cydwaith.exchange.models import Application, Placement, Version
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.browser.test_texts import PHONE
from tests.exchange_world import GOVERNMENT, HOME, HOST, opening, shipped

Open = Callable[[str, Role], Page]


@pytest.fixture
def phone(browser: Browser, live_server: Any, transactional_db: None) -> Iterator[Open]:
    """Opens a phone without script for somebody of an organisation."""
    pages: list[Page] = []

    def opened(body: str, role: Role) -> Page:
        account = Account.objects.create_user(f"{len(pages)}@tests.example", language="cy", name=f"Rhywun {len(pages)}")
        Membership.objects.create(account=account, body_id=body, role=role)
        client, site = Client(), str(live_server.url)
        client.force_login(account)
        context = browser.new_context(base_url=site, viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
        context.set_default_timeout(15_000)
        pages.append(context.new_page())
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(f"^{name}")).first.click()


def shot(page: Page, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"exchange-{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert not small_targets(page), name


def test_three_yeses_and_three_signatures(phone: Open) -> None:
    shipped()
    one = opening(needs=["recycling"])
    person, home, host = phone(HOME, Role.READER), phone(HOME, Role.EDITOR), phone(HOST, Role.EDITOR)
    person.goto("/cy/cyfleoedd/proffil/")
    person.locator("[name=has][value=recycling]").check()
    press(person, "Ei gadw")
    expect(person.get_by_role("link", name="Arweinydd ailgylchu")).to_be_visible()
    shot(person, "profile")
    home.goto("/cy/cyfleoedd/pobl/")
    expect(home.get_by_text("Rhywun 0")).to_have_count(0)
    home.goto("/cy/cyfleoedd/ceisiadau/")
    expect(home.get_by_role("link", name="Arweinydd ailgylchu")).to_have_count(0)
    person.goto(f"/cy/cyfleoedd/{one.pk}/")
    press(person, "Ymgeisio")
    person.locator("[name=words]").fill("Dysgu sut mae ailgylchu’n gweithio")
    press(person, "Ymgeisio")
    expect(person.get_by_role("alert").first).to_be_visible()
    assert person.locator("[name=words]").input_value() == "Dysgu sut mae ailgylchu’n gweithio"
    person.locator("[name=knows]").check()
    press(person, "Ymgeisio")
    key = Application.objects.get().key
    where = f"/cy/cyfleoedd/ceisiadau/{key}/"
    for page in (person, home, host):
        page.goto(where)
        press(page, "Cydsynio")
    expect(host.get_by_role("heading", level=1)).to_contain_text("Mae’r tri wedi cydsynio")
    press(host, "Ysgrifennu’r cytundeb")
    today = clock.today().isoformat()
    for name, words in {
        "begins": today,
        "ends": today,
        **{clause.code: "Fel y cytunwyd" for clause in clauses()},
    }.items():
        host.locator(f"[name={name}]").fill(words)
    press(host, "Rhewi’r testun hwn")
    assert Version.objects.get().number == 1
    for page in (person, home):
        page.goto(where)
        press(page, "Llofnodi testun 1")
    assert not Placement.objects.exists()
    host.goto(where)
    press(host, "Llofnodi testun 1")
    expect(host.get_by_role("heading", level=1)).to_contain_text("Mae’r tri wedi cytuno")
    shot(host, "agreed")
    person.goto(where)
    shot(person, "agreed-person")


def test_a_host_lends_its_opening_to_the_round_of_another_which_is_then_withdrawn(phone: Open) -> None:
    shipped()
    opening(needs=["recycling"])
    keeper, host, anybody = phone(GOVERNMENT, Role.EDITOR), phone(HOST, Role.EDITOR), phone(HOME, Role.READER)
    keeper.goto("/cy/cyfleoedd/rowndiau/newydd/")
    keeper.locator("[name=title_cy]").fill("Rownd Cymru")
    keeper.locator("[name=title_en]").fill("Round of Wales")
    keeper.locator("[name=address]").fill("cymru")
    press(keeper, "Ei gadw")
    expect(keeper.get_by_role("alert").first).to_be_visible()
    assert keeper.locator("[name=title_cy]").input_value() == "Rownd Cymru"
    keeper.locator("[name=invites]").check()
    shot(keeper, "round-begun")
    press(keeper, "Ei gadw")
    where = "/cy/cyfleoedd/rowndiau/cymru/"
    host.goto(where)
    press(host, "Rhoi un o’ch cyfleoedd ynddi")
    host.locator("[name=opening]").select_option(label="Arweinydd ailgylchu")
    shot(host, "round-lend")
    press(host, "Ei roi ynddi")
    shot(host, "round-lent")
    press(host, "Ei dynnu allan")
    expect(host.get_by_role("link", name="Arweinydd ailgylchu")).to_have_count(0)
    press(host, "Rhoi un o’ch cyfleoedd ynddi")
    host.locator("[name=opening]").select_option(label="Arweinydd ailgylchu")
    press(host, "Ei roi ynddi")
    anybody.goto(where)
    expect(anybody.get_by_role("link", name="Arweinydd ailgylchu")).to_be_visible()
    expect(anybody.get_by_role("button", name="Ei dynnu allan")).to_have_count(0)
    keeper.goto(where)
    keeper.get_by_role("link", name="Tynnu’r rownd yn ôl").click()
    keeper.locator("[name=why_cy]").fill("Rhy ychydig o gyfleoedd")
    press(keeper, "Tynnu’r rownd yn ôl")
    expect(keeper.get_by_role("alert").first).to_be_visible()
    keeper.locator("[name=why_en]").fill("Too few openings")
    shot(keeper, "round-withdraw")
    press(keeper, "Tynnu’r rownd yn ôl")
    anybody.goto(where)
    expect(anybody.get_by_text("Rhy ychydig o gyfleoedd")).to_be_visible()
    shot(anybody, "round-withdrawn")
