"""What the search has, and what rooms above may add to it."""

from collections.abc import Iterable
from typing import Any, Final

from cydwaith.search.deeds import RULES
from cydwaith.search.health import mended_by
from cydwaith.shared.deeds import Verb, followed_by
from cydwaith.shared.permissions import COMMAND_LINE, Actor
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def follow(verb: Verb, thing: Any, _by: Actor) -> None:  # Any: whatever a deed is done to
    """Bring up to date what a deed shows."""
    from cydwaith.search import actions

    actions.follow(verb, thing)


def rebuild() -> None:
    """Make the index anew."""
    from cydwaith.search import actions

    actions.rebuild(by=COMMAND_LINE)


def front() -> Front:
    """What it shows."""
    from cydwaith.search.api import router
    from cydwaith.search.routes import ROUTES

    return Front(routes=ROUTES, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.search import analysis

    return (
        Step(said(cy="geiriadur y chwiliad", en="the dictionary of the search"), analysis.keep_dictionary, Phase.INDEX),
        Step(said(cy="y chwiliad", en="the search"), rebuild, Phase.INDEX),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.search.ground import BODIES

    return (BODIES,)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.search.personal import DECLARATIONS

    return DECLARATIONS


def queues() -> Iterable[object]:
    """What it does once a deed is over."""
    from cydwaith.record.outbox import Queue
    from cydwaith.search import actions

    return (
        Queue(name=actions.QUEUE, do=actions.work, failed=actions.could_not),
        Queue(name=actions.WORDS, do=actions.read_words, failed=actions.could_not),
    )


def indexes() -> Iterable[object]:
    """The shelves of words, which never change without the index's version."""
    from cydwaith.revisions.watching import Index
    from cydwaith.search.models import State

    return (Index(begins="search_words_", together_with=State._meta.db_table),)


ROOM: Final = Room(
    name="search",
    rules=RULES,
    front=front,
    steps=steps,
    offers=("search",),
    adds={"indexes": indexes, "outbox": queues, "search": things, "personal": personal},
)

followed_by(follow)
mended_by(rebuild)
