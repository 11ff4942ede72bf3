"""What a topic’s front page says of what was recommended on it."""

from collections.abc import Sequence
from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.performance import sentences, words
from cydwaith.performance.recommendations import Recommendation, narrowed
from cydwaith.practices.fronts import Mention, Part
from cydwaith.shared.said import pair, said

TITLE: Final = said(cy="Yr hyn a argymhellwyd", en="What was recommended")
ALL: Final = said(cy="Beth a ddaeth ohono, ac a symudodd y ffigur?", en="What came of it, and did the figure move?")
SHOWN: Final = 3


def recommended(topics: Sequence[str]) -> Part:
    """What was recommended on any of these topics, the last first."""
    found = narrowed(topics=topics)
    bodies = Body.objects.in_bulk({one.body for one in found[:SHOWN] if one.body})
    return Part(
        key="recommended",
        title=TITLE,
        told=sentences.on_topics(len(found)),
        lines=[mention(one, topics[0], bodies) for one in found[:SHOWN]],
        more=[(ALL, reverse("recommended", kwargs={"code": topics[0]}))] if found else [],
    )


def mention(one: Recommendation, topic: str, bodies: dict[str, Body]) -> Mention:
    """One line."""
    where = f"{reverse('recommended', kwargs={'code': topic})}#{one.id}"
    whose = pair(bodies[one.body], "name") if one.body else words.ALL_COUNCILS
    maker, answer = words.MAKERS[one.made_by], words.ANSWERS[one.answer]
    note = said(cy=f"{whose.cy} · {maker.cy} · {answer.cy}", en=f"{whose.en} · {maker.en} · {answer.en}")
    return Mention(one.what, where, note)
