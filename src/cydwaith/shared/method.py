"""The code of a method is one of its inputs: when it changes, everything is worked out again."""

import hashlib
from functools import cache
from pathlib import Path


@cache
def method(*paths: str) -> str:
    """A digest of the code of these modules; of a package (`__init__.py`), of all modules in its folder."""
    files = [one for path in map(Path, paths) for one in modules(path)]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def modules(path: Path) -> list[Path]:
    """A module, or those of its folder if it is a package, in the order of their names."""
    return sorted(path.parent.glob("*.py")) if path.name == "__init__.py" else [path]
