"""Whatever is changed of a forum directly in the database no longer agrees with the record."""

import datetime as dt
import json
from collections.abc import Callable

import pytest
from django.db import connection

from cydwaith.bodies.models import Post, Topic
from cydwaith.forums.actions.seats import end_seat, name_substitute
from cydwaith.forums.frozen import FROZEN
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Seat, Side
from cydwaith.record import append_only
from cydwaith.record.canonical import canonical
from cydwaith.record.models import Entry
from tests.forum_world import CARDIFF, POWYS, STRANGER, begun, differing, editor, seat_of
from tests.kept import kept

pytestmark = pytest.mark.django_db
LATER = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def substituted() -> Forum:
    """A forum with a substitute, and a seat that has ended."""
    forum = begun()
    name_substitute(by=editor(CARDIFF), seat=seat_of(forum, CARDIFF), post=Post.objects.get(code=OFFICER))
    end_seat(by=editor(POWYS), seat=seat_of(forum, POWYS))
    return forum


kept_forum = kept(substituted)


@pytest.fixture
def forum(kept_forum: Callable[[], Forum], db: None) -> Forum:
    return kept_forum()


OFFICER = f"{CARDIFF}/test-officer"
TAMPERED: dict[str, tuple[Callable[[], object], set[str]]] = {
    "what it is for": (lambda: Forum.objects.update(purpose_cy="Arall"), {"forum"}),
    "its name": (lambda: Forum.objects.update(name_en="Other"), {"forum"}),
    "its kind": (lambda: Forum.objects.update(kind="board"), {"forum"}),
    "its level": (lambda: Forum.objects.update(level="officer"), {"forum"}),
    "its notice": (lambda: Forum.objects.update(notice_days=1), {"forum"}),
    "its agenda share": (lambda: Forum.objects.update(agenda_share=100), {"forum"}),
    "its source": (lambda: Forum.objects.update(source="X", source_url="https://x.example"), {"forum"}),
    "who proposed it": (lambda: Forum.objects.update(proposed_by=STRANGER), {"forum"}),
    "that it is a sample": (lambda: Forum.objects.update(sample=True), {"forum"}),
    "when it was added": (lambda: Forum.objects.update(added=LATER), {"forum"}),
    "its topics": (lambda: Forum.objects.get().topics.set([Topic.objects.all()[0]]), {"forum"}),
    "a side's name": (lambda: Side.objects.filter(code="councils").update(name_en="Other"), {"forum"}),
    "the order of sides": (lambda: Side.objects.filter(code="councils").update(order=7), {"forum"}),
    "its stage": (lambda: Forum.objects.update(stage="proposed"), {"forum.stage"}),
    "when a rule was laid down": (lambda: ConsentRule.objects.update(at=LATER), {"forum.rule_set"}),
    "when it was confirmed": (lambda: Confirmation.objects.update(at=LATER), {"forum.confirmed"}),
    "a substitute": (lambda: Seat.objects.update(substitute=f"{POWYS}/test-officer"), {"forum.substitute_named"}),
    "a substitute taken away": (lambda: Seat.objects.update(substitute=None), {"forum.substitute_named"}),
    "a seat's end": (lambda: Seat.objects.filter(body=POWYS).update(held_to=None), {"forum.seat_ended"}),
    "a seat's task": (lambda: Seat.objects.filter(body=POWYS).update(convenor=True), {"forum.seat_added"}),
}


def test_nothing_differs_before(forum: Forum) -> None:
    assert differing() == set()


@pytest.mark.parametrize("what", TAMPERED)
def test_a_change_past_the_actions_is_found(forum: Forum, what: str) -> None:
    change, found = TAMPERED[what]
    FROZEN.unprotect(connection)
    change()
    FROZEN.protect(connection)
    assert differing() == found


def test_a_substitute_taken_back_is_no_row(forum: Forum) -> None:
    name_substitute(by=editor(CARDIFF), seat=seat_of(forum, CARDIFF), post=None)
    assert differing() == set()


def test_an_entry_of_an_earlier_time_stands_for_what_it_says(forum: Forum) -> None:
    """Entries used to say less of a forum; what they say must be so, and nothing more is asked of them."""
    kept = {"forum", "kind", "stage", "level", "topics", "sides", "name", "sample"}
    entry = Entry.objects.get(verb="forum.proposed")
    facts = {name: value for name, value in json.loads(entry.facts).items() if name in kept}
    assert facts == {
        "forum": "test-forum",
        "kind": "council",
        "stage": "proposed",
        "level": "both",
        "topics": [],
        "sides": ["government", "councils"],
        "name": {"cy": "Fforwm Prawf", "en": "test-forum"},
        "sample": False,
    }
    append_only.unprotect(connection)
    Entry.objects.filter(pk=entry.pk).update(facts=canonical(facts))
    append_only.protect(connection)
    assert differing() == set()
    Forum.objects.update(name_cy="Arall")
    assert differing() == {"forum"}
