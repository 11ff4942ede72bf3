"""A world for tests of the exchange: who is who, what was read of shared posts, and people who speak for bodies."""

import datetime as dt
from typing import Any, Final

from cydwaith.bodies import reference
from cydwaith.exchange.actions import openings
from cydwaith.exchange.models import Opening
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said

HOST, HOME, OTHER, GOVERNMENT = "GB-PLA-PEM", "GB-PLA-CRF", "GB-PLA-DEN", "CYD-WELSH-GOVERNMENT"
EDITOR: Final = Actor("an editor of the host", {HOST: Role.EDITOR})
BEGINS, ENDS = dt.date(2099, 4, 1), dt.date(2100, 3, 31)
TITLE: Final = Said(cy="Arweinydd ailgylchu", en="Recycling lead")
WHAT: Final = Said(cy="Newid casgliadau", en="Change collections")


def shipped() -> None:
    """Who is who, and the shared posts as they were read."""
    reference.load()
    openings.load()


def opening(by: Actor = EDITOR, **told: Any) -> Opening:
    """An opening of the host, or another."""
    plain: dict[str, Any] = {
        "body": HOST,
        "kind": "secondment",
        "title": TITLE,
        "what": WHAT,
        "begins": BEGINS,
        "ends": ENDS,
    }
    return openings.add(by=by, **plain | told)
