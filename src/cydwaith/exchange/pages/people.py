"""One's own profile and what fits it, and the people who show theirs to an organisation."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from cydwaith.bodies.models import Account, Body, Place, PlaceKind
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.exchange import fitting
from cydwaith.exchange.actions import profiles
from cydwaith.exchange.forms import ProfileForm, chosen, told
from cydwaith.exchange.models import SKILLS_OF_WELSH, Cefr, Opening, OpeningState, Profile
from cydwaith.exchange.pages.openings import NOTHING, by_name, common, skills_by_field
from cydwaith.exchange.queries.openings import openings
from cydwaith.exchange.sides import shown_to
from cydwaith.exchange.words import LEVELS
from cydwaith.shared import clock
from cydwaith.shared.permissions import SPEAKERS
from cydwaith.shared.posting import posted

MOST: Final = 20


def stands(account: Account) -> dict[str, Any]:
    """What one's profile says, by the fields of its form."""
    one = Profile.objects.filter(account=account).prefetch_related("readers").first()
    if one is None:
        first = account.memberships.order_by("pk").values_list("body", flat=True).first()
        return {"home": first or ""}
    same = ("remote", "free_from", "free_until", "about", *SKILLS_OF_WELSH)
    return {
        **{name: getattr(one, name) for name in same},
        "home": one.home_id,
        "has": list(one.skill_codes),
        "learn": one.learn.split(),
        "places": one.places.split(),
        "readers": [reader.body_id for reader in one.readers.all()],
    }


@never_cache
def profile(request: HttpRequest) -> HttpResponse:
    """One's own profile, to write and to erase, and the openings that fit it."""
    mine, by = account_of(request), acting(request)
    form = ProfileForm(request.POST or None, now=lambda: stands(mine))
    bodies = [(one.pk, one.name.plain) for one in by_name(Body.objects.all())]
    places = [(one.pk, one.name.plain) for one in by_name(Place.objects.filter(kind=PlaceKind.COUNCIL))]
    levels = [NOTHING, *((one.value, LEVELS[one]) for one in Cefr)]
    chosen(
        form,
        home=bodies,
        readers=bodies,
        has=skills_by_field(),
        learn=skills_by_field(),
        places=places,
        **dict.fromkeys(SKILLS_OF_WELSH, levels),
    )
    done = posted(
        request,
        form,
        lambda sent: profiles.keep(by=by, account=mine, **told(sent)),
        said=_("Your profile is kept."),
        to="exchange_profile",
    )
    if done:
        return done
    there = Profile.objects.filter(account=mine).first()
    every = openings().filter(state=OpeningState.OPEN) if there else []
    fits = fitting.told((fitting.fit(there, one) for one in every), clock.today())[:MOST] if there else []
    context = {"section": "programme", "form": form, "there": there, "fits": fits, **common()}
    return render(request, "exchange/profile.html", context)


def erase(request: HttpRequest) -> HttpResponse:
    """Erase one's own profile."""
    if request.method == "POST":
        profiles.erase(by=acting(request), account=account_of(request))
        messages.success(request, _("Your profile is erased. Nothing of it is left."))
    return redirect("exchange_profile")


@never_cache
def people(request: HttpRequest) -> HttpResponse:
    """People who show their profile to one of the reader's organisations, and which of its openings fit them."""
    by, own = acting(request), list(account_of(request).memberships.values_list("body", flat=True))
    ours = list(openings().filter(state=OpeningState.OPEN, body__in=by.bodies(SPEAKERS)))
    found = [(one, best(one, ours)) for one in shown_to(by, own)]
    context = {"section": "programme", "people": found, "languages": SKILLS_OF_WELSH, **common()}
    return render(request, "exchange/people.html", context)


def best(one: Profile, ours: list[Opening]) -> list[fitting.Fit]:
    """Which of an organisation's openings fit somebody."""
    return fitting.told((fitting.fit(one, opening) for opening in ours), clock.today())
