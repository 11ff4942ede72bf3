"""Which tests of the quick loop need not run again: those of the database that passed, and used nothing that changed.

Tests that ask for no database always run. For the others `tests.uses` records what each uses; when all phases of one
have passed it is known, until a file that it used is another one. Whatever cannot be told ends everything that is
known: a file more or less, what stands in a module outside its functions, what runs while modules are imported, other
requirements or settings, another day.
"""

import ast
import functools
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from _pytest.assertion.rewrite import AssertionRewritingHook

from tests import uses
from tests.state import EVERYONES, State, state
from tests.uses import ROOT, named

# Every test begins with these.
COMMON: Final = ("tests/conftest.py", "tests/settings.py", "tests/state.py", "tests/uses.py", "tests/unchanged.py")

Uses = frozenset[str]


@dataclass
class Known:
    """What the last runs found: with this state these tests passed, and used this; all used `common`."""

    state: State
    common: set[str] = field(default_factory=set)
    tests: dict[str, Uses] = field(default_factory=dict)


@dataclass
class Run:
    """What this process knows of the run."""

    known: Known
    why: str
    changed: set[str]
    used: dict[str, Uses] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)
    held: dict[Any, set[str]] = field(default_factory=dict)
    passed: list[bool] = field(default_factory=list)


RUN: Final = pytest.StashKey[Run]()


def changes(before: Known, now: State) -> tuple[str, set[str]]:
    """Why every test runs again, if so, and the files that are others now."""
    old = before.state
    if not before.common:
        return "nothing is known yet", set()
    if old.common != now.common:
        return "another day, Python or environment", set()
    moved = {path for path in old.files.keys() ^ now.files.keys() if belongs_to_everyone(path)}
    changed = {path for path in old.files.keys() & now.files.keys() if old.files[path] != now.files[path]}
    deep = {path for path in changed & now.outside.keys() if old.outside[path] != now.outside[path]}
    everyone = sorted(moved | deep | changed & before.common)
    return (f"{everyone[0]} may change any of them" if everyone else ""), changed


def belongs_to_everyone(path: str) -> bool:
    """Whether a file that comes or goes may change any test."""
    return (path.partition("/")[0] in EVERYONES or "/" not in path) and not Path(path).name.startswith("test_")


@functools.cache
def of_module(path: str) -> Uses:
    """What every test of a module uses: it, the modules of tests it imports, their own uses, and its conftests."""
    found: set[str] = set()
    ahead = {path, *COMMON, *(named(str(one / "conftest.py")) for one in (ROOT / path).parents if one != ROOT)}
    while ahead:
        one = ahead.pop()
        if one in found or one.startswith("..") or not (ROOT / one).exists():
            continue
        found.add(one)
        ahead |= imported(one)
    return frozenset(found.union(*(uses.TESTS.get(one, {}) for one in found)))


