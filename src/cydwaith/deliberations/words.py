"""What the parts of a conversation are called."""

from collections.abc import Mapping
from typing import Final

from cydwaith.deliberations.models import SpeaksFor, StatementState, WhoMay
from cydwaith.shared.said import Said, said

WHO: Final[Mapping[str, Said]] = {
    WhoMay.ACCOUNTS: said(
        cy="Swyddogion ac aelodau sydd â chyfrif yma", en="Officers and members who have an account here"
    ),
    WhoMay.INVITED: said(
        cy="Y rhai sydd â chyfrif, a’r rhai a gafodd wahoddiad", en="Those with an account, and those who were invited"
    ),
    WhoMay.PUBLIC: said(
        cy="Pawb: â chyfrif, â gwahoddiad, neu â chod drwy e-bost",
        en="Everyone: with an account, an invitation, or a code by e-mail",
    ),
    WhoMay.OPEN: said(
        cy="Pawb, a heb god hefyd: caiff y pleidleisiau hynny eu cyfrif ar wahân",
        en="Everyone, also without a code: those votes are counted apart",
    ),
}
STATE: Final[Mapping[str, Said]] = {
    StatementState.WAITING: said(cy="yn aros am safonwr", en="waiting for a moderator"),
    StatementState.ACCEPTED: said(cy="derbyniwyd", en="accepted"),
    StatementState.REFUSED: said(cy="gwrthodwyd", en="refused"),
    StatementState.REMOVED: said(cy="dilëwyd", en="removed"),
    StatementState.WITHDRAWN: said(cy="tynnwyd yn ôl", en="withdrawn"),
}
SIDE: Final[Mapping[str, Said]] = {
    SpeaksFor.GOVERNMENT: said(cy="Llywodraeth Cymru", en="Welsh Government"),
    SpeaksFor.COUNCILS: said(cy="Cynghorau", en="Councils"),
    SpeaksFor.OTHERS: said(cy="Sefydliadau eraill", en="Other organisations"),
}
VOTE: Final[Mapping[int, Said]] = {
    1: said(cy="Cytuno", en="Agree"),
    -1: said(cy="Anghytuno", en="Disagree"),
    0: said(cy="Pasio", en="Pass"),
}
"""What is written on the buttons, in their order."""
