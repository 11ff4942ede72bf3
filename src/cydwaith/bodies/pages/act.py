"""Acting for a post: which one could, beginning and ending it, and letting somebody else do it for a time."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies import mandates
from cydwaith.bodies.actions import acting as actions
from cydwaith.bodies.forms.acting import DelegateForm
from cydwaith.bodies.models import Delegation
from cydwaith.bodies.pages.acting import ACTING, account_of, acting, acting_for
from cydwaith.bodies.pages.my_council import way_back
from cydwaith.bodies.post_kinds import powers
from cydwaith.shared import clock
from cydwaith.shared.posting import posted


def act(request: HttpRequest) -> HttpResponse:
    """The posts for which one may act today, and what one has delegated; choosing one begins it."""
    mine, today = account_of(request), clock.today()
    if request.method == "POST":
        return begun(request)
    held = mandates.holdings(mine, today)
    given = Delegation.objects.filter(holding__in=held, revoked=None, ends__gte=today)
    context = {
        "powers": powers,
        "onward": request.GET.get("next", ""),
        "mandates": mandates.mandates(mine, today),
        "held": held,
        "given": given.select_related("account", "post"),
    }
    return render(request, "bodies/act.html", context)


def begun(request: HttpRequest) -> HttpResponse:
    """Act for the post that was chosen; whatever one acted for before ends."""
    leave(request)
    one = actions.begin(by=acting(request), account=account_of(request), post=request.POST.get("post", ""))
    request.session[ACTING] = one.pk
    messages.success(request, _("You now act for the post. The head of every page says so."))
    onward = request.POST.get("next", "")
    return redirect(way_back(request, onward) if onward else "act")


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Act for oneself again."""
    leave(request)
    messages.success(request, _("You act for yourself again."))
    return redirect("account")


def leave(request: HttpRequest) -> None:
    """End what one acts for, if anything."""
    if one := acting_for(request):
        actions.end(by=acting(request), acting=one)
    request.session.pop(ACTING, None)


def delegate(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Let somebody else act for a post that one holds."""
    mine = account_of(request)
    holding = get_object_or_404(mandates.holdings(mine, clock.today()), pk=id)
    form = DelegateForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.delegate(by=acting(request), account=mine, holding=holding, **told),
        said=_("Recorded."),
        to="act",
    )
    return done or render(request, "bodies/delegate.html", {"form": form, "holding": holding})


@require_POST
def revoke(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a delegation back."""
    found = get_object_or_404(Delegation.objects.select_related("post", "holding__account"), pk=id)
    actions.revoke(by=acting(request), delegation=found)
    messages.success(request, _("Taken back. It is worth nothing from now on."))
    if found.holding and found.holding.account_id == account_of(request).pk:
        return redirect("act")
    return redirect("post", code=found.post.body_id, slug=found.post.slug)
