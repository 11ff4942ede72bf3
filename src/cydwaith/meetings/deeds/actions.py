"""What a meeting asks posts to do, and what became of it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from cydwaith.meetings import telling
from cydwaith.meetings.deeds.footprints import AS_LEFT
from cydwaith.meetings.deeds.meetings import of_meeting
from cydwaith.meetings.digests import digest_of
from cydwaith.meetings.lifecycle import states
from cydwaith.meetings.models import Action
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

KEPT: Final = ("meeting", "item", "owner", "due", "done", "words")


def about(action: Action) -> str:
    """What the record calls an action."""
    return f"action:{action.pk}"


def held(action: Action) -> Action:
    """An action as it is now, with its owner and meeting, held until the transaction ends."""
    now = Action.objects.select_for_update(of=("self",)).select_related("owner", "meeting")
    return now.get(pk=action.pk)


def assigned_facts(action: Action) -> dict[str, Any]:
    """What was asked of which post, and by when: its words by their digest."""
    told = digest_of(what=Action.what.of(action))
    forum, item = action.meeting.forum_id, action.item_id
    return {"forum": forum, "item": item, **owned(action), "due": action.due, "words": told}


def done_facts(action: Action) -> dict[str, Any]:
    """When it was done, and the digest of what was said of that."""
    told = digest_of(note=Action.done_note.of(action))
    return {**owned(action), "done": action.done, "words": told}


def owned(action: Action) -> dict[str, Any]:
    """Which meeting asked which post."""
    return {"meeting": action.meeting_id, "owner": action.owner_id}


def assigned() -> Iterator[Row]:
    """Every action that a meeting asked for."""
    for one in Action.objects.select_related("meeting").order_by("pk").iterator():
        yield about(one), kept(assigned_facts(one))


def done() -> Iterator[Row]:
    """Every action that is done."""
    for one in Action.objects.exclude(done=None).order_by("pk").iterator():
        yield about(one), kept(done_facts(one))


def told(heard: Heard) -> list[Row]:
    """As much of an entry about an action as its row holds."""
    return [(heard.subject, kept(heard.facts))]


def kept(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that are compared."""
    return {name: facts[name] for name in KEPT if name in facts}


ASKED = Proof(name="action.assigned", rows=assigned, told=told)
FINISHED = Proof(name="action.done", rows=done, told=told)
ASSIGNED = Verb(
    name="action.assigned",
    says=said(cy="Rhoddwyd cam gweithredu i swydd", en="Action given to a post"),
    about=about,
    facts=assigned_facts,
    proofs=(ASKED, AS_LEFT),
    tells=Tells(
        followers=("forum", "council"),
        telling=telling.to_do,
        turn="action.finish",
        to_do=said(cy="Gwnewch hyn, a dywedwch pan fydd wedi’i wneud", en="Do it, and say when it is done"),
        posts=True,
    ),
)
DONE = Verb(
    name="action.done",
    says=said(cy="Cwblhawyd cam gweithredu", en="Action done"),
    about=about,
    facts=done_facts,
    proofs=(FINISHED, AS_LEFT),
    tells=telling.ACTION,
)

ACTION_ASSIGN = of_meeting("action.assign", EDITORS, ASSIGNED, states=states("action.assign"))
ACTION_FINISH = deed("action.finish", CONTRIBUTORS, DONE, hold=held)
