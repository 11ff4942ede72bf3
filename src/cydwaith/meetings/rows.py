"""What machines read of meetings. No row holds a name of a person, or the link for joining."""

import datetime as dt
from typing import Any, Literal

from cydwaith.meetings import models
from cydwaith.meetings.agendas import Line
from cydwaith.meetings.queries.meetings import Account
from cydwaith.shared.api import Row, Texts

State = Literal["planned", "called", "held", "cancelled"]
Manner = Literal["in_person", "remote", "both"]


class MeetingBasis(Row):
    """What is said of a meeting everywhere."""

    id: int
    forum: str
    state: State
    title: Texts
    starts: dt.datetime
    ends: dt.datetime
    manner: Manner
    venue: Texts
    called: dt.datetime | None
    short_notice: Texts
    reason: Texts
    sample: bool


class MeetingListed(MeetingBasis):
    """A meeting as a list shows it."""

    items: int
    papers: int

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:
        """Of a meeting that `queries.meetings.counted` has counted."""
        return {"items": thing.item_count, "papers": thing.paper_count}


class Item(Row):
    """One item where it stands on the agenda."""

    id: int
    number: str
    starts: dt.datetime
    ends: dt.datetime
    purpose: Literal["information", "discussion", "decision"]
    kind: Literal["item", "minutes", "arising"]
    minutes: int
    title: Texts
    text: Texts
    owner: str | None
    side: str | None
    body: str | None

    @classmethod
    def parts(cls, thing: Line, /) -> dict[str, Any]:
        item = thing.item
        own = {"id": item.pk, "number": thing.number, "starts": thing.starts, "ends": thing.ends}
        own |= {"minutes": item.minutes_long, "body": item.tabled_body_id, "owner": item.owner_id}
        own |= {"side": item.tabled_by.code if item.tabled_by else None, "purpose": item.purpose, "kind": item.kind}
        return own | {"title": Texts.of(item, "title"), "text": Texts.of(item, "text")}


class Paper(Row):
    """A paper, and the digest by which anybody can tell that it is the one that was put."""

    id: int
    item: int | None
    language: Literal["cy", "en"]
    pair: int | None
    title: Texts
    media_type: str | None
    size: int
    sha256: str | None
    address: str | None
    late: bool
    late_reason: Texts
    at: dt.datetime
    withdrawn: dt.datetime | None

    @classmethod
    def parts(cls, thing: models.Paper, /) -> dict[str, Any]:
        return {"sha256": thing.digest or None}


class Came(Row):
    """How a seat was filled, by which post."""

    seat: int
    body: str
    post: str | None
    manner: Literal["present", "remote", "substitute", "apologies", "absent"]
    substitute: str | None

    @classmethod
    def parts(cls, thing: models.Attendance, /) -> dict[str, Any]:
        return {"body": thing.seat.body_id, "post": thing.seat.post_id}


class Minuted(Row):
    """The version of the minutes that everyone can read. `text` is the canonical text whose SHA-256 is `digest`."""

    number: int
    state: Literal["published", "approved"]
    text: str
    digest: str
    approvals: list[str]
    approved_at: int | None


class Action(Row):
    """Something a meeting asked a post to do."""

    id: int
    item: int | None
    what: Texts
    owner: str
    due: dt.date | None
    done: dt.date | None


class Meeting(MeetingBasis):
    """A meeting with its agenda, papers, attendance, minutes and actions."""

    agenda: list[Item]
    papers: list[Paper]
    attendance: list[Came]
    minutes: Minuted | None
    actions: list[Action]

    @classmethod
    def parts(cls, thing: Account, /) -> dict[str, Any]:
        own = cls.columns(thing.meeting, set(cls.model_fields) - set(MeetingBasis.model_fields))
        return own | {
            "agenda": [Item.of(line) for line in thing.lines],
            "papers": [Paper.of(paper) for paper in thing.papers],
            "attendance": [Came.of(one) for one in thing.attendances],
            "minutes": Minuted.of(thing.minutes) if thing.minutes else None,
            "actions": [Action.of(action) for action in thing.actions],
        }
