"""What the figures say of practices: an impact a row, and every number behind them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from django.db.models import F, Q, QuerySet
from pydantic import Field

from cydwaith.bodies.models import Place
from cydwaith.evidence.queries.places import councils
from cydwaith.practices import models
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.impact_parts import Part, parts
from cydwaith.practices.lists.columns import (
    IndicatorCode,
    IndicatorLabel,
    PracticeCode,
    PracticeTitle,
    names,
)
from cydwaith.practices.queries.impacts import specifications
from cydwaith.practices.randomised import Randomised, Verdict, randomised
from cydwaith.practices.specifications import terms
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Number, Row, Texts, narrowed
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

Judgement = Literal["worked", "probably_worked", "no_sign_of_an_effect", "did_harm", "cannot_tell_yet"]
OUTCOME: Final = ("verdict", "effect", "lower", "upper", "p_value", "least", "rank", "ranked", "power")


class ImpactsAsked(Asked):
    practice: Code | None = None
    indicator: Code | None = None
    verdict: Judgement | None = None
    current: bool | None = Field(None, description="true: only under the specifications that hold now")


class TrialVerdict(Row):
    """What a trial says, judged as it was drawn: `cannot_tell_yet` until every step has figures."""

    trial: Annotated[int, titled(cy="Rhif y treial", en="Number of the trial")]
    verdict: Annotated[Verdict, titled(cy="Casgliad", en="Verdict")]
    steps: Annotated[int, titled(cy="Camau", en="Steps")]
    known: Annotated[int, titled(cy="Camau â ffigurau", en="Steps with figures")]
    councils: Annotated[int, titled(cy="Cynghorau", en="Councils")]
    effect: Annotated[float | None, titled(cy="Effaith", en="Effect")]
    lower: Annotated[float | None, titled(cy="Terfyn isaf yr effaith", en="Lower end of the effect")]
    upper: Annotated[float | None, titled(cy="Terfyn uchaf yr effaith", en="Upper end of the effect")]
    p: Annotated[float | None, titled(cy="Gwerth p", en="p-value")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]


class Impact(Row):
    """What the figures say of a practice under one frozen specification; `current` marks the one that holds.

    `trials` stand beside `verdict`, which takes no account of them.
    """

    practice: PracticeCode
    practice_title: PracticeTitle
    indicator: IndicatorCode
    indicator_label: IndicatorLabel
    number: Annotated[int, titled(cy="Rhif y fanyleb", en="Number of the specification")]
    current: Annotated[bool, titled(cy="Y fanyleb sy’n dal", en="The specification that holds")]
    digest: Annotated[str, titled(cy="Hash y fanyleb", en="Hash of the specification")]
    frozen: Annotated[dt.datetime, titled(cy="Rhewyd", en="Frozen")]
    reason: Annotated[Texts, titled(cy="Rheswm dros newid", en="Reason for changing")]
    direction: Annotated[Literal["higher", "lower"], titled(cy="Cyfeiriad a fwriedir", en="Intended direction")]
    smallest_worthwhile: Annotated[
        float, titled(cy="Y gwahaniaeth lleiaf o werth", en="Smallest worthwhile difference")
    ]
    before: Annotated[int, titled(cy="Cyfnodau cynt", en="Periods before")]
    after: Annotated[int, titled(cy="Cyfnodau wedyn", en="Periods after")]
    estimator: Annotated[
        Literal["synthetic-control", "group-time", "synthetic-did"], titled(cy="Dull cymharu", en="Method of comparing")
    ]
    seed: Annotated[int, titled(cy="Hedyn", en="Seed")]
    verdict: Annotated[Judgement | None, titled(cy="Casgliad", en="Verdict")]
    reasons: Annotated[list[str], titled(cy="Rhesymau", en="Reasons")]
    effect: Annotated[float | None, titled(cy="Effaith", en="Effect")]
    lower: Annotated[float | None, titled(cy="Terfyn isaf yr effaith", en="Lower end of the effect")]
    upper: Annotated[float | None, titled(cy="Terfyn uchaf yr effaith", en="Upper end of the effect")]
    p_value: Annotated[float | None, titled(cy="Gwerth p", en="p-value")]
    least: Annotated[float | None, titled(cy="Y gwerth p lleiaf posibl", en="Smallest possible p-value")]
    rank: Annotated[int | None, titled(cy="Lle’r bwlch yn y drefn", en="Rank of the gap")]
    ranked: Annotated[int | None, titled(cy="Nifer a osodwyd mewn trefn", en="Number ranked")]
    power: Annotated[float | None, titled(cy="Pŵer", en="Power")]
    adopters: Annotated[list[str], titled(cy="Codau’r ardaloedd a’i mabwysiadodd", en="Codes of areas that took it up")]
    trials: Annotated[list[TrialVerdict], titled(cy="Tystiolaeth o hapdreial", en="Randomised evidence")]
    worked_out: Annotated[dt.datetime | None, titled(cy="Cyfrifwyd", en="Worked out")]

    @classmethod
    def parts(cls, thing: models.Specification, /) -> dict[str, Any]:
        held, found = terms(thing), getattr(thing, "impact", None)
        own = {"practice": thing.practice_id, "current": thing.number == thing.latest}  # type: ignore[attr-defined]  # annotated by the query
        own |= {"practice_title": names(thing.practice.current, "title")}
        own |= {"indicator_label": names(thing.indicator, "label")}
        own |= {"direction": held.direction.value, "estimator": held.estimator.value}
        own |= {name: getattr(held, name) for name in ("smallest_worthwhile", "before", "after", "seed")}
        own |= {name: getattr(found, name, None) for name in OUTCOME}
        own |= {name: getattr(found, name, []) for name in ("reasons", "adopters")}
        own |= {"trials": [TrialVerdict.of(one) for one in getattr(thing, "trials", [])]}
        return own | {"worked_out": found and found.at}


def rows(asked: ImpactsAsked) -> list[models.Specification]:
    """Every specification with its impact, and with the trials of its practice on its indicator."""
    found = list(specified(asked))
    by_figure: dict[tuple[str, str], list[Randomised]] = defaultdict(list)
    for one in randomised({specification.practice_id for specification in found}):
        by_figure[one.practice, one.indicator].append(one)
    for specification in found:
        specification.trials = by_figure[specification.practice_id, specification.indicator_id]  # type: ignore[attr-defined]  # beside its row
    return found


def specified(asked: ImpactsAsked) -> QuerySet[models.Specification]:
    """Every specification that is asked for."""
    found = specifications().select_related("impact", "practice__current", "indicator")
    found = narrowed(found, asked, practice="practice", indicator="indicator", verdict="impact__verdict")
    if asked.current is not None:
        held = Q(number=F("latest"))
        found = found.filter(held if asked.current else ~held)
    return found


IMPACTS: Final = List(
    name="impacts",
    title=said(cy="Effeithiau arferion", en="Impacts of practices"),
    row=Impact,
    rows=rows,
    may=PRACTICE_READ,
    asked=ImpactsAsked,
)


class NumbersAsked(Asked):
    practice: Code | None = None
    indicator: Code | None = None
    number: Number | None = Field(None, description="of the specification; otherwise those that hold now")


@dataclass(frozen=True, slots=True)
class Found:
    """A number, the specification under which it was worked out, and the names of councils."""

    specification: models.Specification
    part: Part
    places: Mapping[str, Place]


class ImpactNumber(Row):
    """One number behind an impact: `part` says what it is, `place` and `other_place` of which councils."""

    practice: PracticeCode
    indicator: IndicatorCode
    number: Annotated[int, titled(cy="Rhif y fanyleb", en="Number of the specification")]
    part: Annotated[str, titled(cy="Rhan", en="Part")]
    place: Annotated[str | None, titled(cy="Cod yr ardal", en="Area code")]
    place_name: Annotated[Texts, titled(cy="Cyngor", en="Council")]
    other_place: Annotated[str | None, titled(cy="Cod yr ardal arall", en="Code of the other area")]
    other_place_name: Annotated[Texts, titled(cy="Y cyngor arall", en="Other council")]
    period: Annotated[str | None, titled(cy="Cyfnod", en="Period")]
    value: Annotated[int | float | str | None, titled(cy="Gwerth", en="Value")]

    @classmethod
    def parts(cls, thing: Found, /) -> dict[str, Any]:
        one, (part, place, other, period, value) = thing.specification, thing.part
        whose = {"practice": one.practice_id, "indicator": one.indicator_id, "number": one.number, "part": part}
        called = {"place_name": names(thing.places.get(place)), "other_place_name": names(thing.places.get(other))}
        value = None if value == "" else value
        return (
            whose
            | called
            | {"place": place or None, "other_place": other or None, "period": period or None, "value": value}
        )


def numbers(asked: NumbersAsked) -> Sequence[Found]:
    """Every number of the impacts asked for."""
    return list(each(asked))


def each(asked: NumbersAsked) -> Iterator[Found]:
    """The same, one after the other."""
    held = narrowed(specifications().defer(None), asked, practice="practice", indicator="indicator")
    held = held.filter(number=F("latest") if asked.number is None else asked.number)
    places = {place.code: place for place in councils()}
    for one in held:
        for part in parts(one, getattr(one, "impact", None)):
            yield Found(one, part, places)


NUMBERS: Final = List(
    name="impact",
    title=said(cy="Pob rhif y tu ôl i effaith", en="Every number behind an impact"),
    row=ImpactNumber,
    rows=numbers,
    may=PRACTICE_READ,
    asked=NumbersAsked,
)
