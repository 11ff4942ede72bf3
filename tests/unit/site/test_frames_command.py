"""What `cydwaith frames` says without its engines; with them: tests/unit/engines/frames."""

import builtins
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from cydwaith.engines.frames import ENGINES
from cydwaith.environment.declared_running import ENGINE


@pytest.mark.parametrize(("language", "says"), [("cy", "Nid yw duckdb wedi’i osod"), ("en", "duckdb is not installed")])
def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, language: str, says: str) -> None:
    usual = builtins.__import__

    def lacking(name: str, *rest: Any) -> object:
        if name == "duckdb":
            raise ImportError(name=name)
        return usual(name, *rest)

    monkeypatch.setattr(builtins, "__import__", lacking)
    monkeypatch.delitem(__import__("sys").modules, "cydwaith.engines.frames.duck", raising=False)
    wrong = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("frames", "opinion", "votes.parquet", "--language", language, stderr=wrong)
    assert left.value.code == 2
    assert f"cydwaith: {says}: pip install --require-hashes -r requirements-frames.txt" in wrong.getvalue()


def test_the_setting_knows_every_engine() -> None:
    assert [ENGINE.read(name) for name in ENGINES] == list(ENGINES)
    assert ENGINE.default == ENGINES[0]


def test_no_page_imports_it() -> None:
    """Only its own modules and the command name it."""
    source = Path(__file__).parents[3] / "src/cydwaith"
    naming = {str(path.relative_to(source)) for path in source.rglob("*.py") if "engines.frames" in path.read_text()}
    assert {name for name in naming if not name.startswith("engines/frames/")} == {"site/management/commands/frames.py"}
