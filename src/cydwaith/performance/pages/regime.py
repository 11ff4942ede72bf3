"""The pages of the duties: all councils, one council, one duty, and the calendar."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Topic
from cydwaith.bodies.pages.acting import acting
from cydwaith.bodies.pages.my_council import my_council
from cydwaith.performance import dates, sentences, words
from cydwaith.performance.because import taken_up
from cydwaith.performance.calendars import calendar
from cydwaith.performance.consulting import asked
from cydwaith.performance.dates import Due
from cydwaith.performance.deeds.own import REPLY_WITHDRAW, STATUS_SAY
from cydwaith.performance.deeds.panels import PANEL_BEGIN
from cydwaith.performance.duties import Duty, duties
from cydwaith.performance.lists.own import DUTIES, FACTS, RECOMMENDATIONS
from cydwaith.performance.lists.reports import kept
from cydwaith.performance.naming import titled
from cydwaith.performance.obligations import decided, earlier, obligations, of_all
from cydwaith.performance.own import replies, said_by
from cydwaith.performance.panelling import assessments
from cydwaith.performance.recommendations import narrowed
from cydwaith.performance.rows import councils
from cydwaith.performance.sector import COLUMNS, sector
from cydwaith.performance.sentences import by_panel, consulted
from cydwaith.performance.sentences import reports as said_of
from cydwaith.performance.sentences.deciding import decides
from cydwaith.shared import addresses, clock
from cydwaith.shared.permissions import may


def regime(request: HttpRequest) -> HttpResponse:
    """The 22 councils, each with its duties and their dates, in alphabetical order and never ranked."""
    on, mine = clock.today(), my_council(request)
    found = sector(councils(), on)
    context = {
        "section": "councils",
        "finding": sentences.panels(found.panels, len(found.lines), found.panel_due, on),
        "found": found,
        "columns": COLUMNS,
        "duties": duties().values(),
        "mine": mine and mine.pk,
        "words": words,
        "sentences": sentences,
        "list": DUTIES,
        "next": dates.ahead(on)[:1],
    }
    return render(request, "performance/regime.html", context)


def duty(request: HttpRequest, code: str) -> HttpResponse:
    """One duty: what the law asks, by when, to whom it goes, and what was read of each council."""
    found = duties().get(code)
    if found is None:
        raise Http404(code)
    on = clock.today()
    lines = [one for one in of_all(councils(), on) if one.duty == found]
    context = {
        "section": "councils",
        "duty": found,
        "recipients": found.recipients_on(on),
        "lines": lines,
        "told": sentences.reckoned(lines[0].judged.reckoning, lines[0].period) if lines else None,
        "words": words,
        "sentences": sentences,
        "list": DUTIES,
    }
    return render(request, "performance/duty.html", context)


def council(request: HttpRequest, code: str) -> HttpResponse:
    """Each duty of a council: by when and why, what is known of it, and every line that was read."""
    body, on = the_council(code), clock.today()
    own = said_by([body.pk])
    found = decided(obligations(body, on, own=own), on)
    context = {
        "section": "councils",
        "body": body,
        "found": [one for one in found if one.judged.state],
        "others": [one for one in found if not one.judged.state],
        "before": {one.duty.code: earlier(body, one.duty, on, own) for one in found},
        "finding": sentences.next_of(dates.of_body(body, on), on, body),
        "made": (made := narrowed(body=body.pk)),
        "taken": taken_up(made),
        "replies": replies(body=body.pk),
        "decides": decides(next((one.decider for one in found if one.decider), None)),
        "whom": consulted.whom(asked(body.pk, on)),
        "panels": [(one, by_panel.which(one), by_panel.stands(one)) for one in assessments(body.pk)],
        "may_begin": may(acting(request), PANEL_BEGIN, body=body.pk),
        "reports": kept(body=body.pk),
        "titled": titled,
        "said_of": said_of,
        "may_say": may(acting(request), STATUS_SAY, body=body.pk),
        "may_withdraw": may(acting(request), REPLY_WITHDRAW, body=body.pk),
        "names": {one.pk: one for one in Topic.objects.all()},
        "words": words,
        "sentences": sentences,
        "lists": (DUTIES, FACTS, RECOMMENDATIONS),
    }
    return render(request, "performance/council.html", context)


def coming(request: HttpRequest) -> HttpResponse:
    """What falls due when for every council, and what single councils planned."""
    on = clock.today()
    context = {
        "section": "councils",
        "found": dates.ahead(on),
        "planned": dates.planned(on, councils()),
        "words": words,
        "sentences": sentences,
        "on": on,
    }
    return render(request, "performance/calendar.html", context)


def coming_file(request: HttpRequest) -> HttpResponse:
    """The same for a calendar program."""

    def address(one: Due) -> str:
        return addresses.absolute(request, page_of(one.duty))

    name = f"Cydwaith: {_('Dates of the performance regime')}"
    return as_file(request, calendar(name, dates.ahead(clock.today()), "all", address, addresses.host()))


def council_file(request: HttpRequest, code: str) -> HttpResponse:
    """The dates of one council for a calendar program."""
    body = the_council(code)
    where = addresses.absolute(request, reverse("duties_of", kwargs={"code": body.pk}))
    found = dates.of_body(body, clock.today())
    return as_file(request, calendar(body.name.plain, found, body.pk, lambda _one: where, addresses.host()))


def as_file(request: HttpRequest, content: bytes) -> HttpResponse:
    """A calendar as a response; nothing for a reader who has it already."""
    headers = {"Content-Disposition": 'inline; filename="dyletswyddau.ics"'}
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8; method=PUBLISH", headers=headers)
    return addresses.unless_had(request, response)


def page_of(one: Duty) -> str:
    """The address of a duty's page."""
    return reverse("duty", kwargs={"code": one.code})


def the_council(code: str) -> Body:
    """A council. Raises Http404 where there is none."""
    found = Body.objects.filter(pk=code, kind="council").first()
    if found is None:
        raise Http404(code)
    return found
