"""Questions that wait for a body's answer."""

from django.conf import settings
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.questions import sentences
from cydwaith.questions.deeds import answering
from cydwaith.questions.models import Question
from cydwaith.questions.queries import waiting
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, may


def asked(body: Body, by: Actor) -> Part | None:
    """Questions that nobody has answered, the longest first; nothing where there is none."""
    found = waiting(body.pk, figures=body.pk in settings.ANALYSTS)
    lines = [line(one, by) for one in found[:MOST]]
    more = Step(sentences.EVERY, reverse("questions"))
    return Part("questions", Turn.ANSWER, sentences.WAITING, lines, found.count(), more) if lines else None


def line(question: Question, by: Actor) -> Line:
    """One question, and for how long it has waited."""
    where = reverse("question", kwargs={"id": question.pk})
    answers = may(by, answering(question), body=question.owner_id, state=question.stage)
    there = reverse("question_answer", kwargs={"id": question.pk})
    step = Step(sentences.ANSWER, there) if answers else Step(sentences.READ, where)
    note = sentences.waits(question, clock.now())
    return Line(sentences.subject(question), where, note, step, sample=question.sample)
