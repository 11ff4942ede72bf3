"""What councils have been told about figures that changed, and their answers."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.evidence.statements import statements
from cydwaith.practices import words
from cydwaith.practices.actions import signals as actions
from cydwaith.practices.deeds.practices import PRACTICE_START
from cydwaith.practices.deeds.signals import SIGNAL_ANSWER, SIGNAL_READ_QUIET
from cydwaith.practices.forms.ask import AnswerForm
from cydwaith.practices.models import Practice, Signal
from cydwaith.practices.queries import signals as queries
from cydwaith.practices.queries.asks import explaining
from cydwaith.practices.sentences import changes
from cydwaith.shared.permissions import READERS, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said, pair

A_PAGE = 30


def signals(request: HttpRequest) -> HttpResponse:
    """Every signal that this reader may see, open ones first."""
    page = Paginator(queries.signals(acting(request).bodies(READERS)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "",
        "page": page,
        "lines": [(signal, title(signal)) for signal in page],
        "finding": changes.councils_asked(queries.asked().count()),
        "words": words,
    }
    return render(request, "practices/signals.html", context)


def signal(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One signal: what is seen, how sure, what next, and the answer."""
    found = the_signal(request, id)
    who = acting(request)
    context = {
        "section": "",
        "signal": found,
        "title": title(found),
        "steps": changes.next_steps(found.kind),
        "stated": statements([(found.indicator_id, found.body.place_id or "")]).values(),
        "quiet": found.kind == Signal.Kind.FELL,
        "may_answer": may_answer(request, found),
        "may_write": not found.answered and may(who, PRACTICE_START, body=found.body_id),
        "words": words,
    }
    return render(request, "practices/signal.html", context)


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Answer on behalf of the council whose figure improved."""
    found = the_signal(request, id)
    require(acting(request), SIGNAL_ANSWER, body=found.body_id)
    if not may_answer(request, found) and request.method == "GET":
        return redirect("signal", id=id)
    form = AnswerForm(request.POST or None, practices=own_practices(found))
    done = posted(
        request,
        form,
        lambda told: actions.answer(by=acting(request), signal=found, **told),
        said=_("The answer stands. Everyone can see it now."),
        to=("signal", {"id": id}),
    )
    if done:
        return done
    context = {"section": "", "form": form, "signal": found, "title": title(found)}
    return render(request, "practices/signal_answer.html", context)


def may_answer(request: HttpRequest, found: Signal) -> bool:
    """Whether this reader can answer it now."""
    asked = found.kind == Signal.Kind.IMPROVED and not found.answered
    return asked and may(acting(request), SIGNAL_ANSWER, body=found.body_id, state="open")


def title(found: Signal) -> Said:
    """A signal in a line."""
    place = pair(found.body.place or found.body, "name")
    return changes.signal(found.kind, place, pair(found.indicator, "label"))


def own_practices(found: Signal) -> list[tuple[str, str]]:
    """The published practices of the council, those about the same indicator first."""
    moving = {practice.pk for practice in explaining(found.body_id, found.indicator_id)}
    own = Practice.objects.filter(owner=found.body_id, current__state="published").select_related("current")
    choices = [(practice.pk, practice.current.title.plain) for practice in own if practice.current]
    return sorted(choices, key=lambda choice: choice[0] not in moving)


def the_signal(request: HttpRequest, number: int) -> Signal:
    """A signal that this reader may see. Raises Http404: to anybody else a quiet notice does not exist."""
    try:
        found = queries.find(number)
    except Signal.DoesNotExist:
        raise Http404(_("There is no such signal.")) from None
    if found.kind == Signal.Kind.FELL and not may(acting(request), SIGNAL_READ_QUIET, body=found.body_id):
        raise Http404(_("There is no such signal."))
    return found
