"""What decisions tell of a forum in the list and on its page: what is open, what was decided, which doubts fall due."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cydwaith.decisions import words
from cydwaith.decisions.deeds.decisions import DECISION_MOVE
from cydwaith.decisions.models import Decision
from cydwaith.decisions.queries.decisions import AGREED, OPEN, held_reservations
from cydwaith.forums.elsewhere import Note, Section, Source, Told, Way
from cydwaith.forums.models import Forum
from cydwaith.forums.secretariat import speaking
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor

SOON: Final = dt.timedelta(days=90)
SHOWN: Final = 10


def noted() -> dict[str, Note]:
    """{forum: how many decisions are open there}."""
    found = Decision.objects.filter(state__in=OPEN).values_list("forum").annotate(Count("id")).order_by()
    return {forum: note(number) for forum, number in found}


def note(number: int) -> Note:
    return Note(ngettext("%(num)d open decision", "%(num)d open decisions", number) % {"num": number}, open=number)


def told(forum: Forum, by: Actor) -> Told:
    """Its decisions, and for whoever may, the way to move another."""
    found = list(Decision.objects.filter(forum=forum).select_related("moved_by", "moved_body", "forum"))
    open_ = [one for one in found if one.state in OPEN]
    decided = [one for one in found if one.state not in OPEN]
    return Told(
        sections=list(sections(forum, open_, decided)),
        ways=list(ways(forum, by)),
        open=len(open_),
        agreed=sum(1 for one in decided if one.state in AGREED),
    )


def sections(forum: Forum, open_: list[Decision], decided: list[Decision]) -> Iterator[Section]:
    """Open decisions, reservations due for review soon, and what was decided."""
    yield Section(10, "decisions/on_forum_open.html", {"open": open_, "words": words})
    last = clock.today() + SOON
    due = list(held_reservations().filter(consent__text__decision__forum=forum, review_on__lte=last))
    if due:
        yield Section(20, "decisions/on_forum_due.html", {"due": due})
    shown = {"decided": decided[:SHOWN], "more": len(decided) > SHOWN, "forum": forum, "words": words}
    yield Section(50, "decisions/on_forum_decided.html", shown)


def ways(forum: Forum, by: Actor) -> Iterator[Way]:
    """The way to move a decision, for whoever may."""
    if by.signed_in and forum.stage == Forum.Stage.ACTIVE and speaking(by, forum, DECISION_MOVE):
        yield Way(_("Move a decision"), reverse("decision_new", kwargs={"slug": forum.slug}), "secondary")


SOURCE: Final = Source(noted, told)
