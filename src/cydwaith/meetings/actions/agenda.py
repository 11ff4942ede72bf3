"""What bodies do with items: table them, change them, withdraw them; and what a convenor does with their order."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.acting import code
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.secretariat import convening, seated
from cydwaith.meetings.actions.steps import keep, ready, refuse_unseen, seated_as
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.items import (
    AGENDA_ARRANGE,
    ITEM_CHANGE,
    ITEM_TABLE,
    ITEM_WITHDRAW,
    ORDERED,
    PLACED,
    PUT_BACK,
)
from cydwaith.meetings.deeds.meetings import held
from cydwaith.meetings.digests import digest_of_item
from cydwaith.meetings.models import Item, Meeting
from cydwaith.meetings.parts import below
from cydwaith.meetings.refusals import Clash, refuse_state
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor, Refused, Rule
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

LONGEST = 600


@dataclass(frozen=True)
class Matter:
    """What an item is about, for what purpose, for how many minutes, and the post that speaks to it."""

    purpose: str
    minutes_long: int
    title: Said = UNSAID
    text: Said = UNSAID
    owner_id: str | None = None

    def faults(self) -> None:
        """Raise NotPossible for an item without a title, or one longer than any meeting."""
        given(self.title, "title", _("Give the title, in at least one language"))
        if not 0 <= self.minutes_long <= LONGEST:
            raise NotPossible(_("Give a length between 0 and %(most)s minutes") % {"most": LONGEST}, "minutes_long")

    def columns(self) -> dict[str, Any]:
        """All of it, by the columns of an item."""
        return in_columns(**vars(self))


def table(*, by: Actor, forum: Forum, body: str, matter: Matter, parent: Item | None = None) -> Item:
    """Put an item into the forum's tray, for a body with a seat. The very same item, sent twice, is one.

    With `parent` it is a part of an item that waits there too. Raises NotPossible for a body without a seat.
    """
    with doing(ITEM_TABLE, by=by, body=body) as act:
        Forum.objects.select_for_update().get(pk=forum.pk)
        seat = next((seat for seat in seated(by, forum, act.deed) if seat.body_id == body), None)
        if seat is None:
            raise NotPossible(_("This organisation has no seat in the forum"), "body")
        matter.faults()
        if parent is not None and (parent.forum_id != forum.pk or parent.meeting_id or parent.tabled_body_id != body):
            raise NotPossible(
                _("An item can only be a part of one that your organisation has waiting for a meeting"), "parent"
            )
        told = matter.columns() | {"parent": parent}
        waiting = Item.objects.filter(forum=forum, meeting=None, withdrawn=None, tabled_body=body)
        if same := waiting.filter(**told).first():
            return same
        order = (waiting.filter(parent=parent).aggregate(last=Max("order"))["last"] or 0) + 1 if parent else 0
        item = Item.objects.create(
            forum=forum, order=order, tabled_by=seat.side, tabled_body=seat.body, tabled=timezone.now(), **told
        )
        act.tell(item, side=code(seat), **FOOTPRINT.of(item))
    return item


def change_item(*, by: Actor, item: Item, matter: Matter, seen: str | None = None) -> Item:
    """Change an item of one's own body, or of one's own side as its convenor, until its meeting is called.

    `seen` is the digest of what it said when whoever changes it read it. Raises Clash when it says something else now.
    """
    with doing(ITEM_CHANGE, by=by) as act:
        item, seat = own(act, item)
        matter.faults()
        told = matter.columns()
        if all(getattr(item, name) == value for name, value in told.items()):
            return item
        if seen is not None and digest_of_item(item) != seen:
            raise Clash(digest_of_item(item))
        for name, value in told.items():
            setattr(item, name, value)
        item.save(update_fields=list(told))
        act.tell(item, side=code(seat), **FOOTPRINT.of(item))
    return item


def withdraw_item(*, by: Actor, item: Item) -> Item:
    """Withdraw an item with its parts, for the body or the side that tabled it. It stays in the database."""
    with doing(ITEM_WITHDRAW, by=by) as act:
        item, seat = own(act, item)
        if item.withdrawn is None:
            item.withdrawn = timezone.now()
            item.save(update_fields=["withdrawn"])
            parts = below(item)
            parts.filter(withdrawn=None).update(withdrawn=item.withdrawn)
            act.tell(item, side=code(seat), **FOOTPRINT.of(item, parts.all()))
    return item


def own(act: Doing[object], item: Item) -> tuple[Item, Seat | None]:
    """The item held fast, and the seat for which it is the actor's own. Raises Refused, or NotPossible once called."""
    if item.meeting_id:
        held(Meeting(pk=item.meeting_id))
    item = Item.objects.select_for_update(of=("self",)).select_related("meeting", "tabled_by").get(pk=item.pk)
    seat = seated_as(act, whose(act.by, item, act.deed))
    if item.meeting:
        refuse_state(item.meeting, AGENDA_ARRANGE)
    return item, seat


