"""One meeting as ModernGov's web service would answer GetMeeting: what councils' systems already read.

Element names are those that public readers of the service rely on; docs/meetings.md says which, and how sure that is.
"""

from collections.abc import Callable
from html import escape
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cydwaith.engines.texts import carried
from cydwaith.meetings.models import Item, Meeting, Paper
from cydwaith.meetings.queries.meetings import Account
from cydwaith.shared.clock import wall
from cydwaith.shared.said import Said

STATUS: Final = {
    Meeting.State.PLANNED: "Provisional",
    Meeting.State.CALLED: "Confirmed",
    Meeting.State.HELD: "Confirmed",
    Meeting.State.CANCELLED: "Cancelled",
}


def exported(told: Account, address: Callable[[int], str]) -> bytes:
    """A meeting as XML in UTF-8, in the reader's language; `address` gives the absolute address of a paper."""
    meeting = told.meeting
    root = Element("meeting")
    starts, ends = wall(meeting.starts), wall(meeting.ends)
    minuted = told.minutes is not None
    for name, text in (
        ("meetingid", number(meeting)),
        ("committeetitle", meeting.forum.name.plain),
        ("meetingdate", f"{starts:%d/%m/%Y}"),
        ("meetingtime", f"{starts:%H:%M}"),
        ("meetingplannedfinishtime", f"{ends:%H:%M}"),
        ("meetingstatus", STATUS[Meeting.State(meeting.state)]),
        ("meetinglocation", meeting.venue.plain),
        ("agendapublished", flag(meeting.state in {Meeting.State.CALLED, Meeting.State.HELD})),
        ("minutepublished", flag(minuted)),
    ):
        SubElement(root, name).text = text
    documents(root, told.papers_of(None), address)
    items = SubElement(root, "agendaitems")
    for line in told.lines:
        add_item(items, line.item, line.number, told.said.get(line.item.pk), told.papers_of(line.item), address)
    # Names of people are personal data, so nobody is named; a body is, by the post that came for it.
    attendees = SubElement(root, "attendees")
    for one in told.attendances:
        post = one.substitute or one.seat.post
        facts = {"name": "", "roledescription": post.title.plain if post else "", "attendance": one.manner}
        SubElement(attendees, "attendee", facts | {"representing": one.seat.body.name.plain})
    indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + carried(tostring(root, encoding="unicode")).encode()


def add_item(
    items: Element, item: Item, place: str, said: Said | None, papers: list[Paper], address: Callable[[int], str]
) -> None:
    """One item of the agenda, its minute as escaped HTML."""
    one = SubElement(items, "agendaitem")
    SubElement(one, "agendaitemid").text = item.outside or str(item.pk)
    SubElement(one, "agendaitemnumber").text = place
    SubElement(one, "agendaitemtitle").text = item.title.plain
    SubElement(one, "isdecision").text = flag(item.purpose == Item.Purpose.DECISION)
    minute = str(said or "")
    SubElement(one, "minutesnonemptyhtmlbody").text = f"<div>{escape(minute)}</div>" if minute else ""
    documents(one, papers, address)


def documents(parent: Element, papers: list[Paper], address: Callable[[int], str]) -> None:
    """The papers of an item or of a meeting."""
    found = SubElement(parent, "linkeddocuments")
    for paper in papers:
        one = SubElement(found, "linkeddoc")
        SubElement(one, "attachmentid").text = paper.name if paper.address else str(paper.pk)
        SubElement(one, "title").text = paper.title.plain
        SubElement(one, "url").text = paper.address or address(paper.pk)
        SubElement(one, "isrestricted").text = flag(False)
        SubElement(one, "publicationdate").text = f"{wall(paper.at):%d/%m/%Y}"


def number(meeting: Meeting) -> str:
    """The number by which others know a meeting: the one it came with, or ours."""
    return meeting.outside or str(meeting.pk)


def flag(so: bool) -> str:  # noqa: FBT001  # a fact, as .NET writes it
    """True or False, as the service writes them."""
    return "True" if so else "False"
