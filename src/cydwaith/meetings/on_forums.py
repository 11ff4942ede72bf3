"""What meetings tell of a forum in the list and on its page: the next one, the last ones, the tray, agenda time."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.forums.elsewhere import Note, Section, Source, Told, Way
from cydwaith.forums.models import Forum
from cydwaith.forums.secretariat import convening, seated
from cydwaith.meetings.deeds.items import ITEM_TABLE
from cydwaith.meetings.deeds.meetings import MEETING_PLAN
from cydwaith.meetings.pictures import time_bar
from cydwaith.meetings.queries.meetings import waiting
from cydwaith.meetings.queries.of_forums import Given, begun, time_by_side, upcoming
from cydwaith.shared import formats
from cydwaith.shared.permissions import Actor

SHOWN: Final = 5


def noted() -> dict[str, Note]:
    """{forum: when it meets next}."""
    coming = {one.forum_id: one.starts for one in upcoming().order_by("-starts")}
    return {slug: Note(_("next meeting %(on)s") % {"on": formats.moment(on)}) for slug, on in coming.items()}


def told(forum: Forum, by: Actor) -> Told:
    """Its meetings and what waits for one, and for whoever may, the way to table an item."""
    return Told(sections=list(sections(forum, by)), ways=list(ways(forum, by)))


def sections(forum: Forum, by: Actor) -> Iterator[Section]:
    """Meetings beside the tray, and how agenda time was shared where there are sides to share it."""
    active = by.signed_in and forum.stage == Forum.Stage.ACTIVE
    shown: dict[str, Any] = {
        "forum": forum,
        "next": upcoming().filter(forum=forum).first(),
        "past": list(begun(forum)[:SHOWN]),
        "tray": list(waiting(forum)),
        "may_plan": active and bool(convening(by, forum, MEETING_PLAN)),
    }
    yield Section(30, "meetings/on_forum.html", shown)
    given = time_by_side(forum)
    if len(given) > 1:
        time = [(one, percent(one, given)) for one in given]
        words = "; ".join(f"{one.side.name.plain}: {part}%" for one, part in time)
        shown = {"forum": forum, "time": time, "bar": time_bar(given, words)}
        yield Section(40, "meetings/on_forum_time.html", shown)


def percent(one: Given, every: Sequence[Given]) -> int:
    """One side's share of the time, in whole per cent."""
    whole = sum(other.minutes for other in every)
    return round(100 * one.minutes / whole) if whole else 0


def ways(forum: Forum, by: Actor) -> Iterator[Way]:
    """The way to put an item on the agenda; visitors are asked to sign in for it."""
    href = reverse("item_new", kwargs={"slug": forum.slug})
    if forum.stage != Forum.Stage.ACTIVE:
        return
    if not by.signed_in:
        yield Way(_("Sign in to put an item on the agenda"), href, "link")
    elif seated(by, forum, ITEM_TABLE):
        yield Way(_("Put an item on the agenda"), href)


SOURCE: Final = Source(noted, told)
