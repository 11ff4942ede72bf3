"""What `cydwaith mcp` says without its library; with it: tests/pages/site/test_assistants.py."""

import builtins
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command


@pytest.mark.parametrize(("language", "says"), [("cy", "Nid yw mcp wedi’i osod"), ("en", "mcp is not installed")])
def test_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, language: str, says: str) -> None:
    usual = builtins.__import__

    def lacking(name: str, *rest: Any, **more: Any) -> object:
        if name.partition(".")[0] == "mcp":
            raise ImportError(name=name)
        return usual(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", lacking)
    wrong = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("mcp", "--language", language, stderr=wrong)
    assert left.value.code == 2
    assert f"cydwaith: {says}: pip install --require-hashes -r requirements-mcp.txt" in wrong.getvalue()


def test_no_page_imports_it() -> None:
    """Only the command names the tools, and only the tools the library."""
    source = Path(__file__).parents[3] / "src/cydwaith"
    files = {str(path.relative_to(source)): path.read_text() for path in source.rglob("*.py")}
    assert {name for name, text in files.items() if "site.assist" in text} == {
        "site/assistants.py",
        "site/management/commands/mcp.py",
    }
    assert {name for name, text in files.items() if "from mcp" in text or "import mcp" in text} == {
        "site/assistants.py"
    }
