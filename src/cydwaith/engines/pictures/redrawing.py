"""Pictures that people send, drawn anew: nothing is left of the file but what is seen.

What it was taken with, where, and when (EXIF, GPS, comments, thumbnails, profiles, whatever stands behind the end) is
gone, and so is all that only looked like a picture. Run as a program: it reads a picture from its input and writes its
sides, and the picture anew, to its output, in a process of its own with little memory and time, so that no file can
fill or stop the process that serves pages, and none of that process's own settings of Pillow hold here.
"""

import io
import sys
from typing import Final

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from cydwaith.engines.pictures import LONGEST, MEMORY, MOST_PIXELS, SECONDS, TOO_LARGE

FORMATS: Final = ("JPEG", "PNG", "WEBP")
QUALITY: Final = 85


class TooLargeError(ValueError):
    """A picture of more than `MOST_PIXELS`."""


def redrawn(data: bytes) -> tuple[int, int, bytes]:
    """(width, height, file) of a whole picture, upright, at most `LONGEST` pixels a side, in the format it came in.

    Raises TooLargeError; ValueError for what is no picture of `FORMATS`, is cut short, or is broken.
    """
    # Whole or not at all: a library that is loaded beside (WeasyPrint) lets half pictures pass, for all of its process.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = None  # counted here, before anything is unpacked
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise TooLargeError
            kind = str(picture.format)
            picture.load()
            fresh = bare(picture)
            return fresh.width, fresh.height, written(fresh, kind)
    except TooLargeError:
        raise
    except (UnidentifiedImageError, OSError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError) as broken:
        raise ValueError("not a whole picture") from broken


def bare(picture: Image.Image) -> Image.Image:
    """What is seen of a picture, and nothing else of it."""
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LONGEST, LONGEST))
    seen = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    fresh = Image.new(seen.mode, seen.size)
    fresh.paste(seen)
    return fresh


def written(picture: Image.Image, kind: str) -> bytes:
    """A picture as a file; where a JPEG could not keep what is see-through, it never had it."""
    into = io.BytesIO()
    fitting = picture.convert("RGB") if kind == "JPEG" else picture
    fitting.save(into, format=kind, quality=QUALITY)
    return into.getvalue()


def held_short() -> None:
    """Take no more memory and time than a picture needs."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> int:
    """Read a picture, write it anew; how it ended."""
    held_short()
    try:
        width, height, fresh = redrawn(sys.stdin.buffer.read())
    except TooLargeError:
        return TOO_LARGE
    except (ValueError, MemoryError):
        return 1
    sys.stdout.buffer.write(b"%d %d\n" % (width, height) + fresh)
    return 0


if __name__ == "__main__":
    sys.exit(main())
