"""What bodies do with items, and what a convenor does with their order."""

from collections.abc import Iterator
from typing import Any

from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.deeds.meetings import about as about_meeting
from cydwaith.meetings.deeds.meetings import basis, of_meeting, shown
from cydwaith.meetings.digests import digest_of_item
from cydwaith.meetings.lifecycle import states
from cydwaith.meetings.models import Item
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS
from cydwaith.shared.said import said


def about(item: Item) -> str:
    """What the record calls an item."""
    return f"item:{item.pk}"


def facts(item: Item) -> dict[str, Any]:
    """An item as the record is told of it: its words by their digest."""
    return {
        "forum": item.forum_id,
        "meeting": item.meeting_id,
        "parent": item.parent_id,
        "purpose": str(item.purpose),
        "minutes": item.minutes_long,
        "owner": item.owner_id,
        "words": digest_of_item(item),
        "tabled_body": item.tabled_body_id,
    }


def shows(item: Item) -> list[tuple[str, str]]:
    """The meeting on whose agenda an item is."""
    return [("meetings", str(item.meeting_id))] if item.meeting_id else []


def items() -> Iterator[Item]:
    """Every item that a body tabled."""
    found = Item.objects.filter(kind=Item.Kind.ITEM).exclude(tabled_body=None).select_related("tabled_by")
    return found.order_by("pk").iterator()


def tabled() -> Iterator[Row]:
    """Which side tabled every item."""
    for one in items():
        yield about(one), {"forum": one.forum_id, "side": one.tabled_by.code if one.tabled_by else ""}


def told_tabled(heard: Heard) -> list[Row]:
    """Which side tabled an item, as its entry has it."""
    return [(heard.subject, {name: heard.facts[name] for name in ("forum", "side")})]


def saying() -> Iterator[Row]:
    """The digest of what every item says."""
    return ((about(one), {"words": digest_of_item(one)}) for one in items())


def told_saying(heard: Heard) -> list[Row]:
    """What an entry says that an item says; of those that no body tabled, only that the row stands so."""
    by_a_body = heard.facts.get("tabled_body", "") is not None
    return [(heard.subject, {"words": heard.facts["words"]})] if by_a_body else []


SIDE = Proof(name="item.tabled", rows=tabled, told=told_tabled)
WORDS = Proof(name="item.changed", rows=saying, told=told_saying, key=latest)

TABLED = Verb(
    name="item.tabled",
    says=said(cy="Cyflwynwyd eitem", en="Item tabled"),
    about=about,
    facts=facts,
    proofs=(SIDE, WORDS, AS_LEFT),
    tells=telling.ITEM,
)
CHANGED = Verb(
    name="item.changed",
    says=said(cy="Newidiwyd eitem", en="Item changed"),
    about=about,
    facts=facts,
    proofs=(WORDS, AS_LEFT),
    shows=shows,
    tells_nobody="an agenda is arranged many times; everybody is told when the meeting is called",
)
WITHDRAWN = Verb(
    name="item.withdrawn",
    says=said(cy="Tynnwyd eitem yn ôl", en="Item withdrawn"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.ITEM,
)
PLACED = Verb(
    name="meeting.item_placed",
    says=said(cy="Rhoddwyd eitem ar agenda", en="Item put on an agenda"),
    about=about_meeting,
    facts=basis,
    proofs=(AS_LEFT,),
    shows=shown,
    tells_nobody="an agenda is arranged many times; everybody is told when the meeting is called",
)
PUT_BACK = Verb(
    name="meeting.item_put_back",
    says=said(cy="Tynnwyd eitem oddi ar agenda", en="Item taken off an agenda"),
    about=about_meeting,
    facts=basis,
    proofs=(AS_LEFT,),
    shows=shown,
    tells_nobody="an agenda is arranged many times; everybody is told when the meeting is called",
)
ORDERED = Verb(
    name="meeting.agenda_ordered",
    says=said(cy="Newidiwyd trefn agenda", en="Order of an agenda changed"),
    about=about_meeting,
    facts=basis,
    proofs=(AS_LEFT,),
    shows=shown,
    tells_nobody="an agenda is arranged many times; everybody is told when the meeting is called",
)

ITEM_TABLE = deed("item.table", CONTRIBUTORS, TABLED)
ITEM_CHANGE = deed("item.change", CONTRIBUTORS, CHANGED)
ITEM_WITHDRAW = deed("item.withdraw", CONTRIBUTORS, WITHDRAWN)
AGENDA_ARRANGE = of_meeting("agenda.arrange", EDITORS, PLACED, PUT_BACK, ORDERED, states=states("agenda.arrange"))
