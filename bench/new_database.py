"""What a new database costs: made at once, beside every migration in turn.

`.venv/bin/python bench/new_database.py` (SQLite, in folders that go afterwards). Seconds of processor of the whole
command, and megabytes at its peak. It fails where making it at once costs more than a fifth of the other.
"""

import os
import subprocess
import sys
import tempfile
from typing import Final

ROUNDS: Final = 3
BOUND: Final = 0.2
WAYS: Final = {"at once": [], "step by step": ["--stepwise"]}


def cost(words: list[str]) -> tuple[float, float]:
    """Seconds of processor and megabytes of one `migrate` on an empty database."""
    with tempfile.TemporaryDirectory() as home:
        told = os.environ | {"CYDWAITH_HOME": home, "CYDWAITH_DATABASE": ""}
        command = [sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0", *words]
        process = subprocess.Popen(command, env=told)
        _, code, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(code)
        assert process.returncode == 0
        return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Measure both, print them, and say whether the bound holds."""
    cost(WAYS["at once"])  # compiles
    quick = sorted(cost(WAYS["at once"]) for _ in range(ROUNDS))[ROUNDS // 2]
    slow = cost(WAYS["step by step"])
    print(f"{'way':14} {'seconds':>8} {'peak MB':>8}")
    for way, (seconds, megabytes) in zip(WAYS, (quick, slow), strict=True):
        print(f"{way:14} {seconds:8.1f} {megabytes:8.0f}")
    sys.exit(0 if quick[0] <= BOUND * slow[0] else f"more than {BOUND} of it")


if __name__ == "__main__":
    main()
