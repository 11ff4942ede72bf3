"""What the room of regions has."""

from collections.abc import Iterable
from typing import Final

from django.urls import reverse

from cydwaith.regions.deeds import RULES
from cydwaith.shared.rooms import Front, Phase, Room, Step
from cydwaith.shared.said import said


def front() -> Front:
    """What it shows."""
    from cydwaith.regions.api import router
    from cydwaith.regions.lists import LISTS
    from cydwaith.regions.routes import ROUTES

    return Front(routes=ROUTES, lists=LISTS, api=router)


def steps() -> tuple[Step, ...]:
    """What fills it."""
    from cydwaith.regions import demo, reading

    return (
        Step(said(cy="prosiectau rhanbarthol", en="regional projects"), reading.load),
        Step(said(cy="goruchwyliaeth enghreifftiol", en="sample oversight"), demo.load, Phase.SAMPLES),
    )


def things() -> Iterable[object]:
    """What can be found here."""
    from cydwaith.regions.searchable import KINDS

    return KINDS


def on_councils() -> Iterable[object]:
    """What is said of a council here."""
    from cydwaith.regions.on_councils import lies_in

    return (lies_in,)


def guards() -> Iterable[object]:
    """The triggers that the database is to have."""
    from cydwaith.regions import noting

    return (noting.declared,)


def queues() -> Iterable[object]:
    """What a worker does beside."""
    from cydwaith.record.outbox import Queue
    from cydwaith.regions.queries import gathering

    return (Queue(name="figures", do=gathering.nothing, look=gathering.gather),)


def personal() -> Iterable[object]:
    """What is stored about people here."""
    from cydwaith.regions.personal import DECLARATIONS

    return DECLARATIONS


def policy_page(number: str) -> str:
    """The page of a policy whose number and subject are confirmed; of another, the list."""
    from cydwaith.regions.facts import policies

    known = any(str(one.number) == number for one in policies())
    return reverse("spatial_policy", kwargs={"number": number}) if known else reverse("spatial_policies")


ROOM: Final = Room(
    name="regions",
    rules=RULES,
    front=front,
    steps=steps,
    subjects={
        "project": lambda code: reverse("project", kwargs={"code": code}),
        "projects": lambda _key: reverse("projects"),
        "region": lambda code: reverse("region", kwargs={"code": code.removeprefix("region-")}),
        "spatial_policy": policy_page,
    },
    adds={"search": things, "elsewhere": on_councils, "personal": personal, "guards": guards, "outbox": queues},
)
