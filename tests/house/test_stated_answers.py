"""Whatever bad comes to letters has a stated answer and a test, the same in both languages."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINE = re.compile(r"^\| .+ \| `([\w/]+\.py)::(\w+)` \|$", re.MULTILINE)
PAGES = ("docs/letters.md", "docs/cy/llythyrau.md")


def named(page: str) -> list[tuple[str, str]]:
    """The tests that a page names, in its order."""
    return LINE.findall((ROOT / page).read_text(encoding="utf-8"))


def test_every_answer_has_its_test() -> None:
    lacking = [
        name
        for file, name in named(PAGES[0])
        if f"def {name}(" not in (ROOT / "tests" / file).read_text(encoding="utf-8")
    ]
    assert lacking == []
    assert len(named(PAGES[0])) >= 12


def test_both_languages_state_the_same() -> None:
    assert named(PAGES[0]) == named(PAGES[1])
