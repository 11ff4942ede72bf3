"""What the quick loop runs again: in a small house of the same shape, every kind of edit runs what it may change.

Each edit is made in a copy of the house where everything passed; beside the tests it names, those that always run do.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

HERE = Path(__file__).parents[1]
FILES = {
    "pyproject.toml": """
[tool.pytest.ini_options]
pythonpath = [".", "src"]
addopts = "-p no:django -p no:schemathesis -p no:playwright -p no:cacheprovider_is_wanted"
markers = ["database: x"]
""".replace(" -p no:cacheprovider_is_wanted", ""),
    "src/cydwaith/__init__.py": "",
    "src/cydwaith/counting.py": """
import csv
from functools import cache, lru_cache
from pathlib import Path

LIMIT = 2

def add(a, b):
    return a + b

@cache
def table():
    return list(csv.reader(Path(__file__).with_name("data.csv").open()))

class Sum:
    def of(self, *numbers):
        return sum(numbers)
""",
    "src/cydwaith/importing.py": """
from cydwaith.counting import LIMIT

def twice(what):
    return what
twice = [twice(one) for one in "ab"]
""",
    "src/cydwaith/saying.py": """
from pathlib import Path
from django.utils.translation import gettext, override
from jinja2 import Environment, FileSystemLoader

TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True)

def said(language):
    with override(language):
        return gettext("yes")

def drawn():
    return TEMPLATES.get_template("page.html").render()
""",
    "src/cydwaith/data.csv": "1,2\n",
    "src/cydwaith/templates/base.html": "<b>{% block all %}{% endblock %}</b>",
    "src/cydwaith/templates/page.html": "{% extends 'base.html' %}{% block all %}x{% endblock %}",
    "src/cydwaith/templates/other.html": "never asked for",
    "docs/one.md": "",
    "tests/__init__.py": "",
    "tests/settings.py": "",
    "tests/conftest.py": """
from pathlib import Path
from django.conf import settings
settings.configure(USE_I18N=True, LANGUAGE_CODE="en", LANGUAGES=[("cy", "x"), ("en", "y")], ALLOWED_HOSTS=[],
    LOCALE_PATHS=[Path(__file__).parents[1] / "src/cydwaith/locale"])
import django
django.setup()
""",
    "tests/world.py": "def made(): return 3\n",
    "tests/test_all.py": """
import subprocess
from pathlib import Path
import pytest
from cydwaith import counting, importing, saying
database = pytest.mark.database

def test_pure(): pass
@database
def test_adds(): assert counting.add(1, 2) == 3
@database
def test_sums(): assert counting.Sum().of(1, 2) == 3
@database
def test_reads(): assert counting.table()
@database
def test_reads_again(): assert counting.table()
@database
def test_says(): assert saying.said("cy") != "yes"
@database
def test_says_in_english(): assert saying.said("en") == "yes"
@database
def test_draws(): assert "x" in saying.drawn()
@database
def test_starts(): subprocess.run(["true"], check=True)
@database
def test_looks_through(): assert list(Path("docs").glob("*.md"))
@database
def test_nothing(): assert importing.twice == ["a", "b"]
""",
    "tests/test_worlds.py": """
import pytest
from cydwaith import saying
from tests.world import made
pytestmark = pytest.mark.database

@pytest.fixture(scope="module")
def drawn(): return saying.drawn()

def test_makes(): assert made() == 3
def test_is_given(drawn): assert "x" in drawn
def test_is_given_too(drawn): assert "x" in drawn
""",
    "tests/test_shared.py": """
import pytest
import subprocess
from cydwaith import counting
pytestmark = pytest.mark.database

@pytest.fixture(scope="session")
def started(): return subprocess.run(["true"], check=True)
@pytest.fixture(scope="session")
def summed(): return counting.add(1, 2)
@pytest.fixture(scope="session")
def asked(request): return request.getfixturevalue("summed")

