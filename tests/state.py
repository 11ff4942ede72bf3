"""The repository as it is: a digest of every file, and of what each module of the house says outside its functions."""

import ast
import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from tests import uses
from tests.uses import ROOT, named

MADE: Final = {"__pycache__", "node_modules", "var", ".venv", ".git", ".hypothesis"}
# A file more or less in these is everyone's matter; elsewhere it is that of who looks through its folder.
EVERYONES: Final = (".", "src", "tests")
FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class State:
    """The repository as it is: a digest of each file, and of what each module of the house says outside functions."""

    common: str
    files: Mapping[str, str]
    outside: Mapping[str, str]

    @property
    def shape(self) -> str:
        """A digest of all that is outside functions."""
        return digest(repr(sorted(self.outside.items())).encode())


def state(before: State | None = None) -> State:
    """The repository as it is now; what a module says outside functions is read again only where it changed."""
    with uses.apart(counts=False):
        files = {path: digest(what) for path, what in tracked()}
        outside = {}
        for path, now in files.items():
            if path.startswith("src/") and path.endswith(".py"):
                same = before and before.files.get(path) == now
                outside[path] = (
                    before.outside[path] if before and same else outside_functions((ROOT / path).read_text())
                )
    return State(common(), files, outside)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:24]


def tracked() -> Iterator[tuple[str, bytes]]:
    """Every file and folder of the repository, but what is made from it: that is used as what it is made from.

    Yields its path from the root, and what stands in it.
    """
    for folder, folders, all_files in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in MADE and not name.endswith("_cache"))
        files = sorted(name for name in all_files if not name.endswith((".log", ".sqlite3")))
        if (path := named(folder)) not in EVERYONES and not path.startswith(EVERYONES[1:]):
            yield path, repr((folders, files)).encode()
        yield from ((named(f"{folder}/{name}"), Path(folder, name).read_bytes()) for name in files)


def common() -> str:
    """What every test depends on besides files: Python, the day, and what the environment says."""
    said = {name: value for name, value in os.environ.items() if name.startswith("CYDWAITH_") and "HOME" not in name}
    said = {name: value for name, value in said.items() if not name.startswith("CYDWAITH_TESTS")}
    return repr((sys.version, date.today().isoformat(), sorted(said.items())))  # noqa: DTZ011  # the day of this machine


def outside_functions(source: str) -> str:
    """A digest of what a module says outside the bodies of its functions.

    A function of the module itself that nothing decorates, and a name that is imported for functions only, are used by
    those alone who run what stands in the module.
    """
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if not isinstance(node, FUNCTIONS) or node.decorator_list]
    emptied = Emptied().visit(tree)
    names = {node.id for node in ast.walk(emptied) if isinstance(node, ast.Name)}
    inside = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)} - names
    for node in emptied.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            node.names = [one for one in node.names if (one.asname or one.name.partition(".")[0]) not in inside]
    emptied.body = [node for node in emptied.body if getattr(node, "names", True)]
    return digest(ast.dump(emptied).encode())


class Emptied(ast.NodeTransformer):
    """Functions without what they do; what they are called, take and say of themselves stays."""

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        said = ast.get_docstring(node, clean=False)
        node.body = [ast.Expr(ast.Constant(said))]
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self.visit_FunctionDef(node)
