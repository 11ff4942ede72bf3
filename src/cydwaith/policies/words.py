"""What stages and kinds are called."""

from typing import Final

from cydwaith.policies.models import Citation, Stage
from cydwaith.policies.stages import ABOUT
from cydwaith.shared.said import Said, said

STAGES: Final[dict[Stage, Said]] = {stage: one.name for stage, one in ABOUT.items()}
KINDS: Final[dict[Citation.Cited, Said]] = {
    Citation.Cited.INDICATOR: said(cy="Ffigur", en="Figure"),
    Citation.Cited.PRACTICE: said(cy="Arfer", en="Practice"),
    Citation.Cited.QUESTION: said(cy="Cwestiwn", en="Question"),
    Citation.Cited.MEETING: said(cy="Cyfarfod", en="Meeting"),
    Citation.Cited.PAPER: said(cy="Papur", en="Paper"),
    Citation.Cited.DECISION: said(cy="Penderfyniad", en="Decision"),
    Citation.Cited.COMMITMENT: said(cy="Ymrwymiad", en="Commitment"),
}
