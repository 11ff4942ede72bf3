"""What people make on the pages of the demonstration is marked as a sample, as what it ships is."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

SRC = Path("src")
PAGES = sorted(path for path in SRC.glob("cydwaith/**/*.py") if "pages" in path.as_posix())
AT_LEAST = 20


def made_by(module: ModuleType, call: ast.Call) -> str:
    """The name of an action that can mark what it makes; nothing for any other call."""
    match call.func:
        case ast.Attribute(value=ast.Name(id=of), attr=name):
            found = getattr(getattr(module, of, None), name, None)
        case ast.Name(id=name):
            found = getattr(module, name, None)
        case _:
            return ""
    takes = inspect.signature(found).parameters if inspect.isfunction(found) else {}
    return name if {"by", "sample"} <= takes.keys() else ""


def makings() -> Iterator[tuple[str, bool]]:
    """Every call of such an action on a page, and whether it says what is a sample."""
    for path in PAGES:
        module = import_module(".".join(path.relative_to(SRC).with_suffix("").parts))
        for function in ast.parse(path.read_text()).body:
            says = "sample" in ast.unparse(function)
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and (name := made_by(module, node)):
                    yield f"{path.as_posix()} {name}", says


def test_every_page_marks_what_is_made_in_the_demonstration() -> None:
    found = list(makings())
    assert len(found) > AT_LEAST
    assert [name for name, says in found if not says] == [], "say sample=settings.DEMO"
