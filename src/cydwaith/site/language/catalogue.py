"""The catalogue: short words and messages, whose English is in code and templates and whose Welsh is in `locale/cy`."""

import hashlib
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import normalize, read_po

from cydwaith.site.language.literals import NAMED, WIDTH
from cydwaith.site.language.texts import Fault, Text

PO: Final = "src/cydwaith/locale/cy/LC_MESSAGES/django.po"
SECTION: Final = "catalogue"
KEYWORDS: Final[dict[str, Any]] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "address": None,
}
Spoken = Mapping[tuple[str, str | None], list[str]]


def catalogue(root: Path) -> Catalog:
    """The Welsh catalogue of a checkout."""
    with (root / PO).open("rb") as file:
        return read_po(file, locale="cy")


def spoken(root: Path) -> Spoken:
    """Where each message is spoken: {(message, context): [file:line]}."""
    with (root / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's own is untyped
    found: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for name, line, message, _, context in extract_from_dir(root, methods, options, KEYWORDS, comment_tags=()):
        found[message if isinstance(message, str) else message[0], context].append(f"{name}:{line}")
    return found


def messages(root: Path, used: Spoken) -> Iterator[Text]:
    """Every message of the catalogue, each of its plural forms apart."""
    lines = (root / PO).read_text().splitlines(keepends=True)
    starts = [0, *itertools.accumulate(map(len, lines))]
    for message in catalogue(root):
        if not message.id:
            continue
        first = message.id if isinstance(message.id, str) else message.id[0]
        where = used.get((first, message.context), used.get((first, None), []))
        for number, welsh in enumerate(forms(message)):
            keyword = "msgstr" if isinstance(message.id, str) else f"msgstr[{number}]"
            at, end = span(lines, message.lineno or 1, keyword)
            yield text(root / PO, message, keyword, welsh, (starts[at], starts[end] - len("\n")), tuple(where))


def forms(message: Message) -> tuple[str, ...]:
    """The Welsh of a message, in all its forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def text(file: Path, message: Message, keyword: str, welsh: str, span: tuple[int, int], used: tuple[str, ...]) -> Text:
    """One form of one message."""
    english = message.id if isinstance(message.id, str) else " / ".join(message.id)
    digest = hashlib.sha256(f"{message.context}\0{english}".encode()).hexdigest()[:12]
    key = f"{SECTION}:{digest}{keyword.removeprefix('msgstr')}"
    return Text(key, SECTION, english, welsh, file, span, rewrite(keyword, welsh), used)


def span(lines: list[str], start: int, keyword: str) -> tuple[int, int]:
    """The lines that hold the Welsh of a message: that of its keyword, and the first one after it."""
    at = next(at for at in range(start - 1, len(lines)) if lines[at].startswith(f"{keyword} "))
    return at, next((more for more in range(at + 1, len(lines)) if not lines[more].startswith('"')), len(lines))


def rewrite(keyword: str, before: str) -> Callable[[str], str]:
    """How a correction is written into the catalogue."""

    def write(welsh: str) -> str:
        if sorted(set(NAMED.findall(welsh))) != sorted(set(NAMED.findall(before))):
            raise Fault(" ".join(sorted(set(NAMED.findall(before)))) or "%( )s")
        if re.search(r"[%{]", NAMED.sub("", welsh)) and not re.search(r"[%{]", NAMED.sub("", before)):
            raise Fault("% { }")
        return f"{keyword} {normalize(welsh, width=WIDTH)}"

    return write
