"""What must never be in the repository."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = {
    "a machine's own path": r"(^|[^a-zA-Z0-9._/-])/(home|root|Users|work)/[a-z]",
    "an address of a package registry": r"https?://[^\" ]*(/simple/|registry\.|files\.pythonhosted)",
    "a key": r"-----BEGIN [A-Z ]*PRIVATE KEY",
    "unfinished work": r"\b(T(?:ODO)|F(?:IXME))\b",
}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    found = {}
    for name in listed:
        try:
            found[name] = (ROOT / name).read_text()
        except (UnicodeDecodeError, FileNotFoundError):
            continue
    return found


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_forbidden(what: str, texts: dict[str, str]) -> None:
    pattern = re.compile(FORBIDDEN[what], re.MULTILINE)
    assert {name for name, text in texts.items() if pattern.search(text)} == set()


def test_the_lock_file_names_no_addresses(texts: dict[str, str]) -> None:
    locks = {name: text for name, text in texts.items() if name.endswith("package-lock.json")}
    assert len(locks) >= 3
    assert [name for name, text in locks.items() if '"resolved"' in text] == []
