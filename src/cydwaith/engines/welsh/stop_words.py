"""Function words of both languages: they carry grammar, not a subject, and never become search keys.

They stand in `function_words.tsv` by what they do, each group with its reason and, of those that are only spoken, where
they are heard. In groups of verbs and comparisons every mutation of a word is one, too.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cydwaith.engines.welsh.radicals import mutations

LISTED: Final = Path(__file__).with_name("function_words.tsv")


class Group(NamedTuple):
    """Words that do the same: their language, where they are heard ("" everywhere), why they are no subject."""

    language: str
    heard: str
    why: str
    words: tuple[str, ...]


def groups() -> Iterator[Group]:
    """Every group of the reviewed list, with the mutations of its words where they mutate."""
    with LISTED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            listed = row["words"].split()
            words = [form for word in listed for form in mutations(word)] if row["mutated"] == "yes" else listed
            yield Group(row["language"], row["heard"], row["why"], tuple(dict.fromkeys(words)))


WELSH, ENGLISH = (
    frozenset(word for group in groups() if group.language == language for word in group.words)
    for language in ("cy", "en")
)
