"""Saying how far a body has come with another's practice."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.bodies.models import Body, Post
from cydwaith.practices.actions.specifications import freeze
from cydwaith.practices.adopting import NEXT, PRESENT
from cydwaith.practices.because import named
from cydwaith.practices.dates import first_and_last
from cydwaith.practices.deeds.adoptions import ADOPTION_STEP, TOLD
from cydwaith.practices.deeds.specifications import BESIDE
from cydwaith.practices.models import Adoption, Practice, Step, Version
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

WHY = {
    Step.Kind.ADAPTED: gettext_lazy("Say how your organisation does it differently"),
    Step.Kind.STOPPED: gettext_lazy("Say why your organisation stopped"),
    Step.Kind.DECLINED: gettext_lazy("Say why your organisation declined"),
}


def record_step(
    *,
    by: Actor,
    practice: Practice,
    body: str,
    kind: str,
    on: dt.date,
    precision: str = "day",
    note: Said = UNSAID,
    contact: str | None = None,
    source: str = "",
    source_url: str = "",
    because: str = "",
    sample: bool = False,
) -> Step:
    """Add a dated step to a body's adoption of a practice; the same step sent twice is one step. Raises NotPossible."""
    with doing(ADOPTION_STEP, by=by, to=practice, body=body) as act:
        practice, version = act.it, act.it.current
        assert version is not None  # only what is published can be taken up
        step = Step(
            kind=Step.Kind(kind),
            on=on,
            precision=precision,
            contact_id=contact,
            source=source,
            source_url=source_url,
            because=because,
            recorded=timezone.now(),
            **in_columns(note=stripped(note)),
        )
        taken = list(Step.objects.filter(adoption__practice=practice, adoption__body=body))
        if same := next((old for old in taken if _alike(old, step)), None):
            return same
        _refuse_what_makes_no_sense(step, taken, version, body)
        Body.objects.get(pk=body)
        step.adoption, _new = Adoption.objects.get_or_create(
            practice=practice, body_id=body, defaults={"sample": sample}
        )
        step.save()
        laid_down = freeze(by=by, version=version) if step.kind in PRESENT else []
        act.tell(step, **({BESIDE: laid_down} if laid_down else {}))
    return step


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
    unexplained = step.kind in WHY and not Step.note.of(step)
    stranger = step.contact_id and not Post.objects.filter(pk=step.contact_id, body=body).exists()
    unheard = bool(step.because) and step.because not in named([step.because])
    for wrong, reason, field in (
        (own, _("This practice is your own organisation’s; others take it up"), "body"),
        (not follows, _("This step cannot follow your organisation’s latest one"), "kind"),
        (earliest > timezone.localdate(), _("The date must not be in the future"), "on"),
        (began and latest < began, _("The date must not be before the practice began"), "on"),
        (late, _("The date must not be before your organisation’s latest step"), "on"),
        (again, _("This step is already recorded for this date, and steps are never changed"), "on"),
        (unexplained, WHY.get(Step.Kind(step.kind)), "note"),
        (stranger, _("Choose a post of the organisation that takes it up"), "contact"),
        (unheard, _("Choose something that was recommended"), "because"),
    ):
        if wrong:
            raise NotPossible(str(reason), field)
