"""English keys: Porter's second stemmer (Snowball, as in most search engines) after folding."""

from functools import cache, lru_cache
from threading import Lock
from typing import Protocol

from cydwaith.engines.welsh.tokens import plain

# Irregular forms the stemmer cannot know, as any school grammar lists them.
IRREGULAR = {
    form: word
    for word, forms in {
        "pay": "paid", "send": "sent", "sell": "sold", "tell": "told", "give": "gave given", "show": "shown",
        "build": "built", "buy": "bought", "bring": "brought", "become": "became", "begin": "began begun",
        "break": "broke broken", "choose": "chose chosen", "come": "came", "do": "done", "draw": "drew drawn",
        "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen", "feel": "felt", "find": "found",
        "fly": "flew flown", "get": "got gotten getting", "go": "went gone", "grow": "grew grown", "hear": "heard",
        "hold": "held", "keep": "kept", "know": "knew known", "lead": "led", "lend": "lent",
        "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "rise": "risen", "run": "ran",
        "say": "said", "see": "seen", "seek": "sought", "sit": "sat", "speak": "spoke spoken", "spend": "spent",
        "stand": "stood", "steal": "stole stolen", "take": "took taken", "teach": "taught", "think": "thought",
        "throw": "threw thrown", "understand": "understood", "wear": "wore worn", "win": "won",
        "write": "wrote written",
        "child": "children", "person": "people persons", "man": "men", "woman": "women", "foot": "feet",
        "tooth": "teeth", "mouse": "mice", "goose": "geese", "life": "lives", "half": "halves",
        "wife": "wives", "knife": "knives", "loaf": "loaves", "analysis": "analyses", "crisis": "crises",
    }.items()
    for form in forms.split()
}  # fmt: skip


# The stemmer keeps the word it is at: two readers at once would cut each other's.
ONE_AT_A_TIME = Lock()


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - Snowball's own name


@cache
def stemmer() -> Stemmer:
    import snowballstemmer  # type: ignore[import-untyped]  # it ships no types

    found: Stemmer = snowballstemmer.stemmer("english")
    return found


@lru_cache(maxsize=65536)
def english_key(word: str) -> str:
    """The stem of an English word: councils → council, recycling → recycl."""
    letters = plain(word)
    with ONE_AT_A_TIME:
        return stemmer().stemWord(IRREGULAR.get(letters, letters))
