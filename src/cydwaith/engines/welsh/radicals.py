"""Undoing mutations: the forms a Welsh word may have before another word changed its first letter."""

import re
from functools import lru_cache

from cydwaith.engines.welsh.mutations import VOWELS, aspirate, nasal, soft

# What the beginning may have been.
BEFORE_MUTATION = {
    "ngh": ("c",),
    "ng": ("g",),
    "mh": ("p",),
    "nh": ("t",),
    "ph": ("p",),
    "th": ("t",),
    "ch": ("c",),
    "dd": ("d",),
    "b": ("p",),
    "d": ("t",),
    "g": ("c",),
    "f": ("b", "m"),
    "m": ("b",),
    "n": ("d",),
    "l": ("ll", "gl"),
    "r": ("rh", "gr"),
    "w": ("gw",),
    "h": (),
}
# Beginnings that are never a mutation: chwarae and chwaer, but a chwmni (cwmni).
KEPT = re.compile("ff|ll|rh|chw[aeiouâêîôûáéäëï]")


@lru_cache(maxsize=65536)
def radicals(word: str) -> tuple[str, ...]:
    """Every form in lower case this one may be a mutation of, likeliest first, without the form itself.

    Also h- before a vowel (ei hysgol → ysgol) and a lost g- (ardd → gardd).
    """
    if KEPT.match(word):
        return ()
    sign = next((sign for sign in ("ngh", *(word[:size] for size in (2, 1))) if starts(word, sign)), "")
    found = tuple(before + word[len(sign) :] for before in BEFORE_MUTATION.get(sign, ()))
    if word[:1] == "h" and word[1:2] in VOWELS:
        return (word[1:],)
    return (*found, "g" + word) if word[:1] in VOWELS else found


def starts(word: str, sign: str) -> bool:
    return sign in BEFORE_MUTATION and word.startswith(sign)


def mutations(word: str) -> tuple[str, ...]:
    """The word and its soft, nasal and aspirate forms, each once: Caerdydd, Gaerdydd, Nghaerdydd, Chaerdydd."""
    return tuple(dict.fromkeys((word, soft(word), nasal(word), aspirate(word))))
