"""A thing said in both languages, side by side, at the place where it is said.

A sentence is a function that returns `Said`; its parameters are checked like any others. Names go in as pairs, numbers
and dates are written in the language of each branch, word forms come from `shared.grammar`. Both texts are worked out
when it is said: measured, 16 µs instead of 6 for the longest, less than a millisecond on a page with every council, so
nothing is put off until it is read.
"""

from dataclasses import dataclass

from cydwaith.shared.bilingual import LANGUAGES, Words, choose


@dataclass(frozen=True, slots=True)
class Said:
    """The same thing in Welsh and in English; as text, it is in the reader's language.

    What people write may be in one of them only; where it is in neither, it is false.
    """

    cy: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.words.plain

    def __html__(self) -> str:
        return self.words.__html__()

    def __bool__(self) -> bool:
        return bool(self.cy or self.en)

    @property
    def words(self) -> Words:
        """The text in the reader's language, which knows the language it is in."""
        return choose(self.cy, self.en)


def said(*, cy: str, en: str) -> Said:
    """Say something in both languages. Whatever is put into the sentence is put into both where they stand."""
    return Said(cy, en)


def pair(instance: object, name: str) -> Said:
    """Both texts of a pair of columns, to be put into sentences; an empty one gives way to the other.

    What stands in for it knows its own language, so that nobody mutates it or leaves it unmarked.
    """
    cy, en = (getattr(instance, f"{name}_{language}") for language in LANGUAGES)
    return Said(cy or Words(en, "en"), en or Words(cy, "cy"))
