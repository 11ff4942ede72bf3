"""Calling a meeting: the notice, taking it back, and the even agenda that it needs."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.acting import code
from cydwaith.forums.secretariat import convening, convenor
from cydwaith.meetings.actions.steps import keep, ready, refuse_unseen, seated_as
from cydwaith.meetings.agendas import Share, lightest, overweight, shares
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.meetings import MEETING_BALANCE, MEETING_CALL, MEETING_RECALL
from cydwaith.meetings.digests import digest_of
from cydwaith.meetings.models import Item, Meeting
from cydwaith.meetings.notice import clear_days, deadline
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def call(*, by: Actor, meeting: Meeting, short_notice: Said = UNSAID, seen: dt.datetime | None = None) -> Meeting:
    """Give notice of a meeting with its agenda. Called twice, it is called once.

    Raises NotPossible for an empty agenda, for less notice than the forum asks without a reason, and while one side has
    more of the time than its share and the other has not accepted that.
    """
    with doing(MEETING_CALL, by=by, to=meeting) as act:
        meeting = act.it
        if meeting.state == Meeting.State.CALLED and convenor(by, meeting.forum_id, act.deed):
            return meeting
        refuse_unseen(meeting, seen)
        seat = ready(act)
        items, now = agenda(meeting), timezone.now()
        divided = refuse_uncallable(meeting, items, now)
        short = now >= deadline(meeting.starts, meeting.forum.notice_days)
        ask = _("Say why the notice is short, in at least one language")
        reason = given(short_notice, "short_notice", ask) if short else UNSAID
        keep(meeting, announce=True, state=Meeting.State.CALLED, called=now, short_notice=reason)
        notice = {"days": clear_days(now, meeting.starts), "short": short, "asked": meeting.forum.notice_days}
        told = {"notice": notice, "agenda": agenda_words(items), "minutes": divided}
        act.tell(meeting, side=code(seat), **told, **FOOTPRINT.of(meeting))
    return meeting


def refuse_uncallable(meeting: Meeting, items: list[Item], now: dt.datetime) -> dict[str, int]:
    """The minutes of each side. Raises NotPossible for an agenda that is empty or uneven, or a time that has passed."""
    if not any(item.kind == Item.Kind.ITEM for item in items):
        raise NotPossible(_("The agenda is empty: put at least one item on it."))
    if meeting.starts <= now:
        raise NotPossible(_("The time of this meeting has passed: change it first."))
    return refuse_uneven(meeting, items)


def agenda(meeting: Meeting) -> list[Item]:
    """The items of a meeting that nobody has withdrawn."""
    return list(Item.objects.filter(meeting=meeting, withdrawn=None).select_related("tabled_by"))


def agenda_words(items: list[Item]) -> str:
    """The digest of an agenda: the order, titles, texts and lengths that were sent out."""
    told = {
        f"{place:03}": f"{item.pk} {item.parent_id} {item.minutes_long} "
        + digest_of(title=Item.title.of(item), text=Item.text.of(item))
        for place, item in enumerate(items)
    }
    return digest_of(**told)


def shared(meeting: Meeting, items: list[Item]) -> list[Share]:
    """How an agenda's time is shared between the forum's sides."""
    return shares(list(meeting.forum.sides.all()), items)


def refuse_uneven(meeting: Meeting, items: list[Item]) -> dict[str, int]:
    """The minutes of each side. Raises NotPossible when one takes more than its share and that was not accepted."""
    divided = shared(meeting, items)
    heavy = overweight(divided, meeting.forum.agenda_share)
    if heavy and not accepted(meeting, heavy, divided):
        told = {"side": heavy.side.name.plain, "percent": heavy.percent, "limit": meeting.forum.agenda_share}
        told["other"] = lightest(divided).name.plain
        raise NotPossible(
            _("%(side)s has %(percent)s%% of the tabled time; at most %(limit)s%% is even. %(other)s can accept it.")
            % told
        )
    return {share.side.code: share.minutes for share in divided}


def accepted(meeting: Meeting, heavy: Share, divided: list[Share]) -> bool:
    """Whether the side that tabled least has accepted a share at least as large."""
    mine = meeting.balance_accepted_by_id == lightest(divided).pk
    return mine and meeting.balance_accepted is not None and heavy.within(meeting.balance_accepted)


def accept_balance(*, by: Actor, meeting: Meeting, reason: Said = UNSAID) -> Meeting:
    """Accept, for the side that tabled least, that another takes more than its share of this agenda.

    It holds for that share, and no more. Raises NotPossible when the agenda is even, or another side is to accept it.
    """
    with doing(MEETING_BALANCE, by=by, to=meeting) as act:
        meeting = act.it
        ready(act)
        divided = shared(meeting, agenda(meeting))
        heavy = overweight(divided, meeting.forum.agenda_share)
        if heavy is None:
            raise NotPossible(_("The agenda is even: there is nothing to accept."))
        light = lightest(divided)
        mine = convening(by, meeting.forum_id, act.deed)
        seat = seated_as(act, next((one for one in mine if one.side_id == light.pk), None))
        if seat is None:
            raise NotPossible(_("Only the convenor of %(side)s can accept this.") % {"side": light.name.plain})
        why = stripped(reason)
        keep(meeting, balance_accepted=heavy.percent, balance_accepted_by=light, balance_reason=why)
        told = {"accepts": heavy.side.code, "percent": heavy.percent, "words": digest_of(balance_reason=why)}
        act.tell(meeting, side=code(seat), **told, **FOOTPRINT.of(meeting))
    return meeting


def recall(*, by: Actor, meeting: Meeting) -> Meeting:
    """Take the notice back, so that the agenda can change; the meeting must then be called again."""
    with doing(MEETING_RECALL, by=by, to=meeting) as act:
        meeting = act.it
        if meeting.state == Meeting.State.PLANNED and convenor(by, meeting.forum_id, act.deed):
            return meeting
        seat = ready(act)
        keep(meeting, announce=True, state=Meeting.State.PLANNED, called=None)
        act.tell(meeting, side=code(seat), **FOOTPRINT.of(meeting))
    return meeting
