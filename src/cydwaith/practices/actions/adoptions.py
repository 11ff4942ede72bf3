"""Saying how far a body has come with another's practice."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Body, Post
from cydwaith.practices.actions.specifications import freeze
from cydwaith.practices.adopting import NEXT, TAKEN_UP
from cydwaith.practices.dates import first_and_last
from cydwaith.practices.models import Adoption, Practice, Step
from cydwaith.practices.models.practice import State, Version
from cydwaith.practices.refusals import NotPossible
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor, require

WHY = {
    Step.Kind.ADAPTED: gettext_lazy("Say how your body does it differently"),
    Step.Kind.STOPPED: gettext_lazy("Say why your body stopped"),
    Step.Kind.DECLINED: gettext_lazy("Say why your body declined"),
}
TREATED = TAKEN_UP | {Step.Kind.TRYING}
SINCE = frozenset({"recorded", "sample"})
TOLD = ("note_cy", "note_en", "source", "source_url")


@transaction.atomic
def record_step(
    *, by: Actor, practice: Practice, body: str, kind: str, on: dt.date, precision: str = "day",
    note_cy: str = "", note_en: str = "", contact: str | None = None, source: str = "", source_url: str = "",
    sample: bool = False,
) -> Step:  # fmt: skip
    """Add a dated step to a body's adoption of a practice; the same step sent twice is one step. Raises NotPossible."""
    practice = Practice.objects.select_for_update().get(pk=practice.pk)
    version = practice.current
    require(by, "adoption.step", body=body, state=version.state if version else State.DRAFT)
    assert version is not None
    step = Step(
        kind=Step.Kind(kind), on=on, precision=precision, note_cy=note_cy.strip(), note_en=note_en.strip(),
        contact_id=contact, source=source, source_url=source_url, recorded=timezone.now(),
    )  # fmt: skip
    taken = list(Step.objects.filter(adoption__practice=practice, adoption__body=body))
    if same := next((old for old in taken if _alike(old, step)), None):
        return same
    _refuse_what_makes_no_sense(step, taken, version, body)
    Body.objects.get(pk=body)
    step.adoption, _new = Adoption.objects.get_or_create(practice=practice, body_id=body, defaults={"sample": sample})
    step.save()
    facts = step_facts(step)
    if step.kind in TREATED and (laid_down := freeze(by=by, version=version)):
        facts["specifications"] = laid_down
    write(by=by, body=body, verb="adoption.recorded", subject=f"practice:{practice.pk}", facts=facts)
    return step


def step_facts(step: Step) -> dict[str, Any]:
    """What the record says of a step."""
    told = {name: getattr(step, name) for name in TOLD if getattr(step, name)}
    return {
        "body": step.adoption.body_id,
        "step": str(step.kind),
        "on": step.on,
        "precision": step.precision,
        "contact": step.contact_id,
        "recorded": step.recorded,
        "sample": step.adoption.sample,
        **told,
    }


def _alike(old: Step, new: Step) -> bool:
    names = ("kind", "on", "precision", "contact_id", *TOLD)
    return all(getattr(old, name) == getattr(new, name) for name in names)


def _refuse_what_makes_no_sense(step: Step, taken: list[Step], version: Version, body: str) -> None:
    """Raise NotPossible with the first thing that is wrong with a step."""
    last = taken[-1] if taken else None
    earliest, latest = first_and_last(step.on, step.precision)
    began = first_and_last(version.started, version.started_precision)[0] if version.started else None
    own = version.practice.owner_id == body
    late = last and step.on < last.on
    again = any(old.kind == step.kind and old.on == step.on for old in taken)
    follows = step.kind in NEXT[Step.Kind(last.kind) if last else None]
    unexplained = step.kind in WHY and not (step.note_cy or step.note_en)
    stranger = step.contact_id and not Post.objects.filter(pk=step.contact_id, body=body).exists()
    for wrong, reason, field in (
        (own, _("This practice is your own body’s; others take it up"), "body"),
        (not follows, _("This step cannot follow your body’s latest one"), "kind"),
        (earliest > timezone.localdate(), _("The date must not be in the future"), "on"),
        (began and latest < began, _("The date must not be before the practice began"), "on"),
        (late, _("The date must not be before your body’s latest step"), "on"),
        (again, _("This step is already recorded for this date, and steps are never changed"), "on"),
        (unexplained, WHY.get(Step.Kind(step.kind)), "note_cy"),
        (stranger, _("Choose a post of the body that takes it up"), "contact"),
    ):
        if wrong:
            raise NotPossible(str(reason), field)
