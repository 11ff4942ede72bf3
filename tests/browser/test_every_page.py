"""What every page keeps to, in both languages: no fault that axe finds, no sideways scrolling, no script needed."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages

PUBLIC = sorted(pages(Who.ANYONE))
STRICT = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", PUBLIC)
def test_open_page(name: str, language: str, site: str, page: Page, complaints: list[str]) -> None:
    page.goto(site + address(name, language))
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == language
    assert_no_fault(page)
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert complaints == []


def assert_no_fault(page: Page) -> None:
    faults = Axe().run(page, options=STRICT).response["violations"]
    assert [(fault["id"], [node["html"][:200] for node in fault["nodes"]]) for fault in faults] == []


@pytest.mark.parametrize("name", PUBLIC)
def test_twin_is_one_click_away(name: str, site: str, page: Page) -> None:
    page.goto(site + address(name, "cy"))
    page.get_by_role("link", name="English", exact=True).first.click()
    assert page.url == site + address(name, "en")
    assert page.locator("html").get_attribute("lang") == "en"


def test_without_script(site: str, browser: Browser) -> None:
    """The same words and links are there with and without JavaScript."""
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        for name in PUBLIC:
            page.goto(site + address(name, "cy"))
            assert page.locator("h1").is_visible()
            assert page.locator("main").inner_text().strip()
