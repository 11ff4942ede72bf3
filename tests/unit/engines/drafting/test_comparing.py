"""What differs between two texts, by words."""

import itertools
import time

import pytest
from hypothesis import given

from cydwaith.engines.drafting.comparing import Kind, Piece, after, before, pieces
from cydwaith.engines.drafting.words import tokens
from tests.unit.engines.drafting.texts import anything


@given(anything)
def test_words_put_together_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(anything, anything)
def test_a_difference_holds_both_texts_sign_for_sign(old: str, new: str) -> None:
    found = pieces(old, new)
    assert (before(found), after(found)) == (old, new)
    assert all(piece.text for piece in found)


@given(anything, anything)
def test_what_follows_each_other_is_never_of_one_kind(old: str, new: str) -> None:
    kinds = [piece.kind for piece in pieces(old, new)]
    assert all(one != other for one, other in itertools.pairwise(kinds))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", "", ()),
        ("The same.", "The same.", ((Kind.SAME, "The same."),)),
        (
            "It will end.",
            "It must end.",
            ((Kind.SAME, "It "), (Kind.GONE, "will"), (Kind.NEW, "must"), (Kind.SAME, " end.")),
        ),
        ("y gwaith", "y gwaith’r", ((Kind.SAME, "y "), (Kind.GONE, "gwaith"), (Kind.NEW, "gwaith’r"))),
        ("one two three", "ein dau tri", ((Kind.GONE, "one two three"), (Kind.NEW, "ein dau tri"))),
    ],
)
def test_words_change_and_not_letters(old: str, new: str, found: tuple[tuple[Kind, str], ...]) -> None:
    assert pieces(old, new) == tuple(Piece(*one) for one in found)


def test_a_text_of_one_word_over_and_over_is_compared_at_once() -> None:
    began = time.process_time()
    pieces("a b " * 4000, "b a a " * 4000)
    assert time.process_time() - began < 2
