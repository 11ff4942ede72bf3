"""What was asked, what was answered, and what waits."""

from typing import Final

from django.db.models import F, Q, QuerySet

from cydwaith.questions.models import THERE, Question, QuestionStage

RELATED: Final = ("practice__owner", "practice__current", "indicator", "asking", "removed_by")
STAGES: Final = {
    QuestionStage.OPEN: THERE & Q(answered=None),
    QuestionStage.ANSWERED: THERE & Q(answered__isnull=False),
    QuestionStage.WITHDRAWN: Q(withdrawn__isnull=False),
    QuestionStage.REMOVED: Q(removed__isnull=False),
}
"""Which questions have come how far."""


def questions() -> QuerySet[Question]:
    """Every question with what a page shows of it, the last first."""
    return Question.objects.select_related(*RELATED).order_by("-asked", "-pk")


def open_first() -> QuerySet[Question]:
    """Every question: those that wait first, then the last answered; what is gone last."""
    gone = Q(withdrawn__isnull=False) | Q(removed__isnull=False)
    return questions().alias(gone=gone).order_by("gone", F("answered").desc(nulls_first=True), "-asked", "-pk")


def of(about: str, code: str) -> QuerySet[Question]:
    """The questions on one practice or one indicator, whose words are there: the last first."""
    return questions().filter(THERE, **{about: code})


def waiting(owner: str, *, figures: bool) -> QuerySet[Question]:
    """What waits for a body's answer, the longest first; with `figures` also what was asked about indicators."""
    whose = Q(practice__owner=owner) | Q(practice=None) if figures else Q(practice__owner=owner)
    return questions().filter(STAGES[QuestionStage.OPEN]).filter(whose).order_by("asked", "pk")
