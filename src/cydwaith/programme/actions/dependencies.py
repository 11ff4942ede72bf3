"""Saying what waits for what."""

from django.db import connection, transaction
from django.utils.translation import gettext as _

from cydwaith.engines.schedule import closed_by
from cydwaith.programme import clock, recorded
from cydwaith.programme.actions.holding import held, may_act, reasons, record, role_in
from cydwaith.programme.models import Commitment, Dependency, Stage
from cydwaith.programme.queries.schedule import edges
from cydwaith.programme.refusals import NotPossible
from cydwaith.shared.permissions import Actor

LOCK = 5_136_001  # any number, as long as nothing else in this database locks by it
LONGEST = 3650  # days


class Circle(NotPossible):
    """Commitments would wait for each other in a circle: each of `slugs` for the next, the last for the first."""

    def __init__(self, slugs: tuple[str, ...]) -> None:
        titles = {one.pk: one.current.title.plain for one in _titled(slugs) if one.current}
        way = " → ".join(titles.get(slug, slug) for slug in (*slugs, slugs[0]))
        super().__init__(_("These would wait for each other in a circle: %(way)s") % {"way": way}, "needs")
        self.slugs = slugs


@transaction.atomic
def add_dependency(
    *, by: Actor, body: str | None, commitment: Commitment, needs: Commitment, days: int = 0, reason_cy: str = "",
    reason_en: str = "",
) -> Dependency:  # fmt: skip
    """Say that a commitment cannot be done before so many days after another; for a body that has a part in it.

    The same one, sent twice, is one. Raises Circle, also when two such circles are begun at once, and NotPossible.
    """
    one_at_a_time()
    commitment, terms = held(commitment)
    may_act(by, "dependency.add", body, terms)
    if body is not None:
        role_in(terms, body)
    needed = Commitment.objects.select_related("current").get(pk=needs.pk)
    if not 0 <= days <= LONGEST:
        raise NotPossible(_("Give a number of days from 0 to %(most)s") % {"most": LONGEST}, "days")
    if needed.current is None or needed.current.stage == Stage.WITHDRAWN:
        raise NotPossible(_("What has been withdrawn will never be done"), "needs")
    if before := Dependency.objects.filter(commitment=commitment, needs=needed, ended=None).first():
        return _the_same(before, days)
    if commitment.pk == needed.pk or (way := closed_by(edges(), commitment.pk, needed.pk)):
        raise Circle((commitment.pk,) if commitment.pk == needed.pk else way)
    made = Dependency.objects.create(
        commitment=commitment, needs=needed, days=days, reason_cy=reason_cy.strip(), reason_en=reason_en.strip(),
        body_id=body, at=clock.now(),
    )  # fmt: skip
    record(by=by, body=body, verb="dependency.added", commitment=commitment.pk, facts=recorded.dependency(made))
    return made


@transaction.atomic
def end_dependency(
    *, by: Actor, body: str, dependency: Dependency, reason_cy: str = "", reason_en: str = ""
) -> Dependency:
    """Say that a commitment no longer waits for another, with a reason. Ending it twice ends it once."""
    commitment, terms = held(dependency.commitment_id)
    dependency = Dependency.objects.get(pk=dependency.pk)
    may_act(by, "dependency.end", body, terms)
    role_in(terms, body)
    why = reasons(reason_cy, reason_en)
    if dependency.ended:
        return dependency
    dependency.ended = clock.now()
    dependency.why_ended_cy, dependency.why_ended_en = why["reason_cy"], why["reason_en"]
    dependency.save(update_fields=["ended", "why_ended_cy", "why_ended_en"])
    facts = recorded.dependency_ended(dependency)
    record(by=by, body=body, verb="dependency.ended", commitment=commitment.pk, facts=facts)
    return dependency


def one_at_a_time() -> None:
    """Let nobody else add a dependency until the transaction ends: two that are harmless alone may close a circle.

    SQLite lets one transaction write at a time as it is.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _the_same(before: Dependency, days: int) -> Dependency:
    if before.days != days:
        raise NotPossible(_("It already waits for this one; end that first to give other days"), "days")
    return before


def _titled(slugs: tuple[str, ...]) -> list[Commitment]:
    return list(Commitment.objects.filter(pk__in=slugs).select_related("current"))
