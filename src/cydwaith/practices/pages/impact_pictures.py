"""Pictures of an impact: actual against synthetic, the gap among placebos, and effects by periods since."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import EventStudy, Flag, Gap, Point, Run, event_study, gap_chart, run_chart
from cydwaith.engines.years import decimal_year
from cydwaith.evidence import moments
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.pictures import axis, drawn
from cydwaith.evidence.sentences import figures
from cydwaith.practices.models import Impact
from cydwaith.practices.sentences import amounts, checks, pictures
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart
from cydwaith.shared.said import pair

Adopter = Mapping[str, Any]
NORMAL = 1.96


@dataclass(frozen=True, slots=True)
class Line:
    """One period in the table below the pictures."""

    period: str
    actual: str
    synthetic: str
    gap: str
    after: bool


@dataclass(frozen=True, slots=True)
class Donor:
    """A council in the comparison: its weight, and the effect without it where that was worked out."""

    place: Place
    weight: str
    without: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One council that took it up: two pictures, the table of both, and what the comparison is made of."""

    place: Place
    beside: Chart
    gap: Chart
    lines: list[Line]
    donors: list[Donor]


@dataclass(frozen=True, slots=True)
class Studied:
    """The event study, and its table: periods since, effect, interval."""

    picture: Chart
    rows: list[tuple[str, str, str]]


def shown(adopter: Adopter, indicator: Indicator, names: Mapping[str, Place], on: dt.date | None) -> Shown:
    """Everything drawn of one council; `on` is when it took the practice up."""
    place = names[adopter["unit"]]
    return Shown(
        place,
        beside(adopter, indicator, place, on),
        gap(adopter, indicator, place, on),
        lines(adopter, indicator),
        donors(adopter, indicator, names),
    )


def points(adopter: Adopter, part: str) -> list[Point]:
    """One series of a council."""
    pairs = zip(adopter["periods"], adopter[part], strict=True)
    return [Point(at=moments.at(period), label=formats.period(period), value=value) for period, value in pairs]


def beside(adopter: Adopter, indicator: Indicator, place: Place, on: dt.date | None) -> Chart:
    """The figure, and what it would have been."""
    name, effect = place.name.plain, amounts.difference(indicator, adopter["effect"], after(adopter))
    title = str(pictures.found([pair(place, "name")], effect))
    run = Run(
        points=points(adopter, "actual"),
        name=name,
        expected=[(point.at, point.value) for point in points(adopter, "synthetic")],
        expected_word=_("Comparison"),
        flags=[Flag(at=decimal_year(on), label=f"{formats.date(on, 'month')}: {_('Taken up')}")] if on else [],
    )
    words = _("%(label)s, and the same of the comparison. The table below holds every figure.")
    desc = words % {"label": indicator.label.plain}
    return drawn(
        title,
        lambda key, width: run_chart(run, key=key, title=title, desc=desc, fmt=axis(indicator), width=width),
        "beside",
    )


def after(adopter: Adopter) -> int:
    """Over how many periods an adopter's effect is the mean."""
    return len(adopter["periods"]) - int(adopter["before"])


def gap(adopter: Adopter, indicator: Indicator, place: Place, on: dt.date | None) -> Chart:
    """The gap, among those of councils that took nothing up."""
    name = place.name.plain
    title = str(checks.size_among(pair(place, "name"), adopter["rank"], adopter["ranked"]))
    told = Gap(
        points=points(adopter, "gap"),
        name=name,
        start=decimal_year(on) if on else moments.within(adopter["periods"][adopter["before"]]),
        mean=(adopter["before"], adopter["effect"]),
        mean_word=_("on average %(effect)s") % {"effect": figures.signed(indicator, adopter["effect"])},
        start_word=_("Taken up"),
        placebos=[
            [(moments.at(period), value) for period, value in zip(other["periods"], other["gap"], strict=True)]
            for other in adopter["placebos"]
        ],
        placebos_word=_("Other councils"),
        zero_word=_("No difference"),
    )
    desc = _(
        "The gap between each council and its comparison. The table below holds this council’s; the file holds all."
    )
    return drawn(
        title,
        lambda key, width: gap_chart(told, key=key, title=title, desc=desc, fmt=differences(indicator), width=width),
        "gap",
    )


def study(impact: Impact, indicator: Indicator, names: Mapping[str, Place]) -> Studied | None:
    """Effects by periods since; only where several councils took it up."""
    parts = impact.numbers.get("aggregates", {}).get("dynamic", {}).get("parts", {})
    if len(impact.adopters) < 2 or not parts or impact.effect is None:
        return None
    effects = sorted((int(event), *values) for event, values in parts.items())
    places = [pair(names[code], "name") for code in impact.adopters]
    title = str(pictures.found(places, amounts.difference(indicator, impact.effect or 0.0, 0)))
    told = EventStudy(
        points=[
            Point(
                at=event, label=str(event), value=effect, lower=effect - NORMAL * error, upper=effect + NORMAL * error
            )
            for event, effect, error in effects
        ],
        start_word=_("Taken up"),
    )
    desc = _("Effects by the number of periods since a council took it up; those before should be near nothing.")
    picture = drawn(
        title,
        lambda key, width: event_study(told, key=key, title=title, desc=desc, fmt=differences(indicator), width=width),
        "study",
    )
    rows = [
        (
            formats.number(event),
            figures.signed(indicator, effect),
            figures.signed_interval(indicator, effect - NORMAL * error, effect + NORMAL * error),
        )
        for event, effect, error in effects
    ]
    whole = figures.signed_interval(indicator, impact.lower, impact.upper) if impact.lower is not None else ""
    return Studied(
        picture, [*rows, (_("All periods with the practice"), figures.signed(indicator, impact.effect), whole)]
    )


def differences(indicator: Indicator) -> Callable[[float], str]:
    """Differences along a ruler, with their sign; percentages differ by points, which the note below names."""

    def written(value: float) -> str:
        plain = axis(indicator)(value).removesuffix(indicator.symbol or "\0")
        return f"+{plain}" if value > 0 else plain

    return written


def lines(adopter: Adopter, indicator: Indicator) -> list[Line]:
    """Every period in figures."""
    told = zip(adopter["periods"], adopter["actual"], adopter["synthetic"], adopter["gap"], strict=True)
    every = [
        Line(
            formats.period(period),
            figures.figure(indicator, actual),
            figures.figure(indicator, synthetic),
            figures.signed(indicator, gap),
            after=at >= adopter["before"],
        )
        for at, (period, actual, synthetic, gap) in enumerate(told)
    ]
    return [*every, mean(adopter, indicator)] if after(adopter) > 1 else every


def mean(adopter: Adopter, indicator: Indicator) -> Line:
    """The mean of the periods with the practice, which is what is tested."""
    actual, synthetic = (fmean(adopter[part][adopter["before"] :]) for part in ("actual", "synthetic"))
    return Line(
        _("Mean with the practice"),
        figures.figure(indicator, actual),
        figures.figure(indicator, synthetic),
        figures.signed(indicator, adopter["effect"]),
        after=True,
    )


def donors(adopter: Adopter, indicator: Indicator, names: Mapping[str, Place]) -> list[Donor]:
    """What the comparison is made of, the weightiest first."""
    return [
        Donor(names[code], f"{formats.number(100 * weight)}%", figures.signed(indicator, adopter["without"].get(code)))
        for code, weight in adopter["weights"].items()
        if weight >= 0.005 or code in adopter["without"]
    ]
