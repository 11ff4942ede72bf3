"""What is stored of questions."""

from cydwaith.questions.models.question import THERE, Question, QuestionStage

__all__ = ["THERE", "Question", "QuestionStage"]
