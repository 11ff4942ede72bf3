"""Who acts in this request, and whether the table lets them open this page at all."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from cydwaith.shared.permissions import PUBLIC, Actor, Refused, Role, Who
from cydwaith.shared.routes import rule_of


def actor_of(account: Any) -> Actor:
    """The actor that an account is: its pseudonym and its roles."""
    if not account.is_authenticated:
        return PUBLIC
    roles = {body: Role(role) for body, role in account.memberships.values_list("body_id", "role")}
    return Actor(account.pseudonym, roles)


class ActorMiddleware:
    """Puts `request.actor` there and refuses pages that the permission table does not open to them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: actor_of(request.user))  # type: ignore[attr-defined]  # ours
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        rule = rule_of(match.view_name) if match else None
        if rule is None:
            raise Refused(f"no rule opens {match.view_name if match else request.path}")
        if Who.ANYONE in rule.who:
            return None
        actor: Actor = request.actor  # type: ignore[attr-defined]  # ours
        if rule.who & actor.is_in(None):
            return None
        if not actor.signed_in:
            return redirect_to_login(request.get_full_path())
        raise Refused(rule.what)
