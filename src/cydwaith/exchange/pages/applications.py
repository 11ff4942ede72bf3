"""Applying for an opening, and the applications in which the reader speaks for a side."""

from typing import Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.exchange import sides
from cydwaith.exchange.actions import applying
from cydwaith.exchange.forms import ApplicationForm, chosen
from cydwaith.exchange.models import Application, Profile
from cydwaith.exchange.pages.openings import by_name, common, the_opening
from cydwaith.shared.posting import posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said

A_PAGE: Final = 30


@never_cache
def apply(request: HttpRequest, code: str) -> HttpResponse:
    """Apply for an opening."""
    one, mine, by = the_opening(code), account_of(request), acting(request)
    if request.method != "POST":
        try:
            applying.takes(one)
        except NotPossible as refusal:
            messages.error(request, str(refusal.reason))
            return redirect("opening", code=code)
    profile = Profile.objects.filter(account=mine).first()
    first = profile.home_id if profile else mine.memberships.order_by("pk").values_list("body", flat=True).first()
    form = ApplicationForm(request.POST or None, initial={"home": first, "wish": 1})
    chosen(form, home=[(body.pk, body.name.plain) for body in by_name(Body.objects.all())])
    done = posted(
        request,
        form,
        lambda sent: applying.apply(by=by, account=mine, opening=one, **sent),
        said=_("You have applied. Both organisations are asked, and see it from now on."),
        to=lambda made: ("application", {"key": made.key}),
    )
    lead = said(
        cy="Hyd yma nid oes neb yn gwybod eich bod yn edrych. Wrth ymgeisio, mae’ch cyflogwr a’r sefydliad sy’n derbyn "
        "yn cael gwybod. Ni fydd dim yn digwydd nes i’r tri ohonoch gytuno.",
        en="So far nobody knows that you are looking. When you apply, your employer and the host organisation are "
        "told. Nothing happens until all three of you have said yes.",
    )
    context = {
        "section": "programme",
        "form": form,
        "title": said(cy="Ymgeisio: " + one.title_cy, en="Apply: " + one.title_en),
        "lead": lead,
        "send": _("Apply"),
        "back": None,
    }
    return done or render(request, "exchange/write.html", context)


@never_cache
def listing(request: HttpRequest) -> HttpResponse:
    """The applications in which the reader speaks for a side."""
    by = acting(request)
    page = Paginator(sides.applications(by), A_PAGE).get_page(request.GET.get("page"))
    found = [(one, sides.sides(by, one)) for one in page.object_list]
    context = {"section": "programme", "page": page, "found": found, "query": "", **common()}
    return render(request, "exchange/applications.html", context)


def the_application(request: HttpRequest, key: str) -> Application:
    """An application in which the reader speaks for a side. Raises Http404 for every other, as for none."""
    found = sides.applications(acting(request)).filter(key=key).first()
    if found is None:
        raise Http404(key)
    return found


def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Withdraw one's own application."""
    one = the_application(request, key)
    if request.method == "POST":
        try:
            applying.withdraw(by=acting(request), application=one)
        except NotPossible as refusal:
            messages.error(request, str(refusal.reason))
        else:
            messages.success(request, _("Your application is withdrawn, and what you wrote with it is erased."))
    return redirect("application", key=key)
