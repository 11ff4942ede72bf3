"""What stages of a question are called."""

from typing import Final

from cydwaith.questions.models import Stage
from cydwaith.shared.said import Said, said

STAGES: Final[dict[Stage, Said]] = {
    Stage.OPEN: said(cy="Yn aros am ateb", en="Waiting for an answer"),
    Stage.ANSWERED: said(cy="Wedi’i ateb", en="Answered"),
    Stage.WITHDRAWN: said(cy="Wedi’i dynnu’n ôl", en="Withdrawn"),
    Stage.REMOVED: said(cy="Wedi’i ddileu", en="Removed"),
}
