"""The pages of what was undertaken in the Senedd: all of it, one, its exchange, and evidence of what became of it."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Topic
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.programme.words import STAGES
from cydwaith.senedd import actions, sentences, words
from cydwaith.senedd.actions import THE_OFFICE
from cydwaith.senedd.becoming import Followed, followed
from cydwaith.senedd.confirming import STANDING, stands
from cydwaith.senedd.deeds import EVIDENCE_ADD, EVIDENCE_WITHDRAW, UNDERTAKING_COMMIT, UNDERTAKING_WITHDRAW
from cydwaith.senedd.exchanges import exchanges, marked
from cydwaith.senedd.forms import EvidenceForm, WhyForm
from cydwaith.senedd.lists import EVIDENCE, UNDERTAKINGS, made
from cydwaith.senedd.models import Confirmed, Evidence, Near
from cydwaith.senedd.undertakings import KINDS, Undertaking, offices, undertakings
from cydwaith.senedd.undertakings import one as found_by
from cydwaith.shared.grammar import capital
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, may, require
from cydwaith.shared.posting import posted

A_PAGE = 12
MOST_NEAR = 10
ASKED = ("q", "topic", "office", "kind")


def all_of_them(request: HttpRequest) -> HttpResponse:
    """All that was said, narrowed by words in either language, topic, office and kind; what was undertaken first."""
    asked = {name: value[:200] for name in ASKED if (value := request.GET.get(name, "").strip())}
    found = sorted(made(UNDERTAKINGS.asking(request)), key=lambda one: not one.told.undertakes)
    context = {
        "asked": asked,
        "query": urlencode(asked),
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": sentences.counted(found, narrowed=bool(asked)),
        "topics": [one for one in topic_choices() if one[0] in about()],
        "names": Topic.objects.in_bulk(),
        "offices": sorted(offices(), key=lambda one: alphabetical(str(one))),
        "kinds": KINDS,
        "capital": capital,
        "words": words,
        "sentences": sentences,
        "list": UNDERTAKINGS,
    }
    return render(request, "senedd/undertakings.html", context)


def about() -> set[str]:
    """The topics about which something was said, and those above them."""
    codes = {code for one in undertakings() for code in one.topics}
    return codes | {one.parent_id for one in Topic.objects.filter(pk__in=codes) if one.parent_id}


def the(code: str) -> Undertaking:
    """One by its code. Raises Http404 where there is none."""
    found = found_by(code)
    if found is None:
        raise Http404(code)
    return found


def undertaking(request: HttpRequest, code: str) -> HttpResponse:
    """One of them: its words, who, to whom, on what condition; and what became of it."""
    (found,) = followed([the(code)])
    context = of_record(request, found.told) | {
        "found": found,
        "told": found.told,
        "names": Topic.objects.in_bulk(found.told.topics),
        "may_add": found.told.undertakes and bool(own_bodies(request, EDITORS)),
        "may_take": may_take(request, found),
        "stages": STAGES,
        "mine": {one.pk for one in found.timeline if may(acting(request), EVIDENCE_WITHDRAW, body=one.body_id)},
        "see": [(words.SEE[one], address(one)) for one in found.told.see],
        "capital": capital,
        "words": words,
        "sentences": sentences,
        "list": EVIDENCE,
    }
    return render(request, "senedd/undertaking.html", context)


def may_take(request: HttpRequest, found: Followed) -> bool:
    """Whether the reader may take it into the programme, and nobody has."""
    stands = any(not one.withdrawn for one in found.taken)
    return found.told.undertakes and not stands and may(acting(request), UNDERTAKING_COMMIT, body=THE_OFFICE)


def of_record(request: HttpRequest, told: Undertaking) -> dict[str, Any]:
    """What the Record has of one that was confirmed here: whether its words still stand; and later answers near it."""
    near = Near.objects.filter(undertaking=told.code).select_related("contribution__item__sitting")[:MOST_NEAR]
    stored = (
        Confirmed.objects.select_related("contribution", "body").filter(pk=int(told.code[1:]))
        if told.contribution
        else ()
    )
    one = next(iter(stored), None)
    return {
        "near": near,
        "stored": one,
        "standing": stands(one) if one else None,
        "STANDING": STANDING,
        "formers": one.contribution.formers.select_related("member", "office") if one else (),
        "may_withdraw": one is not None and may(acting(request), UNDERTAKING_WITHDRAW, body=one.body_id),
    }


def address(named: str) -> str:
    """A page of this site as a reference file names it: networks, fund:wlga-improvement-programme."""
    name, _colon, code = named.partition(":")
    return reverse(name, kwargs={"code": code} if code else None)


def exchange(request: HttpRequest, number: str) -> HttpResponse:
    """A whole exchange in the Record's words, with what was undertaken in it marked."""
    found = exchanges().get(number)
    if found is None:
        raise Http404(number)
    told = next(one for one in undertakings() if one.exchange == number)
    context = {"found": found, "told": told, "said": marked(found), "words": words, "capital": capital}
    return render(request, "senedd/exchange.html", context)


def add(request: HttpRequest, code: str) -> HttpResponse:
    """Add a dated piece of evidence to the timeline of an undertaking."""
    told = the(code)
    if not told.undertakes:
        raise Http404(code)
    require(acting(request), EVIDENCE_ADD)
    form = EvidenceForm(request.POST or None, bodies=body_choices(own_bodies(request, EDITORS)))
    done = posted(
        request,
        form,
        lambda given: actions.add(by=acting(request), undertaking=code, **given),
        said=_("It stands in the timeline, with its day and your organisation’s name."),
        to=lambda _one: ("undertaking", {"code": code}),
    )
    return done or render(request, "senedd/evidence_new.html", {"form": form, "told": told})


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw a piece of evidence, with the reason."""
    one = get_object_or_404(Evidence.objects.select_related("body"), pk=id)
    require(acting(request), EVIDENCE_WITHDRAW, body=one.body_id)
    form = WhyForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.withdraw(by=acting(request), evidence=one, **told),
        said=_("Withdrawn. The reason stands beside it."),
        to=lambda made: ("undertaking", {"code": made.undertaking}),
    )
    return done or render(
        request, "senedd/evidence_withdraw.html", {"form": form, "one": one, "told": the(one.undertaking)}
    )
