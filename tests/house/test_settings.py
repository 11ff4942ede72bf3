"""Every variable CYDWAITH_… is declared once, in `environment`: nothing else reads the environment."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cydwaith.environment.declared import DECLARED, FILE
from cydwaith.environment.reading import NAMES
from cydwaith.environment.variable import Group
from scripts import settings_page

ROOT = Path(__file__).parents[2]
VARIABLE = re.compile(r"\bCYDWAITH_[A-Z][A-Z_]*[A-Z]\b")
# What asks for the environment, and why it may: none of them reads a variable of ours.
READERS = {
    "environment/reading.py": "reads it for everybody",
    "environment/language.py": "the machine's own language",
    "__main__.py": "says which settings Django takes, and that `demo` is the demonstration",
    "wsgi.py": "says which settings Django takes",
    "running/child.py": "the same",
    "running/management/commands/serve.py": "hands all of it on to the processes that it starts",
}
# What the code names without reading it.
OTHERS = {"CYDWAITH_WRONG", "CYDWAITH_HOST", "CYDWAITH_NOTHING_LIKE_IT"}


def listed() -> list[Path]:
    """Every file of the repository."""
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for name in done.stdout.splitlines() if (path := ROOT / name).is_file()]


def environ(path: Path) -> Iterator[int]:
    """The lines on which a module touches the environment."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "environb", "getenv"}:
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            yield from (node.lineno for one in node.names if one.name in {"environ", "environb", "getenv"})


def test_nothing_else_reads_the_environment() -> None:
    package = ROOT / "src/cydwaith"
    found = {str(path.relative_to(package)) for path in package.rglob("*.py") if any(environ(path))}
    assert found == set(READERS), "declare the variable in environment/declared.py; read it in settings.py"


def test_every_variable_that_is_named_is_declared() -> None:
    named: dict[str, set[str]] = {}
    for path in listed():
        if path.suffix in {".py", ".md", ".toml", ".service", ".conf", ".yaml", ".yml", ".mjs", ""}:
            for name in VARIABLE.findall(path.read_text(errors="replace")):
                named.setdefault(name, set()).add(str(path.relative_to(ROOT)))
    assert {name: where for name, where in named.items() if name not in {*NAMES, *OTHERS}} == {}


def test_each_is_used() -> None:
    """Those of the site in settings.py; those for trying it out by whatever tries."""
    settings = (ROOT / "src/cydwaith/settings.py").read_text()
    read = {f"CYDWAITH_{name}" for name in re.findall(r"\bdeclared(?:_\w+)?\.([A-Z_]+)", settings)}
    trying = {one.name for one in DECLARED if one.group is Group.TRYING}
    assert set(NAMES) - trying - read == {FILE.name}, "environment itself reads this one alone"
    tests = "".join(path.read_text() for path in listed() if path.suffix == ".py" and "tests" in path.parts)
    assert [name for name in trying - read if name not in tests] == []


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_page_is_current(language: str) -> None:
    assert settings_page.PAGES[language].read_text() == settings_page.text(language), (
        "run .venv/bin/python -m scripts.settings_page"
    )
