"""Places are shared fairly, whoever asks, however many there are."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.school.sharing import Asking, order
from tests.examples import examples

BODIES = st.sampled_from(["cardiff", "gwent", "powys", "gwynedd"])


@given(st.lists(BODIES, max_size=30), st.integers(0, 30), st.dictionaries(BODIES, st.integers(0, 5)))
@examples(100)
def test_no_organisation_has_two_more_than_one_that_still_waits(
    asked: list[str], free: int, held: dict[str, int]
) -> None:
    asking = [Asking(number, body) for number, body in enumerate(asked)]
    line = order(asking, held, "seed")
    assert sorted(line) == list(range(len(asked)))
    given_to = Counter(held) + Counter(asked[number] for number in line[:free])
    waiting = {asked[number] for number in line[free:]}
    got = {asked[number] for number in line[:free]}
    for body in got:
        assert all(given_to[body] <= given_to[other] + 1 for other in waiting)


@given(st.lists(BODIES, min_size=1, max_size=20))
@examples(50)
def test_within_one_whoever_asked_first_comes_first_and_a_freed_place_goes_to_the_next(asked: list[str]) -> None:
    asking = [Asking(number, body) for number, body in enumerate(asked)]
    line = order(asking, {}, "seed")
    for body in set(asked):
        own = [number for number in line if asked[number] == body]
        assert own == sorted(own)
    held = Counter(asked[number] for number in line[:1])
    assert order([one for one in asking if one.number != line[0]], held, "seed") == line[1:]
