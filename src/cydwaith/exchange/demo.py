"""Sample data of the demonstration: what no organisation has published or asked."""

import datetime as dt
from typing import Final

from cydwaith.exchange.actions import helping, rounds
from cydwaith.exchange.actions.openings import add
from cydwaith.exchange.models import Opening
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import said

HOSTS: Final = ("GB-PLA-PEM", "CYD-WELSH-GOVERNMENT", "GB-PLA-CRF")
BEGINS: Final = dt.date(2027, 4, 1)


def load() -> None:
    """Three openings, in three organisations, two rounds that wait, and a day of help that is asked for."""
    if Opening.objects.filter(sample=True).exists():
        return
    by = Actor("sample", dict.fromkeys(HOSTS, Role.EDITOR))
    first = add(
        by=by,
        body="GB-PLA-PEM",
        kind="secondment",
        title=said(cy="Arweinydd ailgylchu", en="Recycling lead"),
        what=said(
            cy="Blwyddyn yn helpu i newid y casgliadau mewn un ardal, ac i ysgrifennu beth a wnaed.",
            en="A year of helping to change the collections in one area, and of writing down what was done.",
        ),
        needs=["recycling", "project-management"],
        welsh={"listening": "B1", "speaking": "B1", "reading": "A2", "writing": "A2"},
        place="W06000009",
        begins=BEGINS,
        ends=dt.date(2028, 3, 31),
        apply_by=dt.date(2027, 2, 26),
        pays="host",
        sample=True,
    )
    second = add(
        by=by,
        body="CYD-WELSH-GOVERNMENT",
        kind="secondment",
        title=said(cy="Swyddog polisi o gyngor", en="A policy officer from a council"),
        what=said(
            cy="Dod â phrofiad cyngor i lunio polisi tai am flwyddyn.",
            en="Bring a council’s experience to the making of housing policy for a year.",
        ),
        needs=["housing", "policy"],
        welsh={"reading": "B1"},
        remote=True,
        begins=BEGINS,
        ends=dt.date(2028, 3, 31),
        apply_by=dt.date(2027, 2, 26),
        pays="both",
        sample=True,
    )
    lent = add(
        by=by,
        body="GB-PLA-CRF",
        kind="days",
        title=said(cy="Dau ddiwrnod o ddadansoddi data", en="Two days of data analysis"),
        what=said(cy="Edrych gyda ni ar ffigurau digartrefedd.", en="Look with us at the figures of homelessness."),
        needs=["data-analysis", "homelessness"],
        remote=True,
        percent=40,
        begins=dt.date(2027, 1, 11),
        ends=dt.date(2027, 1, 29),
        pays="home",
        sample=True,
    )
    rounds.begin(
        by=by,
        body="GB-PLA-PEM",
        code="sample-round",
        title=said(cy="Rownd enghreifftiol", en="Sample round"),
        openings=[first.pk],
        sample=True,
    )
    national = rounds.begin(
        by=by,
        body="CYD-WELSH-GOVERNMENT",
        code="sample-national-round",
        title=said(cy="Rownd genedlaethol enghreifftiol", en="Sample national round"),
        openings=[second.pk],
        invites=True,
        sample=True,
    )
    rounds.lend(by=by, round_=national, opening=lent)
    helping.ask(
        by=by,
        body="GB-PLA-PEM",
        asked="GB-PLA-CRF",
        topic="homelessness",
        need=said(
            cy="A allai rhywun edrych gyda ni am ddiwrnod ar ein ffigurau digartrefedd?",
            en="Could somebody look with us for a day at our figures of homelessness?",
        ),
        key="sample-help",
        sample=True,
    )
