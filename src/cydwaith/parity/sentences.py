"""What there is to say about parity, in both languages side by side."""

from cydwaith.engines.welsh.mutations import a_word, soft, with_article
from cydwaith.forums.sentences import nouns
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def within(name: Said) -> Said:
    """A side’s name within a sentence: y cynghorau, the councils."""
    parts = with_article(name.cy)
    return said(
        cy=f"{parts[0]} {parts[1]}" if parts else name.cy,
        en=name.en.replace("The ", "the ", 1) if name.en.startswith("The ") else name.en,
    )


def a_side(name: str) -> str:
    """And a side, in Welsh: a’r cynghorau."""
    return a_word(name).replace("'", "’")


def parity(first: Said, second: Said, *, ones: int, twos: int) -> Said:
    """What the audit of two sides opens with: who tabled how much."""
    one, two, and_two = within(first), within(second), a_side(second.cy)
    if not ones + twos:
        return said(
            cy=f"Nid yw {one.cy} n{and_two} wedi cyflwyno dim eto",
            en=f"Neither {one.en} nor {two.en} has tabled anything yet",
        )
    items = nouns.items(ones)
    cy_ones = f"Cyflwynodd {one.cy} {soft(items.cy)}" if ones else f"Ni chyflwynodd {one.cy} yr un eitem"
    cy_twos = soft(cy.in_words_her(twos))
    if not twos:
        rest = f"; ni chyflwynodd {two.cy} yr un"
    else:
        rest = f", {and_two} {cy_twos}" if ones else f"; cyflwynodd {two.cy} {cy_twos}"
    return said(
        cy=f"{cy_ones}{rest}",
        en=f"{first.en} tabled {items.en}, {two.en} {en.alone(twos)}",
    )


def every(forums: int) -> Said:
    """What the audit of every forum opens with."""
    if not forums:
        return said(
            cy="Nid oes fforwm â dwy ochr i’w cymharu eto",
            en="No forum has two sides to compare yet",
        )
    count = nouns.forums(forums)
    return said(
        cy=f"Y ddwy ochr yn ôl yr un mesur, mewn {count.cy}", en=f"Both sides by the same measure, in {count.en}"
    )
