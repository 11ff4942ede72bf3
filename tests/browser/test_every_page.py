"""What every page keeps to, in both languages: on a screen, on paper, on phones, and without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from cydwaith.shared.permissions import Who
from tests.browser import measures, paper
from tests.browser.paper import on_paper
from tests.every_page import address, pages

PUBLIC = sorted(pages(Who.ANYONE))
STRICT = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes need not be written down
}
WIDE = {"width": 1280, "height": 900}
SMALLEST = {"width": 320, "height": 700}
TWIN = {"cy": ("English", "en"), "en": ("Cymraeg", "cy")}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", PUBLIC)
def test_open_page(name: str, language: str, site: str, page: Page, complaints: list[str]) -> None:
    if language == "cy":  # once as somebody sees it who has chosen a council
        page.context.add_cookies([{"name": "cydwaith_council", "value": "W06000013", "url": site}])
    opened(page, site + address(name, language))
    assert page.locator("html").get_attribute("lang") == language
    words, other = TWIN[language]
    twin = page.get_by_role("link", name=words, exact=True).first
    assert twin.get_attribute("href") == address(name, other)
    keeps_to(page, name)
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
    assert_no_fault(page)
    on_paper(page)
    assert paper.faults(page) == [], name
    page.emulate_media(media="screen")
    page.set_viewport_size(SMALLEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"], name
    page.set_viewport_size(measures.NARROW)
    assert measures.faults(page) == [], name


def assert_no_fault(page: Page) -> None:
    faults = Axe().run(page, options=STRICT).response["violations"]
    assert [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in faults] == []


def test_without_script(site: str, browser: Browser) -> None:
    """The same words and links are there with and without JavaScript."""
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        for name in PUBLIC:
            page.goto(site + address(name, "cy"))
            assert page.locator("h1").is_visible()
            assert page.locator("main").inner_text().strip()
