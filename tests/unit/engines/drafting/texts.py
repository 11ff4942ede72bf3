"""Texts made up for tests: of few different words, so that passages repeat, with the signs of both languages."""

from hypothesis import strategies as st

WORDS = ("cyngor", "council", "gwaith’r", "two-year", "y", "the", "a", "adroddiad", ".", ",", "\n\n", "ŵy")


def texts(most: int = 12) -> st.SearchStrategy[str]:
    """A text of some words, with and without space between them."""
    return st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(("", " ", " ", "\n"))), max_size=most).map(
        lambda pairs: "".join(word + space for word, space in pairs)
    )


anything = st.one_of(texts(), st.text(max_size=30))
