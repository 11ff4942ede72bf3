"""What a topic’s front page says of funds."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from cydwaith.funds import sentences, words
from cydwaith.funds.facts import narrowed
from cydwaith.funds.form import Fund
from cydwaith.funds.sums import when
from cydwaith.practices.fronts import Mention, Part
from cydwaith.shared.said import said

TITLE: Final = said(cy="Arian ar gyfer hyn", en="Money for this")
ALL: Final = said(cy="Pob cronfa ar y pwnc hwn", en="Every fund on this")
SHOWN: Final = 3


def paid(topics: Sequence[str]) -> Part:
    """The funds on any of these topics."""
    found = narrowed(topics=topics)
    return Part(
        key="funds",
        title=TITLE,
        told=sentences.on_topics(len(found)),
        lines=[mention(one) for one in found[:SHOWN]],
        more=[(ALL, f"{reverse('funds')}?{urlencode({'topic': topics[0]})}")] if found else [],
    )


def mention(one: Fund) -> Mention:
    """One fund."""
    note = words.JOINT[one.joint]
    if one.period:
        span = when(one.period)
        note = said(cy=f"{note.cy} · {span.cy}", en=f"{note.en} · {span.en}")
    return Mention(one.name, reverse("fund", kwargs={"code": one.code}), note)
