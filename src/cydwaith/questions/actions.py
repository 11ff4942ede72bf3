"""Asking, answering, withdrawing and removing."""

import datetime as dt
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.bodies.models.account import new_pseudonym
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.practices.models.practice import State
from cydwaith.questions import refusals
from cydwaith.questions.deeds import QUESTION_ASK, QUESTION_WITHDRAW, answering, removing
from cydwaith.questions.models import THERE, Question
from cydwaith.record.sealing import new_salt
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, both, given, in_columns
from cydwaith.shared.permissions import CONTRIBUTORS, Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

A_DAY: Final = dt.timedelta(days=1)
MOST: Final = 10
"""So many questions somebody may ask within a day."""


def ask(
    *, by: Actor, about: Practice | Indicator, text: Said, body: str | None = None, sample: bool = False
) -> Question:
    """Ask whoever answers for a practice or a figure, on behalf of a body or of none.

    What is there already in the same words, whoever asked it, is the answer: nothing is asked twice. Raises NotPossible
    for what is not published, for one's own practice, and beyond `MOST` questions within a day; Refused for a body for
    which the actor may not speak.
    """
    with doing(QUESTION_ASK, by=by, to=about, body=body or None) as act:
        if body and body not in by.bodies(CONTRIBUTORS):
            raise Refused(QUESTION_ASK.what)
        of = {"practice": act.it} if isinstance(act.it, Practice) else {"indicator": act.it}
        if isinstance(act.it, Practice):
            refuse(act.it, body)
        words = given(text, "text", str(refusals.WORDS))
        if same := alike(Question.objects.filter(THERE, **of), words):
            return same
        within_the_day(by)
        unnamed(act)
        made = Question.objects.create(
            **of, asking_id=body or None, by=by.pseudonym, asked=timezone.now(), sample=sample, **in_columns(text=words)
        )
        act.tell(made)
    return made


def refuse(practice: Practice, body: str | None) -> None:
    """Raise NotPossible where a practice is not published, or is one's own."""
    if practice.current is None or practice.current.state != State.PUBLISHED:
        raise NotPossible(str(refusals.NOT_PUBLISHED))
    if practice.owner_id == body:
        raise NotPossible(str(refusals.ONES_OWN), "body")


def alike(found: QuerySet[Question], words: Said) -> Question | None:
    """The question that says the same in one of the languages, but for capitals and spaces."""
    wanted = {plainly(words.cy), plainly(words.en)} - {""}
    return next((one for one in found if wanted & {plainly(one.text_cy), plainly(one.text_en)}), None)


def plainly(words: str) -> str:
    """Words without capitals, and with single spaces."""
    return " ".join(words.casefold().split())


def within_the_day(by: Actor) -> None:
    """Raise NotPossible for somebody who has asked as much as one may within a day."""
    # Held, so that what is sent at once from several windows is counted one by one.
    Account.objects.select_for_update().filter(pseudonym=by.pseudonym).first()
    if Question.objects.filter(by=by.pseudonym, asked__gt=timezone.now() - A_DAY).count() >= MOST:
        raise NotPossible(str(refusals.too_many(MOST)))


def answer(*, by: Actor, question: Question, text: Said) -> Question:
    """Answer in public, in either language or both; answered again, the new words take the place of the old.

    The same words sent twice are one answer.
    """
    with doing(answering(question), by=by, to=question) as act:
        words = given(text, "text", str(refusals.WORDS))
        if both(act.it, "answer") != words:
            keep(act.it, answer=words, answered=timezone.now())
            act.tell(act.it)
    return act.it


def withdraw(*, by: Actor, question: Question) -> Question:
    """Take one's own question back before it is answered. Its words are gone at once."""
    with doing(QUESTION_WITHDRAW, by=by, to=question) as act:
        if act.it.by != by.pseudonym:
            raise Refused(QUESTION_WITHDRAW.what)
        unnamed(act)
        keep(act.it, text=UNSAID, salt=new_salt(), withdrawn=timezone.now())
        act.tell(act.it)
    return act.it


def remove(*, by: Actor, question: Question, reason: Said) -> Question:
    """Remove a question and its answer, for a reason that everybody sees. Their words are gone at once."""
    with doing(removing(question), by=by, to=question) as act:
        why = given(reason, "reason")
        own = act.body if act.body in by.roles else None
        gone = {"text": UNSAID, "answer": UNSAID, "salt": new_salt(), "removed": timezone.now()}
        keep(act.it, **gone, removed_by_id=own, reason=why)
        act.tell(act.it)
    return act.it


def unnamed(act: Doing[object]) -> None:
    """Let the record know the asker by a name drawn for this entry alone.

    By their own random name, everybody could join what somebody asked in nobody's name with all that they ever did for
    a body. The row holds their own, to which nobody is shown the way.
    """
    if act.by.signed_in:
        act.by = Actor(new_pseudonym(), act.by.roles, operator=act.by.operator, analyst=act.by.analyst)


def keep(question: Question, **values: object) -> None:
    """Store what changed of a question."""
    for name, value in values.items():
        setattr(question, name, value)
    question.save(update_fields=list(in_columns(**values)))
