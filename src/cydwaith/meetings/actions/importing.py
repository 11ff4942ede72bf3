"""Keeping meetings that came from another system: all of a file or nothing, and the same file twice changes nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions.steps import keep
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.meetings import MEETING_IMPORT
from cydwaith.meetings.models import Item, Meeting, Paper
from cydwaith.meetings.sources.moderngov import Document, Entry, Read
from cydwaith.search.actions import refresh
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor


@dataclass
class Done:
    """How many meetings are new, changed, or as they were."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def load(*, by: Actor, forum: Forum, found: Sequence[Read], language: str, file: str, dry_run: bool = False) -> Done:
    """Keep the meetings of a file whose texts are in one language; `file` is the file's SHA-256.

    Meetings are known by their number in the other system. What is no longer on an agenda there is marked as withdrawn.
    The other language's file fills in what this one leaves open. One entry tells of the file, and how its rows stand.
    """
    with doing(MEETING_IMPORT, by=by) as act:
        Forum.objects.select_for_update().get(pk=forum.pk)
        known = {one.outside: one for one in Meeting.objects.filter(forum=forum).exclude(outside="")}
        done = Done()
        touched = [meeting for one in found if (meeting := taken(forum, known.get(one.number), one, language, done))]
        if touched:
            about = {"file": file, "language": language, "added": done.added, "changed": done.changed}
            act.tell(forum, **about, **FOOTPRINT.of(touched, *map(parts, touched)))
            refresh("meetings", *(str(meeting.pk) for meeting in touched))
        transaction.set_rollback(dry_run)
    return done


def taken(forum: Forum, former: Meeting | None, one: Read, language: str, done: Done) -> Meeting | None:
    """One meeting as the file has it, counted; None when nothing about it differs."""
    meeting, differs = stored(forum, former, one, language)
    if one.agenda is not None:
        differs |= Agenda(meeting, language).follow(one.agenda)
    differs |= put(meeting, None, one.documents, language)
    if former is None:
        done.added += 1
    elif differs:
        keep(meeting)
        done.changed += 1
    else:
        done.unchanged += 1
    return meeting if differs else None


def parts(meeting: Meeting) -> list[Item | Paper]:
    """What the other system says of a meeting: its items and the addresses of its papers."""
    return [*meeting.items.exclude(outside=""), *meeting.papers.exclude(address="").defer("content")]


def stored(forum: Forum, former: Meeting | None, one: Read, language: str) -> tuple[Meeting, bool]:
    """The meeting with its times, place and state, and whether any of them differs from before."""
    values: dict[str, Any] = {"starts": one.starts, "ends": one.ends, "state": state(one), "manner": "in_person"}
    if one.location or former is None:
        values[f"venue_{language}"] = one.location
    if former is None:
        made = Meeting.objects.create(forum=forum, outside=one.number, changed=timezone.now(), **values)
        return made, True
    differs = any(getattr(former, name) != value for name, value in values.items())
    if differs:
        keep(former, announce=True, **values)
    return former, differs


def state(one: Read) -> str:
    """Whether a meeting was cancelled or held, is called (its agenda is out there), or only planned.

    What is past was held only where the other system says that the meeting was confirmed.
    """
    if one.cancelled:
        return Meeting.State.CANCELLED
    if one.confirmed and one.ends <= timezone.now():
        return Meeting.State.HELD
    return Meeting.State.CALLED if one.published else Meeting.State.PLANNED


class Agenda:
    """The agenda of an imported meeting, made to follow the other system's."""

    def __init__(self, meeting: Meeting, language: str) -> None:
        self.meeting = meeting
        self.language = language
        self.known = {item.outside: item for item in meeting.items.exclude(outside="")}

    def follow(self, entries: Iterable[Entry]) -> bool:
        """Add, change and withdraw items; whether anything differed."""
        wanted = list(entries)
        by_place: dict[str, Item] = {}
        differs = False
        for order, entry in enumerate(wanted, 1):
            parent = by_place.get(entry.place.rpartition(".")[0])
            item, new = self.item(entry, order, parent)
            differs |= new | put(self.meeting, item, entry.documents, self.language)
            by_place[entry.place] = item
        gone = [item.pk for number, item in self.known.items() if number not in {entry.number for entry in wanted}]
        left = Item.objects.filter(pk__in=gone, withdrawn=None).update(withdrawn=timezone.now())
        return differs or bool(left)

    def item(self, entry: Entry, order: int, parent: Item | None) -> tuple[Item, bool]:
        """One item as the other system has it, and whether it differs from before."""
        values: dict[str, Any] = {
            f"title_{self.language}": entry.title,
            "order": order,
            "parent_id": parent.pk if parent else None,
            "purpose": Item.Purpose.DECISION if entry.decision else Item.Purpose.INFORMATION,
            "withdrawn": None,
        }
        item = self.known.get(entry.number)
        if item is None:
            made = Item.objects.create(
                forum_id=self.meeting.forum_id,
                meeting=self.meeting,
                outside=entry.number,
                tabled=timezone.now(),
                **values,
            )
            return made, True
        if all(getattr(item, name) == value for name, value in values.items()):
            return item, False
        for name, value in values.items():
            setattr(item, name, value)
        item.save(update_fields=list(values))
        return item, True


def put(meeting: Meeting, item: Item | None, documents: Iterable[Document], language: str) -> bool:
    """Link the documents of an item, or of the meeting, and mark those that are gone; whether anything differed.

    A document is where it is kept: here is only its address, and in `name` its number there.
    """
    wanted = {document.address: document for document in documents}
    papers = Paper.objects.filter(meeting=meeting, item=item, language=language, withdrawn=None)
    known = papers.exclude(address="").defer("content")
    there = {paper.address for paper in known}
    gone = papers.filter(address__in=there - wanted.keys()).update(withdrawn=timezone.now())
    for address in wanted.keys() - there:
        Paper.objects.create(
            meeting=meeting,
            item=item,
            language=language,
            name=wanted[address].number,
            media_type="",
            size=0,
            content=b"",
            address=address,
            at=timezone.now(),
            **{f"title_{language}": wanted[address].title},
        )
    return bool(gone) or bool(wanted.keys() - there)
