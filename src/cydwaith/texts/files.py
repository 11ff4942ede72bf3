"""A version of a text as a file, in one language: Akoma Ntoso, HTML, PDF, Word, plain text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.template import engines
from django.utils import translation

from cydwaith.shared import pdf
from cydwaith.shared.said import said
from cydwaith.texts.models import Version
from cydwaith.texts.queries.contents import wordings

SAMPLE: Final = said(cy="data enghreifftiol", en="sample data")
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Expressed:
    """A version in one language: (key, heading, words) of each section."""

    version: Version
    language: str
    title: str
    sections: list[tuple[str, str, str]]


def expressed(version: Version, language: str) -> Expressed:
    """A version in "cy" or "en"; what is not in that language is empty."""
    there = [
        (one.section.key, getattr(one, f"heading_{language}"), getattr(one, f"words_{language}"))
        for one in wordings(version)
    ]
    title = getattr(version, f"title_{language}")
    marked = f"{title} ({getattr(SAMPLE, language)})" if version.text.sample else title
    return Expressed(version, language, marked, there)


def xml(one: Expressed) -> bytes:
    """Akoma Ntoso."""
    from cydwaith.engines.drafting.akoma_ntoso import Expression, akoma_ntoso

    text, version = one.version.text, one.version
    days = text.begun.date(), version.at.date()
    told = Expression(one.language, text.kind, text.key, version.number, *days, one.title, one.sections)
    return akoma_ntoso(told)


def plain(one: Expressed) -> bytes:
    """Plain text in UTF-8: numbered sections, an empty line between paragraphs."""
    parts = [one.title, *(f"{number}. {heading}\n\n{words}".strip() for number, (_, heading, words) in numbered(one))]
    return ("\n\n".join(parts) + "\n").encode()


def numbered(one: Expressed) -> list[tuple[int, tuple[str, str, str]]]:
    """The sections with their numbers."""
    return list(enumerate(one.sections, 1))


def document(one: Expressed) -> str:
    """A whole HTML document."""
    template = engines["jinja"].get_template("texts/document.html")
    with translation.override(one.language):
        return template.render({"one": one, "numbered": numbered(one), "version": one.version})


def html(one: Expressed) -> bytes:
    """HTML, whole and without anything from elsewhere."""
    return document(one).encode()


def word(one: Expressed) -> bytes:
    """A Word document."""
    from cydwaith.engines.drafting.word_files import written

    sections = [(heading, words) for _key, heading, words in one.sections]
    return written(one.language, one.title, sections, one.version.at)


def paper(one: Expressed) -> bytes:
    """PDF. Only where `pdf.missing()` says that nothing is missing."""
    return pdf.written((document(one),), 0)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: its media type, and what makes it."""

    media_type: str
    make: Callable[[Expressed], bytes]


FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        "xml": Form("application/akn+xml", xml),
        "html": Form("text/html; charset=utf-8", html),
        "pdf": Form("application/pdf", paper),
        "docx": Form(WORD, word),
        "txt": Form("text/plain; charset=utf-8", plain),
    }
)
"""By the end of a file's name."""
