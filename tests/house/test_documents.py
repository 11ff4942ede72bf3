"""What officers read is there in Welsh as in English: the same headings, rows and steps; every link leads somewhere."""

import re
from pathlib import Path

import pytest

from tests.house.test_welsh import WRONG

DOCS = Path(__file__).parents[2] / "docs"
# The English of officers, from a heading on and up to another, and its Welsh twin.
TWINS = {
    ("operators.md", "", ""): ("cy/gweithredwyr.md", "", ""),
    ("officers.md", "", ""): ("cy/swyddogion.md", "", ""),
    ("forums.md", "## For officers", "## How consent"): ("cy/fforymau.md", "### Beth", ""),
    ("performance-regime.md", "", "## On the command"): ("cy/perfformiad.md", "", "## Ar y llinell"),
    ("funds.md", "", "## On the command"): ("cy/cronfeydd.md", "", "## Ar y llinell"),
    ("senedd.md", "", "## On the command"): ("cy/senedd.md", "", "## Ar y llinell"),
    ("programme.md", "## For officers", "## For whoever"): ("cy/rhaglen.md", "### O gynnig", ""),
    ("import.md", "## In the browser", "## Denominators"): ("cy/mewnforio.md", "## Yn y porwr", ""),
    ("meetings.md", "## English", "## For engineers"): ("meetings.md", "## Cymraeg", "## English"),
    ("opinion.md", "## In English", "## Yn Gymraeg"): ("opinion.md", "## Yn Gymraeg", "## Columns"),
    ("how-to/fetch-figures.md", "## In English", "## For whoever"): (
        "how-to/fetch-figures.md",
        "## Yn Gymraeg",
        "## In English",
    ),
}


def part(name: str, begin: str, end: str) -> str:
    """A document from one heading to another."""
    text = (DOCS / name).read_text()
    start = text.index(f"{begin}") if begin else 0
    return text[start : text.index(end, start)] if end else text[start:]


def shape(text: str) -> dict[str, int]:
    """How many headings, rows, steps and examples there are."""
    marks = {
        "headings": r"^##+ (?!For officers)",
        "rows": r"^\|",
        "points": r"^- ",
        "steps": r"^\d+\. ",
        "code": r"^```",
    }
    return {name: len(re.findall(mark, text, re.MULTILINE)) for name, mark in marks.items()}


@pytest.mark.parametrize("english", TWINS, ids=lambda one: one[0])
def test_officers_have_the_same_in_both_languages(english: tuple[str, str, str]) -> None:
    assert shape(part(*TWINS[english])) == shape(part(*english))


@pytest.mark.parametrize("english", TWINS, ids=lambda one: one[0])
def test_each_is_in_its_language_and_in_plain_words(english: tuple[str, str, str]) -> None:
    welsh = part(*TWINS[english])
    wrong = {text: re.findall(f".{{0,30}}{wrong}", welsh) for wrong, text in WRONG.items() if re.search(wrong, welsh)}
    assert wrong == {}
    told = part(*english)
    assert re.findall(r".{0,30}\b(?<!public )[Bb]od(?:y|ies)\b", told) == []
    assert len(re.findall(r"\bmae\b|\byn\b", welsh, re.IGNORECASE)) > 10 > len(re.findall(r"\bmae\b", told))


def test_officers_find_the_other_language() -> None:
    for english, welsh in TWINS.items():
        if english[0] != welsh[0]:
            assert f"[Cymraeg]({welsh[0]})" in part(*english)
            assert "[English](../" in (DOCS / welsh[0]).read_text()


def test_every_link_between_documents_leads_somewhere() -> None:
    for path in DOCS.rglob("*.md"):
        for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", path.read_text()):
            target, _, anchor = link.partition("#")
            there = path.parent / target if target else path
            assert there.exists(), f"{path.name}: {link}"
            if anchor and there.suffix == ".md":
                headings = re.findall(r"^#+ (.+)$", there.read_text(), re.MULTILINE)
                assert anchor in {anchored(one) for one in headings}, f"{path.name}: {link}"


def anchored(heading: str) -> str:
    """A heading as the address of its place."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
