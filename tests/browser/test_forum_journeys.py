"""Two people of two sides take a motion from its first words to consents on the record, on phones, without script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe
from tests.browser.test_journeys import PHONE, sign_in

FORUM = {"cy": "/cy/fforymau/cyngor-enghreifftiol/", "en": "/en/forums/sample-council/"}


@pytest.fixture
def sides(browser: Browser, site: str) -> Iterator[tuple[Page, Page]]:
    """A council's phone, in English, and the government's, in Welsh."""
    with (
        browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False) as one,
        browser.new_context(viewport=PHONE, base_url=site, java_script_enabled=False) as other,
    ):
        council, government = one.new_page(), other.new_page()
        sign_in(council, "en", "Editor Cardiff Council")
        sign_in(government, "cy", "Golygydd Llywodraeth Cymru")
        yield council, government


def test_a_motion_is_amended_frozen_and_answered(sides: tuple[Page, Page]) -> None:
    council, government = sides
    council.goto(FORUM["en"])
    council.get_by_role("button", name="Move a decision").click()
    council.get_by_label("Title (in English)").fill("One list of repair times")
    council.get_by_label("The decision, word for word (in English)").fill("Each council publishes its repair times.")
    council.get_by_role("button", name="Move it").click()
    expect(council.locator("h1")).to_have_text("One list of repair times")
    where = council.url.rstrip("/").split("/")[-1]

    # The other side puts the Welsh beside it; without it, nothing could be frozen.
    council.get_by_role("button", name="Freeze the text").click()
    council.get_by_role("button", name="Freeze it").click()
    expect(council.locator(".govuk-error-summary")).to_contain_text("Both languages are needed")
    government.goto(f"/cy/penderfyniadau/{where}/")
    government.get_by_role("link", name="Diwygio’r testun").click()
    government.get_by_label("Teitl (yn Gymraeg)").fill("Un rhestr o amseroedd atgyweirio")
    government.get_by_label("Y penderfyniad, air am air (yn Gymraeg)").fill(
        "Bydd pob cyngor yn cyhoeddi ei amseroedd atgyweirio."
    )
    government.get_by_role("button", name="Rhoi’r testun hwn yn ei le").click()
    expect(government.locator("h1")).to_have_text("Un rhestr o amseroedd atgyweirio")

    # What the council saw is no longer the text: it is told so, and freezes what it now reads.
    council.get_by_role("button", name="Freeze it").click()
    expect(council.locator(".govuk-error-summary")).to_contain_text("changed in the meantime")
    council.get_by_role("button", name="Freeze it").click()
    expect(council.locator(".cw-message")).to_contain_text("The text is frozen")

    council.get_by_role("button", name="Answer for your seat").click()
    council.get_by_label("We consent, with a reservation").check()
    council.get_by_label("Why (in English)").fill("Only from next year.")
    council.get_by_role("button", name="Give this answer").click()
    expect(council.locator(".govuk-error-summary")).to_contain_text("Give a day")
    expect(council.get_by_label("Why (in English)")).to_have_value("Only from next year.")
    council.get_by_label("When the reservation is looked at again").fill("2099-01-31")
    assert_fits(council)
    council.get_by_role("button", name="Give this answer").click()
    expect(council.locator(".cw-reservation")).to_contain_text("Only from next year.")

    for _seat in range(2):
        government.goto(f"/cy/penderfyniadau/{where}/ateb/")
        government.locator("select[name=seat]").select_option(index=_seat)
        government.get_by_label("Rydym yn cydsynio i’r testun hwn").check()
        government.get_by_role("button", name="Rhoi’r ateb hwn").click()
    expect(government.locator("main")).to_contain_text("Llywodraeth Cymru: yn cydsynio")
    expect(government.locator("main")).to_contain_text(re.compile("un o’r ddwy ochr wedi cydsynio"))
    expect(government.locator("main")).to_contain_text("data enghreifftiol")
    assert_fits(government)


def assert_fits(page: Page) -> None:
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_pages_of_the_samples_have_no_fault(site: str, page: Page, language: str, complaints: list[str]) -> None:
    paths = {
        "cy": (
            "fforymau/sample-council/",
            "fforymau/sample-council/cymharu-ochrau/?measure=moved&side=councils",
            "penderfyniadau/2/",
            "penderfyniadau/4/",
            "rhwydweithiau/",
        ),
        "en": (
            "forums/sample-council/",
            "forums/sample-council/parity/?measure=moved&side=councils",
            "decisions/2/",
            "decisions/4/",
            "networks/",
        ),
    }
    for path in paths[language]:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{site}/{language}/{path}")
        page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
        assert axe.faults(page) == []
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    assert complaints == []


def test_a_hole_opens_its_network(site: str, page: Page) -> None:
    """From the hole to a proposal with its convenor, as a council's editor."""
    sign_in_at(page, site)
    page.goto(f"{site}/en/networks/?topic=housing")
    page.get_by_role("button", name=re.compile("Open a network of officers")).first.click()
    expect(page.get_by_label("Name (in Welsh)")).to_have_value(re.compile("rhwydwaith o swyddogion"))
    assert axe.faults(page) == []
    page.get_by_role("button", name="Propose it").click()
    expect(page.locator("h1")).to_contain_text("a proposal in which organisations would meet as equals")
    expect(page.locator("main")).to_contain_text("This is only a proposal")


def sign_in_at(page: Page, site: str) -> None:
    page.goto(f"{site}/en/sign-in/")
    page.get_by_role("button", name="Editor Cardiff Council").click()
