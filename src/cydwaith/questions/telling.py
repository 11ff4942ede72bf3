"""What deeds tell of questions: what a question is about, never its words, which may have to go."""

from typing import Final

from django.conf import settings

from cydwaith.evidence.telling import INDICATOR
from cydwaith.practices.telling import of_practice
from cydwaith.questions.models import Question
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells

FOLLOWERS: Final = ("practice", "council", "topic", "indicator")


def about(one: Question, turn: tuple[str, ...] = ()) -> Telling | None:
    """The practice or the figure that a question is about."""
    told = of_practice(one.practice) if one.practice else INDICATOR.of(one.indicator)
    return told and Telling(title=told.title, of=told.of, turn=turn, sample=told.sample or one.sample)


def asked(one: Question) -> Telling | None:
    """The same when it is new: whoever answers for the practice, or for the figures of all, is to answer."""
    return about(one, (one.owner_id,) if one.owner_id else tuple(settings.ANALYSTS))


ASKED: Final = Tells(
    followers=FOLLOWERS,
    telling=asked,
    turn="question.answer",
    to_do=said(cy="Atebwch y cwestiwn", en="Answer the question"),
)
ANSWERED: Final = Tells(followers=FOLLOWERS, telling=about)
