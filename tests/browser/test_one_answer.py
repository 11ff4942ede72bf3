"""One page, one answer: an indicator's page is short, whatever its kind, and what is folded is there without script."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.every_page import address

HIGHEST = {1280: 3500, 390: 7000}
SHIPPED = """() => [...document.querySelectorAll('main .cw-card__link')].map((one) => one.getAttribute('href'))"""


def shipped(page: Page, site: str, language: str) -> list[str]:
    """The address of every indicator that ships, of every kind: services, outcomes, circumstances, history."""
    page.goto(site + address("indicators", language))
    found: list[str] = page.evaluate(SHIPPED)
    return found


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_indicator_is_answered_on_a_short_page(site: str, page: Page, language: str) -> None:
    page.context.add_cookies([{"name": "cydwaith_council", "value": "W06000014", "url": site}])
    addresses = shipped(page, site, language)
    assert len(addresses) > 50
    high = []
    for one in addresses:
        page.goto(site + one)
        for width, highest in HIGHEST.items():
            page.set_viewport_size({"width": width, "height": 900})
            height = page.evaluate("document.documentElement.scrollHeight")
            high += [f"{one} at {width}: {height}"] if height > highest else []
    assert high == []


def test_a_part_is_behind_a_link_without_script_and_named_on_paper(site: str, browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as bare:
        page = bare.new_page()
        page.goto(site + address("indicator", "en"))
        link = page.locator("#sure > p > a")
        page.emulate_media(media="print")
        printed = link.evaluate("one => getComputedStyle(one, '::after').content")
        assert address("indicator_sure", "en") in printed
        assert link.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true })")
        page.emulate_media(media="screen")
        page.locator("#sure > summary").click()
        link.click()
        expect(page.locator("#about")).to_be_visible()
        page.get_by_role("link", name="The whole page").click()
        expect(page.locator("#sure")).to_be_visible()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_part_is_fetched_once_when_it_is_unfolded_and_focus_stays(site: str, page: Page, language: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + address("indicator", language))
    where = site + address("indicator_sure", language)
    handle = page.locator("#sure > summary")
    assert where not in asked
    handle.press("Enter")
    expect(page.locator("#sure #about")).to_be_visible()
    expect(handle).to_be_focused()
    expect(page.locator("#sure")).not_to_have_attribute("aria-busy", "true")
    handle.press("Enter")
    handle.press("Enter")
    expect(page.locator("#sure #about")).to_be_visible()
    assert asked.count(where) == 1


def test_focus_on_the_link_moves_to_what_came_for_it_and_a_fault_leaves_the_link(site: str, page: Page) -> None:
    page.goto(site + address("indicator", "en"))
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/how-sure/", hold)
    page.locator("#sure > summary").click()
    expect(page.locator("#sure")).to_have_attribute("aria-busy", "true")
    page.locator("#sure > p > a").focus()
    for _moment in range(500):  # the page is busy before the request is there to be held
        if waiting:
            break
        page.wait_for_timeout(20)
    waiting.pop().continue_()
    expect(page.locator("#sure > div")).to_be_focused()
    page.route("**/table/", lambda route: route.abort())
    page.locator("#table > summary").click()
    expect(page.locator("#table > p > a")).to_be_visible()


def test_an_address_that_names_a_part_unfolds_it(site: str, page: Page) -> None:
    page.goto(site + address("indicator", "en") + "#sure")
    expect(page.locator("#sure #about")).to_be_visible()


def test_a_line_that_is_clicked_gets_its_name_and_so_does_one_that_is_ticked(site: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(site + address("indicator", "en"))
    chart = page.locator("#run .d-wide")
    assert "Swansea" not in chart.locator("text").all_inner_texts()
    picked = str(chart.locator("a.d-pick", has_text="Swansea").get_attribute("href"))
    page.goto(site + address("indicator", "en") + picked)
    expect(chart).to_contain_text("Swansea 7")
    page.locator("#run summary", has_text="Choose whose lines").click()
    expect(page.get_by_role("checkbox", name="Swansea")).to_be_checked()
    page.get_by_role("checkbox", name="Newport").check()
    page.locator("#run").get_by_role("button", name="Show").click()
    expect(chart).to_contain_text("Newport 7")
    expect(chart).to_contain_text("Swansea 7")
