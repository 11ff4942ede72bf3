"""Which files a paper can be: documents that everybody can open and that run nothing."""

from typing import Final

from django.utils.translation import gettext as _

from cydwaith.shared.refusals import NotPossible

LARGEST: Final = 20 * 2**20
"""In bytes. What councils send round is rarely half of it."""

OFFICE: Final = "application/vnd.openxmlformats-officedocument"
OPEN: Final = "application/vnd.oasis.opendocument"
ZIP: Final = b"PK\x03\x04"
# By the end of the name: the media type, and what such a file begins with.
KINDS: Final = {
    "pdf": ("application/pdf", b"%PDF-"),
    "docx": (f"{OFFICE}.wordprocessingml.document", ZIP),
    "xlsx": (f"{OFFICE}.spreadsheetml.sheet", ZIP),
    "pptx": (f"{OFFICE}.presentationml.presentation", ZIP),
    "odt": (f"{OPEN}.text", ZIP),
    "ods": (f"{OPEN}.spreadsheet", ZIP),
    "odp": (f"{OPEN}.presentation", ZIP),
    "csv": ("text/csv; charset=utf-8", b""),
    "txt": ("text/plain; charset=utf-8", b""),
}


def kind_of(name: str, content: bytes) -> str:
    """The media type of a file. Raises NotPossible when it is empty, of another kind, or not what its name says."""
    if not content:
        raise NotPossible(_("The file is empty"), "file")
    media_type, begins = KINDS.get(name.rpartition(".")[2].lower(), ("", b""))
    if not media_type:
        raise NotPossible(_("A paper can be one of these: %(kinds)s") % {"kinds": ", ".join(KINDS)}, "file")
    if not content.startswith(begins) or (not begins and not is_text(content)):
        raise NotPossible(_("The file is not what the end of its name says"), "file")
    return media_type


def is_text(content: bytes) -> bool:
    """Whether bytes are text in UTF-8."""
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False
