"""What a document carries besides its own parts, told by what each part begins with: other files, programs, locks.

Office and OpenDocument files are archives, and a PDF can hold files too: whatever is refused by itself would come in
inside of them. Nothing is unpacked but the first bytes of each part, and of a PDF its lists of objects.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import islice
from pathlib import PurePosixPath
from typing import Final

from cydwaith.engines import zips


class Carried(Enum):
    """Why a document is not taken."""

    FILES = "files"
    PROGRAM = "program"
    LOCKED = "locked"
    """Locked, damaged, or made so that two programs read two documents in it."""


BROKEN: Final = (*zips.BROKEN, OSError, ValueError)
MOST_PARTS: Final = 10_000
MOST_UNPACKED: Final = 512 * 2**20
LARGEST_OBJECT: Final = 20 * 2**20
"""Bytes of all parts, and of a table or a drawing that stands as a document of its own within another."""
HEAD: Final = 264
TAR: Final = (b"ustar", 257)
PROGRAMS: Final = (
    *(b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe"),
    *(b"\xca\xfe\xba\xbe", b"L\0\0\0\x01\x14\x02\0"),
)
"""Windows, Linux, scripts, macOS (both), Java, shortcuts that start something."""
ARCHIVE: Final = (b"PK\x03\x04", b"PK\x05\x06")
FILES: Final = (
    *ARCHIVE,
    *(b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"MSCF"),
    *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-", b"{\\rtf"),
)
"""Archives; what Office once wrote, in which anything can be packed; documents."""
PACKED_DRAWINGS: Final = (".emz", ".wmz")
OBJECTS: Final = {
    ".docx": "word/document.xml",
    ".xlsx": "xl/workbook.xml",
    ".pptx": "ppt/presentation.xml",
}
"""What charts of a document have their figures in, by the end of the name, and the part that makes it one."""
ENDS: Final = b"PK\x05\x06"
END_LENGTH: Final = 22


def in_archive(content: bytes, *, depth: int = 0) -> Carried | None:
    """Why an archive of parts is not taken; None for one that holds its own parts alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as held:
            if odd(held, content):
                return Carried.LOCKED
            return next(filter(None, (in_part(held, one, depth) for one in held.infolist())), None)
    except BROKEN:
        return Carried.LOCKED


def odd(held: zipfile.ZipFile, content: bytes) -> bool:
    """Whether an archive is locked, grows without end, or can be read as two: a name twice, something around it."""
    parts = held.infolist()
    names = {one.filename.lower() for one in parts}
    end = len(content) - END_LENGTH - len(held.comment)
    return (
        len(parts) > MOST_PARTS
        or sum(one.file_size for one in parts) > MOST_UNPACKED
        or len(names) < len(parts)
        or any(one.flag_bits & 1 for one in parts)
        or min((one.header_offset for one in parts), default=0) > 0
        or content[end : end + len(ENDS)] != ENDS
    )


def in_part(held: zipfile.ZipFile, one: zipfile.ZipInfo, depth: int) -> Carried | None:
    """What a part of an archive is, where it may not be there."""
    with held.open(one) as part:
        head = part.read(HEAD)
    if head.startswith(PROGRAMS):
        return Carried.PROGRAM
    if not head.startswith(FILES) and head[TAR[1] : TAR[1] + len(TAR[0])] != TAR[0]:
        return None
    end = PurePosixPath(one.filename.lower()).suffix
    if end in PACKED_DRAWINGS and head.startswith(b"\x1f\x8b"):
        return None
    return of_object(held, one, end) if depth == 0 and head.startswith(ARCHIVE) else Carried.FILES


def of_object(held: zipfile.ZipFile, one: zipfile.ZipInfo, end: str) -> Carried | None:
    """What a document within a document is: taken where it is the table behind a chart and holds nothing more."""
    if end not in OBJECTS or one.file_size > LARGEST_OBJECT:
        return Carried.FILES
    inner = held.read(one)
    with zipfile.ZipFile(io.BytesIO(inner)) as within:
        names = within.namelist()
    if OBJECTS[end] not in names or any(name.lower().endswith("vbaproject.bin") for name in names):
        return Carried.FILES
    return in_archive(inner, depth=1)


MOST_LISTS: Final = 5_000
LONGEST_LIST: Final = 2**20
LISTS: Final = re.compile(rb"/ObjStm\b[^\0]{0,400}?stream\r?\n", re.DOTALL)
HIDDEN: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
IN_PDF: Final = (
    (re.compile(rb"/(?:JavaScript|Launch)\b"), Carried.PROGRAM),
    (re.compile(rb"/EmbeddedFiles?\b"), Carried.FILES),
)


def in_pdf(content: bytes) -> Carried | None:
    """Why a PDF is not taken: it runs something, or holds other files. Its names may be written in numbers."""
    for text in readable(content):
        plain = HIDDEN.sub(lambda found: bytes([int(found[1], 16)]), text)
        for pattern, what in IN_PDF:
            if pattern.search(plain):
                return what
    return None


def readable(content: bytes) -> Iterator[bytes]:
    """The words of a PDF: the file itself, and its lists of objects unpacked, as many and as long as one looks at."""
    yield content
    yield from unpacked(content, (found.end() for found in islice(LISTS.finditer(content), MOST_LISTS)))


def unpacked(content: bytes, places: Iterable[int]) -> Iterator[bytes]:
    """What is packed at some places of a file, so far as it can be read."""
    for place in places:
        try:
            yield zlib.decompressobj().decompress(content[place : place + LONGEST_LIST], LONGEST_LIST)
        except zlib.error:
            continue
