"""What is begun beside a request, or after a commit, is lost with its process: only what may be lost is begun so."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
# Whatever begins something that a killed process does not end.
BEGINS = {
    "on_commit",
    "run_on_commit",
    "Thread",
    "Timer",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
    "Process",
    "Popen",
    "create_task",
    "run_in_executor",
    "to_thread",
    "register",
    "finalize",
    "fork",
    "request_finished",
    "_closable_objects",
}
# `register` is a common word; of this module it is what is done as a process ends.
ONLY_OF = {"register": "atexit", "finalize": "weakref"}
MAY = {
    "deliberations/outcomes.py": "what is lost is only that it was put lately: it is put again",
    "record/outbox.py": "it begins what is kept until it is done",
    "record/actions.py": "an entry without a number gets one with the next transaction, and from the worker",
    "record/background.py": "the workers themselves",
    "running/lifeline.py": "it ends a process whose supervisor is gone",
    "running/server.py": "it moves a new socket to its place; a server that was killed before is begun anew",
    "running/supervisor.py": "the processes that serve; begun anew when they end",
    "search/health.py": "a rebuild that was killed is begun anew by the next question (test_health)",
}


def begun(path: Path) -> Iterator[str]:
    """What a module names of all that begins something."""
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name) if name in BEGINS:
                if ONLY_OF.get(name, owner) == owner:
                    yield name
            case ast.Attribute(attr=name) if name in BEGINS - ONLY_OF.keys():
                yield name
            case ast.ImportFrom(names=names, module=module):
                yield from (one.name for one in names if one.name in BEGINS and ONLY_OF.get(one.name, module) == module)


def test_whatever_follows_a_commit_is_on_the_list() -> None:
    found = {str(path.relative_to(PACKAGE)): [*begun(path)] for path in PACKAGE.rglob("*.py")}
    assert {name: what for name, what in found.items() if what and name not in MAY} == {}
    assert [name for name in MAY if not found.get(name)] == [], "what no longer begins anything needs no reason"


def test_it_would_be_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    for source in (
        "transaction.on_commit(send)",
        "threading.Thread(target=send).start()",
        "from threading import Timer",
        "from django.db.transaction import on_commit",
        "import atexit\natexit.register(send)",
        "connection.run_on_commit.append(send)",
        "response._closable_objects.append(send)",
        "subprocess.Popen(['send'])",
    ):
        module.write_text(source)
        assert [*begun(module)], source
    module.write_text("deeds.register(rule)")
    assert not [*begun(module)]
