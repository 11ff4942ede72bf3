"""The sentences of the code: what stands in calls of `said`, and Welsh that templates hold in so many words."""

import ast
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from cydwaith.site.language.literals import NAMED, Literal, laid_out, placeholders, read, speaks
from cydwaith.site.language.texts import Fault, Text

IN_WELSH: Final = re.compile(r'lang="cy"[^<>]*>(?:<\w+>)?([^<>{}]*[^\W\d_][^<>{}]*)<')


def sentences(root: Path) -> Iterator[Text]:
    """Every Welsh text of the code below a folder, file by file."""
    for path in sorted((root / "src/cydwaith").rglob("*.py")):
        source = path.read_text()
        if "said(" in source:
            yield from of_module(path, str(path.relative_to(root)), source)
    for path in sorted((root / "src/cydwaith").rglob("templates/**/*.html")):
        yield from of_template(path, str(path.relative_to(root)), path.read_text())


def of_module(path: Path, name: str, source: str) -> Iterator[Text]:
    """The Welsh of every call of `said` in a module."""
    starts = beginnings(source)
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and is_said(node)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        told = {option.arg: option.value for option in call.keywords}
        if not told.keys() >= {"cy", "en"}:
            continue
        for literal in literals(told["cy"]):
            begin = offset(starts, source, literal.lineno, literal.col_offset)
            end = offset(starts, source, literal.end_lineno or 0, literal.end_col_offset or 0)
            key = f"{name}:{literal.lineno}:{literal.col_offset}"
            yield Text(
                key, name, english(told["en"]), read(literal), path, (begin, end), rewrite(literal, source, begin)
            )


def is_said(call: ast.Call) -> bool:
    """Whether this is a call of `said`."""
    return isinstance(call.func, ast.Name) and call.func.id == "said"


def literals(expression: ast.expr) -> Iterator[Literal]:
    """The literals of an expression that hold words, each once and whole."""
    if isinstance(expression, ast.JoinedStr) or (
        isinstance(expression, ast.Constant) and isinstance(expression.value, str)
    ):
        if speaks(expression):
            yield expression
        return
    for child in ast.iter_child_nodes(expression):
        if isinstance(child, ast.expr | ast.comprehension | ast.keyword):
            yield from literals(child)  # type: ignore[arg-type]  # its children are expressions again


def english(expression: ast.expr) -> str:
    """The English: its text, or where it is worked out the code that does so."""
    if isinstance(expression, ast.JoinedStr) or (
        isinstance(expression, ast.Constant) and isinstance(expression.value, str)
    ):
        return read(expression)
    return ast.unparse(expression)


def rewrite(literal: Literal, source: str, begin: int) -> Callable[[str], str]:
    """How a correction of this literal is written into the source."""
    line = source[source.rfind("\n", 0, begin) + 1 : begin]
    indent = len(line) - len(line.lstrip())

    def write(welsh: str) -> str:
        formatted = isinstance(literal, ast.JoinedStr)
        if formatted and placeholders(welsh) != placeholders(read(literal)):
            raise Fault("{ }")
        if not formatted and (re.search(r"[{}]", NAMED.sub("", welsh)) or named(welsh) != named(read(literal))):
            raise Fault("{ } %( )s")
        return laid_out(welsh, formatted=formatted, at=len(line), indent=indent, alone=not line.strip())

    return write


def named(text: str) -> list[str]:
    """The named placeholders of a text, in any order."""
    return sorted(NAMED.findall(text))


def of_template(path: Path, name: str, source: str) -> Iterator[Text]:
    """What stands in a template in Welsh only."""
    for found in IN_WELSH.finditer(source):
        line = source.count("\n", 0, found.start(1)) + 1
        column = found.start(1) - source.rfind("\n", 0, found.start(1)) - 1
        yield Text(f"{name}:{line}:{column}", name, "", found[1], path, found.span(1), plain)


def plain(welsh: str) -> str:
    """Text of a template, in which no markup may be put."""
    if re.search(r"[<>{}&]", welsh):
        raise Fault("< > { } &")
    return welsh


def beginnings(source: str) -> list[int]:
    """Where each line begins, and where the last one ends, in characters."""
    return [0, *itertools.accumulate(len(line) for line in source.splitlines(keepends=True))]


def offset(starts: list[int], source: str, line: int, column: int) -> int:
    """Where a place is that Python tells as a line and a column in bytes."""
    start = starts[line - 1]
    return start + len(source[start : starts[line]].encode()[:column].decode())
