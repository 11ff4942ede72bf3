"""JSON is read in one place, where what nests too deep is a fault of the text and not of ours."""

import re
from pathlib import Path

import pytest

from cydwaith.engines.json_text import NotKept, Twice, parsed
from cydwaith.record.queries import flat

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
READS = re.compile(r"\bjson\.loads?\(|from json import|orjson|JSONDecoder|\.json\(\)")
DEEP = 100_000


def test_json_is_read_in_one_place() -> None:
    found = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if READS.search(path.read_text())}
    # The package of grants is read grant by grant, each with its line; it says itself what nests too deep, is named
    # twice, or cannot be kept (tests/unit/funds/test_taking.py).
    assert found == {"engines/json_text.py", "engines/giving/reading.py"}


@pytest.mark.parametrize("text", ["[" * DEEP, "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP, "{", ""])
def test_what_cannot_be_read_is_a_fault_of_the_text(text: str) -> None:
    with pytest.raises(ValueError, match=r"JSON|Expecting|delimiter"):
        parsed(text)


@pytest.mark.parametrize(
    "text", [r'"\ud800"', r'["a\u0000b"]', r'{"\uDFFF": 1}', r'[{"a": ["x", "\ude00\ud83d"]}]', '"\ud800"']
)
def test_what_no_database_takes_is_a_fault_of_the_text(text: str) -> None:
    with pytest.raises(NotKept):
        parsed(text)


@pytest.mark.parametrize("text", ['{"a": 1, "a": 1}', '[{"b": {"\\ud800": 1, "\\ud800": 2}}]'])
def test_what_is_named_twice_is_a_fault_of_the_text(text: str) -> None:
    with pytest.raises(Twice) as wrong:
        parsed(text)
    assert str(wrong.value).encode()


def test_whole_signs_written_in_halves_are_read_and_so_is_a_mark_before() -> None:
    assert parsed(b"\xef\xbb\xbf" + rb'["\ud83d\ude00", "\\u0000"]') == ["\U0001f600", "\\u0000"]


def test_facts_are_shown_however_deep_they_are() -> None:
    facts: object = "at last"
    for _ in range(5000):
        facts = {"in": facts}
    ((way, value),) = flat({"files": facts})
    assert value == "at last"
    assert way.startswith("files › in › in")
    assert list(flat({"a": [1, {"b": None}], "c": "x"})) == [("a › 1", "1"), ("a › 2 › b", "null"), ("c", "x")]
