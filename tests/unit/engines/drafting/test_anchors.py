"""Where a passage went."""

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drafting.anchors import Passage, followed, quoted
from tests.unit.engines.drafting.texts import texts

FIVE = "report to the whole council"
TEXT = f"Officers {FIVE} in May."


def where(old: dict[str, str], new: dict[str, str], words: str, key: str = "s") -> str | None:
    """What stands where a passage is found again, with its section."""
    first = old[key].index(words)
    found = followed(Passage(key, first, first + len(words)), old, new)
    return f"{found.key}: {new[found.key][found.first : found.last]}" if found else None


@given(st.data(), texts(), texts(), texts())
def test_a_passage_never_stands_for_other_words(data: st.DataObject, old: str, new: str, beside: str) -> None:
    first = data.draw(st.integers(0, max(0, len(old) - 1)))
    last = data.draw(st.integers(first, len(old)))
    found = followed(Passage("s", first, last), {"s": old}, {"s": new, "t": beside})
    if found:
        assert {"s": new, "t": beside}[found.key][found.first : found.last] == old[first:last]


@given(texts(), texts())
def test_what_is_put_around_a_passage_does_not_lose_it(before: str, after: str) -> None:
    assert where({"s": TEXT}, {"s": f"{before}\n{TEXT}\n{after}"}, FIVE) == f"s: {FIVE}"


def test_words_that_were_changed_are_gone() -> None:
    assert where({"s": TEXT}, {"s": TEXT.replace("whole", "full")}, FIVE) is None
    assert where({"s": TEXT}, {}, FIVE) is None


def test_words_that_were_cut_and_put_in_elsewhere_are_found() -> None:
    assert where({"s": TEXT}, {"s": f"In May they meet. Then officers always {FIVE}."}, FIVE) == f"s: {FIVE}"
    assert where({"s": TEXT, "t": ""}, {"s": "Officers.", "t": f"They {FIVE}."}, FIVE) == f"t: {FIVE}"


def test_the_same_words_that_stood_there_before_are_not_taken_for_them() -> None:
    twice = f"We {FIVE}. They {FIVE}."
    assert where({"s": twice}, {"s": f"We listen. They {FIVE}."}, FIVE) is None
    assert where({"s": TEXT, "t": TEXT}, {"s": "Gone.", "t": TEXT}, FIVE) is None


def test_a_word_or_two_are_anybodys() -> None:
    assert where({"s": "It is due in May."}, {"s": "It is due.", "t": "The month in May is."}, "in May") is None


def test_words_that_are_put_in_twice_are_nowhere_for_certain() -> None:
    assert where({"s": TEXT}, {"s": "None.", "t": f"{FIVE} {FIVE}"}, FIVE) is None


def test_a_passage_is_quoted_with_what_stands_around_it() -> None:
    first = TEXT.index(FIVE)
    told = quoted(TEXT, first, first + len(FIVE))
    assert (told.before, told.words, told.after) == ("Officers ", FIVE, " in May.")
