"""The next letter as it would be now, and ending letters without signing in."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.notices import following, periods, stopping, wording
from cydwaith.notices.digest import digest
from cydwaith.notices.models import Often


def preview(request: HttpRequest) -> HttpResponse:
    """What one's next letter would say if it went now (`?often=daily`)."""
    mine, by = account_of(request), acting(request)
    asked = request.GET.get("often", "")
    wanted = asked if asked in {Often.DAILY, Often.WEEKLY} else following.wish_of(mine)
    often = Often.DAILY if wanted == Often.DAILY else Often.WEEKLY
    comes = periods.following(often, timezone.now()).due
    context = {
        "digest": digest(mine, by, often),
        "comes": comes,
        "often": often,
        "choices": (Often.WEEKLY, Often.DAILY),
        "words": wording,
    }
    return render(request, "notices/next.html", context)


# RFC 8058: a mail program sends the form of its own accord, and has no cookie; the signed link is proof enough.
@csrf_exempt
@never_cache
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether letters are to end, and end them; only a form that is sent does."""
    stop = stopping.read(token)
    if stop is None:
        return render(request, "notices/unsubscribe.html", {"stop": None, "done": False}, status=HTTPStatus.GONE)
    done = request.method == "POST"
    if done:
        following.unsubscribe(stop.account, stop.follow.pk if stop.follow else None)
    return render(request, "notices/unsubscribe.html", {"stop": stop, "done": done})
