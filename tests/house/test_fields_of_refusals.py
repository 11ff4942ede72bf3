"""A refusal that names a field leads to it: some form of its room asks for what is named."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.conf import settings

SRC: Final = Path("src/cydwaith")
# What no form of the room asks under this name: why it leads to its form as a whole.
ELSEWHERE: Final[dict[str, dict[str, str]]] = {
    "decisions": {"commitments": "named by the address", "rule": "the forum’s own, which this form does not change"},
    "forums": {"rule": "laid down on another page", "sides": "rows of a form, numbered as they are added"},
    "funds": {"actions": "rows of a form, numbered as they are added", "problem": "named by the address"},
    "meetings": {"at": "named by the address"},
    "policies": {"asked": "named by the address"},
    "programme": {"decision": "named by its button", "owes": "rows of a form, numbered as they are added"},
    "regions": {"policy": "the page puts a choice of its own into the form"},
}


def trees(room: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((SRC / room).rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, ast.parse(path.read_text())


def named(room: str) -> set[str]:
    """Every field that a refusal of a room names in a word; the gaps of one that is put together are `{}`."""
    found = set()
    for _path, tree in trees(room):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "NotPossible":
                given = [*node.args[1:2], *(one.value for one in node.keywords if one.arg == "field")]
                found |= {told for one in given if (told := text(one))}
    return {one for one in found if one.strip("{}_")}


def text(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in parts)
    return ""


def asked(room: str) -> set[str]:
    """Everything that a form of a room asks for, declared in its class or added to it."""
    found = set()
    for _path, tree in trees(room):
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and "Form" in node.name:
                for one in node.body:
                    if isinstance(one, ast.Assign | ast.AnnAssign):
                        targets = one.targets if isinstance(one, ast.Assign) else [one.target]
                        found |= {each.id for each in targets if isinstance(each, ast.Name)}
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add":
                found |= {text(one) for one in node.args[:1] if text(one)}
            if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("fields"):
                found |= {text(node.slice)} - {""}
    return found


def leads_to(field: str, fields: set[str]) -> bool:
    """Whether a field is asked for, as itself, as a pair, or as one language of a pair."""
    wanted = {field, re.sub(r"_(cy|en)$|_\{\}$", "", field)}
    shapes = {re.sub(r"\{\}", r"\\w+", one) for one in fields}
    return any(
        re.fullmatch(shape, one) for shape in shapes for one in wanted | {one.replace("{}", "x") for one in wanted}
    )


@pytest.mark.parametrize("room", settings.ROOMS)
def test_every_field_that_a_refusal_names_is_asked_for(room: str) -> None:
    fields = asked(room) | asked("shared") | {"body"}
    missing = {one for one in named(room) if not leads_to(one, fields)}
    assert missing == set(ELSEWHERE.get(room, {}))
