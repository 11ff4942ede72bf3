"""A feed of dates that any calendar program reads (RFC 5545)."""

from collections.abc import Iterable

from icalendar import Calendar, Event

from cydwaith.engines.texts import carried


def feed(name: str, events: Iterable[Event], *, made_by: str) -> bytes:
    """Events under a name, with lines folded at 75 octets and ended by CRLF, as the RFC wants them."""
    made, title = Calendar(), " ".join(carried(name).split())
    made.add("version", "2.0")
    made.add("prodid", f"-//Cydwaith//{made_by} 1//CY")
    made.add("method", "PUBLISH")
    made.add("name", title)
    made.add("x-wr-calname", title)
    for event in events:
        made.add_component(event)
    return bytes(made.to_ical())
