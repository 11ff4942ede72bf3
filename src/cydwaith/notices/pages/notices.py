"""One's notices."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.notices import reading
from cydwaith.notices.shown import shown

MOST: Final = 100
"""So many stand on the page, the newest."""


def notices(request: HttpRequest) -> HttpResponse:
    """The newest notices; marking one as read, or all."""
    mine, by = account_of(request), acting(request)
    if request.method == "POST":
        number = request.POST.get("number", "")[:18]
        reading.read(by=by, account=mine, number=int(number) if number.isdecimal() else None)
        return redirect("notices")
    found = reading.notices(mine, by)
    lines = shown(found[: MOST + 1], mine)
    context = {"lines": lines[:MOST], "more": len(lines) > MOST, "most": MOST}
    return render(request, "notices/notices.html", context)
