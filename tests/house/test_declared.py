"""What is declared once is declared whole: deeds, verbs, lists, routes; and nothing goes past them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cydwaith.shared.deeds import Verb, deeds, proofs, verbs
from cydwaith.shared.lists import FORMATS
from cydwaith.shared.permissions import table
from cydwaith.shared.rooms import lists, operations, routes, untitled
from cydwaith.shared.said import said

PACKAGE = Path(__file__).parents[2] / "src/cydwaith"
# The only places that may add an entry: the deed being done, and the keeping of the record itself.
WRITERS = {"apps.py", "shared/deeds.py", "record/actions.py", "record/appending.py", "record/checkpoints.py"}
WRITING = {"append": ("cydwaith.record.actions", "cydwaith.record.appending")}


def test_every_verb_is_proved_or_says_why_not() -> None:
    assert {name for name, verb in verbs().items() if bool(verb.proved_by()) == bool(verb.unverified)} == set()
    assert proofs(), "each proof has a name of its own"


def test_a_verb_without_a_proof_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="say why none do"):
        Verb(name="thing.done", says=said(cy="x", en="x"))


def test_every_verb_has_words_in_both_languages() -> None:
    assert [name for name, verb in verbs().items() if not verb.says.cy or not verb.says.en] == []


def test_every_deed_is_a_row_of_the_table() -> None:
    assert [what for what, deed in deeds().items() if table()[what] is not deed] == []


def test_every_column_of_every_list_has_a_title() -> None:
    assert list(untitled()) == []


def test_every_list_has_its_files_and_its_operation() -> None:
    assert set(lists()) - set(operations()) == {"forum_parity"}, "the API gives it as parity, asked for one forum"
    lacking = {f"{name}_{ending}" for name in lists() for ending in FORMATS} - set(routes())
    assert lacking == set(ELSEWHERE)


def test_nothing_writes_the_record_past_a_deed() -> None:
    found = {str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py") if any(written_past(path))}
    assert found - WRITERS == set()


def written_past(path: Path) -> Iterator[str]:
    """The names that a module imports to write entries with."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            yield from (name.name for name in node.names if node.module in WRITING.get(name.name, ()))


ELSEWHERE = {
    "observations_csv": "an indicator's figures.csv, in the format that can be imported again",
    "observations_json": "an indicator's figures.json, with its standings",
    "impacts_csv": "no page lists every impact: each has its own files, and the API lists them",
    "impacts_json": "the same",
    "impacts_xlsx": "the same",
}
