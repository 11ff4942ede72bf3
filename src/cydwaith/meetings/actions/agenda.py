"""What bodies do with items: table them, change them, withdraw them; and what a convenor does with their order."""

import datetime as dt
from dataclasses import asdict, dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.secretariat import convening, seated
from cydwaith.meetings.actions.steps import enter, keep, locked, ready, words
from cydwaith.meetings.models import Item, Meeting
from cydwaith.meetings.refusals import Clash, NotPossible, refuse_state
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor, Refused, require

LONGEST = 600


@dataclass(frozen=True)
class Matter:
    """What an item is about, for what purpose, for how many minutes, and the post that speaks to it."""

    purpose: str
    minutes_long: int
    title_cy: str = ""
    title_en: str = ""
    text_cy: str = ""
    text_en: str = ""
    owner_id: str | None = None

    def faults(self) -> None:
        """Raise NotPossible for an item without a title, or one longer than any meeting."""
        if not (self.title_cy or self.title_en):
            raise NotPossible(_("Give the title, in at least one language"), "title_cy")
        if not 0 <= self.minutes_long <= LONGEST:
            raise NotPossible(_("Give a length between 0 and %(most)s minutes") % {"most": LONGEST}, "minutes_long")


@transaction.atomic
def table(*, by: Actor, forum: Forum, body: str, matter: Matter, parent: Item | None = None) -> Item:
    """Put an item into the forum's tray, for a body with a seat. The very same item, sent twice, is one.

    With `parent` it is a part of an item that waits there too. Raises NotPossible for a body without a seat.
    """
    require(by, "item.table", body=body)
    Forum.objects.select_for_update().get(pk=forum.pk)
    seat = next((seat for seat in seated(by, forum, "item.table") if seat.body_id == body), None)
    if seat is None:
        raise NotPossible(_("This body has no seat in the forum"), "body")
    matter.faults()
    if parent is not None and (parent.forum_id != forum.pk or parent.meeting_id or parent.tabled_body_id != body):
        raise NotPossible(_("An item can only be a part of one that your body has waiting in the tray"), "parent")
    given = asdict(matter) | {"parent": parent}
    waiting = Item.objects.filter(forum=forum, meeting=None, withdrawn=None, tabled_body=body)
    if same := waiting.filter(**given).first():
        return same
    order = (waiting.filter(parent=parent).aggregate(last=Max("order"))["last"] or 0) + 1 if parent else 0
    item = Item.objects.create(
        forum=forum, order=order, tabled_by=seat.side, tabled_body=seat.body, tabled=timezone.now(), **given
    )
    note(by, seat, item, "tabled")
    return item


@transaction.atomic
def change_item(*, by: Actor, item: Item, matter: Matter, seen: str | None = None) -> Item:
    """Change an item of one's own body, or of one's own side as its convenor, until its meeting is called.

    `seen` is the digest of what it said when whoever changes it read it. Raises Clash when it says something else now.
    """
    item, seat = own(by, item, "item.change")
    matter.faults()
    if all(getattr(item, name) == value for name, value in asdict(matter).items()):
        return item
    if seen is not None and said(item) != seen:
        raise Clash
    for name, value in asdict(matter).items():
        setattr(item, name, value)
    item.save(update_fields=list(asdict(matter)))
    note(by, seat, item, "changed")
    return item


@transaction.atomic
def withdraw_item(*, by: Actor, item: Item) -> Item:
    """Withdraw an item with its parts, for the body or the side that tabled it. It stays in the database."""
    item, seat = own(by, item, "item.withdraw")
    if item.withdrawn is None:
        item.withdrawn = timezone.now()
        item.save(update_fields=["withdrawn"])
        item.parts.filter(withdrawn=None).update(withdrawn=item.withdrawn)
        note(by, seat, item, "withdrawn")
    return item


def own(by: Actor, item: Item, what: str) -> tuple[Item, Seat | None]:
    """The item held fast, and the seat for which it is the actor's own. Raises Refused, or NotPossible once called."""
    if item.meeting_id:
        locked(Meeting(pk=item.meeting_id))
    item = Item.objects.select_for_update(of=("self",)).select_related("meeting", "tabled_by").get(pk=item.pk)
    seat = whose(by, item, what)
    if item.meeting:
        refuse_state(item.meeting, "agenda.arrange")
    return item, seat


