"""What axe finds wrong with an open page; what passes, which is most of a result, stays in the browser."""

from typing import Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT: Final = Axe().axe_script
STRICT: Final = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
FOUND: Final = """(options) => axe.run(document, options).then((result) =>
    result.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200))]))"""


def faults(page: Page) -> list[tuple[str, list[str]]]:
    """Each rule that is broken, with the beginning of whatever breaks it."""
    page.evaluate(SCRIPT)
    found: list[tuple[str, list[str]]] = page.evaluate(FOUND, STRICT)
    return found
