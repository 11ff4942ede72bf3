"""Laying down, before any result exists, how it will be judged whether a practice moved a figure."""

from dataclasses import replace
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.engines.statistics.impact import Estimator
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.practices.deeds.specifications import SPECIFICATION_REVISE, specification_facts
from cydwaith.practices.models import Practice, Specification, Version
from cydwaith.practices.specifications import DIRECTIONS, terms, usual
from cydwaith.practices.taking_up import taken_up
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

SEVERAL: Final = said(
    cy="Mae ail gyngor wedi mabwysiadu’r arfer, felly defnyddir y dull ar gyfer sawl cyngor.",
    en="A second council has taken the practice up, so the method for several councils is used.",
)
TURNED: Final = said(
    cy="Mae fersiwn newydd yr arfer yn dweud mai i’r cyfeiriad arall y bwriedir symud y ffigur.",
    en="A new version of the practice says that it is meant to move the figure the other way.",
)


def freeze(*, by: Actor, version: Version) -> list[dict[str, Any]]:
    """Lay down what is not laid down yet, for every indicator that a version, published now, means to move.

    To be called in the transaction of whatever made it needful (publishing, a step of an adoption), whose entry in the
    record holds what comes back: one mapping for each new specification.
    """
    moves = list(version.moves.select_related("indicator"))
    if not moves:
        return []
    practice = version.practice
    taken = taken_up(practice, version)
    if not (taken.starts or taken.tried):
        return []
    latest = {one.indicator_id: one for one in practice.specifications.order_by("number")}
    made = []
    for move in moves:
        former = latest.get(move.indicator_id)
        new = usual(practice.pk, move.indicator, move.direction, several=len(taken.starts) > 1)
        if changed := _changed(former, new, move.direction, several=len(taken.starts) > 1):
            made.append(specification_facts(_keep(by, practice, *changed, former=former)))
    return made


def _changed(
    former: Specification | None, usual_terms: Terms | None, direction: str, *, several: bool
) -> tuple[Terms, Said] | None:
    """The terms that must be laid down now, and why; None where those that hold still fit."""
    if former is None:
        return (usual_terms, UNSAID) if usual_terms else None
    held = terms(former)
    if held.direction != DIRECTIONS[direction]:
        return replace(held, direction=DIRECTIONS[direction]), TURNED
    if several and former.number == 1 and held.estimator is Estimator.SYNTHETIC_CONTROL:
        return replace(held, estimator=Estimator.GROUP_TIME), SEVERAL
    return None


def revise_specification(
    *,
    by: Actor,
    specification: Specification,
    smallest_worthwhile: float,
    before: int,
    after: int,
    estimator: str,
    reason: Said,
) -> Specification:
    """Lay down other terms as the next number, with a reason; the former and its results stay visible.

    The same terms as those that hold change nothing. Raises NotPossible.
    """
    with doing(SPECIFICATION_REVISE, by=by, to=specification.practice) as act:
        former = act.it.specifications.filter(indicator=specification.indicator_id).order_by("number").last()
        assert former is not None
        held = terms(former)
        try:
            new = replace(
                held,
                smallest_worthwhile=smallest_worthwhile,
                before=before,
                after=after,
                estimator=Estimator(estimator),
            )
        except ValueError as mistake:
            raise NotPossible(_("These terms cannot be used"), "before") from mistake
        if new == held:
            return former
        made = _keep(by, act.it, new, given(reason, "reason"), former=former)
        act.tell(made)
    return made


def _keep(by: Actor, practice: Practice, new: Terms, reason: Said, *, former: Specification | None) -> Specification:
    """Store terms as the next number."""
    return Specification.objects.create(
        practice=practice,
        indicator_id=new.indicator,
        number=former.number + 1 if former else 1,
        text=new.canonical(),
        digest=new.digest,
        frozen=timezone.now(),
        by=by.pseudonym,
        **in_columns(reason=reason),
    )
