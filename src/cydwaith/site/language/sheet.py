"""The sheet: one text file with all the Welsh, read and corrected in any editor.

Each text has a line that finds it again, `@ key digest`, the places where it is used, its English and its Welsh. Only
what stands after `cy` is taken back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from cydwaith.site.language.texts import Fault, Text

HEAD: Final = """\
# Holl Gymraeg Cydwaith. Cywirwch yr hyn sydd ar ôl “cy” yn unig, a gadewch yr hyn sydd mewn {…} neu %(…)s fel y mae.
# All of Cydwaith’s Welsh. Correct only what stands after “cy”, and leave what is in {…} or %(…)s as it is.
# [0] … [5]: ffurfiau ar gyfer 0, 1, 2, 3, 6 a phob rhif arall / forms for 0, 1, 2, 3, 6 and all other numbers.
# Wedyn / then: ./cydwaith language take FILE --dry-run
"""
NEW_LINE: Final = "\\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A text as a sheet has it: its number in the file, what finds it, and its Welsh, corrected or not."""

    number: int
    key: str
    digest: str
    welsh: str


def printed(texts: Iterable[Text]) -> Iterator[str]:
    """The lines of a sheet."""
    yield HEAD
    section = ""
    for text in texts:
        if text.section != section:
            section = text.section
            yield f"\n## {section}\n"
        yield f"\n@ {text.key} {text.digest}\n"
        yield from (f"at {place}\n" for place in text.used)
        if text.english:
            yield f"en {on_a_line(text.english)}\n"
        yield f"cy {on_a_line(text.welsh)}\n"


def on_a_line(text: str) -> str:
    """A text on one line; the spaces around it are not shown, and stay."""
    return text.strip().replace("\n", NEW_LINE)


def read(sheet: str) -> Iterator[Line]:
    """What a sheet says. Raises Fault where the Welsh of a text is missing."""
    key = digest = ""
    for number, line in enumerate(sheet.splitlines(), start=1):
        if line.startswith("@ "):
            key, _, digest = line[2:].strip().rpartition(" ")
        elif line == "cy" or line.startswith("cy "):
            if not key:
                raise Fault(str(number))
            yield Line(number, key, digest, line[3:].strip().replace(NEW_LINE, "\n"))
            key = ""
