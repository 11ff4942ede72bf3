"""Why something cannot be done in a conversation."""

from typing import Final

from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

NOT_OPEN: Final = said(
    cy="Nid yw’r sgwrs ar agor. Ni chofnodwyd dim.", en="The conversation is not open. Nothing was recorded."
)
NOT_YET: Final = said(cy="Nid yw’r sgwrs wedi agor eto.", en="The conversation has not opened yet.")
NO_VOTE: Final = said(
    cy="Dewiswch gytuno, anghytuno neu basio.",
    en="Choose agree, disagree or pass.",
)
GONE: Final = said(
    cy="Dilëwyd y datganiad hwn yn y cyfamser, felly ni ellir pleidleisio arno. Mae eich pleidleisiau eraill yn "
    "ddiogel.",
    en="This statement was removed in the meantime, so it cannot be voted on. Your other votes are safe.",
)
NOT_THERE: Final = said(cy="Nid oes datganiad â’r rhif hwn yma.", en="There is no statement of this number here.")
SAY: Final = said(
    cy="Ysgrifennwch y datganiad, mewn un iaith o leiaf.", en="Write the statement, in at least one language."
)
SAID_ALREADY: Final = said(
    cy="Mae’r datganiad hwn yma eisoes, air am air.", en="This statement is here already, word for word."
)
DECIDED: Final = said(
    cy="Mae rhywun wedi penderfynu ar y datganiad hwn yn y cyfamser.",
    en="Somebody has decided on this statement in the meantime.",
)
TITLE: Final = said(cy="Rhowch deitl, mewn un iaith o leiaf.", en="Give a title, in at least one language.")
QUESTION: Final = said(
    cy="Rhowch y cwestiwn, mewn un iaith o leiaf.", en="Give the question, in at least one language."
)
DAYS: Final = said(cy="Ni all y sgwrs gau cyn iddi agor.", en="The conversation cannot close before it opens.")
PAST: Final = said(cy="Mae’r diwrnod hwn wedi mynd heibio.", en="This day is past.")
CLOSED_ALREADY: Final = said(cy="Mae’r sgwrs wedi cau eisoes.", en="The conversation is closed already.")
OPEN_ALREADY: Final = said(cy="Mae’r sgwrs ar agor eisoes.", en="The conversation is open already.")
WRONG_CODE: Final = said(
    cy="Nid dyma’r cod a anfonwyd. Edrychwch ar y llythyr diweddaraf, neu gofynnwch am god arall.",
    en="This is not the code that was sent. Look at the latest letter, or ask for another code.",
)
WRONG_LINK: Final = said(
    cy="Nid yw’r gwahoddiad hwn yn perthyn i’r sgwrs hon.", en="This invitation does not belong to this conversation."
)
NOT_EMPTY: Final = said(
    cy="Mae datganiadau yn y sgwrs eisoes. Ar gyfer sgwrs wag y mae’r ffeiliau hyn.",
    en="There are statements in the conversation already. These files are for an empty one.",
)


def too_fast(seconds: int) -> Said:
    """That somebody goes too fast, and when to go on."""
    return said(
        cy=f"Arhoswch {cy.measured(str(seconds), 'eiliad')} cyn mynd ymlaen. Nid oes dim wedi’i golli.",
        en=f"Wait {seconds} {'second' if seconds == 1 else 'seconds'} before you go on. Nothing is lost.",
    )


def beside_already(sent: str) -> Said:
    """That somebody else put a text beside a statement meanwhile; with what was sent, so that it is not lost."""
    return said(
        cy=f"Rhoddodd rhywun destun yma yn y cyfamser, a hwnnw sydd i’w weld. Dyma a anfonoch chi: “{sent}”",
        en=f"Somebody has put a text here in the meantime, and it is what you see. This is what you sent: “{sent}”",
    )


def too_long(most: int) -> Said:
    """That a statement is too long."""
    return said(
        cy=f"Mae’r datganiad yn rhy hir: {most} nod ar y mwyaf ym mhob iaith.",
        en=f"The statement is too long: {most} characters at most in each language.",
    )


GONE_BEFORE: Final = said(cy="Dilëwyd cyn ei fewnforio.", en="Removed before it was imported.")


def strange(name: str) -> Said:
    """That votes are on a statement that is not in the other file."""
    return said(
        cy=f"Mae pleidleisiau ar ddatganiad {name}, nad yw yn ffeil y datganiadau.",
        en=f"There are votes on statement {name}, which is not in the file of statements.",
    )
