"""No module needs itself, by whatever way round: also not by an import inside a function."""

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

PACKAGE = "cydwaith"


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    """What each module imports, at its top or within a function."""
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def circle(imports: dict[str, set[str]]) -> list[str]:
    """The first circle that is found, from a module back to itself; nothing where there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as found:
        return list(found.args[1])
    return []


def test_no_module_imports_itself_by_a_way_round(imports: dict[str, set[str]]) -> None:
    assert circle(imports) == []


def test_a_circle_would_be_found(imports: dict[str, set[str]]) -> None:
    """`actions` writes through `appending`; the way back closes the circle, wherever the import stands."""
    back = imports["cydwaith.record.appending"] | {"cydwaith.record.actions"}
    found = circle({**imports, "cydwaith.record.appending": back})
    assert {"cydwaith.record.actions", "cydwaith.record.appending"} <= set(found)


def test_imports_within_functions_are_seen(imports: dict[str, set[str]]) -> None:
    assert "cydwaith.record.actions" in imports["cydwaith.apps"]
