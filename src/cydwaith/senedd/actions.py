"""What people do about what was undertaken in the Senedd."""

import datetime as dt
from typing import Final

from django.utils import timezone

from cydwaith.senedd.deeds import EVIDENCE_ADD, EVIDENCE_WITHDRAW
from cydwaith.senedd.models import Evidence, EvidenceKind
from cydwaith.senedd.undertakings import one as undertaking
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

THE_OFFICE: Final = "CYD-WELSH-GOVERNMENT"
"""The body of the offices that answer in the Senedd."""
NOT_UNDERTAKEN: Final = said(cy="Dim ond ymgymeriad sydd â llinell amser", en="Only what was undertaken has a timeline")
NOT_YET: Final = said(cy="Rhowch ddiwrnod hyd at heddiw", en="Give a day up to today")
BEFORE: Final = said(cy="Mae’r diwrnod cyn yr ymgymeriad", en="The day is before the undertaking")
NOT_THE_OFFICE: Final = said(
    cy="Dim ond Llywodraeth Cymru a gaiff ddweud beth y mae deiliad y swydd ei hun yn ei ddweud",
    en="Only the Welsh Government can say what the office itself says",
)
WORDS: Final = said(cy="Dywedwch beth a ddigwyddodd, neu ble y chwiliwyd", en="Say what happened, or where was looked")
GONE: Final = said(cy="Mae wedi’i dynnu’n ôl eisoes", en="It is already withdrawn")


def add(*, by: Actor, body: str, undertaking: str, kind: str, on: dt.date, text: Said, url: str = "") -> Evidence:
    """Add a dated piece of evidence. The same added twice is one. Raises NotPossible for what cannot be so."""
    with doing(EVIDENCE_ADD, by=by, body=body) as act:
        refuse(body, undertaking, kind, on)
        told = in_columns(
            body_id=body,
            undertaking=undertaking,
            kind=kind,
            on=on,
            text=given(text, "text", str(WORDS)),
            url=url,
            withdrawn=None,
        )
        if same := Evidence.objects.filter(**told).first():
            return same
        made = Evidence.objects.create(**told, at=timezone.now())
        act.tell(made)
    return made


def refuse(body: str, code: str, kind: str, on: dt.date) -> None:
    """Raise NotPossible with the first thing that is wrong."""
    told = undertaking(code)
    for wrong, why, field in (
        (told is None or not told.undertakes, NOT_UNDERTAKEN, ""),
        (on > clock.today(), NOT_YET, "on"),
        (told is not None and on < told.on.first, BEFORE, "on"),
        (kind == EvidenceKind.OFFICE and body != THE_OFFICE, NOT_THE_OFFICE, "kind"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def withdraw(*, by: Actor, evidence: Evidence, why: Said) -> Evidence:
    """Withdraw a piece of evidence, with the reason; it stays to be read. Raises NotPossible when it is already."""
    with doing(EVIDENCE_WITHDRAW, by=by, to=evidence) as act:
        if act.it.withdrawn:
            raise NotPossible(str(GONE))
        act.it.why = given(why, "why")
        act.it.withdrawn = timezone.now()
        act.it.save()
        act.tell(act.it)
    return act.it
