"""Pages that have come from a service, kept in the home folder: whoever is stopped half-way goes on from there.

Each recipe has a folder. The pages of one revision lie together; those of another are thrown away. `last.json` says
what was fetched last, so that the service need not be asked again for what is here.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.sources.statswales_api import Page


@dataclass(frozen=True)
class Last:
    """What was fetched last: the service's tag and revision, the recipe's and the figures' digests, and when."""

    tag: str
    revision: str
    recipe: str
    figures: str
    at: str


@dataclass(frozen=True)
class Shelf:
    """Where one recipe's pages lie."""

    folder: Path

    def last(self) -> Last | None:
        """What was fetched last; nothing where nothing was, or its note cannot be read."""
        try:
            return Last(**parsed((self.folder / "last.json").read_text()))
        except (OSError, ValueError, TypeError):
            return None

    def finished(self, last: Last) -> None:
        """Note what was fetched, and throw the pages away."""
        _write(self.folder / "last.json", asdict(last))
        self.cleared("")

    def cleared(self, but: str) -> None:
        """Throw away the pages of every revision but one."""
        for one in self.folder.glob("pages-*"):
            if one.name != f"pages-{but}":
                shutil.rmtree(one, ignore_errors=True)

    def pages(self, mark: str) -> list[Page]:
        """The pages of a revision that are here, in order, up to the first that is missing or broken."""
        found: list[Page] = []
        while True:
            try:
                said = parsed(self._page(mark, len(found) + 1).read_text())
                following = said["next"]
                found.append(Page(said["rows"], (following[0], following[1]) if following else None))
            except (OSError, ValueError, LookupError, TypeError):
                return found
            if found[-1].next is None:
                return found

    def keep(self, mark: str, number: int, page: Page) -> None:
        """Keep one page, all of it or nothing."""
        _write(self._page(mark, number), {"rows": page.rows, "next": page.next})

    def _page(self, mark: str, number: int) -> Path:
        return self.folder / f"pages-{mark}" / f"{number:05}.json"


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Whether nobody else is fetching: one at a time, whoever starts it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True


def _write(path: Path, said: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with fresh.open("w") as file:
        json.dump(said, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
