"""What a test uses of this repository: code that runs, templates, translations, files that are opened.

Every module of the house is compiled with one assignment more at the head of each function, by which it says that it
runs. What is worked out once and remembered counts for all who are given it. `record()` comes before the house does.
"""

import ast
import functools
import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import _bootstrap_external as imports
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any, Final
from unittest.mock import patch

from django.utils.translation.trans_real import DjangoTranslation
from jinja2 import Environment

ROOT: Final = Path(__file__).parents[1]
HOUSE: Final = "cydwaith"
WELSH: Final = f"src/{HOUSE}/locale/cy/LC_MESSAGES/django.mo"
# What a test used that nobody can know: another process.
UNKNOWN: Final = "another process"
# What asks the machine alone, and nothing of the house: how WeasyPrint finds its libraries when it is first imported.
OF_THE_MACHINE: Final = {"ldconfig", "gcc", "ld", "objdump"}
MADE: Final = tuple(
    f"{ROOT / name}{os.sep}"
    for name in (".git", ".pytest_cache", ".venv", "node_modules", "tests/html", "var", ".hypothesis")
)
NOW: Final[dict[str, None]] = {}
"""What was used since it was last emptied; paths from the root of the repository."""
IMPORTING: Final[dict[str, None]] = {}
"""What was used while modules of the house were imported: by whoever imports them, so by everyone."""
TESTS: Final[dict[str, dict[str, None]]] = {}
"""What was used while a module of tests was imported and its tests were gathered, by its path."""
OUTSIDE: Final[list[str]] = []
"""While uses are recorded: a digest of all that modules of the house say outside their functions."""
_remembering = functools.lru_cache


@contextmanager
def apart(*, counts: bool = True) -> Iterator[dict[str, None]]:
    """What is used within; outside it counts too, unless said otherwise."""
    outside, found = NOW.copy(), {}
    NOW.clear()
    try:
        yield found
    finally:
        found.update(NOW)
        if not counts:
            NOW.clear()
        NOW.update(outside)


class Marked(ast.NodeTransformer):
    """Code whose functions say which file they are of when they run."""

    def __init__(self, path: str) -> None:
        self.path = path

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        self.generic_visit(node)
        says = ast.parse(f"__used__[{self.path!r}] = None").body[0]
        after = 0 if ast.get_docstring(node, clean=False) is None else 1
        for part in ast.walk(says):
            ast.copy_location(part, node.body[0])
        node.body.insert(after, says)
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self.visit_FunctionDef(node)


# Marked modules are kept compiled beside the others, under a name that changes with what marks them.
_edition = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
_compiled = functools.partial(imports.cache_from_source, optimization=f"uses{_edition}")


class Loader(SourceFileLoader):
    """Imports a module of the house, marked."""

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> Any:
        tree = Marked(named(path)).visit(ast.parse(data))
        return compile(tree, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname: str) -> Any:
        # That a source is read to be compiled says nothing of who runs it.
        with apart(counts=False), patch.object(imports, "cache_from_source", _compiled):
            return super().get_code(fullname)

    def exec_module(self, module: ModuleType) -> None:
        with apart(counts=False) as found:
            super().exec_module(module)
        IMPORTING.update(found)


class Helper(SourceFileLoader):
    """Imports a module that tests share, as it is."""

    def exec_module(self, module: ModuleType) -> None:
        with gathered(self.path):
            super().exec_module(module)


class Finder:
    """Finds modules where Python does; those with tests in them are left to pytest."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        house, _, rest = name.partition(".")
        if house not in {HOUSE, "tests"} or rest.rpartition(".")[2].startswith(("test_", "conftest")):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = (Loader if house == HOUSE else Helper)(spec.loader.name, spec.loader.path)
        return spec


@contextmanager
def gathered(path: str) -> Iterator[None]:
    """What is used within is used by all tests of a module, and of those that import it."""
    with apart(counts=False) as found:
        yield
    TESTS.setdefault(named(path), {}).update(found)


def named(path: str) -> str:
    """A path from the root of the repository."""
    return os.path.relpath(path, ROOT)


def remembering(maxsize: Any = 128, typed: bool = False) -> Any:
    """`functools.lru_cache`, whose answers bring what they were made with."""
    if callable(maxsize):
        return remembering()(maxsize)

    def around(function: Callable[..., Any]) -> Any:
        if str(function.__module__).partition(".")[0] not in {HOUSE, "tests"}:
            return _remembering(maxsize, typed)(function)

        @_remembering(maxsize, typed)
        def made(*args: Any, **named: Any) -> tuple[Any, dict[str, None]]:
            with apart() as found:
                value = function(*args, **named)
            return value, found

        @functools.wraps(function)
        def remembered(*args: Any, **named: Any) -> Any:
            value, found = made(*args, **named)
            NOW.update(found)
            return value

        for name in ("cache_clear", "cache_info", "cache_parameters"):
            setattr(remembered, name, getattr(made, name))
        return remembered

    return around


def heard(event: str, told: tuple[Any, ...]) -> None:
    """A file that is opened and a folder that is looked through are used; what another process uses is not known."""
    if event in {"open", "os.listdir", "os.scandir"}:
        path = "." if told[0] is None else told[0]
        # The catalogue is read once, by whoever comes first: who looks something up in it says so.
        if isinstance(path, str | bytes | os.PathLike) and (found := of_repository(os.fsdecode(path))) != WELSH:
            NOW[found] = None
    elif event in {"subprocess.Popen", "os.fork", "os.posix_spawn", "os.exec", "os.system"}:
        started = Path(os.fsdecode(told[0])).name if told and event == "subprocess.Popen" else event
        if started not in OF_THE_MACHINE:
            NOW[UNKNOWN] = None


def of_repository(path: str) -> str:
    """A path from the root of the repository; of what is not in it, or is made from it, the root itself."""
    # Joined only: resolving would ask the file system each time.
    whole = os.path.normpath(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118
    inside = whole.startswith(f"{ROOT}{os.sep}") and not whole.startswith(MADE) and "__pycache__" not in whole
    return named(whole) if inside else "."


def record() -> None:
    """Record from now on."""
    vars(sys.modules["builtins"])["__used__"] = NOW
    sys.meta_path.insert(0, Finder())  # type: ignore[arg-type]
    functools.lru_cache = remembering
    sys.addaudithook(heard)
    load = Environment._load_template

    def loaded(self: Environment, *words: Any) -> Any:
        template = load(self, *words)
        if template.filename and template.filename.startswith(f"{ROOT}{os.sep}src"):
            NOW[named(template.filename)] = None
        return template

    Environment._load_template = loaded
    for name in ("gettext", "ngettext", "pgettext", "npgettext"):
        setattr(DjangoTranslation, name, translating(getattr(DjangoTranslation, name)))


def translating(look_up: Callable[..., str]) -> Callable[..., str]:
    """Looking up a text in Welsh uses the catalogue, which is read only once in a process."""

    def looked_up(self: DjangoTranslation, *words: Any) -> str:
        if self.to_language() == "cy":
            NOW[WELSH] = None
        return look_up(self, *words)

    return looked_up
