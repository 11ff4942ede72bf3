"""Phones first: a head of one row, whole tables, a council that is kept; `test_every_page` has every page on one."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.measures import NARROW, cut_tables, faults, small_targets
from tests.browser.test_journeys import sign_in
from tests.every_page import address

PHONE = {"width": 390, "height": 844}

FAULTY = """<html><body><header><a href="#">x</a></header><main><button>x</button><p>words <a href="#">within</a></p>
<p><a href="#">alone</a></p><table><tbody><tr><th>x</th><td style="min-width:900px">x</td></tr></tbody></table>"""


def test_the_measures_see_a_fault(page: Page) -> None:
    """The negative control: a low button, a link alone, a table that is cut; not a link within a sentence."""
    page.set_viewport_size(NARROW)
    page.set_content(FAULTY)
    assert len(cut_tables(page)) == 1
    assert sum("alone" in one for one in small_targets(page)) == 1
    assert len(small_targets(page)) == 3


def test_tables_were_looked_at(site: str, page: Page) -> None:
    """Where a table is wider than a phone its first column stays, and the others really pass beside it."""
    page.set_viewport_size(NARROW)
    page.goto(site + address("developers", "en"))
    scroll, first = page.locator(".cw-scroll").first, page.locator(".cw-scroll tbody th").first
    before = first.bounding_box()
    scroll.evaluate("one => { one.scrollLeft = 120 }")
    after = first.bounding_box()
    assert before is not None
    assert after is not None
    assert before["x"] == pytest.approx(after["x"], abs=1)


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_head_is_one_row_and_its_menu_opens_without_script(
    site: str, browser: Browser, language: str, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 780}, java_script_enabled=False) as bare:
        page = bare.new_page()
        page.goto(site + address("better", language))
        boxes = [page.locator(one).first.bounding_box() for one in (".cw-brand", ".cw-find", ".cw-menu > summary")]
        tops = {round(box["y"] + box["height"] / 2) for box in boxes if box}
        assert max(tops) - min(tops) <= 2, "brand, search and menu stand in one row"
        menu = page.locator("nav.cw-nav a")
        inside = page.locator(".cw-menu__sheet nav a")
        assert menu.count() == inside.count()
        expect(inside.first).to_be_hidden()
        page.locator(".cw-menu > summary").click()
        expect(inside.last).to_be_visible()
        inside.first.click()
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_one_council_is_chosen_in_two_presses_and_kept(site: str, browser: Browser, language: str) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as bare:
        page = bare.new_page()
        page.goto(site + address("better", language))
        page.locator("header .cw-mine").click()
        assert_fits(page)
        page.locator("main").get_by_role("button", name={"cy": "Caerdydd", "en": "Cardiff"}[language]).click()
        assert page.url == site + address("better", language)
        expect(page.locator("h1")).to_contain_text(
            {"cy": "o safbwynt Caerdydd", "en": "as seen from Cardiff"}[language]
        )
        page.goto(site + address("reach", language))
        expect(page.locator("h1")).to_contain_text({"cy": "Caerdydd", "en": "Cardiff"}[language])


def assert_fits(page: Page) -> None:
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_your_council_today_has_no_fault(site: str, browser: Browser, language: str) -> None:
    with browser.new_context(viewport=NARROW, base_url=site) as context:
        page = context.new_page()
        sign_in(page, language, {"cy": "Golygydd Cyngor Caerdydd", "en": "Editor Cardiff Council"}[language])
        page.goto(address("home", language))
        expect(page.locator("h1")).to_contain_text({"cy": "Caerdydd heddiw", "en": "Cardiff today"}[language])
        assert faults(page) == []
        assert axe.faults(page) == []
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
