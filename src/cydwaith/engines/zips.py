"""Zip files from elsewhere: one that is damaged, locked, or grows when it is unpacked is a fault of the file."""

import errno
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OverflowError)
"""What Python's own reader raises for a file that is damaged, locked, or packed in a way it does not know."""


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip file for reading. Raises ValueError where it, or what is read of it within, cannot be read."""
    try:
        with zipfile.ZipFile(path) as held:
            yield held
    except (*BROKEN, OSError) as error:
        # Its list of parts may say that they stand before its beginning; a file that is not there is no broken zip.
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise
        raise ValueError("the file is not a zip that can be read") from error


def within(held: zipfile.ZipFile, name: str, most: int) -> str:
    """The name of a part that has at most so many bytes when it is unpacked; no more are ever read than it says.

    Raises KeyError where there is no such part, ValueError where it has more.
    """
    if held.getinfo(name).file_size > most:
        raise ValueError(f"{name} is too long when it is unpacked")
    return name
