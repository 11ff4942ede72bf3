"""What there is to say of a meeting: its notice, how even its agenda is, who came, who has approved its minutes."""

from dataclasses import dataclass

from cydwaith.meetings.actions.calling import accepted
from cydwaith.meetings.actions.minutes import open_for_changes, wanted
from cydwaith.meetings.agendas import lightest
from cydwaith.meetings.models import Meeting, Minutes
from cydwaith.meetings.notice import clear_days, last_day
from cydwaith.meetings.queries.meetings import Account
from cydwaith.meetings.quorums import Quorum
from cydwaith.meetings.sentences import agenda, calling, holding
from cydwaith.shared import clock, formats
from cydwaith.shared.clock import day_of
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True)
class Balance:
    """How the tabled time is shared; where one side has too much, that it has, or that this was accepted; and why."""

    shared: Said
    finding: Said | None
    why: Said


def due(meeting: Meeting) -> Said:
    """Until when a meeting can be called with full notice, or that it no longer can."""
    asked = meeting.forum.notice_days
    last = last_day(meeting.starts, asked)
    return calling.last_day(last, asked) if clock.today() <= last else calling.too_late(last, asked)


def notice(meeting: Meeting) -> Said | None:
    """When the meeting was called, and with how much notice; None before."""
    if meeting.called is None:
        return None
    given = clear_days(meeting.called, meeting.starts)
    return calling.notice(day_of(meeting.called), given=given, asked=meeting.forum.notice_days)


def balance(told: Account) -> Balance | None:
    """How the tabled time is shared, and whether that is even; None while there is nothing to share."""
    if len(told.shares) < 2 or not told.shares[0].of:
        return None
    parts = [(pair(one.side, "name"), one.minutes, round(100 * one.minutes / one.of)) for one in told.shares]
    return Balance(agenda.shared(parts), uneven(told), agenda.why_even(told.meeting.forum.agenda_share))


def uneven(told: Account) -> Said | None:
    """That one side has too much of the time, or that the other one has accepted it; None where neither is so."""
    meeting, heavy = told.meeting, told.heavy
    if heavy is None:
        return None
    light = pair(lightest(told.shares), "name")
    if meeting.balance_accepted is not None and accepted(meeting, heavy, list(told.shares)):
        return agenda.accepted(light, meeting.balance_accepted)
    name, limit = pair(heavy.side, "name"), meeting.forum.agenda_share
    return agenda.uneven(name, light, percent=heavy.percent, limit=limit)


def approval(told: Account, minutes: Minutes | None) -> list[Said]:
    """Who has approved minutes, and who has not yet."""
    if minutes is None:
        return []
    forum = told.meeting.forum
    names = {side.code: pair(side, "name") for side in forum.sides.all()} or {"": pair(forum, "name")}
    given = [names[code] for code in wanted(told.meeting) if code in minutes.approvals]
    missing = [names[code] for code in wanted(told.meeting) if code not in minutes.approvals]
    said = []
    if given and minutes.approved_at:
        said.append(holding.approved_by(given, day_of(minutes.approved_at.starts)))
    return [*said, holding.waiting_for(missing)] if missing else said


def changes_until(minutes: Minutes) -> Said:
    """Who has the draft, and until when they may propose changes."""
    # What was published before changes could be proposed has no day of its own.
    until = minutes.changes_until or day_of(minutes.at)
    return holding.changes_until(until) if open_for_changes(minutes) else holding.changes_closed(until)


def quorum(one: Quorum) -> Said:
    """How many seats of a side were filled."""
    return holding.quorum(pair(one.side, "name") if one.side else None, one.there, one.seats, enough=one.enough)


def name_of(meeting: Meeting) -> str:
    """A meeting in words: its title, or its forum's name, and its day."""
    title = meeting.title.plain or meeting.forum.name.plain
    return f"{title}, {formats.date(day_of(meeting.starts))}"
