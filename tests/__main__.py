"""`./cydwaith test`: every test on SQLite, then those that touch the database again on PostgreSQL.

./cydwaith test                     everything
./cydwaith test --quick             without the slow ones, other processes, the browser and PostgreSQL, and without
                                    those of the database that passed today and used nothing that changed since
./cydwaith test --quick --all       with these too
./cydwaith test --lint              style, types, floors and templates, and nothing else
./cydwaith test tests/unit -k panel anything else goes to pytest as it is
"""

import os
import subprocess
import sys

from tests import postgresql

TWO = ["-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder"]
ROOMS = ["tests/unit", "tests/spec", "tests/pages", "tests/parity"]
QUICK = [*ROOMS, "-m", "not slow and not processes", "-p", "no:playwright", "-p", "tests.unchanged", *TWO]
LINT = ["tests/house/test_style.py", "-n", "2"]
ON_BOTH = [*ROOMS, "-m", "database and not slow and not once"]


def main(words: list[str]) -> int:
    """Run what is asked for; the exit code is pytest's own."""
    if words in (["--quick"], ["--quick", "--all"]):
        return pytest([*QUICK, *words[1:]], CYDWAITH_TESTS="quick")
    if words == ["--lint"]:
        return pytest(LINT)
    if words:
        return pytest(words)
    failed = pytest(TWO, CYDWAITH_TESTS="whole")
    with postgresql.server() as address:
        if address is None:
            print(postgresql.MISSING)
            return failed or int(os.environ.get("CI") == "true")
        return pytest([*TWO, *ON_BOTH], CYDWAITH_DATABASE=address) or failed


def pytest(words: list[str], **environment: str) -> int:
    """One run of pytest in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", *words], env=os.environ | environment, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
