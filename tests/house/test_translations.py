"""Every word of the interface exists in Welsh, whole, with its placeholders and its plural forms."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import allauth
import django
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from cydwaith.site.language.catalogue import KEYWORDS

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


@pytest.fixture(scope="module")
def welsh() -> Catalog:
    with (ROOT / "src/cydwaith/locale/cy/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale="cy")


@pytest.fixture(scope="module")
def spoken() -> dict[tuple[str | tuple[str, ...], str | None], str]:
    """Every message that code and templates speak, and where."""
    with (ROOT / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    keywords = {name: places for name, places in KEYWORDS.items() if name != "address"}
    found = extract_from_dir(ROOT, methods, options, keywords=keywords, comment_tags=())
    return {(message, context): f"{name}:{line}" for name, line, message, _, context in found if message}


ADDRESS = re.compile(r"""path\(\s*address\(\s*["']([^"']+)["']""")


def whole(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    texts = [message.string] if isinstance(message.string, str) else message.string
    return bool(texts) and all(texts) and (isinstance(message.id, str) or len(texts) == 6)


def test_every_message_is_in_welsh(welsh: Catalog, spoken: dict) -> None:
    lacking = {
        where: message
        for (message, context), where in spoken.items()
        if not whole(welsh.get(message if isinstance(message, str) else message[0], context))
    }
    assert lacking == {}


def test_the_catalogue_holds_nothing_that_nobody_speaks(welsh: Catalog, spoken: dict) -> None:
    """What was said before and is said elsewhere now would only be corrected in vain."""
    said = {(message if isinstance(message, str) else message[0], context) for message, context in spoken}
    said |= {(message, None) for message in theirs()}
    ids = ((one.id if isinstance(one.id, str) else one.id[0], one.context) for one in welsh if one.id)
    assert [one for one in ids if one not in said] == []


def theirs() -> Iterator[str]:
    """What Django and allauth say."""
    for package in (django, allauth):
        for path in Path(package.__file__ or "").parent.rglob("locale/*/LC_MESSAGES/django.po"):
            if path.parts[-3] in {"en", "cy", "de"}:
                with path.open("rb") as file:
                    for message in read_po(file):
                        yield from (message.id,) if isinstance(message.id, str) else message.id


def test_no_text_is_filled_in_before_its_reader_is_known() -> None:
    """`lazy % facts` is translated at once, so a form's text would be in the language of whoever came first."""
    early = {f"{path}:{line}" for path in (ROOT / "src").rglob("*.py") for line in filled_early(path.read_text())}
    assert early == set()


def filled_early(source: str) -> Iterator[int]:
    """The lines on which a lazy text is filled in with `%` outside any function."""
    tree = ast.parse(source)
    imported = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    names = [name for node in imported if node.module == "django.utils.translation" for name in node.names]
    lazy = {name.asname or name.name for name in names if name.name.endswith("_lazy")}
    waiting: list[ast.AST] = [tree]
    while waiting:
        for node in ast.iter_child_nodes(waiting.pop()):
            match node:
                case ast.BinOp(ast.Call(ast.Name(name)), ast.Mod()) if name in lazy:
                    yield node.lineno
            if not isinstance(node, ast.FunctionDef | ast.Lambda):
                waiting.append(node)


def test_what_is_filled_in_early_is_found() -> None:
    head = "from django.utils.translation import gettext_lazy as _\n"
    assert list(filled_early(head + 'class A:\n    text = _("%(n)s") % {"n": 1}\n')) == [3]
    assert list(filled_early(head + 'def a():\n    return _("%(n)s") % {"n": 1}\n')) == []


def test_every_address_is_in_welsh(welsh: Catalog) -> None:
    paths = {path for file in (ROOT / "src").rglob("*.py") for path in ADDRESS.findall(file.read_text())}
    assert {path for path in paths if not whole(welsh.get(path, "address"))} == set()


def test_placeholders_survive(welsh: Catalog) -> None:
    for message in welsh:
        source = message.id if isinstance(message.id, str) else message.id[1] if message.id else ""
        wanted = set(PLACEHOLDER.findall(source))
        texts = [message.string] if isinstance(message.string, str) else message.string
        for text in texts:
            if message.id and isinstance(message.id, str):
                assert set(PLACEHOLDER.findall(text)) == wanted, message.id
            else:
                assert set(PLACEHOLDER.findall(text)) <= wanted or not message.id, message.id


def test_each_message_stands_once_and_can_be_filled_in() -> None:
    """As gettext's own tools would have it; Babel passes over a message that comes twice."""
    text = (ROOT / "src/cydwaith/locale/cy/LC_MESSAGES/django.po").read_text()
    stand = re.findall(r'^(?:msgctxt .*\n)?msgid (?:".*"\n)+', text, re.MULTILINE)
    assert [one for one, times in Counter(stand).items() if times > 1] == []
    assert "fuzzy" not in text
    marked = re.findall(r'^#, python-format\n(?:msgctxt .*\n)?msgid ((?:".*"\n)+)', text, re.MULTILINE)
    assert len(marked) > 100
    fills = re.compile(r"%%|%\(\w+\)[sdr]|%[sdr]")
    assert [one for one in marked if "%" in fills.sub("", one)] == []


def test_plural_forms_are_the_six_of_welsh() -> None:
    text = (ROOT / "src/cydwaith/locale/cy/LC_MESSAGES/django.po").read_text()
    assert "nplurals=6" in text
