"""Every text in both languages is kept as a pair: two columns of one kind, and the attribute that stands for both."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Field, Model

from cydwaith.shared.pairs import columns_of, pairs_of

INDEX = {"search.Document"}  # what the search stores of things, worked out anew at any time
ALIKE = ("max_length", "blank", "null", "default")


def models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("cydwaith.")]


def columns(model: type[Model]) -> dict[str, Field]:
    return {field.name: field for field in model._meta.concrete_fields}


def halves(names: set[str]) -> set[str]:
    """What the columns of a language are halves of."""
    return {name[:-3] for name in names if name.endswith(("_cy", "_en"))}


@pytest.mark.parametrize("model", models(), ids=lambda model: model._meta.label)
def test_columns_of_a_language_are_a_pair(model: type[Model]) -> None:
    there = columns(model)
    assert set(pairs_of(model)) == halves(set(there)) or model._meta.label in INDEX
    for name in halves(set(there)):
        cy, en = (there[column] for column in columns_of(name))
        assert type(cy) is type(en)
        assert [getattr(cy, part) for part in ALIKE] == [getattr(en, part) for part in ALIKE], name


def test_columns_alone_are_found() -> None:
    assert halves({"title_cy", "title_en", "note_en", "policy"}) == {"title", "note"}
    assert sum(len(pairs_of(model)) for model in models()) > 50


SRC = Path(__file__).parents[2] / "src/cydwaith"
# Files of publishers say their texts column by column, and so does what reads and writes them.
COLUMN_BY_COLUMN = ("evidence/describing.py", "evidence/sources/", "evidence/fetching/", "evidence/management/")


def handed_over_halved(code: str) -> set[str]:
    """Parameters and attributes of classes that hold a text in one language only."""
    tree = ast.parse(code)
    parameters = [each.arg for each in ast.walk(tree) if isinstance(each, ast.arg)]
    bodies = [each.body for each in ast.walk(tree) if isinstance(each, ast.ClassDef)]
    named = [target(line) for body in bodies for line in body]
    return {name for name in (*parameters, *named) if name.endswith(("_cy", "_en"))}


def target(line: ast.stmt) -> str:
    match line:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
    return ""


def test_a_text_is_handed_over_whole() -> None:
    files = {str(path.relative_to(SRC)): path for path in SRC.rglob("*.py")}
    halved = {
        name: found
        for name, path in files.items()
        if "/models/" not in name and "/migrations/" not in name and not name.startswith(COLUMN_BY_COLUMN)
        if (found := handed_over_halved(path.read_text()))
    }
    assert halved == {}


@pytest.mark.parametrize("code", ["def f(*, why_cy=''): ...", "class F:\n    why_en: str", "class F:\n    why_cy = 1"])
def test_a_halved_text_is_found(code: str) -> None:
    assert handed_over_halved(code)
