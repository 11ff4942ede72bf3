"""Who does it better, as machines read it."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from cydwaith.evidence.models import Influence
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import (
    Figure,
    IndicatorCode,
    IndicatorLabel,
    Period,
    PlaceCode,
    PlaceName,
    PracticeCodes,
    Unit,
    names,
)
from cydwaith.practices.queries.better import Answer, better
from cydwaith.practices.queries.topics import branches, codes, find
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class BetterAsked(Asked):
    place: Code | None = Field(None, description="the council that asks: the ones most like it come first")
    topic: Code | None = Field(None, description="a topic, with the topics below it, or another word for it")
    indicator: Code | None = None


class Better(Row):
    """A council that does better than expected on what it does or shares in, what it did as far as told, the next step.

    Services come first.
    """

    rank: Annotated[int, titled(cy="Trefn", en="Order")]
    indicator: IndicatorCode
    indicator_label: IndicatorLabel
    unit: Unit
    influence: Annotated[Influence, titled(cy="Dylanwad y cyngor", en="What the council’s influence is")]
    lever: Annotated[Texts, titled(cy="Beth y gall cyngor ei wneud", en="What a council can do about it")]
    place: PlaceCode
    place_name: PlaceName
    body: Annotated[str | None, titled(cy="Cod y sefydliad", en="Organisation code")]
    period: Period
    value: Figure
    expected: Annotated[float | None, titled(cy="Disgwyliedig", en="Expected")]
    effect: Annotated[
        float | None, titled(cy="Gwahaniaeth, amcangyfrif dros y cyfnodau", en="Difference, estimated over the periods")
    ]
    effect_lower: Annotated[float | None, titled(cy="Terfyn isaf y gwahaniaeth", en="Lower end of the difference")]
    effect_upper: Annotated[float | None, titled(cy="Terfyn uchaf y gwahaniaeth", en="Upper end of the difference")]
    wrong_sign: Annotated[
        float | None, titled(cy="Siawns bod y cyfeiriad yn anghywir", en="Chance that the direction is wrong")
    ]
    likeness: Annotated[int | None, titled(cy="Trefn tebygrwydd", en="Order of likeness")]
    practices: PracticeCodes
    ask: Annotated[int | None, titled(cy="Rhif yr ymholiad agored", en="Number of the open ask")]
    next_step: Annotated[Literal["read", "wait", "ask"], titled(cy="Y cam nesaf", en="Next step")]

    @classmethod
    def parts(cls, thing: tuple[int, Answer], /) -> dict[str, Any]:
        rank, answer = thing
        told = [one.practice.pk for one in answer.practices]
        standing, step = answer.standing, "read" if told else "wait" if answer.ask else "ask"
        found = {
            "rank": rank,
            "indicator_label": names(standing.indicator, "label"),
            "unit": names(standing.indicator, "unit"),
            "influence": standing.indicator.influence,
            "lever": names(standing.indicator, "lever"),
            "place_name": names(standing.place),
            "body": answer.council and answer.council.pk,
            "likeness": answer.likeness,
            "practices": told,
            "ask": answer.ask and answer.ask.pk,
            "next_step": step,
        }
        return found | cls.columns(standing, found)


def rows(asked: BetterAsked) -> Sequence[tuple[int, Answer]]:
    """The answers in their order, numbered from 1."""
    tree = branches()
    topic = find(asked.topic or "", tree)
    within = codes(topic, tree) if topic or not asked.topic else []
    return list(enumerate(better(asked.place or "", within, asked.indicator or ""), 1))


BETTER: Final = List(
    name="better",
    title=said(cy="Pwy sy’n gwneud yn well?", en="Who does it better?"),
    row=Better,
    rows=rows,
    may=PRACTICE_READ,
    asked=BetterAsked,
)
