"""What stages and kinds are called."""

from typing import Final

from cydwaith.policies.models import Citation, Stage
from cydwaith.policies.stages import ABOUT
from cydwaith.shared.said import Said, said

STAGES: Final[dict[Stage, Said]] = {stage: one.name for stage, one in ABOUT.items()}
KINDS: Final[dict[Citation.Kind, Said]] = {
    Citation.Kind.INDICATOR: said(cy="Ffigur", en="Figure"),
    Citation.Kind.PRACTICE: said(cy="Arfer", en="Practice"),
    Citation.Kind.QUESTION: said(cy="Cwestiwn", en="Question"),
    Citation.Kind.MEETING: said(cy="Cyfarfod", en="Meeting"),
    Citation.Kind.PAPER: said(cy="Papur", en="Paper"),
    Citation.Kind.DECISION: said(cy="Penderfyniad", en="Decision"),
    Citation.Kind.COMMITMENT: said(cy="Ymrwymiad", en="Commitment"),
}
