"""What the main job says in a council's briefing."""

from typing import Final

from cydwaith.evidence.sentences.when import within
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

LEARN: Final = said(cy="Gan bwy y gall ddysgu", en="Whom it can learn from")
ASKED: Final = said(cy="Yr hyn a ofynnwyd iddo", en="What it has been asked")
NOT_ASKED: Final = said(cy="Nid oes cwestiwn heb ei ateb.", en="No question waits for an answer.")
NOTHING_ELSEWHERE: Final = said(
    cy="Nid oes yma arfer gan eraill nad yw eisoes wedi cyrraedd y cyngor.",
    en="No practice of others here has not come to the council already.",
)


def practice_of(owner: Said, label: Said | None, others: int) -> Said:
    """Whose a practice is, what it is meant to move, and how many others have taken it up or are trying it."""
    told = said(cy=f"{owner.cy}.", en=f"{owner.en}.")
    if label:
        told = said(cy=f"{told.cy} I symud: {label.cy}.", en=f"{told.en} To move: {label.en}.")
    if not others:
        return told
    rest = "eraill" if others > 10 else "arall"
    return said(
        cy=f"{told.cy} Mae ar waith neu ar brawf mewn {cy.councils(others)} {rest}.",
        en=f"{told.en} Taken up or on trial in {en.many(others, 'other council')}.",
    )


def does_better(place: Said, *, by: str, points: Said, period: str, practice: Said | None) -> Said:
    """Which council does it better than expected, by how much, and whether it has told how."""
    at = within(period)
    how = (
        said(cy=f"Arfer: {practice.cy}.", en=f"Practice: {practice.en}.")
        if practice
        else said(cy="Nid yw wedi dweud sut eto: gellir gofyn iddo.", en="It has not told how yet: it can be asked.")
    )
    size_cy, size_en = cy.measured(by, points.cy).strip(), f"{by} {points.en}".strip()
    return said(
        cy=f"{place.cy}: {size_cy} o’i gymharu â’r disgwyl {at.cy}. {how.cy}",
        en=f"{en.capital(place.en)}: {size_en} against what was expected {at.en}. {how.en}",
    )
