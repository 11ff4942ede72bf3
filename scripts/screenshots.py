"""Makes docs/screenshots/ from a running demonstration: the main pages, two languages, phone and desktop.

./cydwaith &                                    # in another terminal
.venv/bin/python scripts/screenshots.py [ADDRESS] [--only indicator] [--to FOLDER]
"""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

ROOT = Path(__file__).parents[1]
PAGES = {
    "home": ("", ""),
    "topic": ("pynciau/recycling-and-waste/", "topics/recycling-and-waste/"),
    "indicator": ("dangosyddion/waste-recycled-wales/", "indicators/waste-recycled-wales/"),
    "council": ("cynghorau/W06000009/", "councils/W06000009/"),
    "practice": ("arferion/multi-stream-recycling/", "practices/multi-stream-recycling/"),
    "reach": ("cyrhaeddiad/", "reach/"),
    "better": (
        "gwell/?place=W06000015&topic=recycling-and-waste",
        "better/?place=W06000015&topic=recycling-and-waste",
    ),
    "programme": ("rhaglen/", "programme/"),
    "commitment": ("ymrwymiadau/sample-roll-out/", "commitments/sample-roll-out/"),
    "forum": ("fforymau/sample-council/", "forums/sample-council/"),
    "meeting": ("cyfarfodydd/3/", "meetings/3/"),
    "decision": ("penderfyniadau/2/", "decisions/2/"),
    "log": ("cofnod/log/", "record/log/"),
    "policy": ("polisiau/tai-ar-y-cyd/", "policies/housing-together/"),
    "promise": ("senedd/dywedwyd/OQ59656-2/", "senedd/said/OQ59656-2/"),
    "region": ("rhanbarthau/arfor/", "regions/arfor/"),
}
SCREENS = {"phone": {"width": 360, "height": 780}, "desktop": {"width": 1280, "height": 900}}
TALLEST = 2000
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def top(page: Page) -> FloatRect:
    """The first screens of a page: whole ones of the longest would be too tall to look at."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    return {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}


def shoot(browser: Browser, site: str, only: list[str], folder: Path) -> None:
    """One picture for each page, language and screen, named page-language-screen.png."""
    for screen, size in SCREENS.items():
        with browser.new_context(viewport=size) as context:
            page = context.new_page()
            for name, paths in PAGES.items():
                if only and name not in only:
                    continue
                for language, path in zip(("cy", "en"), paths, strict=True):
                    page.goto(f"{site}/{language}/{path}")
                    page.evaluate("document.fonts.ready")
                    page.screenshot(path=folder / f"{name}-{language}-{screen}.png", full_page=True, clip=top(page))


def main() -> None:
    """Take the pictures asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", default="http://127.0.0.1:8000")
    parser.add_argument("--only", nargs="*", default=[], choices=list(PAGES))
    parser.add_argument("--to", type=Path, default=ROOT / "docs/screenshots")
    asked = parser.parse_args()
    asked.to.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        shoot(chromium, asked.site.rstrip("/"), asked.only, asked.to)


if __name__ == "__main__":
    main()
