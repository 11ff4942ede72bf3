"""English keys: Porter's second stemmer (Snowball, as in most search engines) after folding."""

from functools import cache, lru_cache
from typing import Protocol

from cydwaith.engines.welsh.alphabet import folded


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - Snowball's own name


@cache
def stemmer() -> Stemmer:
    import snowballstemmer

    found: Stemmer = snowballstemmer.stemmer("english")
    return found


@lru_cache(maxsize=65536)
def english_key(word: str) -> str:
    """The stem of an English word: councils → council, recycling → recycl."""
    return stemmer().stemWord(folded(word))
