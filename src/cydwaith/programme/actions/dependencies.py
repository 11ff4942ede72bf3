"""Saying what waits for what."""

from django.utils.translation import gettext as _

from cydwaith.engines.schedule import closed_by
from cydwaith.programme.actions.holding import role_in, speaking, terms_of
from cydwaith.programme.deeds.dependencies import DEPENDENCY_ADD, DEPENDENCY_END
from cydwaith.programme.models import Commitment, Dependency, TermsStage
from cydwaith.programme.queries.schedule import edges
from cydwaith.shared import clock
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

LONGEST = 3650  # days


class Circle(NotPossible):
    """Commitments would wait for each other in a circle: each of `slugs` for the next, the last for the first."""

    def __init__(self, slugs: tuple[str, ...]) -> None:
        titles = {one.pk: one.current.title.plain for one in _titled(slugs) if one.current}
        way = " → ".join(titles.get(slug, slug) for slug in (*slugs, slugs[0]))
        super().__init__(_("These would wait for each other in a circle: %(way)s") % {"way": way}, "needs")
        self.slugs = slugs


def add_dependency(
    *,
    by: Actor,
    body: str | None,
    commitment: Commitment,
    needs: Commitment,
    days: int = 0,
    reason: Said = UNSAID,
) -> Dependency:
    """Say that a commitment cannot be done before so many days after another; for a body that has a part in it.

    The same one, sent twice, is one. Raises Circle, also when two such circles are begun at once, and NotPossible.
    """
    with speaking(DEPENDENCY_ADD, by=by, body=body, to=commitment) as act:
        if body is not None:
            role_in(terms_of(act.it), body)
        needed = needable(needs, days)
        if before := Dependency.objects.filter(commitment=act.it, needs=needed, ended=None).first():
            return _the_same(before, days)
        refuse_circles(act.it, needed)
        made = Dependency.objects.create(
            commitment=act.it,
            needs=needed,
            days=days,
            body_id=body,
            at=clock.now(),
            **in_columns(reason=stripped(reason)),
        )
        act.tell(made)
    return made


def end_dependency(*, by: Actor, body: str, dependency: Dependency, reason: Said) -> Dependency:
    """Say that a commitment no longer waits for another, with a reason. Ending it twice ends it once."""
    with speaking(DEPENDENCY_END, by=by, body=body, to=dependency) as act:
        found: Dependency = act.it
        role_in(terms_of(found.commitment), body)
        why = given(reason, "reason")
        if found.ended:
            return found
        found.ended, found.why_ended = clock.now(), why
        found.save(update_fields=["ended", *columns_of("why_ended")])
        act.tell(found)
    return found


def needable(needs: Commitment, days: int) -> Commitment:
    """A commitment that another can wait for, so many days, as it now is. Raises NotPossible."""
    needed = Commitment.objects.select_related("current").get(pk=needs.pk)
    if not 0 <= days <= LONGEST:
        raise NotPossible(_("Give a number of days from 0 to %(most)s") % {"most": LONGEST}, "days")
    if needed.current is None or needed.current.stage == TermsStage.WITHDRAWN:
        raise NotPossible(_("What has been withdrawn will never be done"), "needs")
    return needed


def refuse_circles(commitment: Commitment, needed: Commitment) -> None:
    """Raise Circle where what is needed waits for the commitment itself, through others or not."""
    if commitment.pk == needed.pk:
        raise Circle((commitment.pk,))
    if way := closed_by(edges(), commitment.pk, needed.pk):
        raise Circle(way)


def _the_same(before: Dependency, days: int) -> Dependency:
    if before.days != days:
        raise NotPossible(_("It already waits for this one; end that first to give other days"), "days")
    return before


def _titled(slugs: tuple[str, ...]) -> list[Commitment]:
    return list(Commitment.objects.filter(pk__in=slugs).select_related("current"))
