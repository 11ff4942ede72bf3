"""A file of sorted lines, `word<TAB>others,parted`, looked up where it lies: nothing is loaded."""

import mmap
from pathlib import Path


class SortedLines:
    """Each look-up is a search by halves in the mapped file."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.held = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def look_up(self, word: str) -> tuple[str, ...]:
        """What stands after a word, or nothing."""
        wanted = f"{word}\t".encode()
        low, high = 0, len(self.held)
        while low < high:
            start = self.held.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self.held.find(b"\n", start) + 1
            line = self.held[start:end]
            if line.startswith(wanted):
                return tuple(line[len(wanted) : -1].decode().split(","))
            low, high = (end, high) if line < wanted else (low, start)
        return ()
