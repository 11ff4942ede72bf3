"""Asking for known weaknesses of what is installed: what is known fails, and what cannot be asked is said."""

import os
from pathlib import Path

import pytest

from scripts import audit

NONE = '{"dependencies": [{"name": "django", "version": "5.2", "vulns": []}]}'
WEAK = '{"dependencies": [{"name": "old", "version": "1.0", "vulns": [{"id": "PYSEC-1"}]}]}'
NPM_NONE, NPM_WEAK = '{"vulnerabilities": {}}', '{"vulnerabilities": {"old": {"severity": "high"}}}'
AWAY = '{"error": {"code": "ENOTFOUND"}}'


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Programs of these names that stand in the place of the real ones."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def says(folder: Path, name: str, text: str, code: int = 0) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\nexit {code}\n")
    program.chmod(0o755)


def test_nothing_known_is_in_order(programs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    says(programs, "pip-audit", NONE)
    says(programs, "npm", NPM_NONE)
    assert audit.main() == 0
    assert capsys.readouterr().out.count("nothing is known") == 2


def test_a_known_weakness_fails(programs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for python, npm, named in ((WEAK, NPM_NONE, "old 1.0: PYSEC-1"), (NONE, NPM_WEAK, "old: high")):
        says(programs, "pip-audit", python, 1)
        says(programs, "npm", npm, 1)
        assert audit.main() == 1
        assert named in capsys.readouterr().out


@pytest.mark.parametrize("said", ["", "no such host", "[]", AWAY])
def test_what_cannot_be_asked_is_said_and_fails_nothing(
    programs: Path, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    says(programs, "pip-audit", said, 1)
    says(programs, "npm", said, 1)
    assert audit.main() == 0
    assert capsys.readouterr().out.count("could not ask") == 2


def test_it_is_asked_in_ci() -> None:
    run = (audit.ROOT / ".ci/run").read_text()
    assert "scripts/audit.py" in run
    assert os.access(audit.ROOT / ".ci/run", os.X_OK)
