"""A world for tests of assessments by a panel: one of Denbighshire, step by step, by the actions that people use."""

import datetime as dt
from typing import Any

from cydwaith.performance.actions import panel_findings as findings
from cydwaith.performance.actions import panels as actions
from cydwaith.performance.models import (
    PanelAnswer,
    PanelAssessment,
    PanelDate,
    PanelEvidence,
    PanelFinding,
    PanelMember,
    PanelScope,
    PanelSending,
    PanelView,
)
from cydwaith.shared import clock
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

DEN, PEER, OTHER, STRANGER = "GB-PLA-DEN", "GB-PLA-PEM", "GB-PLA-CWY", "GB-PLA-CRF"
BOTH = Said("Felly.", "So.")
WHY = Said("Rheswm.", "A reason.")


def editor(body: str) -> Actor:
    """Whoever edits for a body."""
    return Actor(f"editor-{body}", {body: Role.EDITOR})


def today() -> dt.date:
    """The day on which a test runs: all that happens here happens on it."""
    return clock.today()


def began() -> PanelAssessment:
    """Denbighshire begins one."""
    return actions.begin(by=editor(DEN), body=DEN)


def scoped(one: PanelAssessment, text: Said = BOTH, reason: Said = WHY) -> PanelScope:
    """Its scope is written."""
    return actions.write_scope(by=editor(DEN), assessment=one, text=text, reason=reason)


def joined(one: PanelAssessment, role: str = "chair", body: str = OTHER, **more: Any) -> PanelMember:  # Any: columns
    """A member, of another organisation."""
    return actions.add_member(by=editor(DEN), assessment=one, role=role, body=body, office=BOTH, **more)


def declared(member: PanelMember, *, by: str = DEN, declared: str = "none", interests: Said = UNSAID) -> PanelMember:
    """What a member declares."""
    return actions.declare(by=editor(by), member=member, body=by, declared=declared, interests=interests)


def dated(one: PanelAssessment, step: str, turn: str = "done", on: dt.date | None = None, **more: Any) -> PanelDate:
    """A line of the timetable, of today unless another day is said."""
    return actions.set_date(by=editor(DEN), assessment=one, body=DEN, step=step, turn=turn, on=on or today(), **more)


def appointed() -> PanelAssessment:
    """One whose panel is there and declared, with a scope."""
    one = began()
    scoped(one)
    declared(joined(one))
    declared(joined(one, "councillor", PEER), by=PEER, declared="some", interests=BOTH)
    return one


def visited() -> PanelAssessment:
    """One whose panel has visited."""
    one = appointed()
    dated(one, "visit")
    return one


def drafted(
    one: PanelAssessment, kind: str = "recommendation", text: Said = BOTH, topic: str = "scrutiny"
) -> PanelFinding:
    """A finding, by the peer's council."""
    return findings.write_finding(by=editor(PEER), assessment=one, body=PEER, kind=kind, topic=topic, text=text)


def laid(one: PanelAssessment, readers: str = "everybody", **more: Any) -> PanelEvidence:  # Any: columns
    """A paper in the evidence room."""
    told: dict[str, Any] = {"kind": "document", "title": BOTH, "told": BOTH} | more  # Any: as the action takes them
    return findings.lay(by=editor(DEN), assessment=one, body=DEN, readers=readers, **told)


def reported(one: PanelAssessment | None = None) -> PanelAssessment:
    """One whose panel has reported, with a strength and a recommendation."""
    one = one or visited()
    drafted(one)
    drafted(one, "strength", Said("Cryf.", "Strong."), "leadership")
    return actions.report(by=editor(PEER), assessment=one, body=PEER, on=today(), conclusion=BOTH)


def recommendation(one: PanelAssessment) -> PanelFinding:
    """Its first recommendation."""
    return one.findings.filter(kind="recommendation", removed=None).order_by("number")[0]


def answered(one: PanelAssessment, answer: str = "part", seen: int = 1, **more: Any) -> PanelAnswer:  # Any: columns
    """The council's answer to the first recommendation."""
    told: dict[str, Any] = {"reasons": WHY, "action": BOTH} | more  # Any: as the action takes them
    return findings.answer(by=editor(DEN), finding=recommendation(one), answer=answer, seen=seen, **told)


def viewed(one: PanelAssessment, view: str = "partly", seen: int | None = None, text: Said = BOTH) -> PanelView:
    """The panel's view of the last answer."""
    last = PanelAnswer.objects.filter(wording__finding=recommendation(one)).last()
    number = seen if seen is not None else last.pk if last else 0
    return findings.give_view(
        by=editor(PEER), finding=recommendation(one), body=PEER, view=view, seen=number, text=text
    )


def sent(one: PanelAssessment, to: str = "council", how: Said = BOTH) -> PanelSending:
    """That it was sent to somebody."""
    return findings.send(by=editor(PEER), assessment=one, body=PEER, to=to, on=today(), how=how)


def everything() -> PanelAssessment:
    """One in which everything has happened once, and another that is withdrawn."""
    one = began()
    scoped(one)
    scoped(one, Said("Arall.", "Other."))
    declared(joined(one))
    declared(joined(one, "councillor", PEER), by=PEER, declared="some", interests=BOTH)
    actions.leave(by=editor(DEN), member=joined(one, "wider", "", home=BOTH), why=WHY)
    dated(one, "report", "planned", today() + dt.timedelta(days=9))
    dated(one, "report", "moved", today() + dt.timedelta(days=8), note=WHY, url="https://example.org/")
    dated(one, "visit", until=today())
    findings.take_away(by=editor(DEN), evidence=laid(one), body=DEN)
    laid(one, "panel", title=Said("Papur.", "Paper."), url="https://example.org/")
    laid(one, kind="indicator", key="a-figure")
    findings.drop(by=editor(PEER), finding=drafted(one, text=WHY), body=PEER)
    reported(one)
    findings.amend(by=editor(PEER), finding=recommendation(one), body=PEER, text=WHY, reason=WHY)
    answered(one, seen=2, post=f"{DEN}/chief-executive", due=today())
    viewed(one)
    sent(one)
    actions.withdraw(by=editor(DEN), assessment=actions.begin(by=editor(DEN), body=DEN), why=WHY)
    return one
