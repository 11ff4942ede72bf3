"""Which of the two languages a text is in: letters in threes and function words, a naive Bayes estimate.

Cavnar and Trenkle (1994) for the letters. One word is guessed right about nine times in ten, so a guess about a short
question only weighs, it never excludes.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable

from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import clean

LETTERS = re.compile(r"[^\W\d_]+")
# A function word says this much (in nats) for the only language that has it.
FUNCTION_WORD = 3.0
READ = 2000


class LanguageGuess:
    """Learns from words of both languages and says how likely a text is Welsh."""

    def __init__(self, welsh: Iterable[str], english: Iterable[str]) -> None:
        cy, en = counted(welsh), counted(english)
        signs = len(cy.keys() | en.keys())
        cy_all, en_all = cy.total() + signs, en.total() + signs
        self.unseen = math.log(en_all / cy_all)
        self.weights = {
            three: math.log((cy[three] + 1) / cy_all) - math.log((en[three] + 1) / en_all)
            for three in cy.keys() | en.keys()
        }

    def probability_welsh(self, text: str) -> float:
        """Between 0 (English) and 1 (Welsh); 0.5 for a text without a letter. Only its first 2,000 signs are read."""
        words = LETTERS.findall(clean(text[:READ]).lower())
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, sum(map(self.evidence, words))))))

    def evidence(self, word: str) -> float:
        """Log odds of one word for Welsh."""
        if (word in WELSH) != (word in ENGLISH):
            return FUNCTION_WORD if word in WELSH else -FUNCTION_WORD
        return sum(self.weights.get(three, 0.0) for three in threes(word))


def counted(words: Iterable[str]) -> Counter[str]:
    """How often three letters follow one another in words. All words are read as one text: that is much quicker."""
    text = "".join(f"^{word.lower()}$" for word in words)
    threes = Counter(zip(text, text[1:], text[2:], strict=False))
    return Counter({"".join(three): number for three, number in threes.items() if three[:2] != ("$", "^") != three[1:]})


def threes(word: str) -> list[str]:
    edged = f"^{word}$"
    return [edged[place : place + 3] for place in range(len(edged) - 2)]
