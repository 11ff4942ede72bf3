"""The pages of funds."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Body, Topic
from cydwaith.funds import facts, sentences, words
from cydwaith.funds.agreements import sentences as said_of
from cydwaith.funds.agreements.buying import bought
from cydwaith.funds.bidders import NOT_KNOWN
from cydwaith.funds.form import Fund
from cydwaith.funds.lists import AWARDS, FUNDS, awarded, known
from cydwaith.funds.models import Award
from cydwaith.funds.rules import ceiling, money, rules, unknown
from cydwaith.funds.sums import amount, when
from cydwaith.practices.models import Practice
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, pair

A_PAGE = 12
AWARDS_A_PAGE = 50
AWARDS_ASKED = ("funder", "recipient", "award")
ASKED = ("q", "kind", "funder", "joint", "topic")


def funds(request: HttpRequest) -> HttpResponse:
    """Every fund, narrowed by words, kind, funder, and whether it is only for organisations together."""
    asked = {name: value[:200] for name in ASKED if (value := request.GET.get(name, "").strip())}
    found = known(FUNDS.asking(request))
    context = {
        "section": "programme",
        "asked": asked,
        "query": urlencode(asked),
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": sentences.finding(found, len(facts.funds()), narrowed=bool(asked)),
        "funders": funders({code for one in facts.funds().values() for code in one.funders}),
        "words": words,
        "money": lambda one: [*money(one), *ceiling(one)][:1],
        "when": when,
        "list": FUNDS,
    }
    return render(request, "funds/funds.html", context)


def fund(request: HttpRequest, code: str) -> HttpResponse:
    """One fund: its rules in plain words, what is not known of them, what was learnt, and what it paid to spread."""
    one = facts.funds().get(code)
    if one is None:
        raise Http404(code)
    spread = one.spread.practices if one.spread else ()
    context = {
        "section": "programme",
        "fund": one,
        "funders": list(funders({*one.funders}).items()),
        "rules": rules(one),
        "unknown": [words.ROWS[row] for row in unknown(one)],
        "not_said": NOT_KNOWN if one.bid and not one.bidders else None,
        "practices": list(Practice.objects.filter(pk__in=spread).exclude(current=None).select_related("current")),
        "topics": list(Topic.objects.filter(pk__in=one.topics).order_by("order")),
        "beside": beside(one),
        "awarded": (found := bought(one.code)).awards,
        "bought": said_of.bought(found.verdicts, found.unjudged),
        "words": words,
        "list": FUNDS,
    }
    return render(request, "funds/fund.html", context)


def awards(request: HttpRequest) -> HttpResponse:
    """What was awarded to whom, as funders publish it, and how much that is in all."""
    asked = {name: value[:200] for name in AWARDS_ASKED if (value := request.GET.get(name, "").strip())}
    found = awarded(AWARDS.asking(request))
    told = found.order_by().aggregate(grants=Count("pk"), awards=Count("award", distinct=True))
    sums = found.order_by("currency").values_list("currency").annotate(pence=Sum("pence"))
    page = Paginator(found, AWARDS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "asked": asked,
        "query": urlencode(asked),
        "page": page,
        "joint": joint({one.award for one in page}),
        "finding": sentences.awarded(told["grants"], told["awards"], dict(sums)),
        "amount": amount,
        "list": AWARDS,
    }
    return render(request, "funds/awards.html", context)


def joint(awards: set[str]) -> set[str]:
    """Those of some awards that are shared by several."""
    counted = Award.objects.filter(award__in=awards).order_by().values("award").annotate(shares=Count("pk"))
    return {one["award"] for one in counted if one["shares"] > 1}


def funders(codes: set[str]) -> dict[str, Said]:
    """Who pays, by name, whether a body here or not."""
    here = {one.pk: pair(one, "name") for one in Body.objects.filter(pk__in=codes)}
    named = {**words.NOT_BODIES, **here}
    return {code: named[code] for code in sorted(codes & named.keys(), key=lambda code: alphabetical(str(named[code])))}


def beside(one: Fund) -> list[Fund]:
    """Other funds of its kind."""
    return [other for other in facts.narrowed(kind=one.kind) if other.code != one.code]
