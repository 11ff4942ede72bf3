"""One word, one meaning: words that once meant several things stay with the one they kept (docs/architecture.md)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
# A name, and the only places (or the one folder) where something is called so.
KEPT = {
    "Standing": ("evidence/", "engines/statistics/"),
    "standing": ("evidence/", "engines/statistics/"),
    "Refused": ("shared/permissions.py",),
    "tell": ("shared/deeds.py",),
    "enter": (),
    "keeping": (),
    "When": ("evidence/ages.py",),
    "words": ("shared/said.py", "site/language/"),
}


def defined() -> Iterator[tuple[str, str]]:
    """(name, where) of every function, class and module of the house."""
    for path in PACKAGE.rglob("*.py"):
        where = str(path.relative_to(PACKAGE))
        if "migrations" in path.parts or "management" in path.parts:
            continue
        yield path.stem, where
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                yield node.name, where


@pytest.mark.parametrize("name", KEPT)
def test_a_word_keeps_its_meaning(name: str) -> None:
    elsewhere = {
        where
        for found, where in defined()
        if found == name
        and not where.startswith(KEPT[name] or ("nowhere",))
        and not (name == "words" and where.endswith("words.py"))
    }
    assert elsewhere == set()


def test_every_term_is_explained() -> None:
    told = (PACKAGE.parents[1] / "docs/architecture.md").read_text()
    assert {name for name in KEPT if KEPT[name] and name.lower() not in told.lower()} == set()
