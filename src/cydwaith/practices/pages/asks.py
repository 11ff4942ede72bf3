"""What has been asked, asking, and answering."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures
from cydwaith.practices import words
from cydwaith.practices.actions import asks as actions
from cydwaith.practices.deeds.asks import ASK_ANSWER
from cydwaith.practices.deeds.practices import PRACTICE_START
from cydwaith.practices.forms.ask import AnswerForm, AskForm
from cydwaith.practices.lists import ASKS, BETTER
from cydwaith.practices.models import Ask, Practice
from cydwaith.practices.queries.asks import alike, asks, explaining, find, may_be_asked, standing_of, unexplained
from cydwaith.practices.refusals import Explained
from cydwaith.practices.sentences.asks import asked, question, to_ask
from cydwaith.shared.permissions import CONTRIBUTORS, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import pair

A_PAGE = 30


def ask_list(request: HttpRequest) -> HttpResponse:
    """Every ask, open ones first, and where somebody could ask."""
    page = Paginator(asks(), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "",
        "page": page,
        "unexplained": [(one, to_ask(one.standing.indicator, pair(one.council, "name"))) for one in unexplained()],
        "list": ASKS,
        "better": BETTER,
        "words": words,
        "figure": figures.figure,
    }
    return render(request, "practices/asks.html", context)


def ask(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One ask, and its answer."""
    found = the_ask(id)
    context = {
        "section": "",
        "ask": found,
        "asked": asked(found),
        "question": question(found.indicator),
        "alike": alike(found),
        "standing": standing_of(found.asked, found.indicator_id),
        "may_answer": not found.answered and may(acting(request), ASK_ANSWER, body=found.asked_id, state="open"),
        "may_write": not found.answered and may(acting(request), PRACTICE_START, body=found.asked_id),
        "words": words,
        "figure": figures.figure,
    }
    return render(request, "practices/ask.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Ask the council `?asked=` (its body's code) about `?indicator=`."""
    council = get_object_or_404(Body.objects.select_related("place"), pk=request.GET.get("asked", ""))
    indicator = get_object_or_404(Indicator, pk=request.GET.get("indicator", ""))
    bodies = [body for body in own_bodies(request, CONTRIBUTORS) if body.pk != council.pk]
    form = AskForm(request.POST or None, bodies=body_choices(bodies))
    context: dict[str, Any] = {
        "section": "",
        "form": form,
        "council": council,
        "indicator": indicator,
        "bodies": bodies,
    }
    context |= {
        "standing": standing_of(council, indicator.pk),
        "told": explaining(council.pk, indicator.pk),
        "figure": figures.figure,
        "may_be_asked": may_be_asked(council, indicator.pk) is not None,
        "question": question(indicator),
    }

    def do(told: dict[str, Any]) -> Ask:
        try:
            facts = {"asked": council.pk, "indicator": indicator.pk, "sample": settings.DEMO, **told}
            return actions.ask(by=acting(request), **facts)
        except Explained as refusal:
            context["told"] = refusal.practices
            raise

    stands = _("The ask stands. Everyone can see it now.")
    if done := posted(request, form, do, said=stands, to=lambda made: ("ask", {"id": made.pk})):
        return done
    return render(request, "practices/ask_form.html", context)


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Answer on behalf of the council that was asked."""
    found = the_ask(id)
    require(acting(request), ASK_ANSWER, body=found.asked_id)
    if found.answered and request.method == "GET":
        return redirect("ask", id=id)
    form = AnswerForm(request.POST or None, practices=own_practices(found))
    done = posted(
        request,
        form,
        lambda told: actions.answer(by=acting(request), ask=found, **told),
        said=_("The answer stands. Everyone can see it now."),
        to=("ask", {"id": id}),
    )
    if done:
        return done
    return render(
        request, "practices/answer_form.html", {"section": "", "form": form, "ask": found, "asked": asked(found)}
    )


def own_practices(found: Ask) -> list[tuple[str, str]]:
    """The published practices of the council that was asked, those about the same indicator first."""
    moving = {practice.pk for practice in explaining(found.asked_id, found.indicator_id)}
    own = Practice.objects.filter(owner=found.asked_id, current__state="published").select_related("current")
    choices = [(practice.pk, practice.current.title.plain) for practice in own if practice.current]
    return sorted(choices, key=lambda choice: choice[0] not in moving)


def the_ask(number: int) -> Ask:
    """An ask with what a page shows of it. Raises Http404."""
    try:
        return find(number)
    except Ask.DoesNotExist:
        raise Http404(_("There is no such ask.")) from None
