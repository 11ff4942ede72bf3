"""Names of places and bodies in both languages."""

import pytest

from cydwaith.engines.welsh.names import Gazetteer, Name
from cydwaith.engines.welsh.tokens import raw_words

NAMES = [
    Name("caerdydd", ("Caerdydd",), ("Cardiff",)),
    Name("barri", ("Y Barri",), ("Barry",)),
    Name("gwent", ("Gwent",), ("Gwent",)),
    Name("penybont", ("Pen-y-bont ar Ogwr",), ("Bridgend",)),
    Name("cyngor-caerdydd", ("Cyngor Caerdydd",), ("Cardiff Council",), "body", "caerdydd"),
]
GAZETTEER = Gazetteer(NAMES, {"went"}.__contains__)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nghaerdydd", "zzcaerdydd"),
        ("Gaerdydd", "zzcaerdydd"),
        ("Chaerdydd", "zzcaerdydd"),
        ("cardiff", "zzcaerdydd"),
        ("Barri", "zzbarri"),
        ("Mhen-y-bont ar Ogwr", "zzpenybont"),
        ("phen y bont ar ogwr", "zzpenybont"),
        ("Cyngor Caerdydd", "zzcyngorcaerdydd"),
        ("Gyngor Caerdydd", "zzcyngorcaerdydd"),
    ],
)
def test_every_writing_has_its_key(text: str, key: str) -> None:
    words = raw_words(text)
    found = GAZETTEER.match(words, 0)
    assert found is not None
    assert (found[0], found[1].keys[0]) == (len(words), key)


def test_a_body_is_also_found_by_its_place() -> None:
    found = GAZETTEER.match(["cyngor", "caerdydd"], 0)
    assert found is not None
    assert found[1].keys == ("zzcyngorcaerdydd", "zzcaerdydd")


def test_a_mutated_name_that_is_a_word_needs_its_capital() -> None:
    found = GAZETTEER.match(["went"], 0)
    assert found is not None
    assert not found[1].stands("went", asked=True)
    assert found[1].stands("Went", asked=False)


def test_no_name() -> None:
    assert GAZETTEER.match(["pen", "y", "graig"], 0) is None
