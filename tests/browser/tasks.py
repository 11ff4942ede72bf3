"""Tasks by which we judge ourselves, done on a phone 360 pixels wide in both languages, with what each costs.

`python -m tests.browser.tasks` starts the demonstration, does them all and writes docs/tasks.md; tests hold the bounds.
A task begins on the first page: of a reader who has chosen nothing, or of somebody of Cardiff who is signed in.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tests.browser.thumb import SCREEN, Thumb

CARDIFF, BLAENAU_GWENT = "W06000015", "W06000019"
DOCS: Final = Path(__file__).parents[2] / "docs/tasks.md"


@dataclass(frozen=True, slots=True)
class Task:
    """One task: its number, its words, who does it (None without an account), how, and what it may cost."""

    number: int
    words: str
    who: tuple[str, str] | None
    do: Callable[[Thumb], None]
    actions: int
    scrolled: int


def who_does_better(thumb: Thumb) -> None:
    page = thumb.page
    thumb.choose(page.locator("main select[name=council]"), CARDIFF)
    thumb.press("Dewis", "Choose")
    thumb.link("Pwy sy’n gwneud yn well?", "Who does it better?")
    thumb.choose(page.locator("select[name=topic]"), "recycling-and-waste")
    assert "Caerdydd" in page.locator("h1").inner_text() or "Cardiff" in page.locator("h1").inner_text()
    assert thumb.say("Sir Benfro", "Pembrokeshire") in thumb.read(page.locator(".cw-answer:not(.cw-answer--own)"))


def what_did_they_do(thumb: Thumb) -> None:
    sought(thumb, thumb.say("ailgylchu Sir Benfro", "recycling Pembrokeshire"))
    thumb.read(thumb.page.locator("#contact"))
    thumb.read(thumb.page.get_by_role("heading", name=thumb.say("Sut i’w wneud", "How to do it")))


def sought(thumb: Thumb, words: str) -> None:
    """Search from the first page and open the practice that is found."""
    if not thumb.page.locator("main input[name=q]").count():
        thumb.tap(thumb.page.locator("header .cw-find"))
    thumb.fill(thumb.page.locator("main input[name=q]"), words)
    thumb.tap(thumb.page.locator("main form[role=search] button"))
    results = thumb.page.locator("main .cw-results")
    thumb.tap(results.get_by_role("link", name=thumb.say("Casglu ailgylchu", "Recycling")))
    assert thumb.say("/ailgylchu-ar-wahan/", "/multi-stream-recycling/") in thumb.page.url


def we_are_trying_it(thumb: Thumb) -> None:
    page = thumb.page
    sought(thumb, thumb.say("ailgylchu ar wahân", "recycling in separate streams"))
    thumb.press("Dweud bod eich cyngor", "Say that your council is trying this")
    thumb.tap(page.get_by_label(thumb.say("Yn treialu", "Trying")))
    thumb.fill(page.locator("textarea:visible"), "Dwy ward, blychau llai. / Two wards, smaller boxes.")
    for part, value in zip(page.locator("fieldset input[type=text]").all()[:3], ("1", "3", "2026"), strict=True):
        thumb.fill(part, value)
    thumb.press("Cofnodi’r cam", "Record the step")
    assert "smaller boxes" in page.locator("main").inner_text()


def ask(thumb: Thumb) -> None:
    page = thumb.page
    thumb.link("Pwy sy’n gwneud yn well?", "Who does it better?")
    thumb.choose(page.locator("select[name=topic]"), "work-and-unemployment")
    thumb.tap(page.locator("main a[href*='indicator='][href*='asked=']"))
    thumb.press("Gofyn", "Ask")
    assert thumb.say("Cyngor Caerdydd", "Cardiff Council") in page.locator("main").inner_text()


def what_has_not_reached(thumb: Thumb) -> None:
    page = thumb.page
    thumb.choose(page.locator("main select[name=council]"), BLAENAU_GWENT)
    thumb.press("Dewis", "Choose")
    thumb.link("Beth sydd heb ein cyrraedd ni?", "What has not reached us?")
    assert "Blaenau Gwent" in page.locator("h1").inner_text()
    thumb.read(page.locator("section[aria-labelledby=missing] .cw-list > li"))


def did_it_work(thumb: Thumb) -> None:
    sought(thumb, thumb.say("ailgylchu ar wahân", "recycling in separate streams"))
    thumb.tap(thumb.page.locator("main .cw-mark-reasons > summary"))
    thumb.tap(thumb.page.locator("main a[href*='/effaith/'], main a[href*='/impact/']"))
    thumb.read(thumb.page.locator("h1"))
    thumb.read(thumb.page.locator("main .cw-chart, main figure"))


def put_on_the_agenda(thumb: Thumb) -> None:
    page = thumb.page
    thumb.tap(page.locator("section[aria-labelledby=meetings] .cw-list__title"))
    thumb.tap(page.locator("main a[href*='/forums/'], main a[href*='/fforymau/']"))
    thumb.press("Rhoi eitem ar yr agenda", "Put an item on the agenda")
    title = thumb.say("Cartrefi gwag", "Empty homes")
    thumb.fill(page.get_by_label(thumb.say("Teitl (yn Gymraeg)", "Title (in English)")), title)
    thumb.tap(page.get_by_label(thumb.say("I’w drafod", "For discussion")))
    thumb.press("Ei chyflwyno", "Table it")
    assert title in page.locator("main").inner_text()


def what_do_we_owe(thumb: Thumb) -> None:
    page = thumb.page
    first = page.locator("section[aria-labelledby=owed] li")
    assert thumb.say("disgwylir iddo", "expected at least") in thumb.read(first)
    thumb.link("Popeth sydd i’w gyflawni", "All that is owed")
    thumb.read(page.locator("section[aria-labelledby=because] li"))


def every_figure(thumb: Thumb) -> None:
    page = thumb.page
    thumb.tap(page.locator("section[aria-labelledby=example] .cw-lead a"))
    link = page.locator("main").get_by_role("link", name=re.compile("^CSV"))
    if not link.first.is_visible():
        thumb.tap(page.locator("main details:has(a[href$='.csv']) > summary"))
    thumb.find(link)
    thumb.taps += 1
    answer = page.request.get(str(link.first.get_attribute("href")))
    assert len(answer.text().splitlines()) > 22


def late_in_my_region(thumb: Thumb) -> None:
    page = thumb.page
    thumb.tap(page.locator("header .cw-menu > summary"))
    thumb.tap(page.locator("header .cw-menu").get_by_role("link", name=thumb.say("Cynghorau", "Councils")))
    thumb.link("Rhanbarthau", "Regions")
    thumb.tap(page.locator("main table").get_by_role("link", name=thumb.say("Y De-orllewin", "South West Wales")))
    thumb.read(page.locator("section[aria-labelledby=late] p, section[aria-labelledby=late] li"))


CONTRIBUTOR: Final = ("Cyfrannwr Cyngor Caerdydd", "Contributor Cardiff Council")
EDITOR: Final = ("Golygydd Cyngor Caerdydd", "Editor Cardiff Council")
TASKS: Final = (
    Task(1, "Who does better than expected on recycling, as seen from Cardiff?", None, who_does_better, 4, 800),
    Task(
        2, "What exactly did Pembrokeshire do, what did it take, and whom do I call?", None, what_did_they_do, 3, 2450
    ),
    Task(3, "Say that my council is trying it and what we changed", CONTRIBUTOR, we_are_trying_it, 11, 2000),
    Task(4, "Ask a council that stands out what it did", EDITOR, ask, 4, 2000),
    Task(5, "What has not reached Blaenau Gwent?", None, what_has_not_reached, 3, 1200),
    Task(6, "Did it work anywhere it was adopted, and how sure are we?", None, did_it_work, 5, 6000),
    Task(7, "Put an item on the Welsh Government Council’s agenda", EDITOR, put_on_the_agenda, 6, 3600),
    Task(
        8,
        "What does my organisation owe, and what is expected late because of us?",
        CONTRIBUTOR,
        what_do_we_owe,
        1,
        2000,
    ),
    Task(10, "Download every figure behind this picture", None, every_figure, 2, 2900),
    Task(16, "What is late in my region and what does it endanger?", None, late_in_my_region, 5, 3000),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a task cost in one language."""

    task: Task
    language: str
    taps: int
    typed: int
    scrolled: int

    @property
    def actions(self) -> int:
        """Taps and typed fields together."""
        return self.taps + self.typed