def whose(by: Actor, item: Item, what: Rule) -> Seat | None:
    """The seat for which an item is the actor's own: its body's, or its side's convenor's. Raises Refused."""
    mine = [seat for seat in seated(by, item.forum_id, what) if seat.body_id == item.tabled_body_id]
    convened = convening(by, item.forum_id, AGENDA_ARRANGE)
    ours = [seat for seat in convened if item.tabled_by_id in {None, seat.side_id}]
    if not (mine or ours or by.operator):
        raise Refused(what.what)
    return next(iter([*mine, *ours]), None)


def place(*, by: Actor, item: Item, meeting: Meeting) -> Item:
    """Put an item from the tray, with its parts, at the end of a planned meeting's agenda."""
    with doing(AGENDA_ARRANGE, by=by, to=meeting) as act:
        meeting = act.it
        seat = ready(act)
        item = Item.objects.select_for_update().get(pk=item.pk)
        if item.meeting_id == meeting.pk:
            return item
        if item.meeting_id or item.withdrawn or item.parent_id or item.forum_id != meeting.forum_id:
            raise NotPossible(_("This item no longer waits for a meeting."))
        last = meeting.items.filter(parent=None).aggregate(last=Max("order"))["last"] or 0
        parts = below(item)
        item.meeting, item.order = meeting, last + 1
        item.save(update_fields=["meeting", "order"])
        parts.update(meeting=meeting)
        keep(meeting)
        act.tell(meeting, PLACED, side=code(seat), item=item.pk, **FOOTPRINT.of(meeting, item, parts.all()))
    return item


def put_back(*, by: Actor, item: Item) -> Item:
    """Take an item of one's own side off a planned agenda, back into the tray. Nobody does that to the other side's."""
    with doing(AGENDA_ARRANGE, by=by) as act:
        item, seat = own(act, item)
        if item.meeting is None:
            return item
        if item.kind != Item.Kind.ITEM or item.parent_id:
            raise NotPossible(_("Only a whole item that an organisation tabled can go back to wait for a meeting."))
        if item.papers.exists():
            raise NotPossible(_("Papers belong to this item: withdraw it instead."))
        meeting, parts = held(item.meeting), below(item)
        item.meeting, item.order = None, 0
        item.save(update_fields=["meeting", "order"])
        parts.update(meeting=None)
        keep(meeting)
        act.tell(meeting, PUT_BACK, side=code(seat), item=item.pk, **FOOTPRINT.of(meeting, item, parts.all()))
    return item


def move(*, by: Actor, item: Item, up: bool, seen: dt.datetime | None = None) -> Item:
    """Move an item one place up or down among those beside it. Raises Clash when the agenda changed since `seen`."""
    if item.meeting is None:
        raise NotPossible(_("This item is not on an agenda."))
    with doing(AGENDA_ARRANGE, by=by, to=item.meeting) as act:
        meeting = act.it
        refuse_unseen(meeting, seen)
        seat = ready(act)
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
        told = {"items": [one.pk for one in beside]}
        act.tell(meeting, ORDERED, side=code(seat), **told, **FOOTPRINT.of(meeting, beside))
    return beside[to]
