"""What a meeting asks posts to do, and what became of it."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.secretariat import convening
from cydwaith.meetings.actions.steps import locked, ready, words
from cydwaith.meetings.models import Action, Item, Meeting
from cydwaith.meetings.refusals import NotPossible
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor, Refused, may


@transaction.atomic
def assign(
    *,
    by: Actor,
    meeting: Meeting,
    owner: Post,
    what_cy: str = "",
    what_en: str = "",
    item: Item | None = None,
    due: dt.date | None = None,
) -> Action:
    """Write down that a held meeting asked a post to do something. The very same, sent twice, is one action."""
    meeting = locked(meeting)
    seat = ready(by, meeting, "action.assign")
    told = {"what_cy": what_cy.strip(), "what_en": what_en.strip()}
    if not any(told.values()):
        raise NotPossible(_("Say what is to be done, in at least one language"), "what_cy")
    if item is not None and item.meeting_id != meeting.pk:
        raise NotPossible(_("This item is not on the agenda of the meeting"), "item")
    if due is not None and due < localdate(meeting.starts):
        raise NotPossible(_("Give a day after the meeting"), "due")
    given = {**told, "owner": owner, "due": due, "item": item}
    if same := meeting.actions.filter(**given).first():
        return same
    made = Action.objects.create(meeting=meeting, at=timezone.now(), **given)
    side = seat.side.code if seat and seat.side else ""
    facts = {
        "forum": meeting.forum_id, "meeting": meeting.pk, "item": item.pk if item else None, "side": side,
        "owner": owner.pk, "due": due, "words": words(**told),
    }  # fmt: skip
    write(by=by, body=seat.body_id if seat else None, verb="action.assigned", subject=f"action:{made.pk}", facts=facts)
    return made


@transaction.atomic
def finish(*, by: Actor, action: Action, done: dt.date | None = None, note_cy: str = "", note_en: str = "") -> Action:
    """Say that an action is done, for its owner's body or as a convenor. Said twice, it is said once."""
    action = Action.objects.select_for_update(of=("self",)).select_related("owner", "meeting").get(pk=action.pk)
    body = finisher(by, action)
    if action.done is not None:
        return action
    done = done or localdate()
    if not localdate(action.meeting.starts) <= done <= localdate():
        raise NotPossible(_("Give a day between the meeting and today"), "done")
    action.done, action.done_note_cy, action.done_note_en = done, note_cy.strip(), note_en.strip()
    action.save(update_fields=["done", "done_note_cy", "done_note_en"])
    facts = {
        "meeting": action.meeting_id, "owner": action.owner_id, "done": done,
        "words": words(note_cy=action.done_note_cy, note_en=action.done_note_en),
    }  # fmt: skip
    write(by=by, body=body, verb="action.done", subject=f"action:{action.pk}", facts=facts)
    return action


def finisher(by: Actor, action: Action) -> str | None:
    """The body for which an actor may say that an action is done. Raises Refused."""
    if may(by, "action.finish", body=action.owner.body_id):
        return action.owner.body_id
    seats = convening(by, action.meeting.forum_id, "action.assign")
    if not seats:
        raise Refused("action.finish")
    return seats[0].body_id
