"""What machines read of meetings. No row holds a name of a person, or the link for joining."""

import datetime as dt
from typing import Annotated, Any, Literal

from cydwaith.meetings import models
from cydwaith.meetings.agendas import Line
from cydwaith.meetings.queries.meetings import Account
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

State = Literal["planned", "called", "held", "cancelled"]
Manner = Literal["in_person", "remote", "both"]


class MeetingBasis(Row):
    """What is said of a meeting everywhere."""

    id: Annotated[int, titled(cy="Cyfarfod", en="Meeting")]
    forum: Annotated[str, titled(cy="Cod y fforwm", en="Forum code")]
    forum_name: Annotated[Texts, titled(cy="Fforwm", en="Forum")]
    state: Annotated[State, titled(cy="Cyflwr", en="State")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    starts: Annotated[dt.datetime, titled(cy="Yn dechrau", en="Starts")]
    ends: Annotated[dt.datetime, titled(cy="Yn gorffen", en="Ends")]
    manner: Annotated[Manner, titled(cy="Sut y’i cynhelir", en="How it is held")]
    venue: Annotated[Texts, titled(cy="Lleoliad", en="Venue")]
    called: Annotated[dt.datetime | None, titled(cy="Galwyd", en="Called")]
    short_notice: Annotated[Texts, titled(cy="Rheswm dros rybudd byr", en="Reason for short notice")]
    reason: Annotated[Texts, titled(cy="Rheswm dros ohirio neu ganslo", en="Reason for putting off or cancelling")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]


class MeetingListed(MeetingBasis):
    """A meeting as a list shows it."""

    items: Annotated[int, titled(cy="Nifer yr eitemau", en="Number of items")]
    papers: Annotated[int, titled(cy="Nifer y papurau", en="Number of papers")]

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: whichever thing the row is of
        """Of a meeting that `queries.meetings.counted` has counted."""
        return {"items": thing.item_count, "papers": thing.paper_count, "forum_name": Texts.of(thing.forum, "name")}


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

    seat: Annotated[int, titled(cy="Sedd", en="Seat")]
    side: Annotated[str | None, titled(cy="Ochr", en="Side")]
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Organisation code")]
    body_name: Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
    post: Annotated[str | None, titled(cy="Cod y swydd", en="Post code")]
    post_name: Annotated[Texts | None, titled(cy="Swydd", en="Post")]
    manner: Annotated[
        Literal["present", "remote", "substitute", "apologies", "absent"],
        titled(cy="Sut y’i llenwyd", en="How it was filled"),
    ]
    substitute: Annotated[str | None, titled(cy="Cod yr eilydd", en="Substitute code")]
    substitute_name: Annotated[Texts | None, titled(cy="Eilydd", en="Substitute")]

    @classmethod
    def parts(cls, thing: models.Attendance, /) -> dict[str, Any]:
        seat = thing.seat
        return {
            "side": seat.side.code if seat.side else None,
            "body": seat.body_id,
            "body_name": Texts.of(seat.body, "name"),
            "post": seat.post_id,
            "post_name": Texts.of(seat.post, "title") if seat.post else None,
            "substitute_name": Texts.of(thing.substitute, "title") if thing.substitute else None,
        }


class Attended(Came):
    """The same beside its meeting, as a list of more than one meeting shows it."""

    meeting: Annotated[int, titled(cy="Cyfarfod", en="Meeting")]


class Minuted(Row):
    """The approved minutes, which everyone can read. `text` is the canonical text whose SHA-256 is `digest`."""

    number: int
    state: Literal["approved"]
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
        own = cls.columns(thing.meeting, {*cls.model_fields} - {*MeetingBasis.model_fields} | {"forum_name"})
        return own | {
            "forum_name": Texts.of(thing.meeting.forum, "name"),
            "agenda": [Item.of(line) for line in thing.lines],
            "papers": [Paper.of(paper) for paper in thing.papers],
            "attendance": [Came.of(one) for one in thing.attendances],
            "minutes": Minuted.of(thing.minutes) if thing.minutes else None,
            "actions": [Action.of(action) for action in thing.actions],
        }
