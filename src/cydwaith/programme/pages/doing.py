"""What a reader may do with a commitment, and for which of their bodies."""

from django.http import HttpRequest

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.programme.assenting import named_in
from cydwaith.programme.deeds.commitments import COMMITMENT_AGREE, COMMITMENT_CHANGE, COMMITMENT_WITHDRAW
from cydwaith.programme.deeds.dependencies import DEPENDENCY_ADD, DEPENDENCY_END
from cydwaith.programme.deeds.milestones import MILESTONE_ADD, MILESTONE_END
from cydwaith.programme.deeds.statuses import STATUS_REPORT
from cydwaith.programme.queries.account import Account
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Rule, may

STEPS: dict[str, Rule] = {
    "report": STATUS_REPORT,
    "change": COMMITMENT_CHANGE,
    "answer": COMMITMENT_AGREE,
    "withdraw": COMMITMENT_WITHDRAW,
    "milestone": MILESTONE_ADD,
    "milestone_end": MILESTONE_END,
    "dependency": DEPENDENCY_ADD,
    "dependency_end": DEPENDENCY_END,
}


def doing(request: HttpRequest, told: Account) -> dict[str, object]:
    """What this reader may do here now; nothing on a day that is past."""
    steps = {name: bool(own_codes(request, told, what)) and told.as_of is None for name, what in STEPS.items()}
    steps["answer"] = steps["answer"] and told.proposal is not None
    return {"may": steps}


def own(request: HttpRequest, told: Account, what: Rule) -> list[Body]:
    """The reader's own bodies that have a part in a commitment and for which they may do something, by their names."""
    found = Body.objects.filter(pk__in=own_codes(request, told, what))
    return sorted(found, key=lambda body: alphabetical(body.name.plain))


def own_codes(request: HttpRequest, told: Account, what: Rule) -> list[str]:
    """The codes of the same."""
    by = acting(request)
    return sorted(body for body in concerned(told) if may(by, what, body=body, state=told.terms.stage))


def concerned(told: Account) -> set[str]:
    """Every body that a commitment, or a change put forward to it, concerns."""
    bodies = {party.body_id for party in told.terms.parties.all()} | {told.terms.accepted_by_id}
    if told.proposal:
        bodies |= set(named_in(told.commitment, told.proposal))
    return {body for body in bodies if body}
