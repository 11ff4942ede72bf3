"""The evidence room, what the panel found, the council's answers, the panel's view of them, and to whom it was sent."""

import datetime as dt

from cydwaith.bodies.models import Post, Topic
from cydwaith.performance.actions.panels import still_open
from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.footprints import PANELS
from cydwaith.performance.models import (
    DOCUMENT,
    PanelAnswer,
    PanelAssessment,
    PanelEvidence,
    PanelFinding,
    PanelSending,
    PanelView,
    PanelWording,
)
from cydwaith.performance.panel_recipients import recipients
from cydwaith.performance.panelling import Found, Step, day_of, homes, speaks, stand, writers
from cydwaith.performance.refusals import NOT_YET
from cydwaith.performance.refusals import panels as refusals
from cydwaith.policies.citing import CITABLE, key_of
from cydwaith.policies.models import Citation
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def lay(
    *,
    by: Actor,
    assessment: PanelAssessment,
    body: str,
    kind: str,
    key: str = "",
    title: Said = UNSAID,
    told: Said = UNSAID,
    url: str = "",
    readers: str,
) -> PanelEvidence:
    """Lay something in the evidence room: a thing of this site as it stands today, or a paper. Twice it is one."""
    with doing(deeds.PANEL_LAY, by=by, to=assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        still_open(act.it, Step.REPORT)
        what = paper(title, told, url) if kind == DOCUMENT else cited(kind, key)
        found = {"assessment": act.it, "kind": kind, "readers": PanelEvidence.Readers(readers).value, "removed": None}
        same = PanelEvidence.objects.filter(**found, **(what if kind == DOCUMENT else {"key": what["key"]})).first()
        if same is not None:
            return same
        made = PanelEvidence.objects.create(**found, **what, body_id=body, at=clock.moment())
        act.tell(made, **PANELS.of(made))
    return made


def paper(title: Said, told: Said, url: str) -> dict[str, str]:
    """A paper, by its title and what it says or where it is. Raises NotPossible without."""
    words = stripped(told)
    if not words and not url:
        raise NotPossible(str(refusals.PAPER_SAYS), "told")
    return {**in_columns(title=given(title, "title", str(refusals.PAPER_TITLE)), told=words), "url": url, "key": ""}


def cited(kind: str, key: str) -> dict[str, str]:
    """A thing of this site, with what it says today. Raises NotPossible where there is none."""
    key = key_of(kind, key)
    thing = CITABLE[Citation.Cited(kind)].find(key) if kind in CITABLE and key else None
    if thing is None:
        raise NotPossible(str(refusals.NOTHING_TO_CITE), "key")
    return {**in_columns(title=stripped(thing.title), told=stripped(thing.told)), "url": "", "key": key}


def take_away(*, by: Actor, evidence: PanelEvidence, body: str) -> PanelEvidence:
    """Take something out of the evidence room; by whoever laid it there, or the council. It is no longer shown."""
    with doing(deeds.PANEL_TAKE, by=by, to=evidence.assessment, body=body) as act:
        speaks(by, body, {evidence.body_id, act.it.body_id}, act.deed)
        still_open(act.it, Step.REPORT)
        found: PanelEvidence = held(evidence)
        if found.removed:
            raise NotPossible(str(refusals.TAKEN_AWAY))
        found.removed = clock.moment()
        found.save(update_fields=["removed"])
        act.tell(found, **PANELS.of(found))
    return found


def write_finding(
    *, by: Actor, assessment: PanelAssessment, body: str, kind: str, topic: str, text: Said
) -> PanelFinding:
    """Draft a strength or a recommendation, once the panel has visited; the same words twice are one."""
    with doing(deeds.PANEL_FIND, by=by, to=assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        still_open(act.it, Step.REPORT)
        if not day_of(act.it, Step.VISIT):
            raise NotPossible(str(refusals.NOT_VISITED))
        told = in_columns(text=given(text, "text", str(refusals.FINDING_WORDS)))
        about = Topic.objects.filter(pk=topic).first()
        if about is None:
            raise NotPossible(str(refusals.NO_TOPIC), "topic")
        what = {"assessment": act.it, "kind": PanelFinding.Kind(kind).value}
        first = PanelWording.objects.filter(finding__removed=None, number=1, **told)
        if same := PanelFinding.objects.filter(**what, removed=None, topic=about, wordings__in=first).first():
            return same
        number = PanelFinding.objects.filter(**what).count() + 1
        made = PanelFinding.objects.create(**what, topic=about, number=number)
        wording = PanelWording.objects.create(finding=made, number=1, body_id=body, at=clock.moment(), **told)
        act.tell(wording, deeds.FOUND, **PANELS.of(made, wording))
    return made


def drop(*, by: Actor, finding: PanelFinding, body: str) -> PanelFinding:
    """Take a draft away before the report; after it nothing that was found goes away."""
    with doing(deeds.PANEL_DROP, by=by, to=finding.assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        still_open(act.it, Step.REPORT)
        found: PanelFinding = held(finding)
        if found.removed:
            raise NotPossible(str(refusals.TAKEN_AWAY))
        found.removed = clock.moment()
        found.save()
        act.tell(found, **PANELS.of(found))
    return found


def amend(*, by: Actor, finding: PanelFinding, body: str, text: Said, reason: Said = UNSAID) -> PanelWording:
    """Word a finding anew: a draft as it is, what is public with the reason. What was answered stays to be read."""
    with doing(deeds.PANEL_AMEND, by=by, to=finding.assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        still_open(act.it)
        now = of(finding)
        told = given(text, "text", str(refusals.FINDING_WORDS))
        if PanelWording.text.of(now.wording) == told:
            return now.wording
        why = given(reason, "reason", str(refusals.WHY_CHANGED)) if act.it.reported else stripped(reason)
        made = PanelWording.objects.create(
            finding=now.finding,
            number=now.wording.number + 1,
            body_id=body,
            at=clock.moment(),
            **in_columns(text=told, reason=why),
        )
        act.tell(made, deeds.AMENDED if act.it.reported else deeds.FOUND, **PANELS.of(made))
    return made


def of(finding: PanelFinding) -> Found:
    """A finding as it stands. Raises NotPossible for a draft that was taken away."""
    found = stand(PanelFinding.objects.filter(pk=finding.pk))
    if not found:
        raise NotPossible(str(refusals.TAKEN_AWAY))
    return found[0]


def answer(
    *,
    by: Actor,
    finding: PanelFinding,
    answer: str,
    seen: int,
    reasons: Said = UNSAID,
    action: Said = UNSAID,
    post: str = "",
    due: dt.date | None = None,
) -> PanelAnswer:
    """Answer a recommendation in the wording that was `seen`, by its number. Another answer follows; the last counts.

    Raises NotPossible where it was amended meanwhile, so that nobody answers words that they did not read.
    """
    with doing(deeds.PANEL_ANSWER, by=by, to=finding.assessment, body=finding.assessment.body_id) as act:
        speaks(by, act.it.body_id, {act.it.body_id}, act.deed)
        now = answerable(act.it, finding)
        told = in_columns(reasons=stripped(reasons), action=stripped(action))
        what = {"wording": now.wording, "answer": answer, "post_id": post or None, "due": due, **told}
        refuse_answer(act.it, answer, stripped(reasons), stripped(action), post, due)
        if now.wording.number != seen:
            raise NotPossible(str(refusals.SEEN_ANOTHER), carries={"seen": now.wording.number})
        if now.answer and all(getattr(now.answer, name) == value for name, value in what.items()):
            return now.answer
        made = PanelAnswer.objects.create(**what, at=clock.moment())
        act.tell(made, **PANELS.of(made))
    return made


def answerable(assessment: PanelAssessment, finding: PanelFinding) -> Found:
    """A recommendation that can be answered. Raises NotPossible for anything else."""
    if not assessment.reported:
        raise NotPossible(str(refusals.NOT_REPORTED))
    if finding.kind != PanelFinding.Kind.RECOMMENDATION:
        raise NotPossible(str(refusals.ONLY_RECOMMENDED))
    return of(finding)


def refuse_answer(
    assessment: PanelAssessment, answer: str, reasons: Said, action: Said, post: str, due: dt.date | None
) -> None:
    """Raise NotPossible with the first thing that is wrong with an answer."""
    kind, told = PanelAnswer.Answer(answer), day_of(assessment, Step.REPORT)
    for wrong, why, field in (
        (kind is not PanelAnswer.Answer.ACCEPTED and not reasons, refusals.REASONS, "reasons"),
        (kind is not PanelAnswer.Answer.REFUSED and not action, refusals.ACTION, "action"),
        (post and not Post.objects.filter(pk=post, body=assessment.body_id).exists(), refusals.STRANGE_POST, "post"),
        (due and told and due < told, refusals.OUT_OF_ORDER, "due"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def give_view(*, by: Actor, finding: PanelFinding, body: str, view: str, seen: int, text: Said) -> PanelView:
    """Say what the panel thinks of the answer that was `seen`, by its number; never the council for the panel."""
    with doing(deeds.PANEL_VIEW, by=by, to=finding.assessment, body=body) as act:
        speaks(by, body, homes(act.it), act.deed)
        now = answerable(act.it, finding)
        if now.answer is None:
            raise NotPossible(str(refusals.NOT_ANSWERED))
        told = in_columns(text=given(text, "text", str(refusals.VIEW_WORDS)))
        if now.answer.pk != seen:
            raise NotPossible(str(refusals.ANSWERED_ANEW), carries={"seen": now.answer.pk})
        what = {"answer": now.answer, "view": PanelView.View(view).value, "body_id": body, **told}
        if now.view and all(getattr(now.view, name) == value for name, value in what.items()):
            return now.view
        made = PanelView.objects.create(**what, at=clock.moment())
        act.tell(made, **PANELS.of(made))
    return made


def send(
    *, by: Actor, assessment: PanelAssessment, body: str, to: str, on: dt.date, how: Said = UNSAID
) -> PanelSending:
    """Say to whom of those whom the law names the report was sent, when and how; the same one twice is refused."""
    with doing(deeds.PANEL_SEND, by=by, to=assessment, body=body) as act:
        speaks(by, body, writers(act.it), act.deed)
        told, reported = stripped(how), day_of(act.it, Step.REPORT)
        for wrong, why, field in (
            (reported is None, refusals.NOT_REPORTED, None),
            (to not in recipients(act.it), refusals.NO_RECIPIENT, "to"),
            (on > clock.today(), NOT_YET, "on"),
            (reported and on < reported, refusals.OUT_OF_ORDER, "on"),
        ):
            if wrong:
                raise NotPossible(str(why), field)
        before = PanelSending.objects.filter(assessment=act.it, to=to).first()
        if before and (before.on, PanelSending.how.of(before)) == (on, told):
            return before
        if before:
            raise NotPossible(str(refusals.SENT_ALREADY), "to")
        made = PanelSending.objects.create(
            assessment=act.it, to=to, on=on, body_id=body, at=clock.moment(), **in_columns(how=told)
        )
        act.tell(made, **PANELS.of(made))
    return made
