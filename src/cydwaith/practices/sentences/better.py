"""The answer to "who does it better?" in a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.evidence.sentences.when import BY_LATEST
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

RESPECTS = {
    "global": said(cy="at ei gilydd", en="all round"),
    "economic": said(cy="yr economi", en="economy"),
    "demographic": said(cy="y boblogaeth", en="population"),
}
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


def alike(place: Said, ranks: Mapping[str, int], close: Sequence[Said]) -> Said:
    """Why a council is like one's own: where ONS ranks it among the 20 most like it, and the measures they share."""
    told = [among_most_alike(place, ranks)]
    if close:
        told.append(
            said(
                cy=f"Agos {i_place(place.cy)} o ran {cy.listed([one.cy for one in close])}",
                en=f"Close to {en.the(place.en)} in {en.listed([one.en for one in close])}",
            )
        )
    return said(cy=". ".join(one.cy for one in told) + ".", en=". ".join(one.en for one in told) + ".")


def among_most_alike(place: Said, ranks: Mapping[str, int]) -> Said:
    """In which respects, and at which rank; or that it is in none."""
    if not ranks:
        return said(
            cy=f"Nid yw ymhlith yr 20 lle tebycaf {i_place(place.cy)} (SYG)",
            en=f"Not among the 20 places most like {en.the(place.en)} (ONS)",
        )
    named = [(RESPECTS[name], rank) for name, rank in ranks.items()]
    return said(
        cy=f"Ymhlith yr 20 lle tebycaf {i_place(place.cy)} (SYG): "
        + ", ".join(f"{respect.cy} (rhif {rank})" for respect, rank in named),
        en=f"Among the 20 places most like {en.the(place.en)} (ONS): "
        + ", ".join(f"{respect.en} (number {rank})" for respect, rank in named),
    )
