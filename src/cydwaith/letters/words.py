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
    State.GIVEN_UP: said(cy="rhoddwyd y gorau i’w anfon", en="given up"),
    State.NOT_NEEDED: said(cy="nid oedd ei angen mwyach", en="no longer needed"),
}
LATE: Final = said(cy="cymerodd ormod o amser", en="it took too long")
NOBODY: Final = said(cy="nid oes neb yn ateb yno", en="nobody answers there")
RECEIVER: Final[Mapping[str, Said]] = {
    "NotMeant": said(cy="nid yw’r cyfeiriad ar y rhyngrwyd cyhoeddus", en="the address is not on the public Internet"),
    "TooMuch": LATE,
    "ConnectTimeout": LATE,
    "ReadTimeout": LATE,
    "WriteTimeout": LATE,
}
"""Why a webhook did not take what it was sent; anything else is that nobody answers."""
TRIAL_SUBJECT: Final = said(cy="Llythyr prawf", en="A trial letter")
TRIAL_TEXT: Final = said(
    cy="Anfonwyd y llythyr hwn i weld a yw llythyrau’n cyrraedd. Nid oes angen gwneud dim.",
    en="This letter was sent to see whether letters arrive. You need do nothing.",
)
KIND: Final[Mapping[str, Said]] = {
    "login_code": said(cy="Cod i fewngofnodi", en="A code to sign in"),
    "password_reset_key": said(cy="Dolen i osod cyfrinair", en="A link to set a password"),
    "invitation": said(cy="Gwahoddiad i rôl", en="An invitation to a role"),
    "meeting": said(cy="Gwahoddiad i gyfarfod", en="An invitation to a meeting"),
    "webhook": said(cy="Bachyn gwe wedi’i oedi", en="A webhook that is paused"),
    "trial": said(cy="Llythyr prawf", en="A trial letter"),
}
"""What kinds of letters are called; rooms above say so by the letter's own subject."""
