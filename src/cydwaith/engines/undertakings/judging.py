"""Sentences to suggestions, in either language."""

import re
from collections.abc import Iterator
from typing import Final

from cydwaith.engines.undertakings import conditions, english, times, welsh
from cydwaith.engines.undertakings.grammar import Grammar, Met
from cydwaith.engines.undertakings.kinds import STRENGTHS, Judged, Language, Passed, Span, Suggestion
from cydwaith.engines.undertakings.sentences import plain, sentences

GRAMMARS: Final[dict[Language, Grammar]] = {"en": english.GRAMMAR, "cy": welsh.GRAMMAR}
ASKED: Final = re.compile(r"\?[’”'\")\]]*$")


def suggested(text: str, language: Language) -> list[Suggestion]:
    """What seems to be undertaken in a text, sentence by sentence, in its order."""
    return [one.suggestion for one in judged(text, language) if one.suggestion]


def judged(text: str, language: Language) -> Iterator[Judged]:
    """Every sentence of a text with its suggestion, or with why there is none."""
    for span in sentences(text):
        found = asked_or(plain(span.of(text)), GRAMMARS[language])
        if isinstance(found, Passed):
            yield Judged(span, None, found)
        else:
            yield Judged(span, suggestion(found, plain(span.of(text)), span, language), None)


def asked_or(sentence: str, grammar: Grammar) -> Met | Passed:
    """A plain sentence judged by a grammar: what is asked undertakes nothing."""
    return Passed.QUESTION if ASKED.search(sentence) else grammar.judge(sentence)


def suggestion(met: Met, sentence: str, span: Span, language: Language) -> Suggestion:
    """A sentence as it is suggested: places in the whole text."""
    when, condition = times.said(sentence, language, met.because.first), conditions.said(sentence, language)
    return Suggestion(
        rule=met.rule,
        strength=STRENGTHS[met.rule],
        sentence=span,
        because=met.because.moved(span.first),
        who=met.who and met.who.moved(span.first),
        when=when and when.moved(span.first),
        condition=condition and condition.moved(span.first),
        doubtful=met.doubtful,
    )
