"""What there is to say of a meeting: its notice, how even its agenda is, who came, who has approved its minutes."""

from django.utils import timezone

from cydwaith.meetings.actions.calling import accepted
from cydwaith.meetings.actions.minutes import wanted
from cydwaith.meetings.agendas import lightest
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.notice import clear_days, last_day
from cydwaith.meetings.queries.meetings import Account
from cydwaith.meetings.quorums import Quorum
from cydwaith.meetings.sentences import voice
from cydwaith.shared import formats


def due(meeting: Meeting) -> str:
    """Until when a meeting can be called with full notice, or that it no longer can."""
    asked = meeting.forum.notice_days
    last = last_day(meeting.starts, asked)
    sentence = voice().last_day if timezone.localdate() <= last else voice().too_late
    return str(sentence(formats.date(last), asked))


def notice(meeting: Meeting) -> str:
    """When the meeting was called, and with how much notice; empty before."""
    if meeting.called is None:
        return ""
    given = clear_days(meeting.called, meeting.starts)
    return str(voice().notice(formats.date(timezone.localdate(meeting.called)), given, meeting.forum.notice_days))


def balance(told: Account) -> dict[str, str]:
    """How the tabled time is shared, and whether that is even."""
    meeting = told.meeting
    if len(told.shares) < 2 or not told.shares[0].of:
        return {"shared": "", "finding": "", "why": ""}
    parts = [(share.side.name.plain, share.minutes, round(100 * share.minutes / share.of)) for share in told.shares]
    finding = ""
    if told.heavy:
        light = lightest(told.shares)
        if accepted(meeting, told.heavy, list(told.shares)):
            finding = voice().accepted(light.name.plain, meeting.balance_accepted)
        else:
            limits = (told.heavy.percent, meeting.forum.agenda_share)
            finding = voice().uneven(told.heavy.side.name.plain, *limits, light.name.plain)
    return {"shared": voice().shared(parts), "finding": finding, "why": voice().why_even(meeting.forum.agenda_share)}


def approval(told: Account) -> list[str]:
    """Who has approved the minutes, and who has not yet."""
    if told.minutes is None:
        return []
    names = {side.code: side.name.plain for side in told.meeting.forum.sides.all()} or {
        "": told.meeting.forum.name.plain
    }
    given = [names[code] for code in wanted(told.meeting) if code in told.minutes.approvals]
    missing = [names[code] for code in wanted(told.meeting) if code not in told.minutes.approvals]
    said = []
    if given and told.minutes.approved_at:
        said.append(voice().approved_by(given, formats.date(timezone.localdate(told.minutes.approved_at.starts))))
    return [*said, voice().waiting_for(missing)] if missing else said


def quorum(one: Quorum) -> str:
    """How many seats of a side were filled."""
    return str(voice().quorum(one.side.name.plain if one.side else "", one.there, one.seats, enough=one.enough))


def name_of(meeting: Meeting) -> str:
    """A meeting in words: its title, or its forum's name, and its day."""
    title = meeting.title.plain or meeting.forum.name.plain
    return f"{title}, {formats.date(timezone.localdate(meeting.starts))}"
