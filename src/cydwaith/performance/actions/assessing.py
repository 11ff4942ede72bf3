"""What stands in a report besides its words: evidence gathered and kept, actions, last year’s, ratings, updates."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from cydwaith.bodies.models import Post
from cydwaith.performance import gathering, sources
from cydwaith.performance.actions.reports import by_today, still_open, store
from cydwaith.performance.deeds.reports import (
    FOOTPRINT,
    REPORT_ASK_UPDATE,
    REPORT_GIVE_UPDATE,
    REPORT_SCALE,
    REPORT_WRITE,
)
from cydwaith.performance.gathering import Found, gathered
from cydwaith.performance.models import Action, Asked, Carried, Evidence, Rating, Report, Scale, Update
from cydwaith.performance.naming import REQUIREMENTS
from cydwaith.performance.refusals import reports as refusals
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, SourceKind, Test
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import both, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

OVERALL = 0
MOST_STEPS = 12


def gather(*, by: Actor, report: Report) -> int:
    """Gather what stands here of the council and is not there yet, as it stands today; how many that were.

    What was gathered before stays as it was.
    """
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        there = set(act.it.evidence.values_list("kind", "key"))
        new = [one for one in gathered(act.it.body) if (one.kind, one.key) not in there]
        made = [cited(act.it, one) for one in new]
        if made:
            act.tell(made[0], **FOOTPRINT.of(made))
    return len(made)


def cite(*, by: Actor, report: Report, kind: str, key: str, requirement: int) -> Evidence:
    """Cite something for the report, as it stands today, and keep it. Raises NotPossible for what is not there."""
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        found = gathering.cited(act.it.body, kind, key, requirement) if requirement in REQUIREMENTS else None
        if found is None:
            raise NotPossible(str(refusals.NOTHING_TO_CITE), "key")
        if same := act.it.evidence.filter(kind=found.kind, key=found.key).first():
            return same
        made = cited(act.it, found)
        store(made, kept=Evidence.Kept.KEPT)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def cited(report: Report, one: Found) -> Evidence:
    """Something that was found, as it stands today."""
    told = in_columns(title=one.title, told=one.told, source=one.source)
    plain = {name: getattr(one, name) for name in ("requirement", "kind", "key", "path", "data", "sample")}
    return Evidence.objects.create(report=report, on=clock.today(), **plain, **told)


def judge(
    *, by: Actor, evidence: Evidence, kept: str, requirement: int | None = None, comment: Said | None = None
) -> Evidence:
    """Keep a piece of evidence, with or without a comment, under one of the requirements; or drop it.

    What is not given stays as it stands by then: keeping or dropping loses nobody's comment.
    """
    with doing(REPORT_WRITE, by=by, to=evidence.report) as act:
        still_open(act.it)
        if kept not in Evidence.Kept.values:
            raise NotPossible(str(refusals.KEPT), "kept")
        if requirement is not None and requirement not in REQUIREMENTS:
            raise NotPossible(str(refusals.KEPT), "requirement")
        one = Evidence.objects.select_for_update().get(pk=evidence.pk)
        told: dict[str, object] = {"kept": kept}
        told |= {} if requirement is None else {"requirement": requirement}
        told |= {} if comment is None else in_columns(comment=stripped(comment))
        changed(act, one, told)
    return one


def keep_all(*, by: Actor, report: Report, kind: str, requirement: int) -> int:
    """Keep everything of a kind that waits under a requirement; how much that was."""
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        waiting = list(act.it.evidence.filter(kind=kind, requirement=requirement, kept=Evidence.Kept.WAITS))
        for one in waiting:
            store(one, kept=Evidence.Kept.KEPT)
        if waiting:
            act.tell(waiting[0], **FOOTPRINT.of(waiting))
    return len(waiting)


def changed(act: Doing[Report], one: Model, told: dict[str, object]) -> None:
    """Store what was written of a part, and tell it; the same again is no deed."""
    if all(getattr(one, name) == value for name, value in told.items()):
        return
    for name, value in told.items():
        setattr(one, name, value)
    one.save(update_fields=list(told))
    act.tell(one, **FOOTPRINT.of(one))


def act_on(
    *, by: Actor, report: Report, text: Said, post: str = "", due: dt.date | None = None, asked: Asked | None = None
) -> Action:
    """Say what the council will do: which post answers for it, by when, and for which recommendation."""
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        told = {**in_columns(text=given(text, "text", str(refusals.WORDS))), "due": due, "asked": asked}
        told["post_id"] = post_in(act.it, post)
        if same := act.it.actions.filter(dropped=False, **told).first():
            return same
        made = Action.objects.create(report=act.it, number=act.it.actions.count() + 1, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def post_in(report: Report, post: str) -> str | None:
    """A post of the council, or none. Raises NotPossible for another’s."""
    if post and not Post.objects.filter(pk=post, body=report.body_id).exists():
        raise NotPossible(str(refusals.POST), "post")
    return post or None


def rewrite(
    *, by: Actor, action: Action, text: Said, post: str = "", due: dt.date | None = None, dropped: bool = False
) -> Action:
    """Write an action anew, or take it out, until the report is final."""
    with doing(REPORT_WRITE, by=by, to=action.report) as act:
        still_open(act.it)
        one = Action.objects.select_for_update().get(pk=action.pk)
        told = {**in_columns(text=given(text, "text", str(refusals.WORDS))), "due": due, "dropped": dropped}
        changed(act, one, {**told, "post_id": post_in(act.it, post)})
    return one


@transaction.atomic
def commit(*, by: Actor, action: Action, owed: str) -> Commitment:
    """Make an action a commitment of the programme with one step: owed by its post, to a body. Made once.

    Raises NotPossible where it names no post, or the report is not final.
    """
    with doing(REPORT_WRITE, by=by, to=action.report) as act:
        one = Action.objects.select_for_update().get(pk=action.pk)
        if one.commitment is not None:
            return one.commitment
        if act.it.final_on is None or act.it.withdrawn:
            raise NotPossible(str(refusals.STEPS[Report.State(act.it.state)]))
        if one.dropped:
            raise NotPossible(str(refusals.TAKEN_OUT))
        if one.post_id is None:
            raise NotPossible(str(refusals.POST))
        if not owed or owed == act.it.body_id:
            raise NotPossible(str(refusals.OWED_TO), "owed")
        made = propose(by=by, body=act.it.body_id, content=content(one, owed), sample=act.it.sample)
        changed(act, one, {"commitment_id": made.pk})
    return made


def content(one: Action, owed: str) -> Content:
    """An action as terms of a commitment."""
    text = both(one, "text")
    title = Said(*(words if len(words) <= 200 else f"{words[:197]} …" for words in (text.cy, text.en)))
    return Content(
        texts={"title": title, "what": text},
        owes={one.report.body_id: one.post_id},
        owed={owed: None},
        test=Test.ACCEPTANCE,
        accepted_by=owed,
        due=one.due,
        source_kind=SourceKind.RESPONSE,
        source_key=sources.key_of(one),
    )


def say_how_far(*, by: Actor, carried: Carried, how_far: str, words: Said) -> Carried:
    """Say how far an action of last year’s worked, in the council’s own words."""
    with doing(REPORT_WRITE, by=by, to=carried.report) as act:
        still_open(act.it)
        if how_far not in Carried.HowFar.values:
            raise NotPossible(str(refusals.HOW_FAR), "how_far")
        one = Carried.objects.select_for_update().get(pk=carried.pk)
        told = in_columns(words=given(words, "words", str(refusals.WORDS)))
        changed(act, one, {"how_far": how_far, "dropped": False, **told})
    return one


def carry(*, by: Actor, report: Report, text: Said) -> Carried:
    """Add an action of last year’s whose report was not kept here."""
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        told = in_columns(text=given(text, "text", str(refusals.WORDS)))
        if same := act.it.carried.filter(dropped=False, **told).first():
            return same
        made = Carried.objects.create(report=act.it, number=act.it.carried.count() + 1, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def leave_out(*, by: Actor, carried: Carried) -> Carried:
    """Take out an action that somebody typed in; what came from last year’s report is answered."""
    with doing(REPORT_WRITE, by=by, to=carried.report) as act:
        still_open(act.it)
        one = Carried.objects.select_for_update().get(pk=carried.pk)
        if one.action_id is not None:
            raise NotPossible(str(refusals.FROM_LAST_YEAR))
        changed(act, one, {"dropped": True})
    return one


def keep_scale(*, by: Actor, body: str, steps: Said, best: str) -> Scale:
    """Keep a council’s own scale: its steps, a line each, in the order in which it writes them, and the best end."""
    with doing(REPORT_SCALE, by=by, body=body) as act:
        cy, en = (lines(one) for one in (steps.cy, steps.en))
        if len(cy) != len(en) or not 2 <= len(cy) <= MOST_STEPS or best not in Scale.Best.values:
            raise NotPossible(str(refusals.SCALE), "steps")
        told = {"body_id": body, "best": best, **in_columns(steps=Said("\n".join(cy), "\n".join(en)))}
        last = Scale.objects.filter(body=body).order_by("-pk").first()
        if last is not None and all(getattr(last, name) == value for name, value in told.items()):
            return last
        made = Scale.objects.create(**told, at=timezone.now())
        act.tell(made, **FOOTPRINT.of(made))
    return made


def lines(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def recommendations_of(text: Said) -> list[Said]:
    """What a committee recommended, from a text with one a line. Raises NotPossible for lines that do not pair."""
    cy, en = lines(text.cy), lines(text.en)
    if cy and en and len(cy) != len(en):
        raise NotPossible(str(refusals.LINES), "asked")
    pairs: Sequence[tuple[str, str]] = list(zip(cy or [""] * len(en), en or [""] * len(cy), strict=True))
    return [Said(*pair) for pair in pairs]


def rate(*, by: Actor, report: Report, requirement: int, scale: Scale, step: int) -> Rating:
    """Rate the council on one requirement, or overall, on its own scale: as it writes it, never converted."""
    with doing(REPORT_WRITE, by=by, to=report) as act:
        still_open(act.it)
        known = range(1, len(lines(scale.steps_en)) + 1)
        if scale.body_id != act.it.body_id or step not in known or requirement not in {OVERALL, *REQUIREMENTS}:
            raise NotPossible(str(refusals.STEP), "step")
        there = act.it.ratings.filter(requirement=requirement).first()
        if there is not None:
            changed(act, there, {"scale_id": scale.pk, "step": step})
            return there
        made = Rating.objects.create(report=act.it, requirement=requirement, scale=scale, step=step)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def ask_update(*, by: Actor, report: Report, on: dt.date, due: dt.date) -> Update:
    """Say that the committee asked to be told by a day how the actions are going."""
    with doing(REPORT_ASK_UPDATE, by=by, to=report) as act:
        if act.it.withdrawn or act.it.reviewed_on is None:
            raise NotPossible(
                str(refusals.WITHDRAWN if act.it.withdrawn else refusals.STEPS[Report.State(act.it.state)])
            )
        by_today(on)
        if due < on:
            raise NotPossible(str(refusals.before(refusals.ASKED)), "due")
        if same := act.it.updates.filter(asked_on=on, due=due).first():
            return same
        made = Update.objects.create(report=act.it, asked_on=on, due=due)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def give_update(*, by: Actor, update: Update, on: dt.date, text: Said) -> Update:
    """Tell the committee how the actions are going; once, and it stays."""
    with doing(REPORT_GIVE_UPDATE, by=by, to=update) as act:
        if act.it.report.withdrawn:
            raise NotPossible(str(refusals.WITHDRAWN))
        if act.it.given_on:
            raise NotPossible(str(refusals.NO_UPDATE))
        by_today(on)
        if on < act.it.asked_on:
            raise NotPossible(str(refusals.before(refusals.ASKED)), "on")
        store(act.it, given_on=on, **in_columns(text=given(text, "text", str(refusals.WORDS))))
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
