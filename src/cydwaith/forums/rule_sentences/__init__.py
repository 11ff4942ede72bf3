"""A consent rule in plain words, generated from its data, so that what is read is what is counted.

Written twice: `cy` and `en` hold the same functions.
"""

from collections.abc import Mapping
from types import ModuleType

from cydwaith.forums.consenting import ALONE, Of, Rule
from cydwaith.forums.rule_sentences import cy, en
from cydwaith.shared.bilingual import reading_language

VOICES = {"cy": cy, "en": en}


def voice() -> ModuleType:
    """The module that speaks the reader's language."""
    return VOICES[reading_language()]


def told(rule: Rule, sides: Mapping[str, str], *, forum: str = "", on: str = "") -> list[str]:
    """The whole rule as sentences. `sides` are the names by code, `forum` that of where a split goes.

    `on` is the day of the numbers of people, written out.
    """
    speak = voice()
    alone = [one.side for one in rule.sides] == [ALONE]
    lines = [speak.only_then(alone=alone)]
    lines += [speak.side("" if alone else sides.get(one.side, one.side), one) for one in rule.sides]
    lines.append(speak.aside(counts=rule.aside_counts, quorum=any(one.quorum for one in rule.sides)))
    if rule.days:
        lines.append(speak.open_for(rule.days))
    if len(rule.sides) > 1:
        lines.append(speak.split(rule.split.onward.value, forum or rule.split.forum))
    if any(share and share.of == Of.POPULATION for one in rule.sides for share in (one.enough, one.quorum)):
        lines.append(speak.people(on or rule.people_on, rule.people_source))
    return lines
