"""Repairing a misspelt word against the words the site knows, in either language.

Damerau (1964): one letter more, less, other, or two exchanged; letters Welsh writers confuse cost less.
"""

from collections.abc import Mapping

from cydwaith.engines.welsh.tokens import plain

LETTERS = "abcdefghijklmnopqrstuvwxyz"
CONFUSED = (
    ("ff", "f"),
    ("ll", "l"),
    ("dd", "d"),
    ("ch", "c"),
    ("rh", "r"),
    ("nn", "n"),
    ("rr", "r"),
    ("th", "dd"),
    ("u", "y"),
    ("u", "i"),
    ("i", "y"),
    ("v", "f"),
    ("k", "c"),
    ("ae", "au"),
    ("ph", "ff"),
)
# What is confused twice costs as much as any other slip.
CHEAP, PLAIN = 0.5, 1.0
SHORTEST, LONGEST = 4, 24


def repairs(word: str) -> dict[str, float]:
    """Every spelling one slip away with its cost, the word itself left out; none for very short or very long words."""
    word = plain(word)
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return {}
    once = set(confused(word))
    twice = {second for first in once for second in confused(first)}
    found = dict.fromkeys(twice | slips(word), PLAIN) | dict.fromkeys(once, CHEAP)
    found.pop(word, None)
    return found


def slips(word: str) -> set[str]:
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    less = {left + right[1:] for left, right in halves if right}
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    other = {left + letter + right[1:] for left, right in halves if right for letter in LETTERS}
    return less | exchanged | other | {left + letter + right for left, right in halves for letter in LETTERS}


def confused(word: str) -> list[str]:
    """Spellings that differ once by what Welsh writers confuse."""
    return [
        word[:place] + new + word[place + len(old) :]
        for first, second in CONFUSED
        for old, new in ((first, second), (second, first))
        for place in range(len(word))
        if word.startswith(old, place)
    ]


def repaired(word: str, frequency: Mapping[str, int]) -> str | None:
    """The likeliest spelling among known words (folded word → documents that hold it); none if the word is known."""
    word = plain(word)
    if frequency.get(word):
        return None
    known = [(cost, -frequency[form], form) for form, cost in repairs(word).items() if frequency.get(form)]
    return min(known)[2] if known else None
