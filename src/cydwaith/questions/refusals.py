"""Why a question cannot be asked."""

from typing import Final

from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

WORDS: Final = said(cy="Ysgrifennwch mewn o leiaf un iaith", en="Write it in at least one language")
NOT_PUBLISHED: Final = said(
    cy="Nid yw’r arfer hwn wedi’i gyhoeddi, felly ni ellir gofyn amdano.",
    en="This practice is not published, so nothing can be asked about it.",
)
ONES_OWN: Final = said(
    cy="Eich sefydliad chi biau’r arfer hwn: ef sy’n ateb, nid yn gofyn.",
    en="This practice is your own organisation’s: it answers, and does not ask.",
)


def too_many(most: int) -> Said:
    """That somebody has asked as much as one may within a day."""
    return said(
        cy=f"Rydych wedi gofyn {cy.measured(str(most), 'cwestiwn')} yn y 24 awr ddiwethaf, sef y mwyaf y caiff un "
        "person ei ofyn. Gofynnwch ragor yfory.",
        en=f"You have asked {most} questions in the last 24 hours, which is as many as one person may. "
        "Ask more tomorrow.",
    )
