"""Findings about parity in English."""

from cydwaith.shared.grammar.en import many, words


def inside(name: str) -> str:
    """A side’s name within a sentence: the councils."""
    return name.replace("The ", "the ", 1) if name.startswith("The ") else name


def parity(first: str, second: str, *, ones: int, twos: int) -> str:
    """What the audit of two sides opens with: who tabled how much."""
    if not ones + twos:
        return f"Neither {inside(first)} nor {inside(second)} has tabled anything yet"
    return f"{first} tabled {many(ones, 'item')}, {inside(second)} {words(twos)}"


def parity_all(forums_: int) -> str:
    """What the audit of every forum opens with."""
    return (
        f"Both sides by the same measure, in {many(forums_, 'forum')}"
        if forums_
        else "No forum has two sides to compare yet"
    )
