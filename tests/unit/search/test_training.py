"""What the site's own pages teach."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cydwaith.search import actions, agreeing, analysis, training
from cydwaith.search.queries import Sought, search
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused, Role
from tests.practice_world import OWNER, ground, member
from tests.search_world import thing

PAIRS = [
    ("Blodwynt i bawb", "Zorbing for everyone"),
    ("Mae blodwynt yn hwyl", "Zorbing is fun"),
    ("Dysgu blodwynt", "Learning zorbing"),
    ("Clwb blodwynt", "A zorbing club"),
    ("Ysgol blodwynt", "A zorbing school"),
]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: Any) -> Iterator[None]:
    settings.HOME = tmp_path
    analysis.made.cache_clear()
    yield
    analysis.made.cache_clear()


def found(question: str) -> list[str]:
    return [one.key for one in search(Sought(question)).results]


def taught(things: dict[str, Thing]) -> None:
    """Pages in both languages, and one in English alone."""
    for number, (cy, en) in enumerate(PAIRS):
        things[f"pair{number}"] = thing(
            f"pair{number}", cy, en, "Croeso. Dewch yn llu!", "Welcome. Come in great numbers!"
        )
    things["alone"] = thing("alone", en="Zorbing on hills")
    actions.rebuild(by=COMMAND_LINE)


def test_the_sites_own_pages_teach(things: dict[str, Thing]) -> None:
    taught(things)
    assert "alone" not in found("blodwynt")
    dry = training.train(by=COMMAND_LINE, dry=True)
    assert "alone" not in found("blodwynt")
    assert training.train(by=COMMAND_LINE) == dry
    assert dry.new > 0
    assert "alone" in found("blodwynt")


def test_the_layer_says_where_it_comes_from_and_is_whole(things: dict[str, Thing], tmp_path: Path) -> None:
    taught(things)
    training.train(by=COMMAND_LINE)
    path = tmp_path / analysis.LEARNED
    said = json.loads(path.read_text())
    assert said["source"] == "learned from this site's own pages"
    assert said["pairs"] >= len(PAIRS)
    assert not [one for one in path.parent.iterdir() if one.name.startswith("learned") and one != path]
    path.write_text('{"entries": 3')
    analysis.made.cache_clear()
    assert "both" in found("ailgylchu")


def test_an_agreed_term_beats_what_was_learned(things: dict[str, Thing]) -> None:
    ground()
    taught(things)
    things["agreed"] = thing("agreed", en="Paragliding on hills")
    actions.bring_up_to_date("things", ["agreed"])
    training.train(by=COMMAND_LINE)
    agreeing.agree(by=member(Role.EDITOR), body=OWNER, welsh="blodwynt", english="paragliding", source="test")
    said = analysis.tools().lexicon.translate("blodwynt", "cy")
    assert max(said, key=lambda key: said[key]) == "paraglid"
    answers = found("blodwynt bryniau")
    assert answers.index("agreed") < answers.index("alone")


def test_sentences_are_paired_where_both_languages_have_as_many() -> None:
    one = thing("x", "Teitl", "Title", "Un. Dau!", "One. Two!")
    assert list(training.pairs_of(one)) == [("Teitl", "Title"), ("Un.", "One."), ("Dau!", "Two!")]
    assert list(training.pairs_of(thing("x", text_cy="Un. Dau.", text_en="One."))) == [("Un. Dau.", "One.")]
    assert list(training.pairs_of(thing("x", "Teitl"))) == []


def test_sample_data_teaches_nothing(things: dict[str, Thing]) -> None:
    things["sample"] = thing("sample", "Enghraifft", "Example", sample=True)
    assert ("Enghraifft", "Example") not in set(training.pairs())


def test_only_operators_train(db: None) -> None:
    with pytest.raises(Refused):
        training.train(by=PUBLIC)
