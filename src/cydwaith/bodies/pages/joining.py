"""Asking to join an organisation by one's e-mail address, and its administrators' answer."""

from http import HTTPStatus
from typing import Final

from allauth.account.models import EmailAddress
from allauth.core.ratelimit import consume_or_429
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cydwaith.bodies import domains
from cydwaith.bodies.actions import joining as actions
from cydwaith.bodies.deeds import JOIN_REFUSE, ROLE_GIVE
from cydwaith.bodies.forms.joining import AddressForm, AdmitForm, AskForm, RefuseForm
from cydwaith.bodies.models import Account, Body, JoinRequest
from cydwaith.bodies.pages.acting import acting
from cydwaith.shared import addresses
from cydwaith.shared.permissions import require
from cydwaith.shared.posting import posted

TYPED: Final = "cw_joining"
"""In the session: the address that an organisation's own sign-in gave, which proves nothing."""


def join(request: HttpRequest) -> HttpResponse:
    """Give one's address; whoever is signed in asks by one that is confirmed. Every address gets the same answer."""
    form = AddressForm(request.POST or None, initial={"email": request.session.pop(TYPED, "")})
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"].lower()
        limited: HttpResponse | None = consume_or_429(request, action="join", key=email)
        if limited is None:
            actions.prove(email=email, site=addresses.absolute(request, "/"))
        return limited or redirect("join_sent")
    return render(request, "bodies/join.html", {"form": form, "own": own(request)})


def own(request: HttpRequest) -> list[tuple[Body, str]]:
    """The bodies that the reader could ask to join by an address of theirs that is confirmed, each with its proof."""
    if not isinstance(request.user, Account):
        return []
    confirmed = EmailAddress.objects.filter(user=request.user, verified=True).values_list("email", flat=True)
    found = ((domains.body_of(email), domains.proof_of(email)) for email in confirmed)
    return [(body, proof) for body, proof in found if body and body.pk not in acting(request).roles]


def sent(request: HttpRequest) -> HttpResponse:
    """What happens now, whatever the address was."""
    return render(request, "bodies/join_sent.html")


def ask(request: HttpRequest, token: str) -> HttpResponse:
    """Ask to join, by a link that only whoever reads the mail of an address has."""
    email = domains.proved(token)
    body = domains.body_of(email) if email else None
    if body is None:
        return render(request, "bodies/join_stale.html", status=HTTPStatus.GONE)
    form = AskForm(request.POST or None, initial={"language": get_language()})
    words = _("%(body)s was asked. Its administrators answer, and you get an e-mail.") % {"body": body.name.plain}
    done = posted(request, form, lambda told: actions.ask(email=email, **told), said=words, to="home")
    return done or render(request, "bodies/join_ask.html", {"form": form, "body": body, "email": email})


def joining(request: HttpRequest, code: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Admit somebody who asks, with a role."""
    asked = asked_of(code, id)
    require(acting(request), ROLE_GIVE, body=code)
    form, site = AdmitForm(request.POST or None), addresses.absolute(request, "/")
    done = posted(
        request,
        form,
        lambda told: actions.admit(by=acting(request), request=asked, site=site, **told),
        said=_("Admitted: %(email)s") % {"email": asked.email},
        to=("members", {"code": code}),
    )
    context = {"body": asked.body, "asked": asked, "domain": domains.domain_of(asked.email), "form": form}
    return done or render(request, "bodies/joining.html", context)


def refuse(request: HttpRequest, code: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Refuse somebody who asks, with a reason."""
    asked = asked_of(code, id)
    require(acting(request), JOIN_REFUSE, body=code)
    form = RefuseForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.refuse(by=acting(request), request=asked, **told),
        said=_("Refused. They get an e-mail with the reason."),
        to=("members", {"code": code}),
    )
    return done or render(request, "bodies/join_refuse.html", {"body": asked.body, "asked": asked, "form": form})


def asked_of(code: str, pk: int) -> JoinRequest:
    """A request to this body that nobody has answered, or a page that says there is none."""
    return get_object_or_404(JoinRequest.objects.select_related("body"), body=code, pk=pk, refused=None)
