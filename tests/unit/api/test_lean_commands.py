"""Commands import what they use, and nothing else: whatever else they come to import is found here."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cydwaith.engines.welsh import general
from tests import demo_store

# The same modules on either database.
pytestmark = [pytest.mark.processes, pytest.mark.once, pytest.mark.django_db]
# What every command takes: the framework, and the sign-in that is one of its apps.
ALWAYS = {"django", "asgiref", "sqlparse", "allauth"}
ROWS = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection"}
STANDING = ["standing", "--indicator", "waste-recycled-wales", "--place", "W06000009", "--language", "en"]
SEARCH = ["search", "ailgylchu", "--language", "en"]
OWED = ["programme", "owe", "--body", "GB-PLA-CRF", "--language", "en"]
CASES = {
    "standing": (STANDING, {"numpy", "babel"}),
    "standing for programs": ([*STANDING, "--format", "json"], {"numpy", "babel", *ROWS}),
    "search": (SEARCH, {"snowballstemmer", "numpy"}),
    "search for programs": ([*SEARCH, "--format", "csv"], {"snowballstemmer", "numpy", *ROWS}),
    "programme owe": (OWED, {"babel", *ROWS}),
}
# What a room shows, which takes every page and the API to open.
FRONT = {"routes", "api", "forms", "drawing"}
RUN = """
import json, sys
from cydwaith.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
print("\\n" + json.dumps(files))
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, demo: None, pytestconfig: pytest.Config) -> Path:
    """A home folder as setting up and the first question leave it: the demonstration, the dictionary, the lexicon."""
    made = tmp_path_factory.mktemp("home")
    shutil.copy(demo_store.copy_of(pytestconfig.cache), made / "cydwaith.sqlite3")
    (made / "search").mkdir()
    general.keep(made / "search" / general.name())
    loaded(SEARCH, made)
    return made


def loaded(words: list[str], home: Path) -> dict[str, str]:
    """The modules that a command of its own process has imported, with their files."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("CYDWAITH_", "DJANGO_"))}
    command = [sys.executable, "-c", RUN, *words]
    home_of = environment | {"CYDWAITH_HOME": str(home)}
    done = subprocess.run(command, env=home_of, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("name", CASES)
def test_a_command_imports_what_it_uses(name: str, home: Path) -> None:
    words, more = CASES[name]
    modules = loaded(words, home)
    others = {module.partition(".")[0] for module, file in modules.items() if "site-packages" in file}
    # Installers and measures of coverage put themselves into every process.
    assert others - {"_distutils_hack", "coverage"} <= ALWAYS | more
    ours = {module for module in modules if module.startswith("cydwaith.") and FRONT & set(module.split("."))}
    assert ours <= {"cydwaith.shared.routes"}
