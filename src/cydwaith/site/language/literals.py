"""Python's string literals as texts that people can read and correct: what is in braces is code, the rest is language.

A text is written as an f-string is, without its quotation marks: `Mae {place.cy} yn {how.cy}`.
"""

import ast
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.site.language.texts import Fault

WIDTH: Final = 120
LETTER: Final = re.compile(r"[^\W\d_]")
NAMED: Final = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
Literal = ast.Constant | ast.JoinedStr


def read(literal: Literal) -> str:
    """The text of a literal."""
    if isinstance(literal, ast.Constant):
        return str(literal.value)
    return "".join(
        str(part.value).replace("{", "{{").replace("}", "}}") if isinstance(part, ast.Constant) else code(part)
        for part in literal.values
    )


def code(part: ast.expr) -> str:
    """A placeholder as it is written: {number:,}."""
    assert isinstance(part, ast.FormattedValue)
    told = ast.unparse(part.value)
    turned = f"!{chr(part.conversion)}" if part.conversion >= 0 else ""
    form = f":{read(part.format_spec)}" if isinstance(part.format_spec, ast.JoinedStr) else ""
    return f"{{{told}{turned}{form}}}"


def speaks(literal: Literal) -> bool:
    """Whether a literal holds words, be it only within its placeholders."""
    return any(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and is_word(node.value)
        for node in ast.walk(Blank(keep=True).visit(deepcopy(literal)))
    )


def is_word(text: str) -> bool:
    """Whether a string may be language, and not the name of one."""
    return text not in LANGUAGES and LETTER.search(text) is not None


def pieces(text: str) -> Iterator[str]:
    """The text cut into language and placeholders, the latter with their braces. Raises Fault."""
    found = ""
    depth = 0
    for sign in re.findall(r"\{\{|\}\}|.", text, re.DOTALL) if "{" in text or "}" in text else [text]:
        if sign == "{":
            if not depth:
                yield found
                found = ""
            depth += 1
        found += sign
        if sign == "}":
            depth -= 1
            if depth < 0:
                break
            if not depth:
                yield found
                found = ""
    if depth:
        raise Fault("{ }")
    yield found


class Blank(ast.NodeTransformer):
    """Placeholders without their words: what must stay the same. With `keep`, only what is code is taken out."""

    def __init__(self, *, keep: bool = False) -> None:
        self.keep = keep

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """A word may be corrected."""
        worded = isinstance(node.value, str) and is_word(node.value)
        return ast.Constant("…") if worded and not self.keep else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """A key is code."""
        return ast.Name("key") if self.keep else node

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        """An option is code."""
        return ast.keyword(node.arg, ast.Name("option")) if self.keep else node


def placeholders(text: str) -> list[str]:
    """What a text puts into itself, in any order; the words within are blanked. Raises Fault."""
    return sorted(ast.dump(Blank().visit(parsed(piece))) for piece in pieces(text) if is_placeholder(piece))


def is_placeholder(piece: str) -> bool:
    """Whether a piece is in braces of its own."""
    return piece.startswith("{") and not piece.startswith("{{")


def parsed(piece: str) -> ast.expr:
    """The code of a placeholder. Raises Fault."""
    if '"' in piece or "\\" in piece:
        raise Fault(piece)
    try:
        return ast.parse(f'f"{piece}"', mode="eval").body
    except SyntaxError as error:
        raise Fault(piece) from error


def written(text: str, *, formatted: bool) -> str:
    """A text as the source of one literal."""
    if not formatted:
        return f'"{escaped(text)}"'
    found = list(pieces(text))
    if not any(is_placeholder(piece) for piece in found):
        return f'"{escaped(text.replace("{{", "{").replace("}}", "}"))}"'
    return 'f"' + "".join(piece if is_placeholder(piece) else escaped(piece) for piece in found) + '"'


def escaped(text: str) -> str:
    """Language as it stands between double quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def laid_out(text: str, *, formatted: bool, at: int, indent: int, alone: bool) -> str:
    """The source of a literal that begins in a column, in lines short enough.

    at: the column; indent: that of its line; alone: whether the literal has lines of its own, in parentheses that were
    there before.
    """
    whole = written(text, formatted=formatted)
    if at + len(whole) < WIDTH:
        return whole
    column = at if alone else indent + 4
    lines = [written(line, formatted=formatted) for line in cut(text, WIDTH - column - 4, formatted=formatted)]
    told = f"\n{' ' * column}".join(lines)
    return told if alone else f"(\n{' ' * column}{told}\n{' ' * indent})"


def cut(text: str, width: int, *, formatted: bool) -> Iterator[str]:
    """The text in lines that end after a space, never within a placeholder."""
    line = ""
    for word in words(text, formatted=formatted):
        if line and len(line) + len(word) > width:
            yield line
            line = ""
        line += word
    yield line


def words(text: str, *, formatted: bool) -> Iterator[str]:
    """The words of a text with the space after each; a placeholder stays whole, with what is joined to it."""
    word = ""
    for piece in pieces(text) if formatted else [text]:
        if formatted and is_placeholder(piece):
            word += piece
            continue
        *ended, rest = re.split(r"(?<= )", piece)
        for part in ended:
            yield word + part
            word = ""
        word += rest
    yield word
