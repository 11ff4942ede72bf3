"""What is not told of a practice yet, as one request to its owner instead of a line of nothing for each."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import softened
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

WANTED: Final = {
    "money": said(cy="beth oedd y gost", en="what it cost"),
    "people": said(cy="pwy wnaeth y gwaith", en="who did the work"),
    "time": said(cy="faint o amser a gymerodd", en="how long it took"),
    "contact": said(cy="â phwy i gysylltu", en="whom to contact"),
}


def missing(parts: Sequence[str]) -> Said:
    """What nobody has told yet."""
    return said(
        cy=f"Ni chofnodwyd eto {cy.listed([WANTED[part].cy for part in parts])}",
        en=f"Not recorded yet: {en.listed([WANTED[part].en for part in parts])}",
    )


def request(owner: Said) -> Said:
    """One request to whoever owns it."""
    return said(cy=f"Gofyn {softened('i', owner.cy)} am hyn", en=f"Ask {en.the(owner.en)} for this")


def subject(title: Said) -> Said:
    """What a letter that asks is about."""
    return said(cy=f"Cais am ragor am “{title.cy}”", en=f"Asking for more about “{title.en}”")


def letter(title: Said, parts: Sequence[str], address: str) -> Said:
    """The letter: all that is missing at once, and where the answer belongs."""
    return said(
        cy=(
            f"Hoffem ddysgu o’ch arfer “{title.cy}” ({address}). A allech ddweud wrthym "
            f"{cy.listed([WANTED[part].cy for part in parts])}? "
            "Os ysgrifennwch hynny yno, yn y fersiwn nesaf, bydd pob cyngor arall yn ei weld hefyd."
        ),
        en=(
            f"We would like to learn from your practice “{title.en}” ({address}). Could you tell us "
            f"{en.listed([WANTED[part].en for part in parts])}? "
            "If you write it there, in the next version, every other council will see it too."
        ),
    )
