"""Pages on A4: no column lost, nothing cut or folded. `test_every_page` looks at each page on one."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.paper import A4_WIDTH, faults, on_paper
from tests.every_page import address

SHEET = Path(__file__).parents[2] / "assets/_print.scss"

WRONG = """<html><body><header class="cw-head">x</header><main><div style="width:300px;overflow-x:auto">
<table style="min-width:900px"><thead><tr><th>a</th><th>b</th></tr></thead><tbody>
<tr style="display:block"><td>1</td><td style="display:none">2</td></tr></tbody></table></div>
<details><summary>more</summary><p>told</p></details></main>"""
# Pages whose tables once lost columns on paper: Rank, Published interval, Wrexham.
WIDEST = ("indicator", "councils", "reach", "council")
WREXHAM = {"cy": "Wrecsam", "en": "Wrexham"}


def test_the_measures_see_each_fault(page: Page) -> None:
    """The negative control."""
    on_paper(page)
    page.set_content(WRONG)
    found = " ".join(faults(page))
    for kind in ("beyond the margin", "cut:", "not shown", "no rows", "folded", "furniture"):
        assert kind in found, kind


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def plain(words: str) -> str:
    """Words as they are read: without soft hyphens, and letters that a font joins (ﬀ) apart."""
    return " ".join(unicodedata.normalize("NFKC", words.replace("\u00ad", "")).split()).lower()


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", WIDEST)
def test_every_column_of_every_table_is_in_the_printed_file(site: str, page: Page, name: str, language: str) -> None:
    page.goto(site + address(name, language))
    document = printed(page)
    assert all(round(float(one.mediabox.width)) == 595 for one in document.pages)
    words = plain(" ".join(one.extract_text() for one in document.pages))
    heads = page.locator("main thead th").all_text_contents()
    assert len(heads) > 6
    assert [head for head in heads if plain(head) not in words] == []
    assert plain(WREXHAM[language]) in words


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_folded_is_printed(site: str, page: Page, language: str) -> None:
    page.goto(site + address("indicator_sure", language))
    folded = page.locator("#part section").first.text_content() or ""
    page.goto(site + address("indicator", language))
    words = " ".join(" ".join(one.extract_text() for one in printed(page).pages).split())
    assert " ".join(folded.split())[:30] in words


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_briefing_prints_on_two_sheets_from_the_browser_too(site: str, page: Page, language: str) -> None:
    page.goto(site + address("briefing", language))
    assert len(printed(page).pages) == 2


def test_the_width_is_that_of_the_sheet() -> None:
    """A4 is 210 mm wide, less what @page leaves on either side."""
    [side] = re.findall(r"^@page \{ size: A4; margin: \d+mm (\d+)mm \d+mm; \}$", SHEET.read_text(), re.MULTILINE)
    assert round((210 - 2 * int(side)) / 25.4 * 96) == A4_WIDTH
