"""What a command costs to start, beside importing what it cannot do without (Django, Jinja2, Babel, NumPy).

`.venv/bin/python bench/commands.py`, with the demonstration loaded. Seconds of processor, the least of several starts,
with compiled modules: the first start of each only compiles.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
STARTS = 7
COMMANDS = {
    "import django, jinja2, babel, numpy": [sys.executable, "-c", "import django, jinja2, babel, numpy"],
    "the same, ready for use": [
        sys.executable,
        "-c",
        "import django.db.models, django.core.management, jinja2, babel.dates, babel.numbers, numpy",
    ],
    "standing": [BIN / "cydwaith", "standing", "--indicator", "waste-recycled-wales", "--place", "W06000009"],
    "better": [BIN / "cydwaith", "better", "--place", "W06000015", "--topic", "recycling"],
    "programme owe": [BIN / "cydwaith", "programme", "owe", "--body", "GB-PLA-CRF"],
    "search": [BIN / "cydwaith", "search", "ailgylchu"],
}


def main() -> None:
    """Measure each and print it."""
    least = {name: min(seconds(words) for _start in range(STARTS + 1)) for name, words in COMMANDS.items()}
    bare = next(iter(least.values()))
    print(f"{'what':38} {'seconds':>8} {'times':>6}")
    for name, cost in least.items():
        print(f"{name:38} {cost:8.2f} {cost / bare:6.1f}")


def seconds(words: list[str | Path]) -> float:
    """The processor's seconds of one start."""
    kept = os.environ.get("PYTHONPYCACHEPREFIX") or str(HERE / ".venv" / "bytecode")
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, env=told | {"PYTHONPYCACHEPREFIX": kept}, stdout=subprocess.DEVNULL, cwd=HERE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
