"""Whether both languages of a section are in step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drafting.parity import Parity, parity

A, B = ("Teitl", "Geiriau"), ("Title", "Words")
OTHER = ("Other", "Words")
some = st.tuples(st.sampled_from(("", " ", "x", "y")), st.sampled_from(("", "x", "y")))
MIRROR = {
    Parity.IN_STEP: Parity.IN_STEP,
    Parity.BOTH_CHANGED: Parity.BOTH_CHANGED,
    Parity.WELSH_BEHIND: Parity.ENGLISH_BEHIND,
    Parity.ENGLISH_BEHIND: Parity.WELSH_BEHIND,
}


@pytest.mark.parametrize(
    ("welsh", "english", "agreed", "found"),
    [
        (A, B, (A, B), Parity.IN_STEP),
        (OTHER, B, (A, B), Parity.ENGLISH_BEHIND),
        (A, OTHER, (A, B), Parity.WELSH_BEHIND),
        (OTHER, OTHER, (A, B), Parity.BOTH_CHANGED),
        (A, B, None, Parity.BOTH_CHANGED),
        (A, ("", ""), None, Parity.ENGLISH_BEHIND),
        (("", "Geiriau"), B, None, Parity.WELSH_BEHIND),
        (("", ""), ("", " "), None, Parity.IN_STEP),
        (("Teitl", ""), ("", "Words"), None, Parity.BOTH_CHANGED),
        (("", ""), B, (("", ""), B), Parity.WELSH_BEHIND),
    ],
)
def test_the_state_follows_from_what_changed(
    welsh: tuple[str, str],
    english: tuple[str, str],
    agreed: tuple[tuple[str, str], tuple[str, str]] | None,
    found: Parity,
) -> None:
    assert parity(welsh, english, agreed) == found


@given(some, some, st.none() | st.tuples(some, some))
def test_the_languages_are_equal(
    welsh: tuple[str, str], english: tuple[str, str], agreed: tuple[tuple[str, str], tuple[str, str]] | None
) -> None:
    mirrored = (agreed[1], agreed[0]) if agreed else None
    assert parity(english, welsh, mirrored) == MIRROR[parity(welsh, english, agreed)]
