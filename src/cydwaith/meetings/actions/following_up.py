"""What a meeting asks posts to do, and what became of it."""

import datetime as dt

from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.acting import code
from cydwaith.forums.secretariat import convening
from cydwaith.meetings.actions.steps import ready
from cydwaith.meetings.deeds.actions import ACTION_ASSIGN, ACTION_FINISH
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.models import Action, Item, Meeting
from cydwaith.shared.clock import day_of
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor, Refused, may
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def assign(
    *,
    by: Actor,
    meeting: Meeting,
    owner: Post,
    what: Said,
    item: Item | None = None,
    due: dt.date | None = None,
) -> Action:
    """Write down that a held meeting asked a post to do something. The very same, sent twice, is one action."""
    with doing(ACTION_ASSIGN, by=by, to=meeting) as act:
        meeting = act.it
        seat = ready(act)
        told = given(what, "what", _("Say what is to be done, in at least one language"))
        if item is not None and item.meeting_id != meeting.pk:
            raise NotPossible(_("This item is not on the agenda of the meeting"), "item")
        if due is not None and due < day_of(meeting.starts):
            raise NotPossible(_("Give a day after the meeting"), "due")
        asked = in_columns(what=told, owner=owner, due=due, item=item)
        if same := meeting.actions.filter(**asked).first():
            return same
        made = Action.objects.create(meeting=meeting, at=timezone.now(), **asked)
        act.tell(made, side=code(seat), **FOOTPRINT.of(meeting, made))
    return made


def finish(*, by: Actor, action: Action, done: dt.date | None = None, note: Said = UNSAID) -> Action:
    """Say that an action is done, for its owner's body or as a convenor. Said twice, it is said once."""
    with doing(ACTION_FINISH, by=by, to=action) as act:
        action = act.it
        act.body = finisher(by, action)
        if action.done is not None:
            return action
        done = done or localdate()
        if not day_of(action.meeting.starts) <= done <= localdate():
            raise NotPossible(_("Give a day between the meeting and today"), "done")
        action.done, action.done_note = done, stripped(note)
        action.save(update_fields=["done", *columns_of("done_note")])
        act.tell(action, **FOOTPRINT.of(action))
    return action


def finisher(by: Actor, action: Action) -> str | None:
    """The body for which an actor may say that an action is done. Raises Refused."""
    if may(by, ACTION_FINISH, body=action.owner.body_id):
        return action.owner.body_id
    seats = convening(by, action.meeting.forum_id, ACTION_ASSIGN)
    if not seats:
        raise Refused(ACTION_FINISH.what)
    return seats[0].body_id
