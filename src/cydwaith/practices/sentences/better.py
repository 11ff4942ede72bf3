"""The answer to "who does it better?" in a sentence."""

from dataclasses import dataclass

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.evidence.sentences.when import BY_LATEST
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

EVERY_TOPIC = said(cy="pob pwnc", en="all topics")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """How many councils do better; how many figures can be asked about at all; `old`: some findings are not of late."""

    councils: int
    figures: int
    old: bool


def who_does_better(scope: Said, place: Said | None, told: Answered) -> Said:
    """How many councils do better in a scope, as seen from a council that the reader chose."""
    councils = told.councils
    if not told.figures:
        return nothing_to_ask(scope)
    seen_cy, seen_en = (f", o safbwynt {place.cy}", f", as seen from {en.the(place.en)}") if place else ("", "")
    if not councils:
        return said(
            cy=f"O ran {scope.cy}, nid oes neb yn sefyll allan{seen_cy}",
            en=f"On {scope.en}, nobody stands out{seen_en}",
        )
    latest = BY_LATEST if told.old else said(cy="", en="")
    verb = "does" if councils == 1 else "do"
    return said(
        cy=f"O ran {scope.cy}, mae {cy.councils(councils)} yn gwneud yn well na’r disgwyl{latest.cy}{seen_cy}",
        en=f"On {scope.en}, {en.councils(councils)} {verb} better than expected{latest.en}{seen_en}",
    )


def nothing_to_ask(scope: Said) -> Said:
    """That no figure here is of something that a council does or has a part in."""
    return said(
        cy=f"O ran {scope.cy}, nid oes yma ffigur cyfredol o ddim y mae cyngor yn ei wneud nac â rhan ynddo",
        en=f"On {scope.en}, no current figure here is of anything that a council does or has a part in",
    )


def shared_by_many(lever: Said) -> Said:
    """That an outcome is not a council's alone, and what its part is."""
    return said(
        cy=f"Mae llawer heblaw’r cyngor yn dylanwadu ar hyn. Rhan y cyngor: {lever.cy}.",
        en=f"Many besides the council have a hand in this. The council’s part: {lever.en}.",
    )


def alike(place: Said, rank: int) -> Said:
    """How alike a council is to one's own, as published."""
    return said(
        cy=f"Rhif {rank} ymhlith y lleoedd tebycaf {i_place(place.cy)} (SYG)",
        en=f"Number {rank} among the places most like {en.the(place.en)} (ONS)",
    )
