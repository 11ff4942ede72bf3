"""The reader's own council: chosen once and kept in a cookie; without it, the council of whoever is signed in.

The choice wins over the account: somebody made it on this very device, and can take it back. The API knows neither.
"""

import re
from typing import Any, Final
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt

from cydwaith.bodies.models import BodyKind, Place, PlaceKind
from cydwaith.bodies.pages.acting import acting
from cydwaith.shared.cookies import COUNCIL, put, take_away
from cydwaith.shared.errors import forged
from cydwaith.shared.languages import in_reading_language
from cydwaith.shared.order import alphabetical

CODE: Final = re.compile(r"W06\d{6}")
KNOWN: Final = "_my_council"


def my_council(request: HttpRequest) -> Place | None:
    """The area of the reader's council; None where none is chosen. Asked for once in a request."""
    if not hasattr(request, KNOWN):
        setattr(request, KNOWN, chosen(request) or of_account(request))
    found: Place | None = getattr(request, KNOWN)
    return found


def chosen(request: HttpRequest) -> Place | None:
    """The council that the cookie names, if it names one."""
    return council(request.COOKIES.get(COUNCIL.name, ""))


def council(code: str) -> Place | None:
    """A council's area by its code; None for anything else."""
    if not CODE.fullmatch(code):
        return None
    return Place.objects.filter(pk=code, kind=PlaceKind.COUNCIL).first()


def of_account(request: HttpRequest) -> Place | None:
    """The one council in which the reader has a role; None where there is none, or more than one."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.roles:
        return None
    found = list(Place.objects.filter(bodies__in=list(actor.roles), bodies__kind=BodyKind.COUNCIL)[:2])
    return found[0] if len(found) == 1 else None


def context(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page shows of it: the council, and where to choose another and come back."""
    here = reverse("my_council")
    back = "" if request.path == here else f"?{urlencode({'next': request.get_full_path()})}"
    return {"my_council": SimpleLazyObject(lambda: my_council(request)), "choose_council": here + back}


@csrf_exempt
def page(request: HttpRequest) -> HttpResponse:
    """Choose one's council, another, or none; and go back to where one came from."""
    if request.method == "POST" and from_elsewhere(request):
        return forged(request)
    wanted = {"GET": request.GET, "POST": request.POST}.get(request.method or "", request.GET)
    back = way_back(request, wanted.get("next", ""))
    if request.method == "POST":
        return took(request, back)
    councils = sorted(Place.objects.filter(kind=PlaceKind.COUNCIL), key=lambda place: alphabetical(place.name.plain))
    context = {
        "councils": councils,
        "chosen": chosen(request),
        "of_account": of_account(request),
        "signed_in": acting(request).signed_in,
        "back": back,
    }
    return render(request, "bodies/my_council.html", context)


def from_elsewhere(request: HttpRequest) -> bool:
    """Whether another site sent a form: browsers say so. The choice names nobody: nothing else is asked of it."""
    origin = request.headers.get("Origin", "")
    here = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Sec-Fetch-Site") == "cross-site" or origin not in {"", "null", here}


def took(request: HttpRequest, back: str) -> HttpResponse:
    """Keep the choice, or forget it where it names no council."""
    response = HttpResponseRedirect(back)
    place = council(request.POST.get("council", ""))
    if place:
        put(response, COUNCIL, place.code)
    else:
        take_away(response, COUNCIL)
    return response


def way_back(request: HttpRequest, address: str) -> str:
    """Where to go on, on this site and in the reader's language, without a council that its address may name."""
    if not address.startswith("/") or not url_has_allowed_host_and_scheme(address, request.get_host()):
        return reverse("home")
    parts = urlsplit(in_reading_language(address))
    asked = QueryDict(parts.query, mutable=True)
    asked.pop("place", None)
    return urlunsplit(("", "", parts.path, asked.urlencode(), ""))
