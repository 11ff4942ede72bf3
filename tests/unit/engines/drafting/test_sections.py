"""What differs between two versions in sections."""

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.drafting.comparing import after, before
from cydwaith.engines.drafting.part import Part
from cydwaith.engines.drafting.sections import Became, compared

versions = st.lists(st.sampled_from("abcdefgh"), unique=True).flatmap(
    lambda keys: st.tuples(
        *(
            st.builds(Part, st.just(key), st.fixed_dictionaries({"words": st.sampled_from(("", "x", "x y"))}))
            for key in keys
        )
    )
)


def became(old: str, new: str) -> dict[str, tuple[Became, bool]]:
    told = compared([Part(key, {"words": key}) for key in old], [Part(key, {"words": key}) for key in new])
    return {one.key: (one.became, one.moved) for one in told}


@given(versions, versions)
def test_both_versions_can_be_read_from_the_comparison(old: tuple[Part, ...], new: tuple[Part, ...]) -> None:
    told = compared(old, new)
    now = [Part(one.key, {name: after(text) for name, text in one.texts.items()}) for one in told if one.now]
    was = sorted((one for one in told if one.was), key=lambda one: one.was or 0)
    assert now == list(new)
    assert [Part(one.key, {name: before(text) for name, text in one.texts.items()}) for one in was] == list(old)


@given(versions, versions)
def test_sections_that_were_not_moved_keep_their_order(old: tuple[Part, ...], new: tuple[Part, ...]) -> None:
    stayed = [one for one in compared(old, new) if one.was and one.now and not one.moved]
    assert [one.was for one in stayed] == sorted(one.was or 0 for one in stayed)


def test_as_few_as_can_be_are_said_to_be_moved() -> None:
    moved = {key for key, (_became, moved) in became("abcdef", "bcdefa").items() if moved}
    assert moved == {"a"}


def test_what_is_gone_stands_where_it_stood() -> None:
    assert list(became("abcd", "acd")) == ["a", "b", "c", "d"]
    assert list(became("abcd", "cd")) == ["a", "b", "c", "d"]
    assert became("ab", "bc") == {"a": (Became.GONE, False), "b": (Became.SAME, False), "c": (Became.ADDED, False)}
