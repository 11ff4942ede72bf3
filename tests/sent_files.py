"""Files that people send, made up: whole, hostile, broken."""

import io
import zipfile

from PIL import Image
from PIL.PngImagePlugin import PngInfo

GPS = "A GPS position and a name"
SIDES = (60, 40)


def picture(kind: str = "PNG", sides: tuple[int, int] = SIDES, **saving: object) -> bytes:
    """A picture with something to see, so that its bytes are many."""
    drawn = Image.effect_noise(sides, 90).convert("RGB")
    into = io.BytesIO()
    drawn.save(into, format=kind, **saving)
    return into.getvalue()


def telling(kind: str) -> bytes:
    """A picture that says where and by whom it was taken, and holds something behind its end."""
    exif = Image.Exif()
    exif[0x010E] = GPS
    exif[0x013B] = GPS
    exif.get_ifd(0x8825)[1] = "N"
    more = PngInfo()
    more.add_text("Comment", GPS)
    saving = {"PNG": {"pnginfo": more}, "JPEG": {"comment": GPS.encode()}, "WEBP": {}}[kind]
    return picture(kind, exif=exif, **saving) + b"<script>alert(1)</script>" + GPS.encode()


def bomb() -> bytes:
    """A few kilobytes that unpack to a picture of a hundred million pixels."""
    into = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(into, format="PNG")
    return into.getvalue()


def archive(*parts: str) -> bytes:
    """An archive of some parts, each almost empty."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        for name in parts:
            made.writestr(name, "<x/>")
    return into.getvalue()


DOCUMENT = archive("[Content_Types].xml", "word/document.xml")
MACROS = archive("word/document.xml", "word/vbaProject.bin")
NOTHING_INSIDE = archive("other.xml")
