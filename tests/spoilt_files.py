"""Files that nobody meant to be read: cut off, locked, endless, nested without end, of another kind than they say."""

import io
import random
import zipfile
from collections.abc import Iterator

DEEP = 50_000
XML = b'<?xml version="1.0"?>'
ENTITIES = XML + b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&d;</a>'


def packed(name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of one part."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        made.writestr(name, data)
    return file.getvalue()


def locked(data: bytes) -> bytes:
    """A zip file that says it is encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def spoilt() -> Iterator[tuple[str, bytes]]:
    """Each by what is wrong with it."""
    luck = random.Random(14)
    whole = packed("a.txt", b"gair\tgair\tNOUN\n" * 2000)
    yield "nothing", b""
    yield "noise", luck.randbytes(5000)
    yield "a zip of noise", packed("[Content_Types].xml", luck.randbytes(3000))
    for part in (10, len(whole) // 2, len(whole) - 5):
        yield f"a zip cut off after {part} bytes", whole[:part]
    for place in (20, 60, 100, len(whole) - 40):
        yield f"a zip with another byte at {place}", whole[:place] + b"\xff" + whole[place + 1 :]
    yield "a locked zip", locked(whole)
    yield "a zip that grows", packed("a.txt", b"a" * 40_000_000)
    yield "a zip packed in another way", whole.replace(b"\x08\x00", b"\x63\x00", 4)
    yield "JSON without end", b"[" * DEEP
    yield "deep JSON", b"[" * DEEP + b"]" * DEEP
    yield "XML without end", XML + b"<a>" * DEEP
    yield "deep XML", XML + b"<a>" * DEEP + b"</a>" * DEEP
    yield "XML with entities", ENTITIES
    yield "XML with entities in UTF-16", ENTITIES.decode().encode("utf-16")
    yield "a line without end", b"a," * 500_000
    yield "a quote without end", b'a,b\n"' + b"x" * 300_000
    yield "NULs", b"\0" * 10_000
    yield "surrogates", "a,\ud800\n".encode("utf-8", "surrogatepass")
    yield "a picture cut off", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0"
    yield "an old workbook", b"\xd0\xcf\x11\xe0" + luck.randbytes(500)
