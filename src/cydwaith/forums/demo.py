"""Sample forums for the demonstration, marked as such; the real proposed Council is never touched.

They are made by the very actions that people use, each seat speaking for itself.
"""

import datetime as dt
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.demo import NotADemonstration
from cydwaith.forums.actions.forums import confirm, propose, set_rule
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.models import Forum
from cydwaith.forums.reference_files import FOLDER, places, proposal, read, rule
from cydwaith.shared.permissions import Actor, Role

SAMPLES: Final = FOLDER / "sample"
COUNCIL: Final = "sample-council"
NETWORK: Final = "sample-recycling-network"
SEATED: Final = dt.timedelta(days=600)  # the sample council has met before
PROPOSERS: Final = {COUNCIL: "CYD-WELSH-GOVERNMENT", NETWORK: "GB-PLA-PEM"}


@transaction.atomic
def load() -> int:
    """Make the sample forums that are missing; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    missing = [slug for slug in PROPOSERS if not Forum.objects.filter(slug=slug).exists()]
    for slug in missing:
        open_forum(slug)
    return len(missing)


def only_in_a_demonstration() -> None:
    """Raises NotADemonstration anywhere else."""
    if not settings.DEMO:
        raise NotADemonstration("sample forums belong in the demonstration only")


def voice(body: str) -> Actor:
    """Whoever speaks for a body in the samples: nobody, but with the permissions of its editor."""
    return Actor("sample", {body: Role.EDITOR}, second_step=True)


def open_forum(slug: str) -> Forum:
    """Propose a sample forum, fill its seats, and let every side confirm it."""
    written, body = read(SAMPLES / f"{slug}.toml"), PROPOSERS[slug]
    forum = propose(by=voice(body), body=body, proposal=proposal(written), slug=slug, sample=True)
    for place in places(written["seats"]):
        add_seat(by=voice(body), forum=forum, place=place, body=body, held_from=timezone.localdate() - SEATED)
    laid_down = set_rule(by=voice(body), forum=forum, rule=rule(written["rule"]), body=body)
    for seat in forum.seats.filter(convenor=True):
        forum = confirm(by=voice(seat.body_id), forum=forum, seat=seat, seen=laid_down.digest)
    return forum
