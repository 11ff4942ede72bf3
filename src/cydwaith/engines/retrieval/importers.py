"""Terms from the files other people share: pure functions from bytes or text to terms.

TermCymru (the Welsh Government's translators) as CSV, TMX 1.4 translation memories, gettext PO catalogues.
"""

import csv
import io
import itertools
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from cydwaith.engines.retrieval.lexicon import Term
from cydwaith.engines.welsh.names import Name

TAGS = re.compile(r"<[^>]+>|%\(\w+\)[sd]|\{[^}]*\}|%[sd]")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WELSH_COLUMNS = ("cymraeg", "welsh", "cy")
ENGLISH_COLUMNS = ("saesneg", "english", "en")


def glossary(text: str) -> list[Term]:
    """The project's own glossary: tab-separated columns cy, en, part, forms (parted by commas), source."""
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Term(row["cy"], row["en"], row["part"], tuple(filter(None, row["forms"].split(", "))), row["source"])
        for row in rows
    ]


def gazetteer(text: str) -> list[Name]:
    """The project's own gazetteer: tab-separated columns key, kind, cy, en (parted by `; `), within, source."""
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Name(row["key"], tuple(row["cy"].split("; ")), tuple(row["en"].split("; ")), row["kind"], row["within"])
        for row in rows
    ]


def term_cymru(text: str, source: str = "TermCymru") -> list[Term]:
    """A CSV with one column in each language, named in either language and case; several words are parted by `;`.

    Raises:
        ValueError: if there is no column for one of the languages.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    names = {name.strip().lower(): name for name in rows.fieldnames or () if name}
    welsh = next((names[name] for name in WELSH_COLUMNS if name in names), None)
    english = next((names[name] for name in ENGLISH_COLUMNS if name in names), None)
    if welsh is None or english is None:
        raise ValueError("the file needs a column for Welsh (Cymraeg) and one for English (Saesneg)")
    return [
        Term(cy, en, source=source)
        for row in rows
        for cy, en in itertools.product(said(row[welsh]), said(row[english]))
    ]


def said(cell: str | None) -> list[str]:
    """The words of one cell."""
    return [word.strip() for word in (cell or "").split(";") if word.strip()]


def tmx(data: bytes, source: str = "TMX") -> Iterator[Term]:
    """The Welsh and English segments of a translation memory, unit by unit.

    Raises:
        ValueError: if the file is no XML, or declares entities.
    """
    if b"<!ENTITY" in data:
        raise ValueError("a translation memory declares no entities")
    try:
        root = ET.fromstring(data)  # noqa: S314 - entities are refused above
    except ET.ParseError as error:
        raise ValueError("the file is not a translation memory (TMX)") from error
    for unit in root.iter("tu"):
        sides = {language_of(variant): segment(variant) for variant in unit.iter("tuv")}
        if sides.get("cy") and sides.get("en"):
            yield Term(sides["cy"], sides["en"], source=source)


def language_of(variant: ET.Element) -> str:
    return (variant.get(XML_LANG) or variant.get("lang") or "")[:2].lower()


def segment(variant: ET.Element) -> str:
    found = variant.find("seg")
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def po(text: str, source: str = "PO") -> Iterator[Term]:
    """The finished messages of a Welsh catalogue without placeholders and markup; no fuzzy or empty ones."""
    for block in re.split(r"\n\s*\n", text):
        if re.search(r"^#,.*fuzzy", block, re.MULTILINE):
            continue
        sides = {name: TAGS.sub(" ", unquoted(lines)) for name, lines in ENTRY.findall(block)}
        welsh = sides.get("msgstr") or sides.get("msgstr[5]") or sides.get("msgstr[0]") or ""
        english = sides.get("msgid_plural") or sides.get("msgid") or ""
        if welsh.strip() and english.strip():
            yield Term(" ".join(welsh.split()), " ".join(english.split()), source=source)


ENTRY = re.compile(r'^(msgid_plural|msgid|msgstr(?:\[\d\])?)\s+((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)
ESCAPES = {"n": "\n", "t": "\t"}


def unquoted(lines: str) -> str:
    """The text of one or more quoted lines."""
    return "".join(
        re.sub(r"\\(.)", lambda match: ESCAPES.get(match[1], match[1]), part)
        for part in re.findall(r'"((?:[^"\\]|\\.)*)"', lines)
    )
