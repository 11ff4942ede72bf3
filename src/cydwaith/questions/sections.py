"""The questions that stand on the page of a practice or of an indicator."""

from typing import Final

from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.practices.models.practice import State
from cydwaith.questions import sentences
from cydwaith.questions.queries import of
from cydwaith.shared.permissions import Actor
from cydwaith.shared.sections import Section

SHOWN: Final = 5
TEMPLATE: Final = "questions/section.html"


def on_practice(practice: Practice, by: Actor) -> Section:  # noqa: ARG001  # as every source is called
    """The last questions on a practice, and the way to ask."""
    open_ = practice.current is not None and practice.current.state == State.PUBLISHED
    return section("practice", practice.pk, may_ask=open_)


def on_indicator(indicator: Indicator, by: Actor) -> Section:  # noqa: ARG001  # as every source is called
    """The last questions on an indicator, and the way to ask."""
    return section("indicator", indicator.pk, may_ask=True)


def section(about: str, code: str, *, may_ask: bool) -> Section:
    """The last questions, one more than are shown so that it is known whether there are others."""
    found = list(of(about, code)[: SHOWN + 1])
    shown = {
        "about": about,
        "code": code,
        "questions": found[:SHOWN],
        "more": len(found) > SHOWN,
        "may_ask": may_ask,
        "sentences": sentences,
    }
    return Section(TEMPLATE, shown)
