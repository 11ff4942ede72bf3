"""Openings: the list, one of them, publishing and closing one, and what levels of Welsh are called."""

from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Place, PlaceKind
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.exchange import facts, sentences, words
from cydwaith.exchange.actions import openings as doing
from cydwaith.exchange.deeds import OPENING_CLOSE
from cydwaith.exchange.forms import OpeningForm, chosen, told
from cydwaith.exchange.lists import OPENINGS, WELSH_LEVELS, OpeningsAsked, sought
from cydwaith.exchange.models import SKILLS_OF_WELSH, Cefr, Opening, OpeningState, Round
from cydwaith.exchange.queries.openings import openings as look
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import SPEAKERS, Refused, may
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said, said

A_PAGE: Final = 30
NOTHING: Final = ("", "–")


def by_name(things: Iterable[Any]) -> list[Any]:  # Any: whatever has a name
    """Things in the alphabetical order of their names."""
    return sorted(things, key=lambda one: alphabetical(one.name.plain))


def skill_choices() -> list[tuple[str, Said]]:
    """The skills, in alphabetical order."""
    return sorted(facts.skills().items(), key=lambda one: alphabetical(str(one[1])))


def skills_by_field() -> list[tuple[str, list[tuple[str, Said]]]]:
    """The same, under the name of the field that each is of."""
    return [
        (str(field), [one for one in skill_choices() if one[0] in codes])
        for field, codes in facts.skills_by_field().items()
    ]


def openings(request: HttpRequest) -> HttpResponse:
    """Openings, narrowed as the reader likes; those that are open first."""
    asked: OpeningsAsked = OPENINGS.asking(request)
    page = Paginator(look(sought(asked)), A_PAGE).get_page(request.GET.get("page"))
    narrowed = any(value for name, value in request.GET.items() if name != "page")
    found = page.paginator.count
    context = {
        "section": "programme",
        "page": page,
        "asked": request.GET,
        "query": urlencode([(name, value) for name, value in request.GET.items() if value and name != "page"]),
        "places": by_name(Place.objects.filter(kind=PlaceKind.COUNCIL)),
        "skills": skill_choices(),
        "levels": [(one, words.LEVELS[one]) for one in Cefr],
        "finding": sentences.many(found)
        if narrowed
        else sentences.finding(Opening.objects.filter(state=OpeningState.OPEN).count()),
        "list": OPENINGS,
        "may_add": bool(acting(request).bodies(SPEAKERS)),
        **common(),
    }
    return render(request, "exchange/openings.html", context)


def common() -> dict[str, Any]:
    """What every page of openings reads."""
    return {"words": words, "sentences": sentences, "called": facts.called}


def the_opening(code: str) -> Opening:
    """An opening. Raises Http404 where there is none."""
    found = look().filter(pk=code).first()
    if found is None:
        raise Http404(code)
    return found


def opening(request: HttpRequest, code: str) -> HttpResponse:
    """One opening."""
    one, by = the_opening(code), acting(request)
    context = {
        "section": "programme",
        "one": one,
        "welsh": welsh(one),
        "dates": sentences.dates(one),
        "rounds": Round.objects.filter(openings=one),
        "may_close": may(by, OPENING_CLOSE, body=one.body_id, state=one.state),
        **common(),
    }
    return render(request, "exchange/opening.html", context)


def welsh(one: Opening) -> list[tuple[Said, Said, str]]:
    """Each language skill of which something is said: its name, the level, and what the organisation calls that."""
    found = []
    for name in SKILLS_OF_WELSH:
        if level := getattr(one, name):
            label = facts.label_of(one.body_id, level)
            found.append((words.LANGUAGE_SKILLS[name], words.LEVELS[level], label.label if label else ""))
    return found


def new(request: HttpRequest) -> HttpResponse:
    """Publish an opening."""
    mine = own_bodies(request, SPEAKERS)
    if not mine:
        raise Refused
    form = OpeningForm(request.POST or None)
    levels = [NOTHING, *((one.value, words.LEVELS[one]) for one in Cefr)]
    bodies = [(one.pk, one.name.plain) for one in by_name(Body.objects.all())]
    chosen(
        form,
        body=body_choices(mine),
        kind=words.KINDS.items(),
        needs=skills_by_field(),
        pays=words.PAYS.items(),
        place=[NOTHING, *((one.pk, one.name.plain) for one in by_name(Place.objects.filter(kind=PlaceKind.COUNCIL)))],
        partners=bodies,
        employer=[NOTHING, *bodies],
        holds_money=[NOTHING, *bodies],
        **dict.fromkeys(SKILLS_OF_WELSH, levels),
    )
    by = acting(request)
    done = posted(
        request,
        form,
        lambda sent: doing.add(by=by, sample=settings.DEMO, **told(sent)),
        said=_("The opening is published."),
        to=lambda one: ("opening", {"code": one.pk}),
    )
    lead = said(
        cy="Gall unrhyw un ei ddarllen. Ni wêl neb pwy sy’n edrych arno; fe glywch am rywun pan fydd yn ymgeisio.",
        en="Anybody can read it. Nobody sees who looks at it; you hear of somebody when they apply.",
    )
    title = said(cy="Cyhoeddi cyfle", en="Publish an opening")
    context = {
        "section": "programme",
        "form": form,
        "title": title,
        "lead": lead,
        "send": _("Publish it"),
        "back": None,
    }
    return done or render(request, "exchange/write.html", context)


def close(request: HttpRequest, code: str) -> HttpResponse:
    """Close an opening."""
    one = the_opening(code)
    if request.method == "POST":
        doing.close(by=acting(request), opening=one)
    return redirect("opening", code=code)


def welsh_levels(request: HttpRequest) -> HttpResponse:
    """What organisations call levels of Welsh."""
    order = {code: number for number, code in enumerate(("none", "below", *Cefr.values[1:]))}
    schemes: dict[str, list[facts.Label]] = {}
    for one in sorted(facts.labels(), key=lambda one: order[one.level]):
        schemes.setdefault(one.level, []).append(one)
    context = {"section": "programme", "levels": schemes, "list": WELSH_LEVELS, **common()}
    return render(request, "exchange/welsh_levels.html", context)
