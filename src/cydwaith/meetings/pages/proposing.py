"""Draft minutes, for those who attended and the secretaries alone: reading them, proposing changes, answering."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.secretariat import convening, convenor
from cydwaith.meetings import words
from cydwaith.meetings.actions import minutes as actions
from cydwaith.meetings.actions import proposing
from cydwaith.meetings.deeds.minutes import MINUTES_APPROVE
from cydwaith.meetings.deeds.proposing import CHANGE_ANSWER, CHANGE_PROPOSE
from cydwaith.meetings.drafts import reads_draft
from cydwaith.meetings.forms.proposing import AnswerForm, ProposeForm
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Meeting, Minutes, ProposedChange
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.meeting import the_account
from cydwaith.meetings.pages.sheets import Sheet, data, sent
from cydwaith.meetings.pages.telling import telling
from cydwaith.meetings.queries.meetings import Account
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible


def draft(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The draft that was sent to those who attended, what is proposed to change in it, and approving it."""
    told, minutes = the_draft(request, id)
    by, meeting = acting(request), told.meeting
    seats = convening(by, meeting.forum, MINUTES_APPROVE, chairs=True)
    mine = {actions.side_of(seat) for seat in seats} - set(minutes.approvals)
    context = telling(request, told) | {
        "minutes": minutes,
        "said": minutes_of(minutes.text),
        "proposed": list(minutes.proposed.select_related("seat__body", "seat__side", "item")),
        "proposes": actions.open_for_changes(minutes) and bool(proposing.attended(by, meeting, CHANGE_PROPOSE)),
        "answers": bool(convening(by, meeting.forum, CHANGE_ANSWER)),
        "approves": bool(mine) and told.draft is None,
        "later": told.after if told.after and may_approve_at(told.after, minutes) else None,
    }
    return render(request, "meetings/minutes_draft.html", context)


def the_draft(request: HttpRequest, number: int) -> tuple[Account, Minutes]:
    """A meeting and its circulated minutes. Raises Refused for whoever may not read them, or where there are none."""
    told = the_account(number)
    if not reads_draft(acting(request), told):
        raise Refused(CHANGE_PROPOSE.what)
    assert told.circulated is not None
    return told, told.circulated


def may_approve_at(later: Meeting, minutes: Minutes) -> bool:
    """Whether minutes can be approved at a meeting now."""
    try:
        actions.refuse_meeting(later, minutes.meeting)
        actions.refuse_open(minutes)
    except NotPossible:
        return False
    return True


def propose(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Propose a change to the draft minutes, for an organisation that attended."""
    told, minutes = the_draft(request, id)
    seats = proposing.attended(acting(request), told.meeting, CHANGE_PROPOSE)
    if not seats:
        raise Refused(CHANGE_PROPOSE.what)
    places = list(minutes_in(told, minutes))
    form = ProposeForm(
        data(request),
        bodies=[(seat.body_id, seat.body.name.plain) for seat in seats],
        places=[(key, title) for key, title, _text in places],
        initial={"place": request.GET.get("place", "")},
    )
    sheet = Sheet(
        _("Propose a change to the minutes"),
        _("Propose the change"),
        _("Your change is proposed. The secretary answers it before the minutes are approved."),
        reverse("minutes_draft", kwargs={"id": id}),
        name_of(told.meeting),
        meeting=told.meeting,
    )
    do = lambda: proposing.propose(by=acting(request), minutes=minutes, **form.told())  # noqa: E731  # said once, below
    return sent(request, sheet, form, do, minutes_now=places)


def minutes_in(told: Account, minutes: Minutes) -> Iterator[tuple[str, str, str]]:
    """Each minute in each language in which it is written: its key ("12-cy"), what it is called, its text."""
    said = minutes_of(minutes.text)
    titles = {line.item.pk: f"{line.number}. {line.item.title.plain}" for line in told.lines}
    for item, title in {**titles, 0: _("What belongs to no item")}.items():
        for language in ("cy", "en"):
            if text := proposing.text_of(minutes, item, language) if item in said else "":
                yield f"{item}-{language}", f"{title} ({words.LANGUAGES[language]})", text


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Accept or decline a change that somebody who attended proposed."""
    change = get_object_or_404(
        ProposedChange.objects.select_related("minutes__meeting__forum", "seat__body", "item"), pk=id
    )
    meeting = change.minutes.meeting
    convenor(acting(request), meeting.forum, CHANGE_ANSWER)
    form = AnswerForm(data(request))
    sheet = Sheet(
        _("Answer a proposed change"),
        _("Send the answer"),
        _("The answer stands. Those who attended can read it."),
        reverse("minutes_draft", kwargs={"id": meeting.pk}),
        name_of(meeting),
        meeting=meeting,
    )

    def do() -> None:
        told: dict[str, Any] = form.cleaned_data
        accepted = told["accepted"] == ProposedChange.State.ACCEPTED
        proposing.answer(by=acting(request), change=change, accepted=accepted, reason=told["answer"])

    return sent(request, sheet, form, do, change=change, words=words)
