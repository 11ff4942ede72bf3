"""What becomes of a letter, in words."""

from collections.abc import Mapping
from typing import Final

from cydwaith.letters.models import State
from cydwaith.shared.said import Said, said

STATE: Final[Mapping[State, Said]] = {
    State.WAITING: said(cy="yn aros i’w anfon", en="waiting to be sent"),
    State.ACCEPTED: said(cy="wedi’i anfon", en="sent"),
    State.REFUSED: said(cy="gwrthodwyd gan y gweinydd e-bost", en="refused by the mail server"),
    State.BOUNCED: said(cy="daeth yn ôl", en="came back"),
    State.GIVEN_UP: said(cy="rhoddwyd y gorau iddi", en="given up"),
    State.NOT_NEEDED: said(cy="nid oedd ei angen mwyach", en="no longer needed"),
}