def test_is_given_what_started(started): pass
def test_is_given_a_sum(summed): assert summed == 3
def test_asks_for_a_sum(asked): assert asked == 3
def test_asks_for_a_sum_too(asked): assert asked == 3
def test_asks_for_nothing(): pass
""",
}
ALWAYS = {"pure", "starts", "is_given_what_started"}
SUMS = {"is_given_a_sum", "asks_for_a_sum", "asks_for_a_sum_too"}
DRAWING = {"draws", "is_given", "is_given_too"}
SAYING = {"says", "says_in_english", *DRAWING}
COUNTING = {"adds", "sums", "reads", "reads_again", *SUMS}
MAKING = {"makes", "is_given", "is_given_too"}
ALL = ALWAYS | SAYING | COUNTING | MAKING | {"nothing", "looks_through", "asks_for_nothing"}


def replaced(path: str, old: str, new: str) -> Callable[[Path], object]:
    """An edit of a file that is there."""

    def edit(house: Path) -> None:
        text = (house / path).read_text()
        assert old in text
        (house / path).write_text(text.replace(old, new))

    return edit


def written(path: str, text: str) -> Callable[[Path], object]:
    """A new file."""
    return lambda house: (house / path).write_text(text)


def translated(house: Path, welsh: str = "oes") -> None:
    catalogue = Catalog(locale="cy")
    catalogue.add("yes", welsh)
    path = house / "src/cydwaith/locale/cy/LC_MESSAGES/django.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)


EDITS = {
    "nothing": (lambda _house: None, set()),
    "what a function does": (replaced("src/cydwaith/counting.py", "a + b", "b + a"), COUNTING),
    "what a method does": (replaced("src/cydwaith/counting.py", "sum(numbers)", "sum([*numbers])"), COUNTING),
    "one function more": (
        replaced("src/cydwaith/counting.py", "def add", "def less(a):\n    return a\n\ndef add"),
        COUNTING,
    ),
    "an import for functions": (
        replaced("src/cydwaith/saying.py", "def said(", "import math\n\ndef root():\n    return math\n\ndef said("),
        SAYING,
    ),
    "data that one read and another was given": (written("src/cydwaith/data.csv", "3,4\n"), {"reads", "reads_again"}),
    "a template": (
        written("src/cydwaith/templates/page.html", "{% extends 'base.html' %}{% block all %}x!{% endblock %}"),
        DRAWING,
    ),
    "a template that another extends": (
        written("src/cydwaith/templates/base.html", "<i>{% block all %}{% endblock %}</i>"),
        DRAWING,
    ),
    "a template that nobody used": (written("src/cydwaith/templates/other.html", "still not"), set()),
    "a translation": (lambda house: translated(house, "ydy"), {"says"}),
    "what tests share": (written("tests/world.py", "def made(): return 1 + 2\n"), MAKING),
    "a test": (replaced("tests/test_worlds.py", "== 3", "== 2 + 1"), MAKING),
    "a module of tests more": (written("tests/test_more.py", "def test_more(): pass\n"), {"more"}),
    "what all tests share": (replaced("tests/conftest.py", "import django\n", "import  django\n"), ALL),
    "a constant": (replaced("src/cydwaith/counting.py", "LIMIT = 2", "LIMIT = 3"), ALL),
    "a decorator": (replaced("src/cydwaith/counting.py", "@cache", "@lru_cache(maxsize=3)"), ALL),
    "what a method takes": (replaced("src/cydwaith/counting.py", "*numbers", "*numbers, sure=True"), ALL),
    "an import for all": (replaced("src/cydwaith/importing.py", "import LIMIT", "import LIMIT as MOST"), ALL),
    "what runs while it is imported": (replaced("src/cydwaith/importing.py", "return what", "return str(what)"), ALL),
    "a module more": (written("src/cydwaith/more.py", ""), ALL),
    "a document more": (written("docs/two.md", ""), {"looks_through"}),
    "a file of data more": (written("src/cydwaith/more.csv", ""), ALL),
}


def run(house: Path) -> set[str]:
    """The tests that run."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.unchanged", "-v", "tests"],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(re.findall(r"::test_(\w+) (?:PASSED|FAILED)", done.stdout))


@pytest.fixture(scope="session")
def passed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house where every test has just passed."""
    house = tmp_path_factory.mktemp("house")
    for path, text in FILES.items():
        (house / path).parent.mkdir(parents=True, exist_ok=True)
        (house / path).write_text(text)
    for name in ("state.py", "uses.py", "unchanged.py"):
        shutil.copy(HERE / name, house / "tests")
    translated(house)
    assert run(house) == ALL
    return house


@pytest.fixture
def house(passed: Path, tmp_path: Path) -> Path:
    return shutil.copytree(passed, tmp_path / "house", ignore=shutil.ignore_patterns("__pycache__"))


@pytest.mark.parametrize("edit", EDITS)
def test_what_an_edit_may_change_runs_again(edit: str, house: Path) -> None:
    make, again = EDITS[edit]
    make(house)
    assert run(house) == again | ALWAYS


def test_what_failed_runs_until_it_passes(house: Path) -> None:
    replaced("src/cydwaith/counting.py", "a + b", "a - b")(house)
    assert run(house) == COUNTING | ALWAYS
    assert run(house) == {"adds", *SUMS} | ALWAYS
    replaced("src/cydwaith/counting.py", "a - b", "a + b")(house)
    assert run(house) == COUNTING | ALWAYS


def test_another_day_everything_runs(house: Path) -> None:
    replaced("tests/state.py", "date.today()", "date(1999, 9, 9)")(house)
    assert run(house) == ALL