def whose(by: Actor, item: Item, what: str) -> Seat | None:
    """The seat for which an item is the actor's own: its body's, or its side's convenor's. Raises Refused."""
    mine = [seat for seat in seated(by, item.forum_id, what) if seat.body_id == item.tabled_body_id]
    convened = convening(by, item.forum_id, "agenda.arrange")
    ours = [seat for seat in convened if item.tabled_by_id in {None, seat.side_id}]
    if not (mine or ours or by.operator):
        raise Refused(what)
    return next(iter([*mine, *ours]), None)


@transaction.atomic
def place(*, by: Actor, item: Item, meeting: Meeting) -> Item:
    """Put an item from the tray, with its parts, at the end of a planned meeting's agenda."""
    meeting = locked(meeting)
    seat = ready(by, meeting, "agenda.arrange")
    item = Item.objects.select_for_update().get(pk=item.pk)
    if item.meeting_id == meeting.pk:
        return item
    if item.meeting_id or item.withdrawn or item.parent_id or item.forum_id != meeting.forum_id:
        raise NotPossible(_("This item no longer waits in the tray."))
    last = meeting.items.filter(parent=None).aggregate(last=Max("order"))["last"] or 0
    item.meeting, item.order = meeting, last + 1
    item.save(update_fields=["meeting", "order"])
    item.parts.update(meeting=meeting)
    keep(meeting)
    enter(by, seat, meeting, "item_placed", {"item": item.pk})
    return item


@transaction.atomic
def put_back(*, by: Actor, item: Item) -> Item:
    """Take an item of one's own side off a planned agenda, back into the tray. Nobody does that to the other side's."""
    item, seat = own(by, item, "agenda.arrange")
    if item.meeting is None:
        return item
    if item.kind != Item.Kind.ITEM or item.parent_id:
        raise NotPossible(_("Only a whole item that a body tabled can go back to the tray."))
    if item.papers.exists():
        raise NotPossible(_("Papers belong to this item: withdraw it instead."))
    meeting = locked(item.meeting)
    item.meeting, item.order = None, 0
    item.save(update_fields=["meeting", "order"])
    item.parts.update(meeting=None)
    keep(meeting)
    enter(by, seat, meeting, "item_put_back", {"item": item.pk})
    return item


@transaction.atomic
def move(*, by: Actor, item: Item, up: bool, seen: dt.datetime | None = None) -> Item:
    """Move an item one place up or down among those beside it. Raises Clash when the agenda changed since `seen`."""
    if item.meeting is None:
        raise NotPossible(_("This item is not on an agenda."))
    meeting = locked(item.meeting, seen=seen)
    seat = ready(by, meeting, "agenda.arrange")
    beside = list(meeting.items.filter(parent=item.parent_id, withdrawn=None))
    at = next((place for place, one in enumerate(beside) if one.pk == item.pk), None)
    to = None if at is None else at + (-1 if up else 1)
    if at is None or to is None or not 0 <= to < len(beside):
        return item
    beside[at], beside[to] = beside[to], beside[at]
    for order, one in enumerate(beside, 1):
        one.order = order
    Item.objects.bulk_update(beside, ["order"])
    keep(meeting)
    enter(by, seat, meeting, "agenda_ordered", {"items": [one.pk for one in beside]})
    return beside[to]


def said(item: Item) -> str:
    """The digest of what an item says."""
    texts = {name: getattr(item, name) for name in ("title_cy", "title_en", "text_cy", "text_en")}
    return words(**texts, purpose=item.purpose, long=str(item.minutes_long), owner=item.owner_id or "")


def note(by: Actor, seat: Seat | None, item: Item, verb: str) -> None:
    """Write down what happened to an item."""
    facts = {
        "forum": item.forum_id, "side": seat.side.code if seat and seat.side else "", "meeting": item.meeting_id,
        "parent": item.parent_id, "purpose": item.purpose, "minutes": item.minutes_long, "owner": item.owner_id,
        "words": said(item),
    }  # fmt: skip
    write(by=by, body=seat.body_id if seat else None, verb=f"item.{verb}", subject=f"item:{item.pk}", facts=facts)
