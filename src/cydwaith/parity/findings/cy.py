"""Findings about parity in Welsh."""

from cydwaith.engines.welsh.mutations import a_word, soft, with_article
from cydwaith.forums.findings.cy import forums_
from cydwaith.shared.grammar.cy import counted_her, words_her


def inside(name: str) -> str:
    """A side’s name within a sentence: y cynghorau."""
    parts = with_article(name)
    return f"{parts[0]} {parts[1]}" if parts else name


def and_(name: str) -> str:
    """And a side: a’r cynghorau."""
    return a_word(name).replace("'", "’")


def parity(first: str, second: str, *, ones: int, twos: int) -> str:
    """What the audit of two sides opens with: who tabled how much."""
    if not ones + twos:
        return f"Nid yw {inside(first)} n{and_(second)} wedi cyflwyno dim eto"
    items = soft(counted_her(ones, "eitem", "eitemau")) if ones else "ddim un eitem"
    return f"Cyflwynodd {inside(first)} {items}, {and_(second)} {soft(words_her(twos)) if twos else 'ddim un'}"


def parity_all(forums_count: int) -> str:
    """What the audit of every forum opens with."""
    if not forums_count:
        return "Nid oes fforwm â dwy ochr i’w cymharu eto"
    return f"Y ddwy ochr yn ôl yr un mesur, mewn {forums_(forums_count)}"
