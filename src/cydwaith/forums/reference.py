"""The forums that come with the project: the proposed Council, those that exist by law, and networks that meet.

Loading again changes nothing: what a forum has become since is its own affair.
"""

import datetime as dt
from typing import Final

from django.db import transaction

from cydwaith.bodies.models import Body
from cydwaith.forums.actions.forums import propose, record_existing, set_rule
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.content import Place
from cydwaith.forums.deeds.forums import FORUM_LOAD
from cydwaith.forums.models import Forum
from cydwaith.forums.reference_files import FOLDER, Written, named_by, networks, places, proposal, read, rule
from cydwaith.shared.permissions import COMMAND_LINE, Actor, require

COUNCIL: Final = "welsh-government-council"
SOURCED: Final = ("source", "source_url", "as_of", "certainty", "stage")
UNKNOWN_NOTICE: Final[Written] = {"notice_days": 0}


@transaction.atomic
def load(*, by: Actor = COMMAND_LINE) -> int:
    """Write down the forums that are not there yet; how many."""
    require(by, FORUM_LOAD)
    by_law = sum(load_by_law(by, kind, told) for kind, told in read(FOLDER / "statutory.toml").items())
    return load_council(by) + by_law + load_networks(by)


def load_council(by: Actor) -> int:
    """The Welsh Government Council, as a proposal."""
    if Forum.objects.filter(slug=COUNCIL).exists():
        return 0
    written = read(FOLDER / f"{COUNCIL}.toml")
    forum = propose(by=by, body=None, proposal=proposal(written), slug=COUNCIL)
    seat(by, forum, list(places(written["seats"])), None)
    set_rule(by=by, forum=forum, rule=rule(written["rule"]))
    return 1


def load_by_law(by: Actor, kind: str, told: Written) -> int:
    """One forum for each body of a kind that is itself a meeting of bodies; who sits there follows from its area."""
    new = Body.objects.filter(kind=kind, forum=None).order_by("code")
    for body in new:
        forum = record_existing(
            by=by,
            proposal=proposal(told, kind, Body.name.of(body)),
            slug=body.code.removeprefix("CYD-").lower(),
            body=body.code,
            source=body.source,
            source_url=body.source_url,
            as_of=body.as_of,
            certainty=body.certainty,
            welsh_source=body.welsh_source,
        )
        seat(by, forum, list(places(told["seats"], body.area_group_id)), told.get("held_from", body.as_of))
    return len(new)


def load_networks(by: Actor) -> int:
    """The networks that public sources tell of, with the seats that are known; one that has ended has none."""
    known = set(Forum.objects.values_list("slug", flat=True))
    new = {slug: told for slug, told in networks().items() if slug not in known}
    for slug, told in new.items():
        facts = {**{name: told[name] for name in SOURCED if name in told}, **named_by(told)}
        forum = record_existing(by=by, proposal=proposal({**UNKNOWN_NOTICE, **told}, "network"), slug=slug, **facts)
        seat(by, forum, list(places(told.get("seats", ()))), told["as_of"])
    return len(new)


def seat(by: Actor, forum: Forum, taken: list[Place], held_from: dt.date | None) -> None:
    """Give the seats of a forum, from a date, today when none is known."""
    for place in taken:
        add_seat(by=by, forum=forum, place=place, held_from=held_from)
