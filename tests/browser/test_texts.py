"""A text that two councils write, on a phone in Welsh and on a desk in English: every page, and two at once.

No text ships: the server runs in this process, and what holds the text is the holder of these tests.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as site_settings
from django.test import Client
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Browser, Page, expect

from cydwaith.bodies.models import Account
from cydwaith.shared.permissions import Role
from cydwaith.shared.said import Said
from cydwaith.texts.actions import amending, commenting
from cydwaith.texts.models import Amendment, Text
from tests.browser import axe
from tests.browser.conftest import SHOTS
from tests.browser.measures import small_targets
from tests.practice_world import OTHER, OWNER, THIRD, account, ground
from tests.text_world import PASSAGE, READER_ONLY, SECOND, agree, drafted, held, keys, says, write

PHONE, DESK = {"width": 360, "height": 780}, {"width": 1280, "height": 900}
OF_SECTION = ("text_edit", "text_confirm", "text_amend", "text_comment")
OF_TEXT = (
    *("text", "text_history", "text_compare", "text_title", "text_arrange", "text_new", "text_freeze", "text_import"),
    *("text_amendments", "text_comments"),
)


@pytest.fixture
def text(transactional_db: None) -> Iterator[Text]:
    ground()
    with held():
        made = drafted(sample=True)
        agree(made)
        write(
            made, 0, cy="Rhoi terfyn ar ddigartrefedd, ac i bawb gael cartref da o fewn cyrraedd eu gwaith a’u teulu."
        )
        told: dict[str, Any] = {"by": READER_ONLY, "text": made, "body": THIRD, "section": keys(made)[1], "seen": 2}
        words = {"language": "en", "passage": "once a year", "instead": "twice a year"}
        one = amending.propose(**told, **words, reason=Said(cy="Mae’n rhy anaml.", en="It is too seldom."))
        amending.support(by=SECOND, amendment=one, body=OTHER)
        other = {"language": "en", "passage": "reports once", "instead": "writes once"}
        amending.propose(**told, **other, reason=Said(cy="Mae’n fyrrach.", en="It is shorter."))
        commenting.comment(**told, language="en", passage=PASSAGE, says=Said(cy="I bwy?", en="To whom?"))
        yield made


SignIn = Callable[..., Page]


@pytest.fixture
def sign_in(browser: Browser, live_server: Any) -> Iterator[SignIn]:
    """Opens a page for somebody who writes for a body; all of them are closed in the end."""
    pages: list[Page] = []

    def open_page(body: str, size: dict[str, int], *, script: bool = True) -> Page:
        pages.append(signed_in(browser, str(live_server.url), body, size, script=script))
        return pages[-1]

    yield open_page
    for page in pages:
        page.context.close()


def signed_in(browser: Browser, site: str, body: str, size: dict[str, int], *, script: bool) -> Page:
    """A page of somebody who writes for a body."""
    client = Client()
    there = Account.objects.filter(memberships__body=body).first()
    client.force_login(there or account(Role.EDITOR, body))
    context = browser.new_context(base_url=site, viewport=size, java_script_enabled=script)  # type: ignore[arg-type]
    name = site_settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
    context.set_default_timeout(15_000)
    return context.new_page()


def where(name: str, language: str, text: Text, **more: Any) -> str:
    with translation.override(language):
        return reverse(name, kwargs={"key": text.key, **more})


def pages(text: Text, language: str) -> Iterator[tuple[str, str]]:
    """Every page of the text that one opens by its address."""
    for name in OF_TEXT:
        yield name, where(name, language, text)
    for name in OF_SECTION:
        yield name, where(name, language, text, section=keys(text)[0])
    number = Amendment.objects.order_by("pk").first()
    assert number is not None
    for name in ("text_amendment", "text_refuse"):
        yield name, where(name, language, text, number=number.pk)
    yield "text_both", where("text", language, text) + "?languages=both"
    yield "text_side", where("text_compare", language, text) + "?as=side"


@pytest.mark.parametrize(("language", "size"), [("cy", PHONE), ("en", DESK)], ids=["phone-cy", "desk-en"])
def test_every_page_keeps_to_what_pages_keep_to(
    text: Text, language: str, size: dict[str, int], sign_in: SignIn
) -> None:
    page = sign_in(OWNER, size)
    for name, address in list(pages(text, language)):
        page.goto(address)
        assert page.locator("h1").count() == 1, name
        assert axe.faults(page) == []
        if SHOTS.exists():
            page.screenshot(path=SHOTS / f"{name}-{language}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollHeight") <= (3500 if size == DESK else 7000), name
        if size == PHONE:
            assert small_targets(page) == [], name
            page.set_viewport_size({"width": 320, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
            page.set_viewport_size(size)  # type: ignore[arg-type]


@pytest.mark.parametrize("script", [False, True], ids=["bare", "script"])
def test_two_write_in_one_section_at_once(text: Text, *, script: bool, sign_in: SignIn) -> None:
    one, other = (sign_in(body, PHONE, script=script) for body in (OWNER, OTHER))
    for page in (one, other):
        page.goto(where("text_edit", "cy", text, section=keys(text)[1]))
    box = "Testun yr adran (yn Gymraeg)"
    one.get_by_label(box).fill("Mae pob cyngor yn adrodd ddwywaith y flwyddyn. Cyhoeddir yr adroddiad.")
    if script:
        expect(one.locator(".cw-preview").first).to_contain_text("ddwywaith y flwyddyn")
    one.get_by_role("button", name="Ei roi yn y testun").click()
    expect(one.locator(".cw-message")).to_contain_text("Mae’r hyn a ysgrifennoch yn y testun")
    other.get_by_label(box).fill("Mae pob cyngor yn adrodd bob chwarter. Cyhoeddir yr adroddiad.")
    other.get_by_role("button", name="Ei roi yn y testun").click()
    expect(other.locator("main")).to_contain_text("Beth newidiodd tra oeddech yn ysgrifennu")
    if SHOTS.exists():
        other.screenshot(path=SHOTS / "text_conflict-cy.png", full_page=True)
    expect(other.get_by_label(box)).to_have_value("Mae pob cyngor yn adrodd bob chwarter. Cyhoeddir yr adroddiad.")
    if script:  # axe is one
        assert axe.faults(other) == []
    other.get_by_role("button", name="Ei roi yn y testun").click()
    expect(other.locator(".cw-message")).to_be_visible()
    assert says(text, 1, "cy") == "Mae pob cyngor yn adrodd bob chwarter. Cyhoeddir yr adroddiad."


def test_words_that_are_selected_go_into_the_box_for_them(text: Text, sign_in: SignIn) -> None:
    page = sign_in(THIRD, DESK)
    page.goto(where("text_amend", "en", text, section=keys(text)[1]))
    page.locator(".cw-prose[lang=cy] p").select_text()
    expect(page.locator("textarea[name=passage]")).to_have_value(
        "Mae pob cyngor yn adrodd unwaith y flwyddyn. Cyhoeddir yr adroddiad."
    )
    expect(page.locator("select[name=language]")).to_have_value("cy")
