"""What a sentence is judged to be, and by which rule."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

Language = Literal["cy", "en"]


class Rule(StrEnum):
    """By which rule a sentence is suggested."""

    WILL = "will"
    """A doer of the government with a future, and a verb of doing."""
    WILLING = "willing"
    """Happy, prepared, content, ready to do; no difficulty in doing."""
    WOULD = "would"
    """Would do, if a condition is met, or would look to do."""
    INTENDS = "intends"
    """Plans, aims, intends, expects to do; is on the way to doing."""
    ARRANGED = "arranged"
    """Is doing it at a time still to come."""
    PROMISES = "promises"
    """Commits to doing, gives an undertaking or an assurance."""
    PASSIVE = "passive"
    """Will be done, where only the government can be the doer."""
    BEGINS = "begins"
    """The government's own work will begin."""


class Strength(StrEnum):
    """How firmly it is said."""

    FIRM = "firm"
    WILLING = "willing"
    LOOKING = "looking"


class Passed(StrEnum):
    """Why a sentence is not suggested."""

    QUESTION = "question"
    NEGATED = "negated"
    HOPED = "hoped"
    REPORTED = "reported"
    WONDERED = "wondered"
    STATE = "state"
    THE_MEETING = "the_meeting"
    NO_DOER = "no_doer"


@dataclass(frozen=True, slots=True)
class Span:
    """Signs `first` to `last` (not included) of a text."""

    first: int
    last: int

    def of(self, text: str) -> str:
        """Its words."""
        return text[self.first : self.last]

    def moved(self, by: int) -> "Span":
        """The same words in a text that begins so many signs earlier."""
        return Span(self.first + by, self.last + by)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence in which something seems to be undertaken, and why it seems so.

    All spans are places in the text that was given: the whole sentence, the words that made the rule speak, who is to
    do it (None where it is not said), by when, and on what condition. `doubtful`: the words have another reading
    (*byddwn* is both *we will* and *I would*).
    """

    rule: Rule
    strength: Strength
    sentence: Span
    because: Span
    who: Span | None
    when: Span | None
    condition: Span | None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its suggestion, or with why there is none."""

    sentence: Span
    suggestion: Suggestion | None
    passed: Passed | None


STRENGTHS: Final = {
    Rule.WILL: Strength.FIRM,
    Rule.PROMISES: Strength.FIRM,
    Rule.PASSIVE: Strength.FIRM,
    Rule.BEGINS: Strength.FIRM,
    Rule.ARRANGED: Strength.FIRM,
    Rule.WILLING: Strength.WILLING,
    Rule.WOULD: Strength.LOOKING,
    Rule.INTENDS: Strength.LOOKING,
}
