"""The form of the index is derived from what makes it: nothing that does is forgotten."""

import ast
import inspect
from pathlib import Path

import pytest

from cydwaith.search.index import form as of_form
from cydwaith.search.index.form import HOUSE, MAKERS, form, made_by
from cydwaith.search.registry import kinds


def imported(path: Path) -> set[Path]:
    """The modules of this house that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    files = [HOUSE.parent / Path(*name.split(".")) for name in names if name.startswith("cydwaith.")]
    found = [path for file in files for path in (file.with_suffix(".py"), file / "__init__.py") if path.exists()]
    return {path for path in found if path.is_relative_to(HOUSE / "engines")}


def test_every_module_that_analyses_or_writes_makes_the_form() -> None:
    held, waiting = set(made_by()), [HOUSE / "search/index/writing.py", HOUSE / "search/analysis.py"]
    reached: set[Path] = set()
    while waiting:
        path = waiting.pop()
        more = imported(path) - reached
        reached |= more
        waiting += more
    assert len(reached) > 15
    assert reached - held == set()


def test_what_rooms_tell_of_their_things_makes_the_form() -> None:
    held = set(made_by())
    telling = {
        Path(inspect.getfile(way)) for kind in kinds().values() for way in (kind.everything, kind.one, kind.address)
    }
    assert len(telling) > 5
    assert telling - held == set()
    assert all(list(HOUSE.glob(pattern)) for pattern in MAKERS), "a pattern that finds nothing"


@pytest.mark.parametrize("changed", ["engines/welsh/function_words.tsv", "search/index/words.py", "new"])
def test_another_code_is_another_form(changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in made_by():
        copy = tmp_path / path.relative_to(HOUSE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    monkeypatch.setattr(of_form, "HOUSE", tmp_path)
    assert form.__wrapped__() == form()
    if changed == "new":
        (tmp_path / "engines/welsh/more.py").write_text("")
    else:
        (tmp_path / changed).write_bytes((tmp_path / changed).read_bytes() + b"\n")
    assert form.__wrapped__() != form()


def test_another_edition_of_a_dictionary_is_another_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_form, "version", lambda name: f"{name} of tomorrow")
    assert form.__wrapped__() != form()
