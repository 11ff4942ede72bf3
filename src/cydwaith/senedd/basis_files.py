"""A drafted question as a file in one language: plain text, or Word."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from cydwaith.engines.drafting.word_files import written
from cydwaith.practices.pages.better import named
from cydwaith.senedd.basis import BasisLine, QuestionBasis
from cydwaith.shared.formats import date
from cydwaith.shared.said import Said, said

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
QUESTION: Final = said(cy="Y cwestiwn, yn ddrafft", en="The question, as a draft")
NOTHING: Final = said(
    cy="Nid oes dim yma sy’n cynnal cwestiwn ar y pwnc hwn.", en="Nothing here supports a question on this topic."
)


def title(one: QuestionBasis) -> Said:
    """What the file is called within."""
    topic = named(one.topic)
    return said(
        cy=f"Drafft o gwestiwn i’r Senedd: {topic.cy}, {date(one.on, language='cy')}",
        en=f"Draft of a question for the Senedd: {topic.en}, {date(one.on, language='en')}",
    )


def sections(one: QuestionBasis, language: str) -> list[tuple[str, str]]:
    """(heading, words) of the question and of each part of its evidence."""
    first = getattr(QUESTION, language), getattr(one.question or NOTHING, language)
    rest = [
        (
            getattr(part.heading, language),
            "\n\n".join(line(each, language) for each in part.lines) or getattr(part.nothing, language),
        )
        for part in one.parts
    ]
    return [first, *rest]


def line(one: BasisLine, language: str) -> str:
    """One thing that is known, with its source behind it."""
    source = ", ".join(filter(None, [getattr(one.source, language), one.address]))
    return f"{getattr(one.text, language)} [{source}]" if source else getattr(one.text, language)


def plain(one: QuestionBasis, language: str) -> bytes:
    """Plain text in UTF-8."""
    told = [f"{heading}\n\n{words}" for heading, words in sections(one, language)]
    return ("\n\n\n".join([getattr(title(one), language), *told]) + "\n").encode()


def word(one: QuestionBasis, language: str) -> bytes:
    """A Word document."""
    at = dt.datetime.combine(one.on, dt.time(), dt.UTC)
    return written(language, getattr(title(one), language), sections(one, language), at)


FILES: Final[dict[str, tuple[Callable[[QuestionBasis, str], bytes], str]]] = {
    "txt": (plain, "text/plain; charset=utf-8"),
    "docx": (word, WORD),
}
"""What makes each kind of file, and its media type."""
