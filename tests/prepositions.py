"""Names after every preposition, mutated as that preposition does, as officers write them."""

from collections.abc import Iterator
from typing import Final

from cydwaith.engines.welsh.mutations import VOWELS, a_word, aspirate, soft, softened, with_article, yn_place

SOFTENING: Final = ("i", "o", "am", "ar", "at", "dan", "dros", "tros", "drwy", "trwy", "gan", "heb", "hyd", "wrth")
AFTER_VOWELS: Final = {"â": "ag", "gyda": "gydag", "tua": "tuag"}
UNCHANGING: Final = ("ger", "rhwng", "ledled", "efo", "hefo", "yng nghyffiniau", "shwd ma", "lle mae")
ENGLISH: Final = ("in", "at", "from", "to", "for", "near", "around", "across", "within", "of", "with", "by", "outside")


def after_welsh(name: str) -> Iterator[str]:
    """A Welsh name after every preposition; where people leave a mutation out, also without."""
    yield from (yn_place(name), f"yn {name}", a_word(name))
    yield from (softened(word, name) for word in SOFTENING)
    yield from (aspirated(word, name) for word in AFTER_VOWELS)
    yield from (f"{word} {name}" for word in UNCHANGING)
    yield f"o fewn {soft(with_article(name)[1]) if with_article(name) else name}"


def aspirated(word: str, name: str) -> str:
    """After â, gyda and tua: gyda Chaerdydd, gydag Abertawe, gyda'r Barri."""
    if parts := with_article(name):
        return f"{word}'r {parts[1]}"
    return f"{AFTER_VOWELS[word]} {name}" if name[:1].lower() in VOWELS else f"{word} {aspirate(name)}"


def after_english(name: str) -> Iterator[str]:
    """An English name after every preposition."""
    yield from (f"{word} {name}" for word in ENGLISH)
