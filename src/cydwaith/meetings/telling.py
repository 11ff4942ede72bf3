"""What deeds tell of meetings: to those who follow their forum, and those whose turn it is."""

from typing import Final

from cydwaith.forums.secretariat import seats
from cydwaith.meetings.models import Action, Item, Meeting, Minutes, Paper, ProposedChange
from cydwaith.meetings.quorums import THERE
from cydwaith.shared.clock import day_of
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair, said
from cydwaith.shared.telling import Telling, Tells


def name(one: Meeting) -> Said:
    """What a meeting is called: its forum and its day."""
    # Most commands tell of no meeting, and need not know how dates are written.
    from cydwaith.shared.formats import date

    forum, day = pair(one.forum, "name"), day_of(one.starts)
    return said(cy=f"{forum.cy}, {date(day, language='cy')}", en=f"{forum.en}, {date(day, language='en')}")


def meeting(one: Meeting) -> Telling:
    """A meeting."""
    return Telling(title=name(one), of={"forum": [one.forum_id]}, sample=one.sample)


def minutes(one: Minutes) -> Telling:
    """The meeting whose minutes they are."""
    return meeting(one.meeting)


def to_read(one: Minutes) -> Telling:
    """Draft minutes: those who attended are to read them, and say what should be otherwise."""
    there = one.meeting.attendances.filter(manner__in=THERE).values_list("seat__body", "seat__post", "substitute")
    told, bodies = meeting(one.meeting), {body for body, _post, _sat_in in there}
    posts = {sat_in or post for _body, post, sat_in in there} - {None}
    return Telling(title=told.title, of=told.of, turn=sorted(bodies), posts=sorted(posts), sample=told.sample)


def to_decide(one: ProposedChange) -> Telling:
    """A change that is proposed: the secretaries are to answer it."""
    told, there = meeting(one.minutes.meeting), seats(one.minutes.meeting.forum_id).filter(convenor=True)
    bodies, posts = {seat.body_id for seat in there}, {seat.post_id for seat in there if seat.post_id}
    return Telling(title=told.title, of={}, turn=sorted(bodies), posts=sorted(posts), sample=told.sample)


def answered(one: ProposedChange) -> Telling:
    """A change that was answered: whoever follows the organisation that proposed it hears of it."""
    told = meeting(one.minutes.meeting)
    return Telling(title=told.title, of={"council": [one.seat.body_id]}, sample=told.sample)


def item(one: Item) -> Telling:
    """Something on the agenda of a forum."""
    return Telling(title=both(one, "title"), of={"forum": [one.forum_id], "council": [one.tabled_body_id]})


def paper(one: Paper) -> Telling:
    """A paper of a meeting."""
    return Telling(title=both(one, "title"), of={"forum": [one.meeting.forum_id]}, sample=one.meeting.sample)


def action(one: Action) -> Telling:
    """Something that a meeting asked a post to do."""
    of = {"forum": [one.meeting.forum_id], "council": [one.owner.body_id]}
    return Telling(title=name(one.meeting), of=of, sample=one.meeting.sample)


def to_do(one: Action) -> Telling:
    """The same when it is new: it is the turn of the post’s organisation."""
    told = action(one)
    return Telling(title=told.title, of=told.of, turn=[one.owner.body_id], posts=[one.owner_id], sample=told.sample)


MEETING: Final = Tells(followers=("forum",), telling=meeting)
MINUTES: Final = Tells(followers=("forum",), telling=minutes)
ITEM: Final = Tells(followers=("forum", "council"), telling=item)
PAPER: Final = Tells(followers=("forum",), telling=paper)
ACTION: Final = Tells(followers=("forum", "council"), telling=action)
