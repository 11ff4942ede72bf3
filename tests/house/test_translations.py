"""Every word of the interface exists in Welsh, whole, with its placeholders and its plural forms."""

import re
from pathlib import Path

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


def test_plural_forms_are_the_six_of_welsh() -> None:
    text = (ROOT / "src/cydwaith/locale/cy/LC_MESSAGES/django.po").read_text()
    assert "nplurals=6" in text
