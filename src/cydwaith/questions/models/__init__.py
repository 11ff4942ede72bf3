"""What is stored of questions."""

from cydwaith.questions.models.question import THERE, Question, QuestionStage, new_salt

__all__ = ["THERE", "Question", "QuestionStage", "new_salt"]
