"""What is quoted of the things that a policy cites, in words that stay as they were that day."""

import datetime as dt
from statistics import median

from django.utils.functional import Promise
from django.utils.translation import override

from cydwaith.bodies.models import PlaceKind
from cydwaith.decisions import words as decision_words
from cydwaith.decisions.models import Decision
from cydwaith.evidence.models import Indicator, Observation
from cydwaith.evidence.sentences.figures import figure
from cydwaith.meetings.models import Meeting, Paper
from cydwaith.shared import formats
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.said import Said, pair, said

LONGEST = 120


def day(on: dt.date) -> Said:
    """A day in both languages."""
    return Said(*(formats.date(on, language=language) for language in LANGUAGES))


def figures(indicator: Indicator) -> Said:
    """How councils stood at the last period of an indicator: lowest, middle and highest, with the publisher."""
    found = Observation.objects.filter(indicator=indicator, place__kind=PlaceKind.COUNCIL, value__isnull=False)
    last = found.order_by("-starts", "-period").values_list("period", flat=True).first()
    if last is None:
        return UNSAID
    values = sorted(one.value for one in found.filter(period=last) if one.value is not None)
    low, middle, high = (figure(indicator, value) for value in (values[0], median(values), values[-1]))
    when = Said(*(formats.period(last, language=language) for language in LANGUAGES))
    by, unit = pair(indicator, "publisher"), pair(indicator, "unit")
    return said(
        cy=f"{when.cy}, {len(values)} o gynghorau: o {low} i {high}; y canolrif yw {middle} ({unit.cy}; {by.cy})",
        en=f"{when.en}, {len(values)} councils: from {low} to {high}; the median is {middle} ({unit.en}; {by.en})",
    )


def beginning(text: Said) -> Said:
    """The beginning of a text, cut between words."""
    return Said(*(cut(words) for words in (text.cy, text.en)))


def cut(words: str) -> str:
    """At most so much of a text."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"


def meeting(one: Meeting) -> Said:
    """A meeting's title, or the forum's name where it has none."""
    return both(one, "title") or both(one.forum, "name")


def file(one: Paper) -> Said:
    """The checksum of a paper's file."""
    return said(cy=f"SHA-256 {one.digest}", en=f"SHA-256 {one.digest}") if one.digest else UNSAID


def state(one: Decision) -> Said:
    """What state a decision is in."""
    return in_both(decision_words.STATES[one.state])


def in_both(words: str | Promise) -> Said:
    """A translated text in each language."""
    said_in = []
    for language in LANGUAGES:
        with override(language):
            said_in.append(str(words))
    return Said(*said_in)
