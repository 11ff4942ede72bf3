"""A whole meeting, run in Welsh as a secretary would run it, from its notice to approved minutes; and what is printed.

The server runs in this process, so that the test can let the weeks between two meetings pass.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from cydwaith.bodies import demo as accounts
from cydwaith.bodies import reference as bodies
from cydwaith.forums import demo
from cydwaith.meetings.models import Meeting, Minutes
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE
from tests.meeting_world import Clock

WALES = ZoneInfo("Europe/London")
FIRST = dt.datetime(2027, 2, 10, 10, tzinfo=WALES)
SECOND = FIRST + dt.timedelta(days=28)
CARDIFF, GOVERNMENT = "Golygydd Cyngor Caerdydd", "Golygydd Llywodraeth Cymru"
FORUM = f"/cy/fforymau/{demo.COUNCIL}/cyfarfodydd/"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def council(transactional_db: None, settings: Any, clock: Clock, live_server: Any) -> str:
    """The sample council with its accounts, and the address where it is served."""
    settings.DEMO = True
    bodies.load(by=COMMAND_LINE)
    accounts.load()
    demo.open_forum(demo.COUNCIL)
    return str(live_server.url)


@pytest.fixture(params=[False, True], ids=["bare", "script"])
def page(browser: Browser, council: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    with browser.new_context(base_url=council, java_script_enabled=request.param) as context:
        context.set_default_timeout(15_000)
        yield context.new_page()


def be(page: Page, who: str) -> None:
    """Sign in as somebody, and nobody else."""
    page.context.clear_cookies()
    page.goto("/cy/mewngofnodi/")
    page.get_by_role("button", name=who).click()


def press(page: Page, words: str) -> None:
    page.locator("main").get_by_role("button", name=words).first.click()


def follow(page: Page, words: str) -> None:
    page.locator("main").get_by_role("link", name=words).or_(
        page.locator("main a[role=button]", has_text=words)
    ).first.click()


def plan(page: Page, on: dt.datetime) -> None:
    page.goto(FORUM)
    follow(page, "Cynllunio cyfarfod")
    page.get_by_label("Diwrnod", exact=True).fill(f"{on:%Y-%m-%d}")
    page.get_by_label("Yn dechrau").fill("10:00")
    page.get_by_label("Yn gorffen").fill("12:00")
    page.get_by_label("Lleoliad (yn Gymraeg)").fill("Neuadd y Ddinas")
    page.get_by_label("Dolen ar gyfer ymuno o bell").fill("https://meet.example/cyngor")
    press(page, "Cynllunio’r cyfarfod")
    expect(page.locator(".cw-message")).to_contain_text("Mae’r cyfarfod wedi’i gynllunio")


def table(page: Page, title: str, minutes: str) -> None:
    page.goto(FORUM)
    follow(page, "Cyflwyno eitem")
    page.get_by_label("Teitl (yn Gymraeg)").fill(title)
    page.get_by_label("Teitl (yn Saesneg)").fill(f"{title} (en)")
    page.get_by_label("Beth sydd dan sylw (yn Gymraeg)").fill(f"Testun am {title}.")
    page.get_by_label("I’w drafod").check()
    page.get_by_label("Hyd mewn munudau").fill(minutes)
    press(page, "Ei chyflwyno")
    expect(page.locator("main")).to_contain_text(title)


def fill_and_call(page: Page, number: int, titles: list[str]) -> None:
    page.goto(f"/cy/cyfarfodydd/{number}/agenda/")
    for title in titles:
        press(page, f"Ei rhoi ar yr agenda {title}")
    press(page, f"Symud i fyny {titles[-1]}")
    page.goto(f"/cy/cyfarfodydd/{number}/")
    follow(page, "Galw’r cyfarfod")
    press(page, "Galw’r cyfarfod")
    expect(page.locator(".cw-message")).to_contain_text("Mae’r cyfarfod wedi’i alw")


def test_from_notice_to_approved_minutes(page: Page, clock: Clock, tmp_path: Path) -> None:  # noqa: PLR0915  # as long as the work
    be(page, CARDIFF)
    plan(page, FIRST)
    table(page, "Tai", "30")
    be(page, GOVERNMENT)
    table(page, "Ysgolion", "40")
    first = Meeting.objects.get()
    fill_and_call(page, first.pk, ["Tai", "Ysgolion"])
    expect(page.locator("#next")).to_contain_text("Ychwanegwch y papurau")
    follow(page, "Ychwanegu papur")
    paper = tmp_path / "papur.txt"
    paper.write_text("Ffigurau tai")
    page.get_by_label("Ffeil", exact=True).set_input_files(paper)
    page.get_by_label("Cymraeg").check()
    page.get_by_label("Teitl (yn Gymraeg)").fill("Papur tai")
    page.get_by_label("Eitem", exact=True).select_option(label="2. Tai")
    press(page, "Ychwanegu’r papur")
    expect(page.locator("main")).to_contain_text("Papur tai")
    follow(page, "Cofnodi ymddiheuriadau")
    page.locator("select[name^=seat-]").nth(3).select_option("apologies")
    press(page, "Cadw")

    clock.to(FIRST + dt.timedelta(hours=3))
    be(page, CARDIFF)
    page.goto(f"/cy/cyfarfodydd/{first.pk}/")
    press(page, "Cynhaliwyd y cyfarfod")
    follow(page, "Pwy ddaeth")
    page.get_by_label("Pob sedd na ddywedir dim amdani isod").select_option("present")
    press(page, "Cadw")
    expect(page.locator("main")).to_contain_text("mae cworwm")
    follow(page, "Ysgrifennu’r cofnodion")
    page.get_by_label("Cofnod (yn Gymraeg)").first.fill("Trafodwyd ysgolion.")
    press(page, "Cadw’r drafft")
    expect(page.get_by_label("Cofnod (yn Gymraeg)").first).to_have_value("Trafodwyd ysgolion.")
    follow(page, "Anfon y drafft a gadwyd")
    page.get_by_label("Y diwrnod olaf i gynnig newidiadau").fill(str((FIRST + dt.timedelta(days=8)).date()))
    press(page, "Anfon y drafft")
    follow(page, "Ychwanegu cam gweithredu")
    page.get_by_label("Beth sydd i’w wneud (yn Gymraeg)").fill("Anfon y ffigurau at bob cyngor")
    press(page, "Ychwanegu’r cam gweithredu")
    expect(page.locator("#next")).to_contain_text("Cynlluniwch y cyfarfod nesaf")

    plan(page, SECOND)
    table(page, "Gwaith", "30")
    be(page, GOVERNMENT)
    table(page, "Iechyd", "30")
    second = Meeting.objects.order_by("starts").last()
    assert second is not None
    fill_and_call(page, second.pk, ["Gwaith", "Iechyd"])
    expect(page.locator("main")).to_contain_text("Anfon y ffigurau at bob cyngor")

    clock.to(SECOND)
    for who, after in ((GOVERNMENT, "Heb eu cymeradwyo eto gan: Y cynghorau"), (CARDIFF, "Wedi’u cymeradwyo")):
        be(page, who)
        page.goto(f"/cy/cyfarfodydd/{first.pk}/")
        follow(page, "Darllen a chymeradwyo’r cofnodion")
        press(page, "Cymeradwyo’r cofnodion")
        expect(page.locator("main")).to_contain_text(after)
    assert Minutes.objects.get().state == Minutes.State.APPROVED
    assert Entry.objects.filter(verb="minutes.approved", subject=f"meeting:{first.pk}").count() == 1


# What is printed


def printed(page: Page, address: str) -> list[str]:
    """The text of each sheet that a browser prints of a page, with single spaces."""
    page.goto(address)
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all(round(float(sheet.mediabox.width)) == 595 for sheet in reader.pages)  # A4
    return [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in reader.pages]


@pytest.mark.parametrize(
    ("address", "words", "tools"),
    [
        (
            "/cy/cyfarfodydd/3/pecyn/",
            ("Rhybudd", "Agenda", "Yr eitemau", "Papurau a’u symiau gwirio"),
            "Yn ôl i’r cyfarfod",
        ),
        (
            "/en/meetings/3/pack/",
            ("Notice", "Agenda", "The items", "Papers and their checksums"),
            "Back to the meeting",
        ),
    ],
)
def test_the_agenda_pack_on_paper(site: str, bare_page: Page, address: str, words: tuple[str, ...], tools: str) -> None:
    """A cover, the agenda, the items and the papers, each on a new sheet; nothing of the screen around them."""
    sheets = printed(bare_page, site + address)
    found = [next(number for number, text in enumerate(sheets) if word in text) for word in words]
    assert found == sorted(set(found)), "each part begins a sheet of its own"
    assert found[0] == 0
    assert len(sheets) <= 7
    whole = " ".join(sheets)
    assert len(re.findall(r"[0-9a-f]{64}", whole.replace(" ", ""))) >= 1
    assert "10:00" in sheets[found[1]]
    assert tools not in whole


def test_the_minutes_on_paper(site: str, bare_page: Page) -> None:
    sheets = printed(bare_page, f"{site}/cy/cyfarfodydd/1/cofnodion/")
    whole = " ".join(sheets)
    assert "Cofnod enghreifftiol. Nodwyd yr eitem." in whole
    assert "Wedi’u cymeradwyo" in whole
    assert "Argraffu yn eich porwr" not in whole


@pytest.fixture
def bare_page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()
