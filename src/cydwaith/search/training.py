"""Translations learned from this site's own pages: from every text that is written in both languages.

They are a layer on top of the glossary. Where both know a word, what was agreed keeps the greater part.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils import timezone

from cydwaith.engines.retrieval.learning import build_lexicon
from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.search.analysis import LEARNED, glossary, tools
from cydwaith.search.registry import Thing, kinds
from cydwaith.shared.permissions import Actor, require

PROVENANCE: Final = "learned from this site's own pages"
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+")
MOST: Final = 200_000
"""Pairs of sentences that are learned from, at most."""


@dataclass(frozen=True)
class Trained:
    """How many pairs were learned from, how many words have translations now, how many of them had none before."""

    pairs: int
    words: int
    new: int


def train(*, by: Actor, dry: bool = False) -> Trained:
    """Learn from the site's paired texts, and use it from the next question on; `dry` changes nothing.

    The former layer stays in use until the new one is whole.
    """
    require(by, "search.train")
    known = tools()
    texts = list(dict.fromkeys(pairs()))[:MOST]
    learned = build_lexicon(glossary(), known.analyser, texts) if texts else BilingualLexicon({}, {})
    entries = [row for row in learned.entries() if " " not in row[1]]
    words = {(language, key) for language, key, *_ in entries}
    if not dry:
        write(Path(settings.HOME) / LEARNED, len(texts), entries)
    return Trained(len(texts), len(words), sum(not known.agreed.translate(key, of) for of, key in words))


def write(path: Path, pairs: int, entries: Iterable[object]) -> None:
    """Keep a layer whole or not at all; it says where it comes from."""
    said = {"source": PROVENANCE, "made": timezone.now().isoformat(), "pairs": pairs, "entries": list(entries)}
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(f".{os.getpid()}")
    half.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    half.replace(path)


def pairs() -> Iterator[tuple[str, str]]:
    """Every text the site has in both languages, sentence by sentence where both have as many; sample data left out."""
    for kind in kinds().values():
        for thing in kind.everything():
            if not thing.sample:
                yield from pairs_of(thing)


def pairs_of(thing: Thing) -> Iterator[tuple[str, str]]:
    """The paired texts of one thing."""
    for text in (thing.title, *thing.texts):
        if text.cy and text.en:
            sentences = SENTENCE.split(text.cy.strip()), SENTENCE.split(text.en.strip())
            alike = len(sentences[0]) == len(sentences[1])
            yield from zip(*sentences, strict=True) if alike else ((text.cy, text.en),)
