"""The answer to "who does it better?" in a sentence."""

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

EVERY_TOPIC = said(cy="pob pwnc", en="all topics")


def who_does_better(scope: Said, place: Said | None, *, councils: int) -> Said:
    """How many councils do better in a scope, as seen from a council that the reader chose."""
    seen_cy, seen_en = (f", o safbwynt {place.cy}", f", as seen from {en.the(place.en)}") if place else ("", "")
    if not councils:
        return said(
            cy=f"O ran {scope.cy}, nid oes neb yn sefyll allan{seen_cy}",
            en=f"On {scope.en}, nobody stands out{seen_en}",
        )
    verb = "does" if councils == 1 else "do"
    return said(
        cy=f"O ran {scope.cy}, mae {cy.councils(councils)} yn gwneud yn well na’r disgwyl{seen_cy}",
        en=f"On {scope.en}, {en.councils(councils)} {verb} better than expected{seen_en}",
    )


def alike(place: Said, rank: int) -> Said:
    """How alike a council is to one's own, as published."""
    return said(
        cy=f"Rhif {rank} ymhlith y lleoedd tebycaf {i_place(place.cy)} (SYG)",
        en=f"Number {rank} among the places most like {en.the(place.en)} (ONS)",
    )
