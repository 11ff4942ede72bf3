"""`Any` stands only where what comes is truly anything, and says why."""

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "src/cydwaith"
ANY = re.compile(r"\bAny\b")
REASON = re.compile(r"# Any: \w+")
# What is anything wherever it stands.
KINDS = {
    r"\*{1,2}\w+: Any\b": "what is handed on as it came, whose types are checked where it is used",
    r"\b(?:dict|Mapping)\[(?:str|int), Any\]": "facts by their names, for JSON, for a template, or for columns",
    r"\b(?:QuerySet|List|Field)\[Any(?:, Any)?\]": "of whatever is stored",
    r"\bSequence\[Any\]": "of whatever is stored",
}
# Modules at the edge, with what comes to them from outside.
EDGES = {
    "bodies/sign_in.py": "allauth has no types",
    "bodies/reference_files.py": "the value of any column of any table",
    "engines/giving/checking.py": "JSON of other people's files",
    "engines/giving/reading.py": "JSON of other people's files",
    "engines/statistics/intervals.py": "an interval's ends are numbers or arrays, as what it was asked for is",
    "engines/statistics/robust.py": "numbers or arrays alike",
    "evidence/fetching/choosing.py": "JSON of other people's services",
    "evidence/lists/asking.py": "what somebody asked for, before it is checked",
    "evidence/sources/asking.py": "JSON of other people's services",
    "evidence/sources/csvw.py": "JSON of other people's files",
    "evidence/sources/statswales_api.py": "JSON of other people's services",
    "evidence/sources/workbook.py": "the cells of a workbook",
    "record/canonical.py": "any value that JSON has",
    "record/footprints.py": "any value of any column",
    "record/queries.py": "any value that JSON has",
    "revisions/remembered.py": "what any part is worked out with",
    "shared/api.py": "what the API's library hands over",
    "shared/deeds.py": "a deed is done to any thing; its declaration says how to read it",
    "shared/once.py": "what any question is asked with",
    "shared/posting.py": "what any action gives back",
    "shared/rooms.py": "what any room adds to any registry, whose own type says what it takes",
    "shared/rows.py": "rows are made of any thing",
    "shared/table.py": "any value that a cell can hold",
}


def lines() -> list[tuple[str, int, str]]:
    """Every line of code that says Any, but for imports."""
    found = []
    for path in sorted(SOURCES.rglob("*.py")):
        name = str(path.relative_to(SOURCES))
        if "migrations" in path.parts:
            continue
        text = without_texts(path.read_text())
        for number, line in enumerate(text.splitlines(), 1):
            if ANY.search(line.partition("#")[0]) and not re.match(r"\s*(from|import) ", line):
                found.append((name, number, line))
    return found


def without_texts(code: str) -> str:
    """Code with its docstrings and texts emptied, line by line; quoted types stay."""
    emptied = re.sub(r'"""(.*?)"""', lambda text: "\n" * text[0].count("\n"), code, flags=re.DOTALL)
    return re.sub(r'"[^"\n]*\s[^"\n]*[.?!][^"\n]*"|_\("[^"\n]*"\)', '""', emptied)


def left(line: str) -> str:
    """A line without what is anything by its kind."""
    for kind in KINDS:
        line = re.sub(kind, "", line)
    return line


def test_any_says_why() -> None:
    without = [
        f"{name}:{number}: {line.strip()}"
        for name, number, line in lines()
        if name not in EDGES and ANY.search(left(line).partition("#")[0]) and not REASON.search(line)
    ]
    assert without == [], "write the type, or after `# Any: ` why there is none"


@pytest.mark.parametrize("name", EDGES)
def test_an_edge_is_still_one(name: str) -> None:
    assert any(found == name and ANY.search(left(line)) for found, _number, line in lines())
