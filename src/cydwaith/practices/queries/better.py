"""Who does it better: on services first, then on what councils share in; the surest first, then the most alike.

Only what a council can be asked about is answered (`evidence.answerable`); circumstances are context.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from django.db.models import F

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.models import Indicator, Influence, Neighbour, Standing
from cydwaith.evidence.models.neighbours import Likeness
from cydwaith.evidence.queries import standings
from cydwaith.practices.models import Ask, Move
from cydwaith.practices.queries.known import PRESENT, Known, known


@dataclass(frozen=True)
class Answer:
    """A council that does better on an indicator; what it did, as far as told; and what has been asked of it."""

    standing: Standing
    council: Body | None
    likeness: int | None
    practices: list[Known] = field(default_factory=list)
    ask: Ask | None = None


def better(place: str, topics: Iterable[str] | None = None, indicator: str = "") -> list[Answer]:
    """The answers for one's own council (or none), in some topics or on one indicator. One's own is not among them."""
    found = [one for one in standings.better(topics) if one.place_id != place and indicator in {"", one.indicator_id}]
    bodies = {body.place_id: body for body in Body.objects.filter(kind=BodyKind.COUNCIL)}
    near = likeness(place)
    told = practices_moving({one.indicator_id for one in found})
    asked = open_asks({one.indicator_id for one in found})
    answers = [
        Answer(
            one,
            bodies.get(one.place_id),
            near.get(one.place_id),
            [each for each in told.get(one.indicator_id, []) if each.where.get(one.place_id) in PRESENT],
            asked.get((one.place_id, one.indicator_id)),
        )
        for one in found
    ]
    return sorted(answers, key=order)


def order(answer: Answer) -> tuple[int, int, int]:
    """Services first; by how sure the finding is, in steps; within a step the councils most like one's own first."""
    shared = answer.standing.indicator.influence != Influence.SERVICE
    return int(shared), -round(2 * standings.strength(answer.standing)), answer.likeness or 1000


def asked_about(
    able: Container[str], topics: Iterable[str] | None, indicator: str = ""
) -> tuple[list[Indicator], list[Indicator]]:
    """The indicators in question: those that a council can be asked about, and the rest, which are context."""
    wanted = Indicator.objects.filter(code=indicator) if indicator else Indicator.objects.all()
    found = list(wanted.filter(topic__in=topics) if topics is not None else wanted)
    return [one for one in found if one.code in able], [one for one in found if one.code not in able]


def likeness(place: str) -> dict[str, int]:
    """{council: its rank among the places that ONS finds most like this one}."""
    found = Neighbour.objects.filter(place=place, likeness=Likeness.GLOBAL)
    return dict(found.values_list("neighbour_code", "rank")) if place else {}


def practices_moving(indicators: Iterable[str]) -> dict[str, list[Known]]:
    """{indicator: published practices meant to move it}."""
    wanted = set(indicators)
    if not wanted:
        return {}
    pairs = Move.objects.filter(indicator__in=wanted, version__practice__current=F("version")).values_list(
        "version", "indicator"
    )
    moved = defaultdict(list)
    for version, indicator in pairs:
        moved[version].append(indicator)
    by_indicator: dict[str, list[Known]] = defaultdict(list)
    for one in known() if moved else []:
        for indicator in moved.get(one.version.pk, ()):
            by_indicator[indicator].append(one)
    return dict(by_indicator)


def open_asks(indicators: Iterable[str]) -> dict[tuple[str, str], Ask]:
    """{(place asked, indicator): the ask still open}."""
    found = Ask.objects.filter(indicator__in=set(indicators), answered=None).select_related("asked", "asking")
    return {(ask.asked.place_id or "", ask.indicator_id): ask for ask in found}
