"""Lecsicon Cymraeg Bangor as a file of sorted lines, looked up where it lies: nothing is loaded.

The lexicon (Bangor University, CC0) is 54 MB of `form, lemma, part of speech, features`; one line a form is kept here.
"""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cydwaith.engines import zips
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.engines.welsh.sorted_lines import SortedLines

OPEN_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM"})
TWIN = "~"
MOST_BYTES = 2**30


def read_zip(path: Path) -> Iterator[tuple[str, str]]:
    """(form, lemma) of every open-class entry of the published zip, in lower case.

    Raises:
        ValueError: if the file is no zip that can be read, holds no text file, or one of more than a gigabyte.
    """
    with zips.opened(path) as held:
        name = next((name for name in held.namelist() if name.endswith(".txt")), None)
        if name is None:
            raise ValueError("the zip holds no text file")
        with held.open(zips.within(held, name, MOST_BYTES)) as file:
            yield from read_lines(io.TextIOWrapper(file, "utf-8-sig"))


def read_lines(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        form, lemma, part, *_ = [*line.rstrip("\n").split("\t"), "", ""]
        if part in OPEN_CLASSES and form and lemma:
            yield form.lower(), lemma.lower()


def write(entries: Iterable[tuple[str, str]], path: Path) -> int:
    """Write the sorted file that `SortedLexicon` reads; returns how many forms it holds."""
    lemmas: dict[str, dict[str, None]] = defaultdict(dict)
    twins: dict[str, dict[str, None]] = defaultdict(dict)
    for form, lemma in entries:
        lemmas[form][lemma] = None
        if not form.isascii():
            twins[TWIN + folded(form)][form] = None
    lines = sorted(
        f"{form}\t{','.join(words)}\n".encode() for table in (lemmas, twins) for form, words in table.items()
    )
    path.write_bytes(b"".join(lines))
    return len(lemmas)


class SortedLexicon:
    """A lexicon in a sorted file."""

    def __init__(self, path: Path) -> None:
        self.lines = SortedLines(path)

    def lemmas(self, form: str) -> tuple[str, ...]:
        return self.lines.look_up(form)

    def twins(self, form: str) -> tuple[str, ...]:
        return self.lines.look_up(TWIN + folded(form))
