"""What every page keeps to, in both languages: on a screen, on paper, on phones, and without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from cydwaith.shared.permissions import Who
from tests.browser import axe, measures, paper
from tests.browser.conftest import heard
from tests.every_page import address, pages

PUBLIC = sorted(pages(Who.ANYONE))
WIDE = {"width": 1280, "height": 900}
SMALLEST = {"width": 320, "height": 700}
TWIN = {"cy": ("English", "en"), "en": ("Cymraeg", "cy")}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def tab(window: Page) -> Page:
    """A tab that stays open from page to page, so that styles are fetched once; nobody has chosen anything in it."""
    window.context.clear_cookies()
    window.emulate_media(media="screen")
    return window


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", PUBLIC)
def test_open_page(name: str, language: str, site: str, tab: Page) -> None:
    if language == "cy":  # once as somebody sees it who has chosen a council
        tab.context.add_cookies([{"name": "cydwaith_council", "value": "W06000013", "url": site}])
    with heard(tab) as complaints:
        opened(tab, site + address(name, language))
        assert tab.locator("html").get_attribute("lang") == language
        words, other = TWIN[language]
        twin = tab.get_by_role("link", name=words, exact=True).first
        assert twin.get_attribute("href") == address(name, other)
        keeps_to(tab, name)
        assert complaints == []


def opened(page: Page, where: str) -> None:
    """Open a page that is there: one that says that it is not would keep to everything."""
    response = page.goto(where)
    assert response
    assert response.ok, where


def keeps_to(page: Page, name: str) -> None:
    """What an open page keeps to on a screen, on paper and on phones: it is loaded once for all of them."""
    assert page.locator("h1").count() == 1, name
    page.set_viewport_size(WIDE)
    assert axe.faults(page) == [], name
    paper.on_paper(page)
    assert paper.faults(page) == [], name
    page.emulate_media(media="screen")
    page.set_viewport_size(SMALLEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"], name
    page.set_viewport_size(measures.NARROW)
    assert measures.faults(page) == [], name


def test_without_script(site: str, browser: Browser) -> None:
    """The same words and links are there with and without JavaScript."""
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        for name in PUBLIC:
            page.goto(site + address(name, "cy"))
            assert page.locator("h1").is_visible()
            assert page.locator("main").inner_text().strip()
