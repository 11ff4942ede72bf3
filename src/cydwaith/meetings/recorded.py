"""What the record must have of meetings: papers, approved minutes, and what stands now as the latest entry left it.

Meetings that were read from another system have one entry for the whole file, and are left out.
"""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.forums.recorded import latest
from cydwaith.meetings.actions.agenda import said
from cydwaith.meetings.actions.meetings import utc
from cydwaith.meetings.actions.minutes import APPROVING
from cydwaith.meetings.actions.papers import PUTTING
from cydwaith.meetings.actions.steps import words
from cydwaith.meetings.models import Action, Item, Meeting
from cydwaith.record.facts import Fact, Row, Said

Rows = Iterator[tuple[str, dict[str, Any]]]
TIMED: Final = ("meeting.planned", "meeting.loaded", "meeting.postponed")
STATES: Final = ("meeting.recalled", "meeting.cancelled", "meeting.held", *TIMED)


def own_meetings() -> Iterator[Meeting]:
    """Every meeting that was planned here."""
    return Meeting.objects.filter(outside="").order_by("pk").iterator()


def states() -> Rows:
    """The state of every meeting."""
    return ((f"meeting:{one.pk}", {"state": str(one.state)}) for one in own_meetings())


def state_told(said: Said) -> list[Row]:
    """The state that an entry leaves a meeting in."""
    return [(said.subject, {"state": said.facts["state"]})]


def starts() -> Rows:
    """When every meeting starts."""
    return ((f"meeting:{one.pk}", {"starts": utc(one.starts)}) for one in own_meetings())


def start_told(said: Said) -> list[Row]:
    """When a meeting starts, as an entry has it."""
    return [(said.subject, {"starts": said.facts.get("to") or said.facts["starts"]})]


def items() -> Iterator[Item]:
    """Every item that a body tabled."""
    found = Item.objects.filter(kind=Item.Kind.ITEM).exclude(tabled_body=None).select_related("tabled_by")
    return found.order_by("pk").iterator()


def tabled() -> Rows:
    """Which side tabled every item."""
    for one in items():
        yield f"item:{one.pk}", {"forum": one.forum_id, "side": one.tabled_by.code if one.tabled_by else ""}


def tabled_told(told: Said) -> list[Row]:
    """Which side tabled an item, as its entry has it."""
    return [(told.subject, {name: told.facts[name] for name in ("forum", "side")})]


def items_say() -> Rows:
    """The digest of what every item says."""
    return ((f"item:{one.pk}", {"words": said(one)}) for one in items())


def item_told(told: Said) -> list[Row]:
    """What an entry says that an item says."""
    return [(told.subject, {"words": told.facts["words"]})]


def assigned() -> Rows:
    """Every action that a meeting asked for."""
    for one in Action.objects.order_by("pk").iterator():
        texts = words(what_cy=one.what_cy, what_en=one.what_en)
        due = one.due.isoformat() if one.due else None
        yield f"action:{one.pk}", {"meeting": one.meeting_id, "owner": one.owner_id, "due": due, "words": texts}


def done() -> Rows:
    """Every action that is done."""
    for one in Action.objects.exclude(done=None).order_by("pk").iterator():
        texts = words(note_cy=one.done_note_cy, note_en=one.done_note_en)
        on = one.done.isoformat() if one.done else None
        yield f"action:{one.pk}", {"meeting": one.meeting_id, "owner": one.owner_id, "done": on, "words": texts}


def action_told(said: Said) -> list[Row]:
    """As much of an entry about an action as its row holds."""
    kept = ("meeting", "owner", "due", "done", "words")
    return [(said.subject, {name: said.facts[name] for name in kept if name in said.facts})]


FACTS = (
    PUTTING,
    APPROVING,
    Fact("meeting.called", states, state_told, also=STATES, key=latest),
    Fact("meeting.changed", starts, start_told, also=TIMED, key=latest),
    Fact("item.tabled", tabled, tabled_told),
    Fact("item.changed", items_say, item_told, also=("item.tabled",), key=latest),
    Fact("action.assigned", assigned, action_told),
    Fact("action.done", done, action_told),
)
