"""What one follows, and how often a letter tells of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Account
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.notices import following
from cydwaith.notices.followable import kinds, thing, things
from cydwaith.notices.forms import OftenForm, WishForm
from cydwaith.notices.models import Follow
from cydwaith.shared.posting import posted


def all_followed(request: HttpRequest) -> HttpResponse:
    """Everything one follows, and how often letters are to come of all of it."""
    mine, by = account_of(request), acting(request)
    form = WishForm(request.POST or None, now=lambda: {"often": following.wish_of(mine)})
    done = posted(
        request, form, lambda told: following.wish(by=by, account=mine, **told), said=_("Saved."), to="following"
    )
    found = list(Follow.objects.filter(account=mine))
    known, labels = things([one.subject for one in found], mine), kinds()
    lines = [(one, labels[one.kind].label, known.get(one.subject)) for one in found if one.kind in labels]
    return done or render(request, "notices/following.html", {"form": form, "lines": lines})


def follow(request: HttpRequest) -> HttpResponse:
    """Follow one thing (`?what=topic:waste`), change how often a letter tells of it, or stop."""
    mine, by, subject = account_of(request), acting(request), request.GET.get("what", "")[:160]
    found, followed = thing(subject, mine), following.follows(mine, subject)
    if found is None and followed is None:
        raise Http404(subject)
    if request.method == "POST" and "stop" in request.POST:
        following.stop(by=by, account=mine, subject=subject)
        return redirect("following")
    form = OftenForm(request.POST or None, now=lambda: {"often": how_often(mine, subject)})
    done = posted(
        request,
        form,
        lambda told: following.follow(by=by, account=mine, subject=subject, **told),
        said=_("You follow this now."),
        to="following",
    )
    if done:
        return redirect(found.href) if found and "here" in request.POST else done
    context = {"form": form, "thing": found, "follow": followed, "subject": subject}
    return render(request, "notices/follow.html", context)


def how_often(mine: Account, subject: str) -> str:
    """How often a letter tells of something one follows, or would."""
    followed = following.follows(mine, subject)
    return followed.often if followed else following.wish_of(mine)
