"""Who has which role in a body, for its administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies import queries, words
from cydwaith.bodies.actions.accounts import invite as invite_account
from cydwaith.bodies.actions.roles import change_role, end_role
from cydwaith.bodies.forms.members import InviteForm, RoleForm
from cydwaith.bodies.models import Body, Membership
from cydwaith.bodies.pages.acting import acting
from cydwaith.shared import addresses
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.permissions import require
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible


def members(request: HttpRequest, code: str) -> HttpResponse:
    """Everyone with a role in a body."""
    body = get_object_or_404(Body, code=code)
    require(acting(request), "member.read", body=code)
    found = queries.members(code)
    context = {"body": body, "members": found, "waiting": queries.join_requests(code), "words": words}
    return render(request, "bodies/members.html", context)


def invite(request: HttpRequest, code: str) -> HttpResponse:
    """Invite someone to a role."""
    body = get_object_or_404(Body, code=code)
    require(acting(request), "role.give", body=code)
    form = InviteForm(request.POST or None)
    site = addresses.absolute(request, "/")
    done = posted(
        request,
        form,
        lambda told: invite_account(by=acting(request), body=body, site=site, **told),
        said=_("Invited: %(email)s") % {"email": form.data.get("email", "")},
        to=("members", {"code": code}),
    )
    return done or render(request, "bodies/invite.html", {"body": body, "form": form})


def member(request: HttpRequest, code: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Change someone's role, or end it."""
    membership = membership_of(code, id)
    require(acting(request), "role.change", body=code)
    form = RoleForm(request.POST or None, now=lambda: stands(Membership, membership.pk, "role"))
    done = posted(
        request,
        form,
        lambda told: change_role(by=acting(request), membership=membership, **told),
        said=_("The role was changed."),
        to=("members", {"code": code}),
    )
    context = {"body": membership.body, "member": membership, "form": form}
    return done or render(request, "bodies/member.html", context)


@require_POST
def end(request: HttpRequest, code: str, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """End someone's role."""
    try:
        end_role(by=acting(request), membership=membership_of(code, id))
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
        return redirect("member", code=code, id=id)
    messages.success(request, _("The role was ended."))
    return redirect("members", code=code)


def membership_of(code: str, pk: int) -> Membership:
    """A membership of this body, or a page that says there is none."""
    return get_object_or_404(Membership.objects.select_related("body", "account"), body=code, pk=pk)
