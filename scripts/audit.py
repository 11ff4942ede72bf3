"""Asks whether what is installed has a known weakness: pip-audit for Python, npm audit for the browser's parts.

Both ask services on the Internet. Where these cannot be reached, or pip-audit is not there and cannot be fetched, that
is said and is no failure: nobody can tell. A weakness that is known is one.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
SECONDS: Final = 180
PYTHON: Final = ("--requirement", "requirements.txt", "--disable-pip", "--progress-spinner", "off", "--format", "json")
BROWSER: Final = ("audit", "--json", "--omit=dev")
Found = list[str] | None
"""What is known of each, a line each; None where nobody can tell."""


def python() -> Found:
    """What is known of the packages in requirements.txt."""
    said = asked([*pip_audit(), *PYTHON])
    if not isinstance(said.get("dependencies"), list):
        return None
    return [
        f"{one['name']} {one.get('version', '')}: {weak['id']}"
        for one in said["dependencies"]
        for weak in one.get("vulns", [])
    ]


def pip_audit() -> list[str]:
    """How pip-audit is called: as it is installed, else by uv, which fetches it."""
    found = shutil.which("pip-audit")
    return [found] if found else [str(ROOT / ".venv/bin/uv"), "tool", "run", "pip-audit"]


def browser() -> Found:
    """What is known of the packages in package-lock.json that reach a browser."""
    said = asked(["npm", *BROWSER])
    if not isinstance(said.get("vulnerabilities"), dict):
        return None
    return [f"{name}: {one.get('severity', '')}" for name, one in said["vulnerabilities"].items()]


def asked(command: list[str]) -> dict[str, Any]:  # Any: whatever JSON holds
    """What a program says as JSON; nothing where it is not there, takes too long, or says something else."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=SECONDS, check=False)  # our own words
        said = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


WHO: Final[dict[str, Callable[[], Found]]] = {"pip-audit": python, "npm audit": browser}


def main() -> int:
    """Ask both; 1 where something is known."""
    worst = 0
    for name, ask in WHO.items():
        found = ask()
        if found is None:
            sys.stdout.write(f"{name}: could not ask, so nobody can tell\n")
            continue
        sys.stdout.write(
            f"{name}: {'nothing is known' if not found else ''}\n" + "".join(f"  {one}\n" for one in found)
        )
        worst = max(worst, 1 if found else 0)
    return worst


if __name__ == "__main__":
    sys.exit(main())
