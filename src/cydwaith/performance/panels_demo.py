"""A sample assessment by a panel for the demonstration, made by the very actions that people use.

Every text says that it is a sample. Its days are counted from the day on which it is loaded.
"""

import datetime as dt
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeAlias

from django.conf import settings
from django.db import transaction

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.forums.demo import voice
from cydwaith.performance.actions import panel_findings as findings
from cydwaith.performance.actions import panels as actions
from cydwaith.performance.duties import FOLDER
from cydwaith.performance.models import PanelAssessment, PanelFinding, PanelMember
from cydwaith.performance.panelling import recommendations, stand
from cydwaith.shared import clock
from cydwaith.shared.pairs import columns_of
from cydwaith.shared.said import Said

FILE: Final = FOLDER / "sample" / "panel.toml"
PEER: Final = "GB-PLA-PEM"
Written: TypeAlias = dict[str, Any]  # Any: as TOML has it


@transaction.atomic
def load() -> int:
    """Tell the sample assessment, unless it is there already; how many. Raises NotADemonstration anywhere else."""
    if not settings.DEMO:
        raise NotADemonstration("a sample assessment belongs in the demonstration only")
    if PanelAssessment.objects.filter(sample=True).exists():
        return 0
    written = tomllib.loads(FILE.read_text(encoding="utf-8"))
    with at(written["begun"]):
        one = actions.begin(by=voice(written["body"]), body=written["body"], sample=True)
    prepare(one, written)
    found(one, written)
    respond(one, written)
    return 1


@contextmanager
def at(days: int) -> Iterator[None]:
    """The clock stands so many days from now."""
    with clock.stopped_at(clock.now() + dt.timedelta(days=days)):
        yield


def day(days: int) -> dt.date:
    """The day so many days from today."""
    return clock.today() + dt.timedelta(days=days)


def pair(written: Written, name: str = "") -> Said:
    """A pair of texts of the file, as far as they are there."""
    cy, en = columns_of(name) if name else ("cy", "en")
    return Said(written.get(cy, ""), written.get(en, ""))


def prepare(one: PanelAssessment, written: Written) -> None:
    """Its members with what they declare, its scopes, its timetable up to the visit, and its evidence room."""
    by = voice(one.body_id)
    with at(-194):
        members = [member(one, told) for told in written["members"]]
    todo: list[tuple[int, str, Written]] = [(told["at"], "scope", told) for told in written["scope"]]
    todo += [(told["at"], "dates", told) for told in written["dates"]]
    todo += [(told["at"], "evidence", told) for told in written["evidence"]]
    days = {id(told): (day(told["on"]), day(told["until"])) for told in written["dates"]}
    assert all(members)
    for when, kind, told in sorted(todo, key=lambda step: step[0]):
        with at(when):
            if kind == "scope":
                actions.write_scope(by=by, assessment=one, text=pair(told), reason=pair(told, "reason"))
            elif kind == "dates":
                on, until = days[id(told)]
                what = {"step": told["step"], "turn": told["turn"], "on": on, "until": until}
                actions.set_date(by=by, assessment=one, body=one.body_id, note=pair(told, "note"), **what)
            else:
                lay(one, told)


def lay(one: PanelAssessment, told: Written) -> None:
    """Something for the evidence room, by the council."""
    what: Written = {name: told.get(name, "") for name in ("kind", "key", "readers")}
    what |= {"title": pair(told, "title"), "told": pair(told, "told")}
    findings.lay(by=voice(one.body_id), assessment=one, body=one.body_id, **what)


def member(one: PanelAssessment, told: Written) -> PanelMember:
    """A member, and what they declare."""
    by, interests = voice(one.body_id), pair(told, "interests")
    home, office = pair(told, "home"), pair(told, "office")
    made = actions.add_member(
        by=by, assessment=one, role=told["role"], body=told.get("body", ""), home=home, office=office
    )
    declared = "some" if interests else "none"
    return actions.declare(by=by, member=made, body=one.body_id, declared=declared, interests=interests)


def found(one: PanelAssessment, written: Written) -> None:
    """What the panel drafted, and its report."""
    by, told = voice(PEER), written["report"]
    on = day(told["on"])
    with at(told["at"]):
        for draft in written["findings"]:
            what = {"kind": draft["kind"], "topic": draft["topic"], "text": pair(draft)}
            findings.write_finding(by=by, assessment=one, body=PEER, **what)
        actions.report(by=by, assessment=one, body=PEER, on=on, conclusion=pair(told))
    for sent in written["sent"]:
        on = day(sent["on"])
        with at(sent["at"]):
            findings.send(by=by, assessment=one, body=PEER, to=sent["to"], on=on)


def respond(one: PanelAssessment, written: Written) -> None:
    """The council's answers, the panel's view of each, and a recommendation that was amended afterwards."""
    drafts = [draft for draft in written["findings"] if draft["kind"] == "recommendation"]
    made = [two.finding for two in recommendations(stand(PanelFinding.objects.filter(assessment=one)))]
    for draft, finding in zip(drafts, made, strict=True):
        if "answer" in draft:
            answer(one, finding, draft, written["answers"])
    for told in written["amended"]:
        with at(told["at"]):
            texts = {"text": pair(told), "reason": pair(told, "reason")}
            findings.amend(by=voice(PEER), finding=made[told["finding"] - 1], body=PEER, **texts)


def answer(one: PanelAssessment, finding: PanelFinding, draft: Written, when: Written) -> None:
    """An answer, and what the panel thinks of it."""
    post = f"{one.body_id}/{draft['post']}" if "post" in draft else ""
    due = day(draft["due"]) if "due" in draft else None
    texts = {"reasons": pair(draft, "reasons"), "action": pair(draft, "action")}
    with at(when["at"]):
        made = findings.answer(
            by=voice(one.body_id), finding=finding, answer=draft["answer"], seen=1, post=post, due=due, **texts
        )
    if "view" in draft:
        with at(when["view"]):
            told = {"view": draft["view"], "text": pair(draft, "view")}
            findings.give_view(by=voice(PEER), finding=finding, body=PEER, seen=made.pk, **told)
