"""A small self-assessment in Welsh, from its first page to its recipients, on a phone of 360 pixels."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.test import Client
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Browser, Page, expect

from cydwaith.performance.models import Report
from cydwaith.shared.permissions import Role
from tests.browser import axe
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.practice_world import account
from tests.report_world import DEN, shipped, written, years

PHONE = {"width": 360, "height": 780}


@pytest.fixture
def page_of_editor(transactional_db: None, browser: Browser, live_server: Any) -> Iterator[Page]:
    """A phone of somebody who edits for Denbighshire."""
    shipped()
    client = Client()
    client.force_login(account(Role.EDITOR, DEN))
    site, name = str(live_server.url), site_settings.SESSION_COOKIE_NAME
    context = browser.new_context(base_url=site, viewport=PHONE)  # type: ignore[arg-type]
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def in_welsh(name: str, **parts: object) -> str:
    with translation.override("cy"):
        return reverse(name, kwargs=parts or None)


def keeps_to_what_pages_keep_to(page: Page, name: str) -> None:
    """No fault that axe sees, one heading, nothing too small for a thumb, nothing sideways at 320 pixels."""
    assert page.locator("h1").count() == 1, name
    assert axe.faults(page) == []
    assert small_targets(page) == [], name
    if SHOTS.exists():
        page.screenshot(path=SHOTS / f"report-{name}-cy.png", full_page=True)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]


def press(page: Page, name: str, *, role: str = "button") -> None:
    page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]  # a role by its name


def test_a_small_self_assessment_in_welsh_from_beginning_to_end(page_of_editor: Page) -> None:
    page = page_of_editor
    page.goto(in_welsh("reports"))
    keeps_to_what_pages_keep_to(page, "list")
    press(page, "Dechrau adroddiad")
    keeps_to_what_pages_keep_to(page, "new")
    page.get_by_label("Pa ddyletswydd, am ba gyfnod").select_option(f"self-assessment/{years()}")
    press(page, "Ei ddechrau")
    expect(page.locator("main")).to_contain_text("Cyn iddo fod yn derfynol, mae angen")
    keeps_to_what_pages_keep_to(page, "begun")
    report = Report.objects.get()
    press(page, "Ysgrifennu’r testun")
    press(page, "Ysgrifennu", role="link")
    page.get_by_label("Testun yr adran (yn Gymraeg)").fill("Blwyddyn o ddysgu gan eraill.")
    press(page, "Ei roi yn y testun")
    expect(page.locator("main")).to_contain_text("Blwyddyn o ddysgu gan eraill.")
    written(report)
    page.goto(in_welsh("report_evidence", id=report.pk))
    press(page, "Ei gasglu")
    expect(page.locator("main")).to_contain_text("yn aros i chi ei gadw")
    press(page, "Ei gadw")
    keeps_to_what_pages_keep_to(page, "evidence")
    page.goto(in_welsh("report_carried", id=report.pk))
    page.get_by_label("Yr hyn y dywedoch y llynedd y byddech yn ei wneud (yn Gymraeg)").fill("Agor tair canolfan")
    press(page, "Ei ychwanegu at yr adroddiad")
    press(page, "Dweud i ba raddau y gweithiodd", role="link")
    page.get_by_label("Gweithiodd gan mwyaf").check()
    page.get_by_label("Yn eich geiriau eich hun (yn Gymraeg)").fill("Mae dwy ar agor.")
    keeps_to_what_pages_keep_to(page, "how_far")
    press(page, "Ei gadw")
    page.goto(in_welsh("report_action_new", id=report.pk))
    page.get_by_label("Yr hyn a wnewch (yn Gymraeg)").fill("Agor y drydedd")
    press(page, "Ei ychwanegu at yr adroddiad")
    through_the_committee(page)
    to_everyone(page, report)


def through_the_committee(page: Page) -> None:
    """Given, reviewed with one recommendation, which is not followed: only with a reason."""
    press(page, "Rhoi’r drafft i’r pwyllgor", role="link")
    press(page, "Ei roi i’r pwyllgor")
    expect(page.locator("main")).to_contain_text("Mae’r drafft gyda’r pwyllgor")
    press(page, "Cofnodi adolygiad y pwyllgor", role="link")
    page.get_by_label("Argymhellodd y pwyllgor newidiadau").check()
    page.get_by_label("Yr hyn a argymhellodd (yn Gymraeg)").fill("Rhoi un sgôr i’r cyngor")
    keeps_to_what_pages_keep_to(page, "review")
    press(page, "Cofnodi’r adolygiad")
    press(page, "Ei ateb", role="link")
    page.get_by_label("Ni chaiff ei ddilyn").check()
    press(page, "Cadw’r ateb")
    expect(page.locator("main")).to_contain_text("Rhowch y rheswm")
    page.get_by_label("Rheswm (yn Gymraeg)").fill("Byddai un sgôr yn cuddio gormod.")
    press(page, "Cadw’r ateb")


def to_everyone(page: Page, report: Report) -> None:
    """Final, published, sent; and everyone reads it."""
    press(page, "Ei wneud yn derfynol")
    press(page, "Ei wneud yn derfynol")
    expect(page.locator("main")).to_contain_text("yn derfynol ers")
    press(page, "Cyhoeddi’r adroddiad")
    press(page, "Cyhoeddi’r adroddiad")
    press(page, "Cofnodi at bwy yr anfonwyd ef")
    page.get_by_label("At bwy yr anfonwyd ef").select_option("CYD-AUDIT-WALES")
    press(page, "Ei gofnodi")
    expect(page.locator("main")).to_contain_text("Archwilydd Cyffredinol Cymru")
    keeps_to_what_pages_keep_to(page, "published")
    page.context.clear_cookies()
    page.goto(in_welsh("report", id=report.pk))
    for words in ("Mae dwy ar agor.", "Agor y drydedd", "Byddai un sgôr yn cuddio gormod."):
        expect(page.locator("main")).to_contain_text(words)
    page.goto(in_welsh("report_summary", id=report.pk))
    keeps_to_what_pages_keep_to(page, "summary")