def done(task: Task, language: str, site: str, browser: Browser) -> Cost:
    """Do one task in one language on a phone of its own."""
    with browser.new_context(viewport=SCREEN, base_url=site, has_touch=True, is_mobile=True) as context:
        context.set_default_timeout(10_000)
        page = context.new_page()
        if task.who:
            page.goto({"cy": "/cy/mewngofnodi/", "en": "/en/sign-in/"}[language])
            page.get_by_role("button", name=task.who[language == "en"]).click()
            page.wait_for_load_state()
        page.goto(f"/{language}/")
        thumb = Thumb(page, language)
        task.do(thumb)
        return Cost(task, language, thumb.taps, thumb.typed, thumb.scrolled)


def table(costs: list[Cost]) -> Iterator[str]:
    """The lines of the table in docs/tasks.md."""
    yield "| | task | Welsh: taps, fields, pixels | English: taps, fields, pixels |"
    yield "|---|---|---|---|"
    for task in TASKS:
        both = [one for one in costs if one.task is task]
        told = " | ".join(f"{one.taps}, {one.typed}, {one.scrolled:,}" for one in both)
        yield f"| {task.number} | {task.words} | {told} |"


TOLD: Final = """# What our tasks cost on a phone

Ten of the tasks by which we judge ourselves, done by a script on a screen of {width} × {height} pixels, in both
languages: how often one taps (a choice from a list is one tap), how many fields one types into, and how many pixels
one scrolls, at least, until each thing is in sight. A task begins on the first page, of a reader who has chosen
nothing or of somebody signed in. `python -m tests.browser.tasks` does them and writes this page;
`tests/browser/test_tasks.py` holds the bounds. A new room adds its own.

{table}

Task 4 asks the first council that stands out on work and has told nothing; Bridgend, which our words name, is not among
those that can be asked today. The other tasks belong to rooms that are not built yet, or are not done on a phone.
"""


@contextmanager
def demonstration() -> Iterator[str]:
    """The address of a demonstration of one's own, or of the one that CYDWAITH_SITE names."""
    if running := os.environ.get("CYDWAITH_SITE"):
        yield running
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as home:
        own = os.environ | {"CYDWAITH_HOME": home}
        server = subprocess.Popen([sys.executable, "-m", "cydwaith", "demo", "--port", str(port)], env=own)
        try:
            listening(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def listening(port: int, seconds: int = 600) -> None:
    """Until somebody listens. Raises TimeoutError."""
    for _ in range(seconds):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(1)
    raise TimeoutError(port)


def main() -> None:
    """Do every task and write what each costs."""
    with demonstration() as site, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        costs = [done(task, language, site, browser) for task in TASKS for language in ("cy", "en")]
        browser.close()
    DOCS.write_text(TOLD.format(table="\n".join(table(costs)), **SCREEN))


if __name__ == "__main__":
    main()
