"""Kinds of files that people send, told by the end of their names and by what they hold."""

import io
import zipfile
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from cydwaith.engines import containers, zips
from cydwaith.engines.containers import Carried
from cydwaith.shared.refusals import NotPossible

OFFICE: Final = "application/vnd.openxmlformats-officedocument"
OPEN: Final = "application/vnd.oasis.opendocument"
ZIP: Final = b"PK\x03\x04"
MACROS: Final = ("vbaproject.bin", "basic/script-lc.xml")
"""Ends of names of parts that hold programs."""


class Kind(NamedTuple):
    """A kind of file: its media type, what it begins with, and a part that it has where it is an archive of parts."""

    media_type: str
    begins: bytes
    part: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is looked at."""
        return self.media_type.startswith("image/")


KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "pdf": Kind("application/pdf", b"%PDF-"),
        "docx": Kind(f"{OFFICE}.wordprocessingml.document", ZIP, "word/document.xml"),
        "xlsx": Kind(f"{OFFICE}.spreadsheetml.sheet", ZIP, "xl/workbook.xml"),
        "pptx": Kind(f"{OFFICE}.presentationml.presentation", ZIP, "ppt/presentation.xml"),
        "odt": Kind(f"{OPEN}.text", ZIP, "content.xml"),
        "ods": Kind(f"{OPEN}.spreadsheet", ZIP, "content.xml"),
        "odp": Kind(f"{OPEN}.presentation", ZIP, "content.xml"),
        "csv": Kind("text/csv; charset=utf-8", b""),
        "txt": Kind("text/plain; charset=utf-8", b""),
        "png": Kind("image/png", b"\x89PNG\r\n\x1a\n"),
        "jpg": Kind("image/jpeg", b"\xff\xd8\xff"),
        "jpeg": Kind("image/jpeg", b"\xff\xd8\xff"),
        "webp": Kind("image/webp", b"RIFF"),
    }
)
"""By the end of a name."""


def kind_of(name: str, content: bytes, taken: Collection[str]) -> Kind:
    """The kind of a file, of those `taken` (by the ends of their names).

    Raises NotPossible when it is empty, of another kind, not what its name says, locked, or holds programs or other
    files.
    """
    if not content:
        raise NotPossible(_("The file is empty"), "file")
    end = name.rpartition(".")[2].lower()
    if end not in taken:
        raise NotPossible(_("A file can be one of these: %(kinds)s") % {"kinds": ", ".join(taken)}, "file")
    kind = KINDS[end]
    if not content.startswith(kind.begins) or (not kind.begins and not is_text(content)):
        raise NotPossible(_("The file is not what the end of its name says"), "file")
    if kind.part:
        refuse_parts(content, kind.part)
    refuse_carried(kind, content)
    return kind


def refuse_parts(content: bytes, part: str) -> None:
    """Raise NotPossible for an archive that cannot be read, lacks a part, or holds macros. Nothing is unpacked."""
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (*zips.BROKEN, OSError, ValueError):
        names = []
    if part not in names:
        raise NotPossible(_("The file is not what the end of its name says"), "file")
    if any(one.lower().endswith(MACROS) for one in names):
        raise NotPossible(_("The file holds macros. Save it without them, then send it again."), "file")


def refuse_carried(kind: Kind, content: bytes) -> None:
    """Raise NotPossible for a document that holds other files or programs, is locked, or can be read in two ways."""
    match containers.in_archive(content) if kind.part else containers.in_pdf(content) if kind is KINDS["pdf"] else None:
        case Carried.FILES:
            raise NotPossible(_("The file holds other files. Take them out, and send each by itself."), "file")
        case Carried.PROGRAM:
            raise NotPossible(_("The file holds a program. Take it out, then send the file again."), "file")
        case Carried.LOCKED:
            locked = _("The file is locked or damaged. Save it anew without a password, then send it again.")
            raise NotPossible(locked, "file")


def is_text(content: bytes) -> bool:
    """Whether bytes are text in UTF-8."""
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False
