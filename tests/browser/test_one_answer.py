"""One page, one answer: an indicator's page is short, whatever its kind, and what is folded is there without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.every_page import address

HIGHEST = {1280: 3500, 390: 7000}
SHIPPED = """() => [...document.querySelectorAll('main .cw-card__link')].map((one) => one.getAttribute('href'))"""


def shipped(page: Page, site: str, language: str) -> list[str]:
    """The address of every indicator that ships, of every kind: services, outcomes, circumstances, history."""
    page.goto(site + address("indicators", language))
    found: list[str] = page.evaluate(SHIPPED)
    return found


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("width", HIGHEST)
def test_every_indicator_is_answered_on_a_short_page(site: str, page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.context.add_cookies([{"name": "cydwaith_council", "value": "W06000014", "url": site}])
    addresses = shipped(page, site, language)
    assert len(addresses) > 50
    high = []
    for one in addresses:
        page.goto(site + one)
        height = page.evaluate("document.documentElement.scrollHeight")
        high += [f"{one}: {height}"] if height > HIGHEST[width] else []
    assert high == []


def test_what_is_folded_opens_without_script_and_is_whole_on_paper(site: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        page.goto(site + address("indicator", "en"))
        behind = page.locator("#sure #about")
        expect(behind).to_be_hidden()
        page.emulate_media(media="print")
        assert behind.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true })")
        page.emulate_media(media="screen")
        page.locator("#sure > summary").click()
        expect(behind).to_be_visible()


def test_a_line_that_is_clicked_gets_its_name_and_so_does_one_that_is_ticked(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site + address("indicator", "en"))
    chart = page.locator("#run .d-wide")
    assert "Swansea" not in chart.locator("text").all_inner_texts()
    picked = str(chart.locator("a.d-pick", has_text="Swansea").get_attribute("href"))
    page.goto(site + address("indicator", "en") + picked)
    expect(chart).to_contain_text("Swansea 7")
    page.locator("#run .cw-choose > summary").click()
    expect(page.get_by_role("checkbox", name="Swansea")).to_be_checked()
    page.get_by_role("checkbox", name="Newport").check()
    page.locator("#run").get_by_role("button", name="Show").click()
    expect(chart).to_contain_text("Newport 7")
    expect(chart).to_contain_text("Swansea 7")
