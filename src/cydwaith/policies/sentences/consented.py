"""What was put to the forum, agreed, and said of it afterwards."""

import datetime as dt
from typing import Final

from cydwaith.decisions import words as decision_words
from cydwaith.policies.models import (
    Agreement,
    Judgement,
)
from cydwaith.policies.quoting import in_both
from cydwaith.policies.sentences.telling import on
from cydwaith.shared.said import Said, pair, said
from cydwaith.texts.models import Version

NAMED: Final = 3


def put_forward(version: Version, review_on: dt.date, sunset_on: dt.date | None, *, whole: bool) -> Said:
    """What stands above the sections that the forum is asked to agree: version, hash, review and end."""
    first, last = on(review_on), on(sunset_on) if sunset_on else None
    end = said(cy=f" Daw i ben ar {last.cy}.", en=f" It ends on {last.en}.") if last else said(cy="", en="")
    part = (
        said(cy="y testun cyfan", en="the whole text")
        if whole
        else said(cy="yr adrannau isod", en="the sections below")
    )
    return said(
        cy=f"Fersiwn {version.number}: {part.cy}, yn y ddwy iaith. SHA-256: {version.digest}. "
        f"Adolygir ar {first.cy}.{end.cy}",
        en=f"Version {version.number}: {part.en}, in both languages. SHA-256: {version.digest}. Reviewed on "
        f"{first.en}.{end.en}",
    )


DID: Final = {
    Judgement.Did.YES: said(cy="Do", en="Yes"),
    Judgement.Did.PARTLY: said(cy="Yn rhannol", en="In part"),
    Judgement.Did.NO: said(cy="Naddo", en="No"),
    Judgement.Did.CANNOT_TELL: said(cy="Ni ellir dweud", en="Cannot tell"),
}


def judged(one: Judgement) -> Said:
    """What a side said when it was asked whether it did what it was for."""
    side, did = pair(one.side, "name"), DID[Judgement.Did(one.did)]
    return said(cy=f"A wnaeth ei waith? {side.cy}: {did.cy}", en=f"Did it do its work? {side.en}: {did.en}")


def put_to_forum(one: Agreement) -> Said:
    """That a version was put to the forum."""
    return said(
        cy=f"Rhoddwyd fersiwn {one.version.number} gerbron y fforwm",
        en=f"Version {one.version.number} put to the forum",
    )


def settled(one: Agreement) -> Said:
    """What came of it."""
    state = in_both(decision_words.STATES[one.decision.state])
    return said(cy=f"Fersiwn {one.version.number}: {state.cy}", en=f"Version {one.version.number}: {state.en}")


BY_CONSENT: Final = said(
    cy="Mae’r testun yn cael ei rewi air am air yn y ddwy iaith. Bydd pob sedd yn ateb drosti ei hun, a gall "
    "gydsynio gyda neilltuad. Cytunir dim ond pan fydd pob ochr yn cydsynio.",
    en="The text is frozen word for word in both languages. Each seat answers for itself, and can consent with a "
    "reservation. It is agreed only when every side consents.",
)
ASKED_AT_REVIEW: Final = said(cy="A wnaeth yr hyn yr oedd i’w wneud?", en="Did it do what it was for?")


def found_for(number: int) -> Said:
    """What the impact engine says of a figure, before what it found of each practice."""
    if number:
        return said(
            cy="Yr hyn a ddarganfu’r dadansoddiad effaith am yr arferion y mae’r polisi’n seiliedig arnynt:",
            en="What the analysis of impact found of the practices that the policy rests on:",
        )
    return said(
        cy="Ni ellir dweud a yw’r polisi wedi symud y ffigur: nid oes arfer â manyleb ar gyfer y ffigur hwn yma, ac "
        "nid oes cyngor y tu allan i’r polisi i gymharu ag ef.",
        en="It cannot be told whether the policy moved the figure: no practice here has a specification for it, and no "
        "council is outside the policy to compare with.",
    )
