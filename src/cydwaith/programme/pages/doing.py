"""What a reader may do with a commitment, and for which of their bodies."""

from django.http import HttpRequest

from cydwaith.bodies.models import Body
from cydwaith.practices.pages.acting import actor
from cydwaith.programme.consenting import named_in
from cydwaith.programme.queries.account import Account
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import may

STEPS = {
    "report": "status.report",
    "change": "commitment.change",
    "answer": "commitment.agree",
    "withdraw": "commitment.withdraw",
    "milestone": "milestone.add",
    "milestone_end": "milestone.end",
    "dependency": "dependency.add",
    "dependency_end": "dependency.end",
}


def doing(request: HttpRequest, told: Account) -> dict[str, object]:
    """What this reader may do here now; nothing on a day that is past."""
    steps = {name: bool(own(request, told, what)) and told.as_of is None for name, what in STEPS.items()}
    steps["answer"] = steps["answer"] and told.proposal is not None
    return {"may": steps}


def own(request: HttpRequest, told: Account, what: str) -> list[str]:
    """Codes of the reader's own bodies that have a part in a commitment and for which they may do something."""
    by = actor(request)
    return sorted(body for body in concerned(told) if may(by, what, body=body, state=told.terms.stage))


def concerned(told: Account) -> set[str]:
    """Every body that a commitment, or a change put forward to it, concerns."""
    bodies = {party.body_id for party in told.terms.parties.all()} | {told.terms.accepted_by_id}
    if told.proposal:
        bodies |= set(named_in(told.commitment, told.proposal))
    return {body for body in bodies if body}


def choices(codes: list[str]) -> list[tuple[str, str]]:
    """Bodies to choose from, in the order of the reader's alphabet."""
    found = [(body.pk, body.name.plain) for body in Body.objects.filter(pk__in=codes)]
    return sorted(found, key=lambda choice: alphabetical(choice[1]))
