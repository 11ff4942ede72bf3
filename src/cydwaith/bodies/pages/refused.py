"""What someone sees who may not do what they tried."""

from django.http import HttpRequest, HttpResponse

from cydwaith.bodies import typed
from cydwaith.bodies.words import ROLE
from cydwaith.shared.errors import error_page
from cydwaith.shared.permissions import NoSecondStep, Role, Who, table


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: what stands in the way; which role would be needed, and whom to ask for it; or that a second step is.

    Whoever has such a role in some organisation already is not sent to ask for it.
    """
    rule = table().get(str(exception))
    second = isinstance(exception, NoSecondStep)
    role = next((ROLE[role] for role in Role if rule and Who(role) in rule.who), None)
    actor = getattr(request, "actor", None)
    has = bool(rule and role and actor and rule.who & actor.is_in(None))
    why = getattr(exception, "why", None)
    kept = request.method == "POST" and bool(typed.writer_of(request))
    return error_page(request, 403, role=role, has=has, why=why, second=second, typed=kept)
