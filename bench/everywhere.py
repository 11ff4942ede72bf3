"""`bench/load.py` on SQLite and on PostgreSQL, with one process and with two: the four columns of docs/performance.md.

    CYDWAITH_HOME=var python bench/everywhere.py [--seconds 8] [--crowd 60] [--datasette PROGRAM]

The demonstration must be loaded in the home folder (`./cydwaith demo --load-only`). PostgreSQL is made for this run,
with fsync as in production, and filled by a backup of that folder: both serve the same rows. Says when it was run, on
how many cores, and how busy they were with other work, without which no figure means anything.
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
WORKERS = (1, 2)


def measured(home: Path, database: str, workers: int, more: list[str]) -> dict[str, float]:
    """The figures of one site."""
    command = [sys.executable, str(ROOT / "bench/load.py"), "--format", "json", "--workers", str(workers), *more]
    done = subprocess.run(command, env=told(home, database), stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def told(home: Path, database: str) -> dict[str, str]:
    """What a command finds set."""
    return os.environ | {"CYDWAITH_HOME": str(home), "CYDWAITH_DATABASE": database, "CYDWAITH_DEMO": "1"}


def cydwaith(home: Path, database: str, *words: str) -> None:
    """Run a command of the site."""
    subprocess.run([sys.executable, "-m", "cydwaith", *words], env=told(home, database), cwd=ROOT, check=True)


def every(home: Path, more: list[str], datasette: list[str]) -> dict[str, dict[str, float]]:
    """Every column by its name."""
    from tests import postgresql

    found = {}
    for workers in WORKERS:
        found[f"SQLite, {workers}"] = measured(home, "", workers, [*more, *(datasette if workers == 1 else [])])
    with postgresql.server(durable=True) as database, tempfile.TemporaryDirectory() as folder:
        if database is None:
            print(postgresql.MISSING, file=sys.stderr)
            return found
        archive, there = Path(folder) / "bench.zip", Path(folder) / "home"
        there.mkdir()
        (there / "secret-key").write_bytes((home / "secret-key").read_bytes())
        cydwaith(home, "", "backup", str(archive))
        cydwaith(there, database, "migrate", "--verbosity", "0")
        cydwaith(there, database, "restore", str(archive))
        for workers in WORKERS:
            found[f"PostgreSQL, {workers}"] = measured(there, database, workers, more)
    return found


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", default="8")
    parser.add_argument("--crowd", default="60")
    parser.add_argument("--datasette", default="")
    asked = parser.parse_args()
    busy = os.getloadavg()[0]
    home = Path(os.environ.get("CYDWAITH_HOME", "var")).resolve()
    datasette = ["--datasette", asked.datasette] if asked.datasette else []
    found = every(home, ["--seconds", asked.seconds, "--crowd", asked.crowd], datasette)
    now = dt.datetime.now(dt.UTC)
    print(f"{now:%Y-%m-%d}, {os.cpu_count()} cores, load {busy:.1f} before and {os.getloadavg()[0]:.1f} after")
    names = list(dict.fromkeys(name for column in found.values() for name in column))
    print("| | " + " | ".join(found) + " |\n|---" + "|---" * len(found) + "|")
    for name in names:
        cells = [f"{column[name]:,.1f}" if name in column else "" for column in found.values()]
        print(f"| {name} | " + " | ".join(cells) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
