"""What someone sees who may not do what they tried."""

from django.http import HttpRequest, HttpResponse

from cydwaith.bodies import typed
from cydwaith.bodies.words import ROLE
from cydwaith.shared.errors import error_page
from cydwaith.shared.permissions import Role, Who, table


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: which role would be needed, and whom to ask for it."""
    rule = table().get(str(exception))
    role = next((ROLE[role] for role in Role if rule and Who(role) in rule.who), None)
    return error_page(request, 403, role=role, typed=request.method == "POST" and bool(typed.writer_of(request)))
