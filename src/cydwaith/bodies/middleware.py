"""Who acts in this request, and whether the table lets them open this page at all."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.views import redirect_to_login
from django.contrib.sessions.middleware import SessionMiddleware as Sessions
from django.db import DatabaseError, OperationalError, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from cydwaith.bodies import proxies, typed
from cydwaith.bodies.mandates import actor_for
from cydwaith.bodies.models import Account
from cydwaith.bodies.pages import recent, second_step
from cydwaith.bodies.pages.acting import ACTING, acting_for, lapsed
from cydwaith.bodies.pages.my_council import KNOWN
from cydwaith.bodies.pages.typed import given_back
from cydwaith.shared.permissions import EDITORS, PUBLIC, Actor, Refused, Role, Who
from cydwaith.shared.posting import AGAIN
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.rooms import rule_of

log: Final = logging.getLogger(__name__)
READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
View = Callable[..., HttpResponse]


def actor_of(account: Any, *, second: bool = False) -> Actor:  # Any: an account, or Django's visitor without one
    """The actor that an account is: its pseudonym and its roles; `second`: they have shown their second step."""
    if not account.is_authenticated:
        return PUBLIC
    roles = {body: Role(role) for body, role in account.memberships.values_list("body_id", "role")}
    return Actor(account.pseudonym, roles, analyst=is_analyst(roles), second_step=second)


def is_analyst(roles: Mapping[str, Role]) -> bool:
    """Whether roles are an analyst's: editor or administrator of a body that looks after the figures of all."""
    return any(Who(roles[body]) in EDITORS for body in settings.ANALYSTS if body in roles)


def behind(request: HttpRequest) -> Actor:
    """Whoever is behind a request, and acts for a post where they chose to."""
    actor = actor_of(request.user, second=second_step.shown(request))
    one = acting_for(request) if actor.signed_in else None
    return actor_for(actor, one) if one else actor


def no_longer(request: HttpRequest) -> HttpResponse | None:
    """What was sent for a post is not done as oneself, once one may act for it no longer: it is given back."""
    if not lapsed(request):
        return None
    del request.session[ACTING]
    reason = _("You no longer act for the post: the time is over, or it was taken back. Send it again as yourself.")
    return given_back(request, HTTPStatus.CONFLICT, reason=reason) if request.method not in READING else None


class SessionMiddleware(Sessions):
    """Sessions that a database which cannot be written to does not end: reading goes on, sending says so."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        try:
            return super().process_response(request, response)
        except OperationalError:
            log.exception("a session could not be kept")
            return response if request.method in READING else given_back(request, HTTPStatus.SERVICE_UNAVAILABLE)


class ActorMiddleware:
    """Puts `request.actor` there and refuses pages that the permission table does not open to them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: behind(request))  # type: ignore[attr-defined]  # ours
        proxies.look(request)
        response = self.get_response(request)
        if request.session.accessed and SESSION_KEY in request.session:
            # What somebody who is signed in sees is nobody else's, and not the next one's at the same machine either.
            patch_cache_control(response, private=True, no_store=True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        match = request.resolver_match
        rule = rule_of(match.view_name) if match else None
        if rule is None:
            raise Refused(f"no rule opens {match.view_name if match else request.path}")
        if Who.ANYONE in rule.who:
            return None
        actor: Actor = request.actor  # type: ignore[attr-defined]  # ours
        if actor.signed_in and (late := no_longer(request)):
            return late
        if rule.who & actor.is_in(None):
            return recent.to_show(request, rule)
        if not actor.signed_in:
            return redirect_to_login(request.get_full_path())
        raise Refused(rule.what)


class CouncilMiddleware:
    """A page that was shown as seen from the reader's council is theirs: no cache may hand it to others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if hasattr(request, KNOWN):
            patch_vary_headers(response, ("Cookie",))
            if "Cache-Control" not in response:
                patch_cache_control(response, private=True)
        return response


class TypedMiddleware:
    """Keeps what was typed into a form that was not taken, for whoever wrote it; forgets it when it was.

    What is only given back to be looked through changes nothing, whatever the page would do with it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self.get_response(request)
        response = self.get_response(request)
        if typed.WRITER in request.POST:
            # The page gives back what was typed itself where the database cannot keep it.
            with suppress(DatabaseError):
                self.look_after(request, response)
        return response

    def look_after(self, request: HttpRequest, response: HttpResponse) -> None:
        """Keep or forget what was sent, by what came of it."""
        account = request.user
        if response.status_code >= HTTPStatus.BAD_REQUEST or to_sign_in(response):
            typed.keep(request)
        elif response.status_code == HTTPStatus.FOUND and isinstance(account, Account):
            typed.forget(account, typed.form_of(request))
        if isinstance(account, Account):
            typed.note(request, account)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponse | None:
        """Show a form again with what was typed: the page as it is, in a transaction that never ends."""
        if request.method != "POST" or AGAIN not in request.POST:
            return None
        try:
            with transaction.atomic():
                response: HttpResponse = view(request, *args, **kwargs)
                transaction.set_rollback(True)
        except NotPossible as refusal:
            return given_back(request, HTTPStatus.CONFLICT, reason=refusal.reason)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say what could not be done, and give back what was typed."""
        if isinstance(exception, NotPossible):
            return given_back(request, HTTPStatus.CONFLICT, reason=exception.reason)
        if isinstance(exception, OperationalError):
            log.error("the database cannot be written to, or not be reached", exc_info=exception)
            return given_back(request, HTTPStatus.SERVICE_UNAVAILABLE)
        return None


def to_sign_in(response: HttpResponse) -> bool:
    """Whether an answer leads to signing in, or to showing once more who one is."""
    ways = tuple(map(reverse, ("account_login", *recent.WAYS)))
    return response.status_code == HTTPStatus.FOUND and response.get("Location", "").startswith(ways)
