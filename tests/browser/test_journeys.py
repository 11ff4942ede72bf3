"""The tasks by which we judge ourselves, done as a newcomer does them: on a phone, with clicks and keys only."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from cydwaith.shared.permissions import Who
from tests.browser.test_every_page import keeps_to
from tests.every_page import APPOINTED, THEIRS, address, pages

PHONE = {"width": 360, "height": 780}
# Pages about a thing of one's own that does not ship; the tests of their room open them.
NEEDS = {
    "answer",
    "joining",
    "join_refuse",
    "practice_file_new",
    "practice_file_remove",
    "question_answer",
    "question_remove",
    "question_withdraw",
    "duty_status_withdraw",
    "reply_withdraw",
    "holding",
    "holding_strike",
    "member",
    "member_end",
    "practice_check",
    "practice_edit",
    "practice_revise",
    "practice_withdraw",
    "specification_revise",
    "account_set_password",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_view_recovery_codes",
    "mfa_remove_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
}
ASKED = {
    "ask_new": "?indicator=children-in-relative-poverty-before-housing&asked=GB-PLA-FLN",
    "question_new": "?practice=multi-stream-recycling",
    "reply_new": "?indicator=children-in-relative-poverty-before-housing",
}


@pytest.fixture(params=[False, True], ids=["bare", "script"])
def phone(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, once without JavaScript and once with it."""
    with browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=request.param) as context:
        context.set_default_timeout(6_000)
        yield context.new_page()


def press_if_there(page: Page) -> None:
    """With JavaScript a choice applies at once and its button is gone; without, the button does it."""
    button = page.locator("main form.cw-filter button")
    if button.first.is_visible():
        button.first.click()


def sign_in(page: Page, language: str, role: str) -> None:
    """One click on a sample account of the sign-in page."""
    page.goto({"cy": "/cy/mewngofnodi/", "en": "/en/sign-in/"}[language])
    page.get_by_role("button", name=role).click()


def test_who_does_better_and_what_did_they_do(phone: Page) -> None:
    """Tasks 1 and 2, in Welsh: from the first page to what Pembrokeshire did and whom to ask."""
    phone.goto("/cy/")
    phone.get_by_role("link", name="Pwy sy’n gwneud yn well?").first.click()
    phone.locator("select[name=place]").select_option("W06000015")
    press_if_there(phone)
    expect(phone.locator("h1")).to_contain_text("Caerdydd")
    phone.locator("select[name=topic]").select_option("recycling-and-waste")
    press_if_there(phone)
    expect(phone.locator("h1")).to_contain_text("Caerdydd")
    expect(phone.locator("main")).to_contain_text("Sir Benfro")
    phone.get_by_role("link", name=re.compile("Casglu ailgylchu")).first.click()
    expect(phone.locator("h1")).to_contain_text("Casglu ailgylchu ar wahân")
    expect(phone.get_by_role("heading", name="Sut i’w wneud")).to_be_visible()


def test_say_that_we_are_trying_it(phone: Page) -> None:
    """Task 3, in English: a bad date is mended without losing a word, and the step is there for all to see."""
    sign_in(phone, "en", "Contributor Cardiff Council")
    phone.goto("/en/practices/multi-stream-recycling/")
    phone.get_by_text(re.compile("trying this")).first.click()
    phone.get_by_label("Trying", exact=False).first.check()
    note = "Two wards only, with smaller boxes."
    phone.locator("textarea").first.fill(note)
    phone.get_by_role("button", name="Record the step").click()
    expect(phone.locator(".govuk-error-summary")).to_be_visible()
    expect(phone.locator("textarea").first).to_have_value(note)
    for part, value in zip(phone.locator("fieldset input[type=text]").all()[:3], ("1", "3", "2024"), strict=True):
        part.fill(value)
    phone.get_by_role("button", name="Record the step").click()
    expect(phone.locator("main")).to_contain_text(note)
    expect(phone.locator("main")).to_contain_text("sample data")


