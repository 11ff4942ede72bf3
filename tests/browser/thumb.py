"""A thumb on a phone: it does a task as a reader does, and counts what that costs."""

from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Locator, Page

SCREEN: Final = {"width": 360, "height": 780}


@dataclass
class Thumb:
    """Taps (a choice from a list is one), fields typed into, and pixels scrolled, until each thing is in sight."""

    page: Page
    language: str
    taps: int = 0
    typed: int = 0
    scrolled: int = 0

    @property
    def actions(self) -> int:
        """Taps and typed fields together."""
        return self.taps + self.typed

    def say(self, cy: str, en: str) -> str:
        """The words of the page's language."""
        return cy if self.language == "cy" else en

    def find(self, where: Locator) -> Locator:
        """Scroll until something is wholly on the screen, or its top is where it is taller; as little as that takes."""
        one = where.first
        one.wait_for(state="visible")
        self.scrolled += int(one.evaluate(BRING_INTO_SIGHT))
        return one

    def tap(self, where: Locator) -> None:
        """Press it; a page that comes of it is waited for."""
        self.find(where).click()
        self.page.wait_for_load_state()
        self.taps += 1

    def choose(self, where: Locator, value: str) -> None:
        """Choose from a list."""
        self.find(where).select_option(value)
        self.page.wait_for_load_state()
        self.taps += 1

    def fill(self, where: Locator, text: str) -> None:
        """Type into a field."""
        self.find(where).fill(text)
        self.typed += 1

    def link(self, cy: str, en: str) -> None:
        """Follow a link of the main part, by the beginning of its words."""
        self.tap(self.page.locator("main").get_by_role("link", name=self.say(cy, en)))

    def press(self, cy: str, en: str) -> None:
        """Press a button of the main part."""
        self.tap(self.page.locator("main").get_by_role("button", name=self.say(cy, en)))

    def read(self, where: Locator) -> str:
        """Scroll to something and read it."""
        return self.find(where).inner_text()


# The least distance, in pixels, after which all of it, or its top where it is taller than the screen, is in sight.
BRING_INTO_SIGHT: Final = """(one) => {
  const box = one.getBoundingClientRect(), high = window.innerHeight, before = window.scrollY
  const below = Math.min(box.bottom - high, box.top)
  if (box.top < 0) window.scrollBy(0, box.top); else if (below > 0) window.scrollBy(0, below)
  return Math.abs(window.scrollY - before) }"""
