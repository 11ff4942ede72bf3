"""A language as the rules see it: ways of saying each rule, and what keeps a sentence that has one from being one."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.undertakings.kinds import Passed, Rule, Span

Found = re.Match[str]
Check = Callable[[Found], Passed | None]
CLAUSE: Final = re.compile(r"[.;:—–]|, (?!that |sut |fel )")
"""Where one clause ends and another may begin."""


@dataclass(frozen=True, slots=True)
class Met:
    """A rule that a plain sentence meets: the words that make it one, and who is to do it where that is said."""

    rule: Rule
    because: Span
    who: Span | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Way:
    """One way of saying a rule. `who` and `verb` are groups of its words; `checks` look at a match and say why not.

    `needs`: without any of these letters a sentence is not even looked at.
    """

    rule: Rule
    words: re.Pattern[str]
    checks: tuple[Check, ...] = ()
    doubtful: bool = False
    needs: tuple[str, ...] = ("",)

    def met(self, found: Found) -> Met:
        """A match as what was met."""
        who = Span(*found.span("who")) if "who" in self.words.groupindex and found["who"] else None
        return Met(self.rule, Span(*found.span()), who, self.doubtful)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words in the clause before a match that make it none: a hope, a report of others, a question in a sentence."""

    why: Passed
    before: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The ways of a language, what refuses a match, and how the language denies."""

    ways: Sequence[Way]
    refusals: Sequence[Refusal]
    denied: re.Pattern[str]

    def judge(self, sentence: str) -> Met | Passed:
        """The first way in which a plain sentence undertakes something, or why none does."""
        refused: list[Passed] = []
        for way, found in self.matches(sentence):
            why = self.refuses(way, found)
            if why is None:
                return way.met(found)
            refused.append(why)
        return refused[0] if refused else Passed.NEGATED if self.denied.search(sentence) else Passed.NO_DOER

    def matches(self, sentence: str) -> Iterator[tuple[Way, Found]]:
        """Every match of every way; ways in their order, also those that begin within another."""
        for way in self.ways:
            if not any(letters in sentence for letters in way.needs):
                continue
            place, found = 0, way.words.search(sentence)
            while found:
                yield way, found
                place = found.start() + 1
                found = way.words.search(sentence, place)

    def refuses(self, way: Way, found: Found) -> Passed | None:
        """Why a match is no suggestion; None where it is one."""
        before = clause_before(found)
        by_words = (one.why for one in self.refusals if one.before.search(before))
        by_checks = (why for check in way.checks if (why := check(found)))
        return next(by_words, None) or next(by_checks, None)


def clause_before(found: Found) -> str:
    """The words of its clause before a match."""
    before = found.string[: found.start()]
    last = max((one.end() for one in CLAUSE.finditer(before)), default=0)
    return before[last:]


def each_of(written: str) -> frozenset[str]:
    """Words parted by spaces as a set; an underscore joins those that stand together."""
    return frozenset(written.split())


def any_of(words: str) -> str:
    """Words parted by spaces as one group of a pattern, the longest first; an underscore is a space."""
    return "|".join(re.escape(word).replace("_", " ") for word in sorted(words.split(), key=len, reverse=True))
