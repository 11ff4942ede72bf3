"""One's own account: name, language, roles, and erasing it."""

from collections.abc import Mapping
from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies import queries, words
from cydwaith.bodies.actions.accounts import describe
from cydwaith.bodies.actions.accounts import erase as erase_account
from cydwaith.bodies.forms.members import AccountForm
from cydwaith.bodies.models import Account
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible


def account(request: HttpRequest) -> HttpResponse:
    """What one's account says, and the way to everything about it."""
    mine = account_of(request)
    form = AccountForm(request.POST or None, now=lambda: stands(Account, mine.pk, "name", "language"))
    done = posted(
        request, form, lambda told: describe(by=acting(request), account=mine, **told), said=_("Saved."), to="account"
    )
    context = {
        "account": mine,
        "form": form,
        "roles": queries.roles(mine.pk),
        "words": words,
        "outside": to_connect(mine),
    }
    return done or render(request, "bodies/account.html", context)


def to_connect(mine: Account) -> list[Mapping[str, Any]]:
    """Organisations' own sign-ins that are not yet connected with an account."""
    connected = set(SocialAccount.objects.filter(user=mine).values_list("provider", flat=True))
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    return [app for app in apps if app["provider_id"] not in connected]


def erase(request: HttpRequest) -> HttpResponse:
    """Erase one's own account, after being asked whether one means it."""
    mine, refusal = account_of(request), ""
    if request.method == "POST":
        try:
            erase_account(by=acting(request), account=mine)
        except NotPossible as found:
            refusal = found.reason
        else:
            logout(request)
            messages.success(request, _("Your account was erased."))
            return redirect("home")
    return render(request, "bodies/erase.html", {"account": mine, "refusal": refusal})
