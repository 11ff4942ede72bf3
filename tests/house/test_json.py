"""JSON is read in one place, where what nests too deep is a fault of the text and not of ours."""

import re
from pathlib import Path

import pytest

from cydwaith.engines.json_text import parsed
from cydwaith.record.queries import flat

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
READS = re.compile(r"\bjson\.loads?\(|from json import|orjson|JSONDecoder|\.json\(\)")
DEEP = 100_000


def test_json_is_read_in_one_place() -> None:
    found = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if READS.search(path.read_text())}
    # The package of grants is read grant by grant, each with its line; it says itself what nests too deep.
    assert found == {"engines/json_text.py", "engines/giving/reading.py"}


@pytest.mark.parametrize("text", ["[" * DEEP, "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP, "{", ""])
def test_what_cannot_be_read_is_a_fault_of_the_text(text: str) -> None:
    with pytest.raises(ValueError, match=r"JSON|Expecting|delimiter"):
        parsed(text)


def test_facts_are_shown_however_deep_they_are() -> None:
    facts: object = "at last"
    for _ in range(5000):
        facts = {"in": facts}
    ((way, value),) = flat({"files": facts})
    assert value == "at last"
    assert way.startswith("files › in › in")
    assert list(flat({"a": [1, {"b": None}], "c": "x"})) == [("a › 1", "1"), ("a › 2 › b", "null"), ("c", "x")]
