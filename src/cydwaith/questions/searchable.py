"""What the search finds of questions: those whose words are there."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.questions.models import THERE, Question
from cydwaith.questions.queries import questions
from cydwaith.questions.sentences import shortly, subject
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both


def everything() -> Iterator[Thing]:
    """Every question."""
    return map(thing, questions().filter(THERE).order_by("pk").iterator())


def one(number: str) -> Thing | None:
    """A question by its number; None once its words are gone."""
    found = questions().filter(THERE, pk=number).first()
    return thing(found) if found else None


def thing(question: Question) -> Thing:
    """A question as the search sees it: found by its words, its answer's, and what it is about."""
    text = both(question, "text")
    places = (question.owner_id, question.asking_id)
    return Thing(
        str(question.pk),
        shortly(text),
        (text, both(question, "answer"), subject(question)),
        places=tuple(filter(None, places)),
        on=question.asked.date(),
        sample=question.sample,
    )


KINDS: Final = (
    Kind("questions", _("Questions"), everything, one, lambda number: reverse("question", kwargs={"id": int(number)})),
)
