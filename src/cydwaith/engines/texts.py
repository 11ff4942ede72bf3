"""Text that every format can carry: the one cleaner of what comes in, and of what old rows still hold going out.

Left out is what XML 1.0 (section 2.2) cannot hold, so that a feed with it is no feed: control characters, surrogates
and the noncharacters of Unicode; and what nobody sees but everybody is misled by: a byte order mark in the midst of a
text, and the embeddings and overrides of direction (U+202A to U+202E, U+2066 to U+2069), with which a name can be made
to read as another (CVE-2021-42574). Neither Welsh nor English needs them; the plain marks of direction (U+200E, U+200F)
and the joiners, which names in other scripts and pictures of people do need, stay.
"""

import re
import unicodedata
from typing import Final

UNSEEN: Final = (
    ("\x01", "\x08"),
    ("\x0b", "\x0c"),
    ("\x0e", "\x1f"),
    ("\x7f", "\x9f"),
    ("\u202a", "\u202e"),
    ("\u2066", "\u2069"),
    ("\ufdd0", "\ufdef"),
    ("\ufeff", "\ufeff"),
    ("\ufffe", "\uffff"),
)
"""What no text holds, as ranges; besides NUL, surrogates and the last two of each plane, which no database takes."""
PLANES: Final = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
REMOVED: Final = re.compile(f"[\0\ud800-\udfff{''.join(f'{first}-{last}' for first, last in UNSEEN)}{PLANES}]")
SPACES: Final = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
BREAKS: Final = re.compile("\r\n?|\x85|\u2028|\u2029")


def carried(text: str) -> str:
    """A text without what formats cannot carry; everything else of it as it is."""
    return REMOVED.sub("", text)


def spaced(text: str) -> str:
    """A name or a cell, letters as one sign (NFC) and one plain space wherever there are some, of whatever width.

    Two people do not differ by what nobody can see. Lines stay, and so does what cannot be carried, for others to tell.
    """
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def cleaned(text: str) -> str:
    """A text as it is kept: what can be carried, lines ended in one way, letters with their accents as one sign (NFC).

    A tŵr typed on one machine is then found, sorted and compared like one typed on another.
    """
    return unicodedata.normalize("NFC", carried(BREAKS.sub("\n", text)))
