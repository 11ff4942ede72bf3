"""Two people changed one text."""

import pytest
from hypothesis import given

from cydwaith.engines.drafting.merging import merged
from tests.unit.engines.drafting.texts import texts

BASE = "The council reports every year. It asks the panel."


@given(texts(), texts(), texts())
def test_it_makes_no_difference_who_is_named_first(base: str, mine: str, theirs: str) -> None:
    one, other = merged(base, mine, theirs), merged(base, theirs, mine)
    assert [(chunk.base, chunk.theirs, chunk.mine) for chunk in other.chunks] == [
        (chunk.base, chunk.mine, chunk.theirs) for chunk in one.chunks
    ]
    assert one.text == other.text


@given(texts(), texts(), texts())
def test_the_text_of_each_can_be_read_where_they_conflict(base: str, mine: str, theirs: str) -> None:
    chunks = merged(base, mine, theirs).chunks
    assert "".join(chunk.base for chunk in chunks) == base
    assert all(
        chunk.mine != chunk.theirs and chunk.base not in (chunk.mine, chunk.theirs)
        for chunk in chunks
        if not chunk.agreed
    )


@given(texts(), texts())
def test_with_one_of_them_changed_it_is_the_result(base: str, mine: str) -> None:
    assert merged(base, mine, base).text == mine
    assert merged(base, mine, mine).text == mine
    assert merged(base, base, mine).text == mine


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        (
            "The council reports every month. It asks the panel.",
            "The council reports every year. It hears the panel.",
            "The council reports every month. It hears the panel.",
        ),
        (
            "Every council reports every year. It asks the panel.",
            "The council reports every year.",
            "Every council reports every year.",
        ),
        (
            "The council reports every month. It asks the panel.",
            "The council reports every quarter. It asks the panel.",
            None,
        ),
        (
            "The council reports. It asks the panel.",
            "The council reports every calendar year. It asks the panel.",
            None,
        ),
    ],
)
def test_what_does_not_touch_is_merged_and_what_does_is_not(mine: str, theirs: str, text: str | None) -> None:
    assert merged(BASE, mine, theirs).text == text


def test_a_conflict_says_what_was_there_and_what_each_made_of_it() -> None:
    (conflict,) = merged("by May", "by June", "by July").conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == ("May", "June", "July")
