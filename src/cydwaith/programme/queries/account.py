"""All that is known of one commitment, now or as it stood at the end of a day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from cydwaith.engines.schedule import Plan
from cydwaith.programme.assenting import Awaited, awaited
from cydwaith.programme.models import Assent, Commitment, Dependency, Milestone, Part, Party, Status, Terms
from cydwaith.programme.queries.as_was import as_was
from cydwaith.programme.queries.milestones import Reached
from cydwaith.programme.queries.schedule import schedule
from cydwaith.shared.clock import end_of, now, today

PARTIES = ("parties__body", "parties__post", "topics", "places")


@dataclass(frozen=True, kw_only=True)
class Account:
    """A commitment at one moment: the terms that held, what both sides said (the last first), what it waits for.

    `proposal` is a change put forward, or the terms themselves while they are only proposed; `as_of` is None for now.
    """

    commitment: Commitment
    terms: Terms
    proposal: Terms | None
    history: Sequence[Terms]
    assents: Sequence[Assent]
    awaits: Awaited
    statuses: Sequence[Status]
    milestones: Sequence[Reached]
    waits_for: Sequence[Dependency]
    waited_on: Sequence[Dependency]
    as_of: dt.date | None = None

    @property
    def owes(self) -> list[Party]:
        """Who owes it."""
        return [party for party in self.terms.parties.all() if party.role == Party.Role.OWES]

    @property
    def owed(self) -> list[Party]:
        """To whom it is owed."""
        return [party for party in self.terms.parties.all() if party.role == Party.Role.OWED]

    def last(self, part: str) -> Status | None:
        """What one side said last of the whole commitment."""
        return next((one for one in self.whole if one.part == part), None)

    @property
    def whole(self) -> list[Status]:
        """What was said of the whole commitment, not of a milestone; the last first."""
        return [one for one in self.statuses if one.milestone_id is None]

    @property
    def sides(self) -> list[tuple[str, list[Status]]]:
        """The last word of each body, by the side on which it stands: those who owe it, the other side."""
        return [(part, last_words(self.whole, part)) for part in Part]


def account(slug: str, as_of: dt.date | None = None) -> Account:
    """Everything about one commitment. Raises Commitment.DoesNotExist, also for a day on which there was none."""
    commitment = Commitment.objects.select_related("programme", "current").get(slug=slug, current__isnull=False)
    moment = end_of(as_of) if as_of else now()
    then = as_was(moment, [slug])
    if slug not in then.terms:
        raise Commitment.DoesNotExist(slug)
    terms = then.terms[slug]
    proposal = then.proposals.get(slug) or (terms if terms.stage == "proposed" else None)
    history = list(commitment.all_terms.filter(at__lte=moment).select_related("proposed_by").order_by("-number"))
    statuses = then.statuses.get(slug, [])
    prefetch_related_objects([terms, *([proposal] if proposal else [])], *PARTIES)
    prefetch_related_objects([terms], "indicator", "accepted_by")
    prefetch_related_objects(statuses, "body")
    prefetch_related_objects(then.dependencies, "commitment__current", "needs__current")
    return Account(
        commitment=commitment,
        terms=terms,
        proposal=proposal,
        history=history,
        assents=list(Assent.objects.filter(terms__in=history, at__lte=moment).select_related("body", "terms")),
        awaits=awaited(commitment, proposal) if proposal and not as_of else Awaited(),
        statuses=statuses,
        milestones=[reached(one, statuses) for one in then.milestones.get(slug, [])],
        waits_for=[one for one in then.dependencies if one.commitment_id == slug],
        waited_on=[one for one in then.dependencies if one.needs_id == slug],
        as_of=as_of,
    )


def reached(milestone: Milestone, statuses: Sequence[Status]) -> Reached:
    """A milestone with the last word on it."""
    return Reached(milestone, next((one for one in statuses if one.milestone_id == milestone.pk), None))


def last_words(statuses: Sequence[Status], part: str) -> list[Status]:
    """The last word of each body on one side, the latest first."""
    found: dict[str, Status] = {}
    for one in statuses:
        if one.part == part:
            found.setdefault(one.body_id, one)
    return list(found.values())


def plan_of(told: Account) -> Plan | None:
    """The plan of dates that an account belongs to; None for a day that is past, of which only facts are shown."""
    return None if told.as_of and told.as_of < today() else schedule()


def way(plan: Plan, slug: str) -> list[str]:
    """What sets the date of a commitment: the commitments it waits for, the nearest first."""
    steps = [step.key for step in plan.critical_path(slug)]
    return steps[:-1][::-1]
