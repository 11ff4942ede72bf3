"""What the pages of a meeting show of it, and what its reader may do there."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.secretariat import convening, seats
from cydwaith.meetings import step_words, words
from cydwaith.meetings.deeds import RULES
from cydwaith.meetings.deeds.actions import ACTION_ASSIGN, ACTION_FINISH
from cydwaith.meetings.deeds.meetings import MEETING_CHANGE
from cydwaith.meetings.deeds.papers import PAPER_PUT, PAPER_WITHDRAW
from cydwaith.meetings.drafts import reads_draft
from cydwaith.meetings.lists import ATTENDANCE
from cydwaith.meetings.models import Action, Meeting
from cydwaith.meetings.next_step import Do, Step, next_step
from cydwaith.meetings.pages.findings import approval, balance, changes_until, due, name_of, notice, quorum, uneven
from cydwaith.meetings.queries.meetings import Account, tray
from cydwaith.meetings.sentences import lines
from cydwaith.shared import clock
from cydwaith.shared.clock import day_of
from cydwaith.shared.permissions import Actor, Rule, may


def telling(request: HttpRequest, told: Account) -> dict[str, Any]:
    """What the pages of a meeting, and its pack for printing, show."""
    meeting, by = told.meeting, acting(request)
    convened = convening(by, meeting.forum, MEETING_CHANGE)
    sides = {seat.side.code if seat.side else "" for seat in convened}
    step = next_step(told, sides, clock.now()) if convened else None
    return {
        "section": "forums",
        "attendance": ATTENDANCE,
        "told": told,
        "meeting": meeting,
        "name": name_of(meeting),
        "words": words,
        "says": lines,
        "changes_until": changes_until,
        "notice": notice(meeting),
        "balance": balance(told),
        "approval": approval(told, told.minutes or told.circulated),
        "draft": reads_draft(by, told),
        "said": told.said,
        "quorums": [quorum(one) for one in told.quorums],
        "step": step,
        "step_words": step_said(step, told),
        "seen": meeting.changed.isoformat(),
        "link": meeting.link if sees_link(request, meeting) else "",
        "may": may_do(request, told),
        "seats": list(seats(meeting.forum, day_of(meeting.starts))),
    }


def sees_link(request: HttpRequest, meeting: Meeting) -> bool:
    """Whether this reader belongs to a body with a seat: only they see where to join."""
    by = acting(request)
    return by.signed_in and seats(meeting.forum).filter(body__in=list(by.roles)).exists()


def may_do(request: HttpRequest, told: Account) -> dict[str, Any]:
    """What the reader may do here, as links and buttons: as a convenor, and for any body with a seat."""
    by, state = acting(request), told.meeting.state
    own = [seat for seat in seats(told.meeting.forum) if seat.body_id in by.roles] if by.roles else []

    def some(what: Rule, *, convenors: bool = True) -> bool:
        return any(may(by, what, body=seat.body_id) for seat in own if seat.convenor or not convenors)

    may_now: dict[str, Any] = {
        rule.what.replace(".", "_"): state in rule.states and some(rule) for rule in RULES if rule.states
    }
    may_now["paper_put"] = state in (PAPER_PUT.states or ()) and some(PAPER_PUT, convenors=False)
    may_now["bodies"] = {seat.body_id for seat in own if may(by, PAPER_WITHDRAW, body=seat.body_id)}
    may_now["finish"] = {
        action.pk
        for action in (*told.actions, *told.arising)
        if action.done is None and (some(ACTION_ASSIGN) or finishes(by, action))
    }
    return may_now


def finishes(by: Actor, action: Action) -> bool:
    """Whether somebody may say that an action is done, for the body of the post that owns it."""
    return action.owner.body_id in by.roles and may(by, ACTION_FINISH, body=action.owner.body_id)


def step_said(step: Step | None, told: Account) -> step_words.StepWords | None:
    """The words of the next step, with a sentence of its own where one says more."""
    if step is None:
        return None
    said, meeting = step_words.STEPS[step.do], told.meeting
    if step.do == Do.CALL:
        return said._replace(about=due(meeting))
    if step.do in {Do.EVEN, Do.ACCEPT}:
        return said._replace(about=uneven(told) or "")
    if step.do == Do.FILL:
        waiting = tray(meeting.forum).count()
        return said._replace(
            about=_("Items wait for a meeting of this forum.")
            if waiting
            else _("No item waits for a meeting of this forum yet.")
        )
    return said
