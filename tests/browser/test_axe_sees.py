"""The negative control: axe sees a fault where there is one."""

from playwright.sync_api import Page

from tests.browser import axe

FAULTY = """<html><head><title>t</title></head><body>
<img src='x'><input type=text><p style='color:#aaa;background:#fff'>pale</p></body></html>"""


def test_axe_sees_a_fault(page: Page) -> None:
    page.set_content(FAULTY)
    found = dict(axe.faults(page))
    assert {"image-alt", "label", "html-has-lang", "color-contrast"} <= found.keys()
    assert found["color-contrast"][0].endswith("pale</p>")
