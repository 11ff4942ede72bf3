"""Who knows about a topic, and days of help: asking for one, and answering."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Topic
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.exchange import knowing, words
from cydwaith.exchange.actions import helping
from cydwaith.exchange.deeds import HELP_ANSWER, HELP_ASK
from cydwaith.exchange.forms import HelpForm, ReplyForm, chosen
from cydwaith.exchange.lists import DAYS_OF_HELP
from cydwaith.exchange.models import DayOfHelp
from cydwaith.exchange.pages.openings import by_name, common
from cydwaith.exchange.queries import expertise
from cydwaith.practices.queries.topics import branches, for_reader, within
from cydwaith.shared.permissions import Role, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import pair, said

A_PAGE = 30


def everything(request: HttpRequest) -> HttpResponse:
    """Every topic, and every day of help that was asked for."""
    page = Paginator(expertise.days_of_help(), A_PAGE).get_page(request.GET.get("page"))
    context = {"section": "topics", "tree": for_reader(branches()), "page": page, "list": DAYS_OF_HELP}
    context |= {"knowing": knowing, **common()}
    return render(request, "exchange/days_of_help.html", context)


def who_knows(request: HttpRequest, code: str) -> HttpResponse:
    """Who knows about a topic, each with the reason and its source."""
    topic, by = the_topic(code), acting(request)
    own = [one.pk for one in own_bodies(request, frozenset(Role))]
    context = {
        "section": "topics",
        "topic": topic,
        "title": knowing.whom(pair(topic, "name")),
        "kinds": expertise.who_knows([one.pk for one in within(topic, branches())], topic, by, own),
        "asked_for": list(expertise.days_of_help().filter(topic=topic)[:A_PAGE]),
        "may_ask": bool(by.bodies(HELP_ASK.who)),
        "knowing": knowing,
        **common(),
    }
    return render(request, "exchange/who_knows.html", context)


def the_topic(code: str) -> Topic:
    """A topic. Raises Http404."""
    return get_object_or_404(Topic.objects.select_related("parent"), pk=code)


def the_day(key: str) -> DayOfHelp:
    """What was asked for. Raises Http404."""
    found = expertise.days_of_help().filter(pk=key).first()
    if found is None:
        raise Http404(key)
    return found


def ask(request: HttpRequest, code: str) -> HttpResponse:
    """Ask an organisation (`?of=`) for a day of help on a topic."""
    topic, mine = the_topic(code), own_bodies(request, HELP_ASK.who)
    form = HelpForm(request.POST or None, initial={"asked": request.GET.get("of", "")})
    others = [(one.pk, one.name.plain) for one in by_name(Body.objects.all())]
    chosen(form, body=body_choices(mine), asked=[("", "–"), *others])

    def do(told: dict[str, Any]) -> DayOfHelp:
        return helping.ask(by=acting(request), topic=topic.pk, sample=settings.DEMO, **told)

    done = posted(
        request,
        form,
        do,
        said=_("It is asked. The organisation is told, and everybody can read it."),
        to=lambda made: ("day_of_help", {"key": made.pk}),
    )
    context = {
        "section": "topics",
        "form": form,
        "title": said(cy=f"Gofyn am ddiwrnod o gymorth: {topic.name_cy}", en=f"Ask for a day of help: {topic.name_en}"),
        "lead": said(
            cy="Dwy linell at sefydliad arall. Mae’n ateb ‘ie’, ‘na’ neu ‘yn nes ymlaen’, gyda llinell o eglurhad.",
            en="Two lines to another organisation. It answers yes, no or later, with a line.",
        ),
        "send": _("Ask"),
        "back": (reverse("who_knows", kwargs={"code": code}), knowing.whom(pair(topic, "name"))),
    }
    return done or render(request, "exchange/write.html", context)


def day_of_help(request: HttpRequest, key: str) -> HttpResponse:
    """What was asked for, and the answer."""
    one = the_day(key)
    may_answer = may(acting(request), HELP_ANSWER, body=one.asked_id, state=helping.state(one))
    context = {"section": "topics", "one": one, "knowing": knowing, "may_answer": may_answer, **common()}
    context["title"] = knowing.from_to(pair(one.asking, "name"), pair(one.asked, "name"))
    return render(request, "exchange/day_of_help.html", context)


def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Answer on behalf of the organisation that was asked."""
    one = the_day(key)
    require(acting(request), HELP_ANSWER, body=one.asked_id)
    if not one.waits and request.method == "GET":
        return redirect("day_of_help", key=key)
    form = ReplyForm(request.POST or None)
    chosen(form, reply=words.REPLIES.items())
    done = posted(
        request,
        form,
        lambda told: helping.answer(by=acting(request), one=one, **told),
        said=_("Your answer stands. The organisation that asked is told."),
        to=("day_of_help", {"key": key}),
    )
    asks = knowing.from_to(pair(one.asking, "name"), pair(one.asked, "name"))
    context = {
        "section": "topics",
        "form": form,
        "title": said(cy=f"Ateb: {one.topic.name_cy}", en=f"Answer: {one.topic.name_en}"),
        "lead": one.need,
        "send": _("Answer"),
        "back": (reverse("day_of_help", kwargs={"key": key}), asks),
    }
    return done or render(request, "exchange/write.html", context)
