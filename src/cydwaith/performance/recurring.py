"""What was recommended to several councils in the same words, for networks that could meet about it."""

from collections.abc import Collection

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.networks.wanted import Wanted
from cydwaith.performance.recommendations import Recurring, narrowed, recurring
from cydwaith.shared.said import pair


def alike(topics: Collection[str]) -> list[Wanted]:
    """What was recommended alike on these topics to several councils by name."""
    found = [one for one in recurring(narrowed(topics=topics)) if len({two.body for two in one.made if two.body}) > 1]
    bodies = {one.pk: one for one in Body.objects.filter(kind="council")}
    return [wanted(one, bodies) for one in found]


def wanted(one: Recurring, bodies: dict[str, Body]) -> Wanted:
    """One of them, with its councils in the order in which they were told."""
    codes = list(dict.fromkeys(two.body for two in one.made if two.body))
    topic = one.made[0].topics[0]
    where = f"{reverse('recommended', kwargs={'code': topic})}#again"
    names = tuple(pair(bodies[code], "short") for code in codes if code in bodies)
    return Wanted(one.what, topic, names, where, sample=any(two.sample for two in one.made))
