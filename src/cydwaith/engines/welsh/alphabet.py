"""Welsh alphabetical order: ch, dd, ff, ng, ll, ph, rh and th are letters of their own."""

import re
import unicodedata
from functools import lru_cache

# k, q, v, x and z are no letters of Welsh; they stand where readers of other alphabets look for them.
LETTERS = re.findall(r"\S+", "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z")
ORDER = {sign: place for place, sign in enumerate([" ", *"0123456789", *LETTERS])}
# Words that a longer one begins with: where the next part begins with g or h, two letters meet that are not one
# (Pen|gam, Pont|hir, ar|hosfa). "tang" (tangnefedd) and "cyng" (cyngor) do not stand here: their ng is one letter.
BEFORE_G = "ban|blaen|bryn|carn|cefn|garn|glan|glyn|gwaun|hen|llan|llwyn|maen|pen|waun"
BEFORE_H = "aber|ar|byr|caer|gor|hwyr|mor|nant|pont|tir"
JOINT = re.compile(
    rf"^(?:{BEFORE_G})(?=g)|^(?:{BEFORE_H})(?=h)|^(?:ar)?dan(?=gos)|^par(?=ha)"
    r"|(?<=\w)r(?=ha(?:u|d|ol|odd|wyd)$)|(?<=\w)n(?=gar(?:wch)?$)"
)
SIGN = re.compile("ch|dd|ff|ng|ll|ph|rh|th|[^|]")

WelshKey = tuple[tuple[int, ...], str]


@lru_cache(maxsize=4096)
def welsh_key(text: str) -> WelshKey:
    """A key for `sorted`: letter by letter, word by word; accents, capitals and punctuation only break ties.

    Spaces come before digits, digits before letters, other scripts last.
    """
    words = re.sub(r"[\s_]+", " ", re.sub(r"[^\w\s-]", "", folded(text))).strip().split(" ")
    signs = [sign for word in words for sign in [" ", *SIGN.findall(marked(word))] if sign != "-"]
    places = tuple(ORDER[sign] if sign in ORDER else len(ORDER) + ord(sign[0]) for sign in signs[1:])
    return places, unicodedata.normalize("NFC", text).casefold()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def marked(word: str) -> str:
    """The word with a bar where two letters meet that are not one."""
    return JOINT.sub(lambda found: found[0] + "|", word)
