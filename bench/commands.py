"""What a command costs to start, beside importing what it cannot do without (Django, Jinja2, Babel, NumPy).

`.venv/bin/python bench/commands.py`, with the demonstration loaded. Seconds of processor, medians of several starts,
with compiled modules: the first start of each only compiles. It fails when a command that has a bound is over it.
"""

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
STARTS = 7
BOUND = 2.5  # times what cannot be done without, ready for use
BOUNDED = ("standing", "search")
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
    """Measure each, print it, and say which is over its bound."""
    usual = {name: usually(words) for name, words in COMMANDS.items()}
    bare, ready, *_ = usual.values()
    print(f"{'what':38} {'seconds':>8} {'× import':>9} {'× ready':>8}")
    for name, cost in usual.items():
        print(f"{name:38} {cost:8.2f} {cost / bare:9.1f} {cost / ready:8.1f}")
    over = [name for name in BOUNDED if usual[name] > BOUND * ready]
    sys.exit(f"over {BOUND} times: {', '.join(over)}" if over else 0)


def usually(words: list[str | Path]) -> float:
    """What a start usually costs, once it is compiled."""
    seconds(words)
    return median(seconds(words) for _start in range(STARTS))


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
