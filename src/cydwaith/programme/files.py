"""The whole programme as CSV files, a list a file, joined on the commitment's code."""

import shutil
from pathlib import Path
from typing import Any, Final

from cydwaith.programme.lists import COMMITMENTS, PARTS
from cydwaith.shared.lists import List, file_of

FILES: Final[dict[str, List[Any]]] = {
    f"{one.name.removeprefix('commitment_')}.csv": one for one in (COMMITMENTS, *PARTS)
}


def write(folder: Path) -> dict[str, int]:
    """Write every file; how many rows each has."""
    folder.mkdir(parents=True, exist_ok=True)
    return {name: write_one(folder / name, one) for name, one in FILES.items()}


def write_one(path: Path, one: List[Any]) -> int:
    """Write one file."""
    things = list(one.rows(one.asked()))
    with file_of(one, "csv", things, {}) as written, path.open("wb") as file:
        shutil.copyfileobj(written, file)
    return len(things)
