"""The negative control: axe sees a fault where there is one."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FAULTY = """<html><head><title>t</title></head><body>
<img src='x'><input type=text><p style='color:#aaa;background:#fff'>pale</p></body></html>"""


def test_axe_sees_a_fault(page: Page) -> None:
    page.set_content(FAULTY)
    found = {fault["id"] for fault in Axe().run(page).response["violations"]}
    assert {"image-alt", "label", "html-has-lang", "color-contrast"} <= found
