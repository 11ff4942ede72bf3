"""What people do with questions. A row's body is the one for which somebody asks; of what is done to one, its owner.

Whoever looks after the figures of all answers for an indicator (`settings.ANALYSTS`): those deeds are of figures.
"""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.questions import telling
from cydwaith.questions.models import Question, QuestionStage
from cydwaith.record.sealing import sealed as seal
from cydwaith.shared.deeds import Deed, Proof, Row, Verb, deed, latest
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import ACCOUNTS, ANALYSTS, EDITORS, EVERYONE, Rule, Who
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells

A_BATCH: Final = 100
TEXTS: Final = ("text", "answer", "reason")


def about(question: Question) -> str:
    """What the record calls a question."""
    return f"question:{question.pk}"


def sealed(question: Question) -> str:
    """A hash of who asked and of every word, with a salt: the record has no word of what may have to be removed."""
    words = in_columns(**{name: both(question, name) for name in TEXTS})
    return seal(question.salt, by=question.by, **words)


def facts(question: Question) -> dict[str, Any]:
    """What the record says of a question as it stands."""
    return {
        "practice": question.practice.key if question.practice else None,
        "indicator": question.indicator_id,
        "asking": question.asking_id,
        "asked": question.asked,
        "answered": question.answered,
        "withdrawn": question.withdrawn,
        "removed": question.removed,
        "removed_by": question.removed_by_id,
        "sample": question.sample,
        "sealed": sealed(question),
    }


def rows() -> Iterator[Row]:
    """Every question as it stands."""
    for question in Question.objects.select_related("practice").order_by("pk").iterator(A_BATCH):
        yield about(question), facts(question)


GONE: Final = "what is gone is not announced; its place on the page says so"
AS_IT_STANDS: Final = Proof(name="question.as_it_stands", rows=rows, key=latest)


def verb(name: str, says: Said, tells: Tells | None = None, tells_nobody: str = "") -> Verb:
    """Something that happened to a question; each entry tells all of it anew."""
    return Verb(
        name=name,
        says=says,
        about=about,
        facts=facts,
        proofs=(AS_IT_STANDS,),
        shows=lambda question: [("questions", str(question.pk))],
        tells=tells,
        tells_nobody=tells_nobody,
    )


ASKED = verb("question.asked", said(cy="Gofynnwyd cwestiwn yn gyhoeddus", en="Question asked in public"), telling.ASKED)
ANSWERED = verb("question.answered", said(cy="Atebwyd cwestiwn", en="Question answered"), telling.ANSWERED)
WITHDRAWN = verb("question.withdrawn", said(cy="Tynnwyd cwestiwn yn ôl", en="Question withdrawn"), tells_nobody=GONE)
REMOVED = verb(
    "question.removed",
    said(cy="Dilëwyd cwestiwn, gyda’r rheswm", en="Question removed, with the reason"),
    tells_nobody=GONE,
)

OPEN: Final = frozenset({QuestionStage.OPEN.value})
THERE: Final = OPEN | {QuestionStage.ANSWERED.value}


def done_to(what: str, who: frozenset[Who], verb: Verb, states: frozenset[str]) -> Deed:
    """Something that is done to a question, by whoever answers for what it is about."""
    return deed(
        what, who, verb, states=states, body=lambda question: question.owner_id, state=lambda question: question.stage
    )


QUESTION_READ = Rule("question.read", EVERYONE)
QUESTION_ASK = deed("question.ask", ACCOUNTS, ASKED)
QUESTION_WITHDRAW = deed(
    "question.withdraw",
    ACCOUNTS,
    WITHDRAWN,
    states=OPEN,
    body=lambda question: question.asking_id,
    state=lambda question: question.stage,
)
QUESTION_ANSWER = done_to("question.answer", EDITORS, ANSWERED, THERE)
QUESTION_REMOVE = done_to("question.remove", EDITORS, REMOVED, THERE)
FIGURE_ANSWER = done_to("question.answer_of_figure", ANALYSTS, ANSWERED, THERE)
FIGURE_REMOVE = done_to("question.remove_of_figure", ANALYSTS, REMOVED, THERE)


def answering(question: Question) -> Deed:
    """The deed by which a question is answered."""
    return QUESTION_ANSWER if question.practice_id else FIGURE_ANSWER


def removing(question: Question) -> Deed:
    """The deed by which a question is removed."""
    return QUESTION_REMOVE if question.practice_id else FIGURE_REMOVE


RULES: Final = (
    QUESTION_READ,
    QUESTION_ASK,
    QUESTION_WITHDRAW,
    QUESTION_ANSWER,
    QUESTION_REMOVE,
    FIGURE_ANSWER,
    FIGURE_REMOVE,
)
NOT_COVERED: Final[dict[str, str]] = {
    "questions_question": "none is in the demonstration; a test of this room asks some and changes every column",
}
