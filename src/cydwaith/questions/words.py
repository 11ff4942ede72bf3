"""What stages of a question are called."""

from typing import Final

from cydwaith.questions.models import QuestionStage
from cydwaith.shared.said import Said, said

STAGES: Final[dict[QuestionStage, Said]] = {
    QuestionStage.OPEN: said(cy="Yn aros am ateb", en="Waiting for an answer"),
    QuestionStage.ANSWERED: said(cy="Wedi’i ateb", en="Answered"),
    QuestionStage.WITHDRAWN: said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
    QuestionStage.REMOVED: said(cy="Wedi’i ddileu", en="Removed"),
}