@pytest.mark.parametrize("phone", [False], indirect=True, ids=["bare"])
def test_ask_flintshire(phone: Page) -> None:
    """Task 4, in Welsh: the ask is public, dated and bears the asking council's name."""
    sign_in(phone, "cy", "Golygydd Cyngor Caerdydd")
    phone.goto("/cy/gwell/?place=W06000015&topic=child-poverty")
    phone.get_by_role("link", name=re.compile("Gofyn i Gyngor Sir y Fflint")).first.click()
    phone.locator("main form button").first.click()
    expect(phone.locator("main")).to_contain_text("Cyngor Caerdydd")
    phone.goto("/cy/ymholiadau/")
    expect(phone.locator("main")).to_contain_text("Sir y Fflint")


def test_what_has_not_reached_blaenau_gwent(phone: Page) -> None:
    """Task 5, in English."""
    phone.goto("/en/reach/")
    phone.locator("select[name=place]").select_option("W06000019")
    press_if_there(phone)
    expect(phone.locator("main")).to_contain_text("Welsh Veg in Schools")


def test_every_figure_behind_a_picture(phone: Page) -> None:
    """Task 10, in Welsh: the file has a row for every council and period."""
    phone.goto("/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/")
    link = phone.get_by_role("link", name="CSV", exact=True).first
    answer = phone.request.get(str(link.get_attribute("href")))
    assert len(answer.text().splitlines()) == 22 * 10 + 1


def test_what_my_body_owes_and_how_it_goes(phone: Page) -> None:
    """Task 8, in Welsh: what Cardiff owes, what is late because of it; then its word beside the other side's."""
    sign_in(phone, "cy", "Cyfrannwr Cyngor Caerdydd")
    phone.goto("/cy/rhaglen/")
    phone.get_by_role("link", name="Beth sydd gan fy sefydliad i’w gyflawni?").click()
    phone.get_by_role("link", name="Cyngor Caerdydd").first.click()
    expect(phone.locator("h1")).to_contain_text("gan Gyngor Caerdydd")
    expect(phone.locator("section[aria-labelledby=because]")).to_contain_text("Treialu’r gofrestr")
    phone.get_by_role("link", name=re.compile("Adrodd sut y mae’n mynd.*Cofrestr ar y cyd")).click()
    phone.get_by_role("button", name="Cyflwyno’r adroddiad hwn").click()
    expect(phone.locator(".govuk-error-summary")).to_be_visible()
    reason = "Mae’r profi ar ben; mae’r gofrestr yn dod."
    phone.get_by_label("Ar y trywydd iawn").check()
    phone.locator("textarea[name=reason_cy]").fill(reason)
    phone.get_by_role("button", name="Cyflwyno’r adroddiad hwn").click()
    sides = phone.locator("section[aria-labelledby=sides]")
    expect(sides).to_contain_text(reason)
    expect(sides).to_contain_text("Ar y trywydd iawn")
    expect(sides).to_contain_text("Ar ei hôl hi")
    expect(phone.locator("main")).to_contain_text("Mae’r ddwy ochr yn anghytuno")


SIGNED_IN = {
    "Administrator Cardiff Council": sorted(
        {*pages(Who.ADMINISTRATOR)} - {*pages(Who.ANYONE)} - NEEDS - THEIRS.keys() - APPOINTED
    ),
    "Editor Welsh Government": sorted(THEIRS),
    "Editor Data Cymru": sorted(pages(Who.ANALYST)),
}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("somebody", SIGNED_IN)
def test_signed_in_pages(page: Page, site: str, language: str, somebody: str) -> None:
    """The own pages of an administrator and of others keep to what every page keeps to."""
    page.goto(site + "/en/sign-in/")
    page.get_by_role("button", name=somebody).click()
    for name in SIGNED_IN[somebody]:
        answer = page.goto(site + address(name, language) + ASKED.get(name, ""))
        assert answer is not None, name
        assert answer.ok, name
        keeps_to(page, name)


@pytest.mark.parametrize("path", ["/cy/", "/en/indicators/waste-recycled-wales/", "/cy/gwell/?place=W06000015"])
def test_keyboard_alone(site: str, page: Page, path: str) -> None:
    """The first stop skips to the main part, every stop can be seen, and none is a trap."""
    page.goto(site + path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    seen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
            const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at)
            return [at.outerHTML.slice(0, 200), box.width > 0 && box.height > 0,
                    style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.tagName === 'BODY'] }"""
        )
        assert stop[1], stop[0]
        assert stop[2], stop[0]
        seen.add(stop[0])
    assert len(seen) > 25
