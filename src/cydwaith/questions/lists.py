"""Questions and their answers as machines read them."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet
from ninja import Router

from cydwaith.questions.deeds import QUESTION_READ
from cydwaith.questions.models import Question, QuestionStage
from cydwaith.questions.queries import STAGES, questions
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class QuestionsAsked(Asked):
    practice: Code | None = None
    indicator: Code | None = None
    owner: Code | None = None
    stage: QuestionStage | None = None


class QuestionRow(Row):
    """A question asked in public on a practice or an indicator; what was withdrawn or removed has no words."""

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    practice: Annotated[str | None, titled(cy="Cod yr arfer", en="Practice code")]
    indicator: Annotated[str | None, titled(cy="Cod y dangosydd", en="Indicator code")]
    subject: Annotated[Texts, titled(cy="Am beth", en="About what")]
    owner: Annotated[str | None, titled(cy="Cod y sefydliad sy’n ateb", en="Code of the organisation that answers")]
    asking: Annotated[str | None, titled(cy="Cod y sefydliad sy’n gofyn", en="Code of the organisation asking")]
    asking_name: Annotated[Texts, titled(cy="Gofynnwyd gan", en="Asked by")]
    asked: Annotated[dt.datetime, titled(cy="Gofynnwyd ar", en="Asked on")]
    text: Annotated[Texts, titled(cy="Cwestiwn", en="Question")]
    stage: Annotated[QuestionStage, titled(cy="Cyflwr", en="State")]
    answer: Annotated[Texts, titled(cy="Ateb", en="Answer")]
    answered: Annotated[dt.datetime | None, titled(cy="Atebwyd ar", en="Answered on")]
    reason: Annotated[Texts, titled(cy="Pam y’i dilëwyd", en="Why it was removed")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Question, /) -> dict[str, Any]:
        names = Texts.of(thing.asking, "name") if thing.asking else Texts(cy=None, en=None)
        return {
            "subject": about(thing),
            "owner": thing.owner_id,
            "asking_name": names,
            "stage": thing.stage,
        }


def about(question: Question) -> Texts:
    """What a question is about; null in a language in which it has no name."""
    if question.practice is None:
        return Texts.of(question.indicator, "label")
    return Texts.of(question.practice.current, "title")


def rows(asked: QuestionsAsked) -> QuerySet[Question]:
    """Every question, the last first."""
    found = narrowed(questions(), asked, practice="practice", indicator="indicator", owner="practice__owner")
    return found.filter(STAGES[asked.stage]) if asked.stage else found


QUESTIONS: Final = List(
    name="questions",
    title=said(cy="Cwestiynau", en="Questions"),
    row=QuestionRow,
    rows=rows,
    may=QUESTION_READ,
    asked=QuestionsAsked,
)
router = Router(tags=["questions"])
QUESTIONS.operation(router, "/questions")
