"""Answering to a frozen text for a seat, and following up a reservation."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.decisions.actions import answers as actions
from cydwaith.decisions.actions import reservations as following
from cydwaith.decisions.deeds.answers import DECISION_ANSWER, RESERVATION_FOLLOW
from cydwaith.decisions.forms.answering import AnswerForm, CloseForm, ReviewForm
from cydwaith.decisions.models import Consent, Decision, Reservation
from cydwaith.decisions.pages.moving import changed, moved_on, pressed, the_decision
from cydwaith.decisions.queries.decisions import reservations
from cydwaith.decisions.settling import able
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.pages.acting import other_forums, seat_name
from cydwaith.shared.permissions import Actor, Refused, may, require
from cydwaith.shared.posting import posted


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Answer to the very text that was read: the form carries its digest, and says so when it changed."""
    found = the_decision(id)
    text = found.current
    if text is None or not text.digest:
        return redirect("decision", id=id)
    seats = own_seats(acting(request), found)
    if not seats:
        raise Refused(DECISION_ANSWER.what)
    first = {"seen": text.digest, "answer": request.GET.get("answer")}
    choices = [(str(pk), seat_name(seat)) for pk, seat in seats.items()]
    form = AnswerForm(request.POST or None, seats=choices, forums=other_forums(found.forum), initial=first)
    context: dict[str, Any] = {"section": "forums", "decision": found, "text": text, "form": form, "choices": choices}
    do = lambda told: keep(acting(request), found, seats[int(told["seat"])], told)  # noqa: E731  # said once, below
    words = _("The answer stands. Everyone can see it now.")
    if done := posted(request, form, do, said=words, to=("decision", {"id": id})):
        return done
    if moved_on(request, form):
        context |= {"text_changed": True, **changed(found, digest=form.cleaned_data.get("seen", ""))}
    return render(request, "decisions/answer.html", context)


def own_seats(by: Actor, found: Decision) -> dict[int, Seat]:
    """The seats that may answer to the frozen text and for which the reader may speak, by their number."""
    assert found.current is not None
    wanted = [one.seat for one in able(found.current) if may(by, DECISION_ANSWER, body=one.body)]
    return Seat.objects.filter(pk__in=wanted).select_related("body", "post", "side").in_bulk()


def keep(by: Actor, found: Decision, seat: Seat, told: dict[str, Any]) -> None:
    """Do what was answered."""
    about: dict[str, Any] = {"by": by, "decision": found, "seat": seat, "seen": told["seen"]}
    match told["answer"]:
        case Consent.Answer.CONSENT:
            actions.consent(**about)
        case Consent.Answer.REFUSE:
            actions.refuse(**about, reason=told["reason"])
        case Consent.Answer.ASIDE:
            actions.stand_aside(**about, reason=told["reason"])
        case Consent.Answer.RESERVATION:
            reserve(about, told)


def reserve(about: dict[str, Any], told: dict[str, Any]) -> None:
    """Consent with a reservation."""
    onward = Forum.objects.filter(pk=told["escalate_to"]).first() if told["escalate_to"] else None
    actions.reserve(**about, review_on=told["review_on"], reason=told["reason"], escalate_to=onward)


def the_reservation(request: HttpRequest, number: int) -> Reservation:
    """A reservation that the reader's body has. Raises Http404, or Refused for somebody else's."""
    found = get_object_or_404(reservations(), pk=number)
    require(acting(request), RESERVATION_FOLLOW, body=found.consent.seat.body_id)
    return found


def review(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that a reservation still stands, and when it is looked at next."""
    found = the_reservation(request, id)
    form = ReviewForm(request.POST or None)
    do = lambda told: following.review(by=acting(request), reservation=found, **told)  # noqa: E731  # said once, below
    to = ("decision", {"id": found.consent.text.decision_id})
    return posted(request, form, do, said=_("The review is recorded."), to=to) or shown(request, found, "review", form)


def close(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that a reservation is met, or given up."""
    found = the_reservation(request, id)
    form = CloseForm(request.POST or None)
    do = lambda told: following.close(by=acting(request), reservation=found, **told)  # noqa: E731  # said once, below
    to = ("decision", {"id": found.consent.text.decision_id})
    return posted(request, form, do, said=_("The reservation is closed."), to=to) or shown(
        request, found, "close", form
    )


def escalate(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a reservation to the forum that was named for it."""
    found = the_reservation(request, id)

    def do() -> str:
        following.escalate(by=acting(request), reservation=found)
        return _("The reservation was taken further.")

    context = {"reservation": found, "what": "escalate", "form": None}
    return pressed(request, do, found.consent.text.decision_id, "decisions/reservation.html", context)


def shown(request: HttpRequest, found: Reservation, what: str, form: ReviewForm | CloseForm) -> HttpResponse:
    """The page of a step that needs words."""
    context = {"section": "forums", "reservation": found, "what": what, "form": form, "refusal": ""}
    return render(request, "decisions/reservation.html", context)
