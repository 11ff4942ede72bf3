"""Programs from npm that only tests need, each in a folder with a lock file of its own."""

import fcntl
import subprocess
from pathlib import Path


def installed(folder: Path) -> Path:
    """The folder of the programs, installed as its lock file says; one worker does it, and the others wait."""
    programs, marked = folder / "node_modules", folder / "node_modules" / ".package-lock.json"
    with (folder / "package-lock.json").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        # npm writes this last.
        if not marked.exists():
            subprocess.run(["npm", "ci", "--no-fund", "--no-audit"], cwd=folder, check=True, capture_output=True)
    return programs
