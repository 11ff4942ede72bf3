"""Commands import what they use: no pages, API, HTTP, workbooks or SciPy for an answer that needs none."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import demo_store

# The same modules on either database.
pytestmark = [pytest.mark.processes, pytest.mark.once]
NEVER = {"scipy", "requests", "httpx", "openpyxl", "icalendar", "fido2", "ninja", "cryptography"}
# What is found is told with its address, and resolving addresses takes every page and the API.
ADDRESSES = {"ninja", "requests", "httpx", "icalendar", "fido2", "cryptography", "openpyxl"}
CASES = {
    "standing": (["--indicator", "waste-recycled-wales", "--place", "W06000009", "--language", "en"], NEVER),
    "search": (["ailgylchu", "--language", "en"], NEVER - ADDRESSES),
}
RUN = """
import json, sys
from cydwaith.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end
print("\\n" + json.dumps(sorted(sys.modules)))
"""


@pytest.fixture
def home(tmp_path: Path, demo: None, pytestconfig: pytest.Config) -> Path:
    """A home folder with the demonstration in it."""
    shutil.copy(demo_store.copy_of(pytestconfig.cache), tmp_path / "cydwaith.sqlite3")
    return tmp_path


@pytest.mark.parametrize("name", CASES)
def test_a_command_imports_what_it_uses(name: str, home: Path) -> None:
    words, never = CASES[name]
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("CYDWAITH_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-c", RUN, name, *words],
        env=environment | {"CYDWAITH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert loaded & never == set()
