"""Age bands as people write them, in both languages: 0, 5-9, 25 to 29, under 1, 90 and over, 90+."""

import re
from dataclasses import dataclass
from typing import Final

OLDEST: Final = 120
WORDS: Final = re.compile(
    r"\b(?:aged?|ages|years?(?: old)?|yrs?|oed|blwydd(?:yn)?|oedran|mlwydd|bl)\b\.?", re.IGNORECASE
)
BETWEEN: Final = re.compile(r"(\d{1,3})\s*(?:[-\u2010-\u2015\u2212]|to|i|hyd at|hyd)\s*(\d{1,3})", re.IGNORECASE)
OPEN: Final = re.compile(
    r"(\d{1,3})\s*(?:\+|(?:and|&)\s*(?:over|above|older|up)|plus|or (?:over|older|above)|(?:a|ac|neu)\s*"
    r"(?:throsodd|drosodd|hŷn|hyn|mwy))",
    re.IGNORECASE,
)
UNDER: Final = re.compile(r"(?:<|under|less than|dan|o dan|llai na)\s*(\d{1,3})", re.IGNORECASE)
ALONE: Final = re.compile(r"\d{1,3}")


@dataclass(frozen=True, order=True)
class Age:
    """A band: the first age in it and the last, which is None where it is open or was not said."""

    start: int
    end: int | None = None
    open: bool = False

    def closed(self, following: int | None) -> "Age":
        """The band as it is beside the next, where its end was not said: up to there, or open."""
        if self.open or self.end is not None:
            return self
        return Age(self.start, None, open=True) if following is None else Age(self.start, following - 1)

    @property
    def after(self) -> int:
        """The first age that is no longer in it."""
        return OLDEST + 1 if self.end is None else self.end + 1

    def __str__(self) -> str:
        return (
            f"{self.start}+"
            if self.end is None
            else f"{self.start}-{self.end}"
            if self.end > self.start
            else f"{self.start}"
        )


def age(text: str) -> Age | None:
    """The band that a text says; None for a text that says none."""
    plain = " ".join(WORDS.sub(" ", text).split())
    if match := BETWEEN.fullmatch(plain):
        start, end = int(match[1]), int(match[2])
        return Age(start, end) if start <= end <= OLDEST else None
    if match := OPEN.fullmatch(plain):
        return Age(int(match[1]), open=True) if int(match[1]) <= OLDEST else None
    if match := UNDER.fullmatch(plain):
        return Age(0, int(match[1]) - 1) if 0 < int(match[1]) <= OLDEST else None
    return Age(int(plain)) if ALONE.fullmatch(plain) and int(plain) <= OLDEST else None
