"""Studies and trials: what is asked and how, before what came of it; who starts when, by lot."""

import datetime as dt

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.school import refusals, trialling
from cydwaith.school.deeds import (
    STUDY_FREEZE,
    STUDY_TELL,
    STUDY_WRITE,
    TRIAL_DRAW,
    TRIAL_JOIN,
    TRIAL_PROPOSE,
    TRIAL_START,
    TRIAL_WITHDRAW,
)
from cydwaith.school.facts import studies as proposed
from cydwaith.school.footprints import FOOTPRINT
from cydwaith.school.models import Joined, Study, Trial
from cydwaith.shared import clock
from cydwaith.shared.codes import code_of
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def begin_study(*, by: Actor, body: str, title: Said, question: Said, method: Said = UNSAID) -> Study:
    """Begin a study, named once from its first title. The same sent twice is one. Raises NotPossible."""
    with doing(STUDY_WRITE, by=by, body=body) as act:
        name = given(title, "title", str(refusals.TITLE))
        told = in_columns(title=name, question=given(question, "question"), method=stripped(method))
        if same := Study.objects.filter(body=body, **told).first():
            return same
        code = code_of(name.en or name.cy, "study")
        if Study.objects.filter(pk=code).exists() or code in {one.code for one in proposed()}:
            raise NotPossible(str(refusals.STUDY_TAKEN), "title")
        made = Study.objects.create(pk=code, body_id=body, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def rewrite_study(*, by: Actor, study: Study, title: Said, question: Said, method: Said) -> Study:
    """Write a study's question and method anew, until they are frozen. Raises NotPossible."""
    with doing(STUDY_WRITE, by=by, to=study) as act:
        if act.it.frozen:
            raise NotPossible(str(refusals.FROZEN))
        told = in_columns(
            title=given(title, "title", str(refusals.TITLE)),
            question=given(question, "question"),
            method=stripped(method),
        )
        for name, value in told.items():
            setattr(act.it, name, value)
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def freeze(*, by: Actor, study: Study) -> Study:
    """Freeze a study's question and method, in both languages, before its results. Raises NotPossible."""
    with doing(STUDY_FREEZE, by=by, to=study) as act:
        one = act.it
        if one.frozen:
            raise NotPossible(str(refusals.FROZEN))
        if not all((one.title_cy, one.title_en, one.question_cy, one.question_en, one.method_cy, one.method_en)):
            raise NotPossible(str(refusals.STUDY_BOTH))
        one.frozen = clock.moment()
        one.save()
        act.tell(one, **FOOTPRINT.of(one))
    return one


def tell_results(*, by: Actor, study: Study, results: Said, data: str = "") -> Study:
    """Tell a study's results, once, after its method was frozen. Raises NotPossible."""
    with doing(STUDY_TELL, by=by, to=study) as act:
        if not act.it.frozen:
            raise NotPossible(str(refusals.NOT_FROZEN))
        if act.it.told:
            raise NotPossible(str(refusals.TOLD))
        text = given(results, "results")
        act.it.results_cy, act.it.results_en, act.it.data, act.it.told = text.cy, text.en, data, clock.moment()
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def propose_trial(
    *, by: Actor, body: str, practice: Practice, indicator: Indicator, steps: int, effect: float, sample: bool = False
) -> Trial:
    """Propose a trial of a practice. Its seed is set now, before anybody joins. The same sent twice is one."""
    with doing(TRIAL_PROPOSE, by=by, body=body) as act:
        if steps < 2:  # one step is no roll-out
            raise NotPossible(str(refusals.STEPS), "steps")
        told = {"practice": practice, "indicator": indicator, "steps": steps, "effect": effect, "sample": sample}
        if same := Trial.objects.filter(body=body, drawn=None, **told).first():
            return same
        now = clock.moment()
        made = Trial.objects.create(body_id=body, seed=f"{practice.pk[:60]} {now.isoformat()}", at=now, **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


def join(*, by: Actor, body: str, trial: Trial) -> Joined:
    """Say that a council wants to take part, before the draw. Twice is once. Raises NotPossible."""
    with doing(TRIAL_JOIN, by=by, body=body) as act:
        held = Trial.objects.select_for_update().get(pk=trial.pk)
        if same := Joined.objects.filter(trial=held, body=body, withdrew=None).first():
            return same
        if held.drawn:
            raise NotPossible(str(refusals.DRAWN))
        if not Body.objects.filter(pk=body, kind="council").exists():
            raise NotPossible(str(refusals.ONLY_COUNCILS), "body")
        if Joined.objects.filter(trial=held, body=body).exists():
            raise NotPossible(str(refusals.WITHDREW))
        made = Joined.objects.create(trial=held, body_id=body, at=clock.moment())
        act.tell(made, **FOOTPRINT.of(made, held))
    return made


def draw(*, by: Actor, trial: Trial) -> Trial:
    """Draw who starts when, and tell the record everything by which it can be drawn again. Raises NotPossible.

    Two councils can be drawn; that chance could then never be ruled out is said beside it.
    """
    wanting = list(Joined.objects.filter(trial=trial, withdrew=None).order_by("body").values_list("body", flat=True))
    if len(wanting) < trial.steps:
        raise NotPossible(str(refusals.TOO_FEW))
    found = trialling.designed(trial, wanting)
    if found is None:
        raise NotPossible(str(refusals.NO_FIGURES))
    with doing(TRIAL_DRAW, by=by, to=trial) as act:
        one = act.it
        if one.drawn:
            raise NotPossible(str(refusals.DRAWN))
        there = list(Joined.objects.select_for_update().filter(trial=one, withdrew=None).order_by("body"))
        if [each.body_id for each in there] != wanting:
            raise NotPossible(str(refusals.CHANGED))
        for each in there:
            each.step = found.draw.allocation[each.body_id]
            each.save()
        one.drawn, one.before, one.context = clock.moment(), found.before, dict(found.context)
        one.allowed, one.imbalance = len(found.draw.allowed), float(found.draw.imbalances[found.draw.chosen])
        one.power = list(found.power.after) if found.power else []
        one.detectable = found.detectable
        one.save()
        act.tell(one, **FOOTPRINT.of(one, there))
    return one


def start(*, by: Actor, joined: Joined, on: dt.date) -> Joined:
    """Say on which day a council began, whichever step it was drawn for. Raises NotPossible."""
    with doing(TRIAL_START, by=by, to=joined) as act:
        for wrong, why in (
            (act.it.step is None, refusals.NOT_DRAWN),
            (act.it.withdrew, refusals.WITHDREW),
            (act.it.started, refusals.STARTED),
            (on > clock.today(), refusals.NOT_YET),
        ):
            if wrong:
                raise NotPossible(str(why), "on")
        act.it.started = on
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def withdraw(*, by: Actor, joined: Joined, why: Said) -> Joined:
    """Withdraw a council, before the draw or after it, with the reason. What was drawn stays. Raises NotPossible."""
    with doing(TRIAL_WITHDRAW, by=by, to=joined) as act:
        if act.it.withdrew:
            raise NotPossible(str(refusals.WITHDREW))
        text = given(why, "why")
        act.it.why_cy, act.it.why_en, act.it.withdrew = text.cy, text.en, clock.today()
        act.it.save()
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
