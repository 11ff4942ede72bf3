"""Word documents (DOCX): a version written as one, and the first draft of a text read from one.

What is read is plain text in sections. What a document has besides (pictures, tables, tracked changes, notes) is never
left out silently: each line in which something is says what became of it.
"""

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn

from cydwaith.engines import zips
from cydwaith.engines.bounds import LONGEST_TEXT
from cydwaith.engines.texts import carried, cleaned

LONGEST_HEADING: Final = 200
LONGEST_TITLE: Final = 255
"""So long a title a document says of itself may be (its core properties)."""
MOST_UNPACKED: Final = 64 * 2**20
"""In bytes: a document larger than this when it is unpacked is not read."""
MOST_MARKUP: Final = 12 * 2**20
"""In bytes: what is not pictures is read whole into memory, at 20 times its size; a long report has less than 5 MB."""
PARAGRAPH: Final = "\n\n"
CELL: Final = " | "


class Noted(StrEnum):
    """What was found in a line of a document, and what became of it."""

    TRACKED = "tracked"
    """Tracked changes: read as if all were accepted."""
    PICTURE = "picture"
    """A picture or another drawing: left out."""
    TABLE = "table"
    """A table: each of its rows is a line."""
    NOTE = "note"
    """A footnote, endnote or comment: left out."""
    LONG_HEADING = "long_heading"
    """A heading longer than one can be: read as text."""
    DIVIDED = "divided"
    """A section longer than one can be: it goes on in the next."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of something in a line of a document; lines are numbered from 1, tables count as one."""

    line: int
    noted: Noted


@dataclass(slots=True)
class Read:
    """What was read: (heading, words) of each section, and an answer for each line that was not plain text."""

    sections: list[tuple[str, str]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def add(self, number: int, text: str, *, heading: bool) -> None:
        """Add a line: a heading begins a section."""
        if heading and len(text) > LONGEST_HEADING:
            self.answers.append(Answer(number, Noted.LONG_HEADING))
            heading = False
        if heading:
            self.sections.append((text, ""))
            return
        for at in range(0, len(text), LONGEST_TEXT):
            self.add_words(number, text[at : at + LONGEST_TEXT])

    def add_words(self, number: int, text: str) -> None:
        """Add words to the last section, or to a new one where they would be too long."""
        title, words = self.sections.pop() if self.sections else ("", "")
        together = f"{words}{PARAGRAPH}{text}" if words else text
        if len(together) <= LONGEST_TEXT:
            self.sections.append((title, together))
            return
        self.answers.append(Answer(number, Noted.DIVIDED))
        self.sections += [(title, words), ("", text)]


def written(language: str, title: str, sections: Iterable[tuple[str, str]], at: dt.datetime) -> bytes:
    """A document in one language: its title, and each section's heading and words, numbered."""
    made = Document()
    made.core_properties.title, made.core_properties.language = carried(title)[:LONGEST_TITLE], language
    made.core_properties.author, made.core_properties.created, made.core_properties.modified = "", at, at
    made.styles["Normal"].element.get_or_add_rPr().append(in_language(language))
    made.add_heading(carried(title), level=0)
    for number, (heading, words) in enumerate(sections, 1):
        made.add_heading(f"{number}. {carried(heading)}" if heading else f"{number}.", level=1)
        for paragraph in carried(words).split(PARAGRAPH):
            made.add_paragraph(paragraph)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def in_language(language: str) -> Any:  # Any: lxml has no types
    """The mark by which spelling is checked, and a text read out, in its language."""
    from docx.oxml import OxmlElement

    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), {"cy": "cy-GB", "en": "en-GB"}[language])
    return mark


def read(path: Path) -> Read:
    """The sections of a document: a heading begins one.

    Raises ValueError for what is no such document, or is larger than can be read when it is unpacked.
    """
    with zips.opened(path) as held:
        parts = held.infolist()
        markup = sum(one.file_size for one in parts if one.filename.endswith((".xml", ".rels")))
        if sum(one.file_size for one in parts) > MOST_UNPACKED or markup > MOST_MARKUP:
            raise ValueError("the document is too large when it is unpacked")
    try:
        body = Document(str(path)).element.body
    except Exception as error:  # whatever a broken document makes the library raise
        raise ValueError("the document cannot be read") from error
    found = Read()
    for number, block in enumerate(blocks(body), 1):
        found.answers += [Answer(number, noted) for noted in notes(block)]
        for text in lines(block):
            found.add(number, text, heading=is_heading(block))
    return found


def blocks(body: Any) -> Iterator[Any]:  # Any: as above
    """The paragraphs and tables of a document in order, those of content controls too."""
    for block in body:
        if block.tag == qn("w:sdt"):
            for inner in block.findall(qn("w:sdtContent")):
                yield from blocks(inner)
        elif block.tag in {qn("w:p"), qn("w:tbl")}:
            yield block


MARKS: Final[Sequence[tuple[Noted, tuple[str, ...]]]] = (
    (Noted.TRACKED, ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange")),
    (Noted.PICTURE, ("w:drawing", "w:pict", "w:object")),
    (Noted.NOTE, ("w:footnoteReference", "w:endnoteReference", "w:commentReference")),
)
LEFT_OUT: Final = ("w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object", "w:fldData", "w:instrText")


def notes(block: Any) -> Iterator[Noted]:  # Any: as above
    """What a block holds besides plain text."""
    if block.tag == qn("w:tbl"):
        yield Noted.TABLE
    for noted, names in MARKS:
        if next(block.iter(*map(qn, names)), None) is not None:
            yield noted


def lines(block: Any) -> list[str]:  # Any: as above
    """The text of a block: of a table one line a row."""
    if block.tag == qn("w:p"):
        return [text] if (text := text_of(block)) else []
    rows = [CELL.join(map(text_of, row.iter(qn("w:tc")))) for row in block.iter(qn("w:tr"))]
    told = "\n".join(row for row in rows if row.strip(CELL))
    return [told] if told else []


def text_of(part: Any) -> str:  # Any: as above
    """The text of a part, as it reads when every tracked change is accepted."""
    return cleaned("".join(signs(part))).strip()


def signs(part: Any) -> Iterator[str]:  # Any: as above
    """The text of a part, piece by piece, without what is left out."""
    for one in part:
        if one.tag in OUT:
            continue
        if one.tag == qn("w:t"):
            yield one.text or ""
        elif one.tag in SPACES:
            yield SPACES[one.tag]
        else:
            yield from signs(one)
        if one.tag == qn("w:p"):
            yield " "


OUT: Final = frozenset(map(qn, LEFT_OUT))
SPACES: Final = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}


def is_heading(block: Any) -> bool:  # Any: as above
    """Whether a paragraph is a heading: by its style, or by a level in the outline."""
    if block.tag != qn("w:p"):
        return False
    style = next((one.get(qn("w:val"), "") for one in block.iter(qn("w:pStyle"))), "")
    return style.lower().startswith(("heading", "title", "pennawd")) or any(
        True for _ in block.iter(qn("w:outlineLvl"))
    )
