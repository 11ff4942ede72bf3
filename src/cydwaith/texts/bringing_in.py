"""A Word document that somebody sends as the first draft of a text."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cydwaith.shared.file_kinds import kind_of
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said
from cydwaith.texts.actions.beginning import Draft

if TYPE_CHECKING:
    from cydwaith.engines.drafting.word_files import Answer

LARGEST: Final = 10 * 2**20
"""In bytes."""
MOST_SECTIONS: Final = 500
TOO_LARGE: Final = said(cy="Mae’r ffeil yn fwy na 10 MB.", en="The file is larger than 10 MB.")
UNREADABLE: Final = said(
    cy="Ni ellir darllen y ddogfen: mae wedi’i difrodi, neu’n rhy fawr pan gaiff ei dadbacio.",
    en="The document cannot be read: it is damaged, or too large when it is unpacked.",
)
EMPTY: Final = said(cy="Nid oes testun yn y ddogfen.", en="There is no text in the document.")
TOO_MANY: Final = said(
    cy=f"Mae mwy na {MOST_SECTIONS} o benawdau yn y ddogfen.",
    en=f"The document has more than {MOST_SECTIONS} headings.",
)


@dataclass(frozen=True, slots=True)
class Brought:
    """Sections read from a document, and what became of each line that was not plain text."""

    sections: list[Draft]
    answers: "list[Answer]"


def read(name: str, content: bytes, language: str) -> Brought:
    """The sections of a document in one language, "cy" or "en".

    Raises NotPossible, at the field `file`, for what is no Word document, holds macros, or cannot be read.
    """
    from cydwaith.engines.drafting import word_files

    if len(content) > LARGEST:
        raise NotPossible(str(TOO_LARGE), "file")
    kind_of(name, content, ["docx"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sent.docx"
        path.write_bytes(content)
        try:
            found = word_files.read(path)
        except ValueError as fault:
            raise NotPossible(str(UNREADABLE), "file") from fault
    if not found.sections:
        raise NotPossible(str(EMPTY), "file")
    if len(found.sections) > MOST_SECTIONS:
        raise NotPossible(str(TOO_MANY), "file")
    sections = [Draft(Said(**{language: heading}), Said(**{language: words})) for heading, words in found.sections]
    return Brought(sections, found.answers)
