"""What the search finds here: duties, and what was recommended."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Body, Topic
from cydwaith.bodies.topics import with_those_above
from cydwaith.performance import words
from cydwaith.performance.duties import Duty, duties
from cydwaith.performance.recommendations import Recommendation, recommendations
from cydwaith.search.registry import Kind, Thing
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

ALSO: Final = {
    "panel": "Asesiad Perfformiad gan Banel APB Asesiad Perfformiad y Panel APP Asesiad Perfformiad Panel "
    "Asesiad Panel asesiadau panel o berfformiad panel performance assessment PPA peer panel assessment",
    "self-assessment": "hunanasesiad hunanasesu self-assessment",
}
"""Other names in use, by which people ask."""


def everything() -> Iterator[Thing]:
    return map(thing, duties().values())


def one_duty(code: str) -> Thing | None:
    found = duties().get(code)
    return thing(found) if found else None


def thing(duty: Duty) -> Thing:
    texts = (duty.owed, duty.sets_going, *duty.steps, words.ACTS[duty.act])
    return Thing(duty.code, duty.title, texts, also=ALSO.get(duty.code, ""))


def made() -> Iterator[Thing]:
    topics, bodies = Topic.objects.in_bulk(), Body.objects.in_bulk()
    return (told(one, topics, bodies) for one in recommendations())


def one_made(number: str) -> Thing | None:
    found = next((one for one in recommendations() if one.id == number), None)
    return told(found, Topic.objects.in_bulk(), Body.objects.in_bulk()) if found else None


def told(one: Recommendation, topics: dict[str, Topic], bodies: dict[str, Body]) -> Thing:
    about, body = [topics[code] for code in one.topics], bodies.get(one.body)
    names = [both(topic, "name") for topic in about] + ([both(body, "name")] if body else [])
    texts = [one.response, one.view, words.MAKERS[one.made_by], words.NATURES[one.nature], *names]
    return Thing(
        one.id,
        Said(one.what.cy, one.what.en),
        tuple(text for text in texts if text),
        topics=with_those_above(about),
        places=tuple(code for code in (body.pk, body.place_id) if code) if body else (),
        on=one.when.last if one.when else None,
    )


def address(number: str) -> str:
    """Where a recommendation is read: beside what else was recommended on its topic."""
    one = next(one for one in recommendations() if one.id == number)
    return f"{reverse('recommended', kwargs={'code': one.topics[0]})}#{number}"


KINDS: Final = (
    Kind("duties", _("Statutory duties"), everything, one_duty, lambda code: reverse("duty", kwargs={"code": code})),
    Kind("recommendations", _("Recommendations"), made, one_made, address),
)
