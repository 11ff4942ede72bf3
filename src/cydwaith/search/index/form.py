"""The form of the index: a digest of the code and of the data that make it, so that nobody needs to raise a number.

An index of another form is made anew before it is asked. Better too often than too seldom: whole folders count, and any
change to them.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import cydwaith

HOUSE: Final = Path(cydwaith.__file__).parent
MAKERS: Final = (
    "engines/*.py",
    "engines/welsh/*",
    "engines/retrieval/*.py",
    "search/index/*.py",
    "search/registry.py",
    "search/lexicon/*.tsv",
    "*/searchable*.py",
    "*/ground.py",
    "*/routes.py",
    "*/routes/*.py",
)
"""How texts are analysed, packed and written, which words are known, what rooms tell of their things and where these
have their pages."""
DICTIONARIES: Final = ("simplemma", "snowballstemmer")
"""What others publish and texts are analysed with."""


def made_by() -> Iterator[Path]:
    """The files that make the index, in an order that every machine has."""
    for pattern in MAKERS:
        yield from sorted(path for path in HOUSE.glob(pattern) if path.is_file())


@cache
def form() -> str:
    """The form in which this process writes the index and reads it."""
    digest = hashlib.sha256(repr([version(name) for name in DICTIONARIES]).encode())
    for path in made_by():
        digest.update(path.relative_to(HOUSE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]
