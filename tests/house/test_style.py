"""Lint, format, types and floors: the house keeps its own rules."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
TOOLS = {
    "lint": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "floors": ["lint-imports", "--no-cache"],
    "templates": ["djlint", "src/cydwaith", "--lint", "--quiet"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_is_content(tool: str) -> None:
    program, *words = TOOLS[tool]
    done = subprocess.run([BIN / program, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_outgrows_its_reader() -> None:
    """DESIGN: look twice at 250 lines, split before 400."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "src").rglob("*.py")
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) >= 400
    }
    assert long == {}


# Literal tables whose columns carry meaning (docs/decisions/0018).
LAID_OUT_BY_HAND = {
    "src/cydwaith/engines/drawing/tile_map.py",
    "src/cydwaith/engines/welsh/english.py",
    "src/cydwaith/evidence/sources/columns.py",
    "src/cydwaith/evidence/sources/notation.py",
    "tests/unit/engines/merkle",
    "tests/unit/engines/welsh/test_alphabet.py",
}


def test_the_formatter_lays_out_all_but_literal_tables() -> None:
    mark = "# fmt" + ": skip"
    skipping = {
        str(path.relative_to(ROOT))
        for folder in ("src", "tests", "scripts", "bench")
        for path in (ROOT / folder).rglob("*.py")
        if mark in path.read_text()
    }
    assert {name for name in skipping if not name.startswith(tuple(LAID_OUT_BY_HAND))} == set()


def test_each_decision_has_a_number_of_its_own() -> None:
    files = sorted((ROOT / "docs/decisions").glob("0*.md"))
    numbers = [int(path.name[:4]) for path in files]
    assert numbers == sorted(set(numbers)), "a number is taken once; those of decisions still being made are left free"
    assert [path.name for path in files if not path.read_text().startswith(f"# {int(path.name[:4])}. ")] == []


def test_slow_libraries_are_imported_where_they_are_used() -> None:
    """SciPy takes as long to import as Django; an import at the top of a module would be paid for by every command."""
    slow = re.compile(r"^(?:from|import) (?:scipy|simplemma)\b", re.MULTILINE)
    eager = [str(path) for path in (ROOT / "src").rglob("*.py") if slow.search(path.read_text())]
    assert eager == []
