"""All of one commitment, as machines read it."""

from typing import Any

from cydwaith.engines.schedule import Plan
from cydwaith.programme.queries.account import Account
from cydwaith.programme.rows.commitments import Dates, Terms
from cydwaith.programme.rows.progress import Answer, Dependency, Milestone, Status
from cydwaith.shared.rows import Row


class Endangered(Row):
    """A commitment that a delay makes late, and by how many days."""

    commitment: str
    days: int

    @classmethod
    def parts(cls, thing: tuple[str, int], /) -> dict[str, Any]:
        return {"commitment": thing[0], "days": thing[1]}


class Commitment(Row):
    """All of a commitment: every terms with the answers to them, statuses, milestones, and how its dates come about.

    `path` is the chain of commitments that sets its date, the first one first; `unsure` are those without a date of
    their own, which make it uncertain.
    """

    slug: str
    programme: str | None
    sample: bool
    dates: Dates
    path: list[str]
    unsure: list[str]
    endangers: list[Endangered]
    terms: list[Terms]
    answers: list[Answer]
    statuses: list[Status]
    milestones: list[Milestone]
    waits_for: list[Dependency]
    waited_on: list[Dependency]

    @classmethod
    def of(cls, thing: tuple[Account, Plan], /) -> "Commitment":
        told, plan = thing
        commitment = told.commitment
        slug, known = commitment.pk, commitment.pk in plan.works
        return cls(
            slug=slug,
            programme=commitment.programme_id,
            sample=commitment.sample,
            dates=Dates.of((slug, plan)),
            path=[step.key for step in plan.critical_path(slug)] if known else [],
            unsure=plan.unsure(slug) if known else [],
            endangers=[Endangered.of(one) for one in plan.endangers(slug).items()] if known else [],
            terms=[Terms.of(one) for one in told.history],
            answers=[Answer.of(one) for one in told.assents],
            statuses=[Status.of(one) for one in told.statuses],
            milestones=[Milestone.of((one.milestone, one.done)) for one in told.milestones],
            waits_for=[Dependency.of(one) for one in told.waits_for],
            waited_on=[Dependency.of(one) for one in told.waited_on],
        )
