"""A sample policy for the demonstration that went the whole way, marked as such wherever it shows.

It is made by the very actions that people use, each told at its own day: what the file names as a step is a function of
`demo_steps`. The record says when it was told.
"""

import tomllib
from pathlib import Path
from typing import Final

from django.db import transaction

from cydwaith.bodies.models import Topic
from cydwaith.forums.demo import COUNCIL, only_in_a_demonstration, voice
from cydwaith.forums.models import Forum, Seat
from cydwaith.policies.actions.policies import propose
from cydwaith.policies.demo_steps import STEPS, Told, World
from cydwaith.policies.models import Policy
from cydwaith.shared import clock
from cydwaith.shared.said import Said

FILE: Final = Path(__file__).parent / "reference" / "sample" / "policy.toml"


@transaction.atomic
def load(file: Path = FILE) -> int:
    """Tell the sample policy, unless it is there already; how many. The sample forum must be there.

    None in a demonstration of an earlier version, whose forum began after this policy would have.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    if Policy.objects.filter(pk=written["slug"]).exists():
        return 0
    world = World(clock.today())
    if Seat.objects.filter(forum=COUNCIL, held_from__gt=world.day(written["at"])).exists():
        return 0
    world.policy = begin(written, world)
    for told in written["steps"]:
        with clock.stopped_at(world.moment(told["at"])):
            STEPS[told["do"]](world, told)
    return 1


def begin(written: Told, world: World) -> Policy:
    """Propose it to the sample forum."""
    with clock.stopped_at(world.moment(written["at"])):
        return propose(
            by=voice(written["body"]),
            body=written["body"],
            forum=Forum.objects.get(pk=COUNCIL),
            topic=Topic.objects.get(pk=written["topic"]),
            title=Said(**written["title"]),
            question=Said(**written["question"]),
            slug=written["slug"],
            sample=True,
        )