@functools.cache
def imported(path: str) -> frozenset[str]:
    """The modules of tests that a module of tests imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    paths = {name.replace(".", "/") + ".py" for name in names if name.partition(".")[0] == "tests"}
    return frozenset(paths)


# Hooks of pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also run what need not run again")


def file(config: pytest.Config) -> Path:
    """Where what is known is kept between runs."""
    return config.cache.mkdir("cydwaith-unchanged") / "known.pickle"


def pytest_configure(config: pytest.Config) -> None:
    """Work out what is known, or be told by the process that starts this one."""
    told = getattr(config, "workerinput", {}).get("unchanged")
    if told is not None:
        uses.OUTSIDE.append(config.workerinput["outside"])
        config.stash[RUN] = Run(Known(State("", {}, {}), set(), dict.fromkeys(told, frozenset())), "", set())
        return
    before = Known(State("", {}, {}))
    if not config.option.all and file(config).exists():
        before = pickle.loads(file(config).read_bytes())
    now = state(before.state)
    uses.OUTSIDE.append(now.shape)
    why, changed = changes(before, now)
    stands = {} if why else {test: used for test, used in before.tests.items() if changed.isdisjoint(used)}
    config.stash[RUN] = Run(Known(now, set() if why else before.common, stands), why, changed)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["unchanged"] = list(node.config.stash[RUN].known.tests)
    node.workerinput["outside"] = uses.OUTSIDE[0]


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    with uses.gathered(str(collector.path)):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    """Leave out what is known, once all tests have their marks. Hypothesis reads whole modules for their numbers."""
    with uses.apart(counts=False):
        yield
    known = config.stash[RUN].known.tests
    left = [item for item in items if item.nodeid in known and item.get_closest_marker("database")]
    if left:
        config.hook.pytest_deselected(items=left)
        gone = set(left)
        items[:] = [item for item in items if item not in gone]


def pytest_collection_finish(session: pytest.Session) -> None:
    uses.IMPORTING.update(uses.NOW)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest) -> Iterator[None]:
    """What a fixture of many tests used counts for whoever is given it, and for its module from then on."""
    if fixturedef.scope == "function":
        return (yield)
    with uses.apart() as found:
        result = yield
    GIVEN.setdefault(fixturedef, {}).update(found)
    if fixturedef.scope != "session":
        request.config.stash[RUN].held.setdefault(request.node, set()).update(found)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    run = item.config.stash[RUN]
    uses.NOW.clear()
    run.passed.clear()
    result = yield
    whole = len(run.passed) == len(("setup", "call", "teardown")) and all(run.passed)
    held = (run.held.get(node, ()) for node in item.listchain())
    used = of_module(named(str(item.path))).union(uses.NOW, *held)
    if whole and uses.UNKNOWN not in used and item.get_closest_marker("database"):
        run.used[item.nodeid] = used
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.config.stash[RUN].passed.append(report.passed)
    return report


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what another process found."""
    if told := getattr(node, "workeroutput", {}).get("uses"):
        take(node.config.stash[RUN], *pickle.loads(told))


def take(run: Run, used: dict[str, Uses], shared: set[str]) -> None:
    run.used |= used
    run.common |= shared


def pytest_sessionfinish(session: pytest.Session) -> None:
    run = session.config.stash[RUN]
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["uses"] = pickle.dumps((run.used, set(uses.IMPORTING)))
        return
    take(run, {}, set(uses.IMPORTING))
    after = state(run.known.state)
    known = Known(run.known.state, run.known.common | run.common, run.known.tests | run.used)
    why, changed = changes(known, after)  # what was changed while the tests ran
    same: dict[Uses, Uses] = {}
    known.tests = {
        test: same.setdefault(used, used) for test, used in known.tests.items() if not why and changed.isdisjoint(used)
    }
    known.state = after
    half = file(session.config).with_suffix(".half")
    half.write_bytes(pickle.dumps(known))
    half.replace(file(session.config))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out, and why the rest was not."""
    run = config.stash[RUN]
    terminalreporter.section("tests that need not run again")
    if run.why:
        terminalreporter.line(f"none: {run.why}")
    else:
        left = len(run.known.tests)
        terminalreporter.line(f"{left} passed with everything that they use as it is; `--quick --all` runs them too")
    if run.changed and not run.why:
        terminalreporter.line(f"run again for {', '.join(sorted(run.changed))}")


uses.record()
GIVEN: Final[dict[Any, dict[str, None]]] = {}
"""What each fixture of many tests used when it was set up."""
_import, _give = AssertionRewritingHook.exec_module, pytest.FixtureDef.execute


def _gathered(self: AssertionRewritingHook, module: Any) -> None:
    with uses.gathered(str(module.__file__)):
        _import(self, module)


def _given(self: pytest.FixtureDef[Any], request: Any) -> Any:
    given = _give(self, request)
    uses.NOW.update(GIVEN.get(self, {}))
    return given


AssertionRewritingHook.exec_module = _gathered
pytest.FixtureDef.execute = _given
