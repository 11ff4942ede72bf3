"""Corrections taken back from a sheet, all or none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from cydwaith.site.language.catalogue import Spoken, messages
from cydwaith.site.language.sentences import sentences
from cydwaith.site.language.sheet import Line
from cydwaith.site.language.texts import Fault, Text


@dataclass(frozen=True, slots=True)
class Correction:
    """A text with its new Welsh, and the source that says so."""

    text: Text
    welsh: str
    source: str


def every_text(root: Path, used: Spoken) -> Iterator[Text]:
    """All the Welsh of a checkout, the catalogue first, with where its messages are used."""
    yield from messages(root, used)
    yield from sentences(root)


def corrections(lines: Iterable[Line], texts: Mapping[str, Text]) -> tuple[list[Correction], list[str]]:
    """What a sheet corrects, and what cannot be taken: each fault with the line of the sheet."""
    found: list[Correction] = []
    faults: list[str] = []
    for line in lines:
        try:
            found += correction(line, texts.get(line.key))
        except Fault as fault:
            faults.append(
                _("line %(line)s (%(key)s): %(fault)s")
                % {
                    "line": line.number,
                    "key": line.key,
                    "fault": fault,
                }
            )
    return found, faults


def correction(line: Line, text: Text | None) -> list[Correction]:
    """What one line corrects: one thing or none. Raises Fault."""
    if text is None or text.digest != line.digest:
        if text is not None and text.welsh.strip() == line.welsh:
            return []
        raise Fault(_("The text has changed since the sheet was printed. Print a new one."))
    if line.welsh == text.welsh.strip():
        return []
    if not line.welsh:
        raise Fault(_("The Welsh is empty."))
    welsh = text.corrected(line.welsh)
    try:
        return [Correction(text, welsh, text.write(welsh))]
    except Fault as fault:
        raise Fault(_("What is put into the text is not the same as before: %(what)s") % {"what": fault}) from fault


def put(found: Iterable[Correction]) -> None:
    """Write corrections where they belong; of each file nothing else changes."""
    by_file: dict[Path, list[Correction]] = defaultdict(list)
    for one in found:
        by_file[one.text.file].append(one)
    for file, several in by_file.items():
        source = file.read_text()
        for one in sorted(several, key=lambda one: one.text.span, reverse=True):
            begin, end = one.text.span
            source = source[:begin] + one.source + source[end:]
        file.write_text(source)
