"""The run chart of one council: its figures over time, the others in grey, and what was done when."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import Flag, Other, Point, Run, Target, Tone, run_chart
from cydwaith.engines.years import decimal_year
from cydwaith.evidence import moments
from cydwaith.evidence.events import Event
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.models import Target as Aim
from cydwaith.evidence.pages import change
from cydwaith.evidence.pages.chosen import Chosen
from cydwaith.evidence.pages.pictures import axis, drawn
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries.series import Figure
from cydwaith.evidence.sentences.changes import LIMITS
from cydwaith.evidence.sentences.pictures import Ends, run_title
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart
from cydwaith.shared.said import pair

Series = dict[str, list[Figure]]
BESIDE = 660  # how wide the chart is that stands beside what was done


def run_of(
    place: Place,
    indicator: Indicator,
    series: Series,
    aims: Sequence[Aim],
    events: Sequence[Event],
    moved: Change | None = None,
    others: Sequence[Other] = (),
) -> Chart | None:
    """The chart of a place beside `others`, with the limits within which it varies of itself where `moved` knows them.

    None where fewer than two figures are known.
    """
    own = series.get(place.code, [])
    known = [figure for figure in own if figure.value is not None]
    if len(known) < 2:
        return None
    tones = change.tones(moved, indicator)
    title = str(run_title(pair(place, "name"), Ends.of(indicator, known)))
    run = Run(
        points=points(own, tones),
        name=place.name.plain,
        beside=others,
        others_word=_("Other councils"),
        stretches=change.limits(moved, own),
        limits_word=str(LIMITS),
        signs=change.signs(moved, indicator),
        targets=targets(aims, own),
        flags=[Flag(at=decimal_year(event.on), label=flagged(event)) for event in events if event.place == place.code],
        breaks=[moments.within(figure.period) for figure in own if figure.breaks],
        doubtful_word=_("Hollow points: the publisher marks the figure as estimated, provisional or uncertain."),
        break_word=_("Break: not comparable with what went before."),
    )
    desc = _("Run chart of %(label)s. The table below holds every figure.") % {"label": indicator.label.plain}
    return drawn(
        title,
        lambda key, width: run_chart(run, key=key, title=title, desc=desc, fmt=axis(indicator), width=width),
        "run",
        BESIDE,
    )


def beside(series: Series, own: str, view: Viewpoint, choice: Chosen) -> list[Other]:
    """The other councils: those chosen are named, in the order of the choice; a click chooses one of the rest."""
    names = {place.code: place.name.plain for place in view.councils}
    order = [*choice.codes, *(code for code in series if code not in choice.codes)]
    return [
        Other(
            name=names.get(code, code),
            line=line(series[code]),
            href=choice.adding.get(code, ""),
            chosen=code in choice.codes,
        )
        for code in order
        if code in series and code != own
    ]


def points(own: Sequence[Figure], tones: Mapping[str, Tone]) -> list[Point]:
    """The figures on the chart, with a gap wherever none was published."""
    found = [point(figure, tones.get(figure.period, Tone.PLAIN)) for figure in own]
    empty = [Point(at=gap) for gap in moments.gaps([figure.period for figure in own])]
    return sorted([*found, *empty], key=lambda one: one.at)


def point(figure: Figure, tone: Tone = Tone.PLAIN) -> Point:
    """One figure on the chart."""
    return Point(
        at=moments.at(figure.period),
        label=formats.period(figure.period),
        value=figure.value,
        lower=figure.lower,
        upper=figure.upper,
        doubtful=figure.doubtful,
        tone=tone,
    )


def line(found: Sequence[Figure]) -> list[tuple[float, float | None]]:
    """Another place's figures as a thin line."""
    known: list[tuple[float, float | None]] = [(moments.at(figure.period), figure.value) for figure in found]
    empty = [(at, None) for at in moments.gaps([figure.period for figure in found])]
    return sorted([*known, *empty], key=lambda one: one[0])


def targets(aims: Sequence[Aim], own: Sequence[Figure]) -> list[Target]:
    """Each target from its start to the next one's, or to the last figure."""
    last = moments.ends(own[-1].period)
    starts = [aim.starts for aim in aims if aim.starts <= last]
    stops = [*starts[1:], last]
    return [
        Target(start=decimal_year(aim.starts), end=decimal_year(stop), value=aim.value, label=aim.label.plain)
        for aim, stop in zip(aims, stops, strict=False)
    ]


def flagged(event: Event) -> str:
    """What a flag says: the date as far as it is known, and what was done."""
    return f"{formats.date(event.on, event.precision)}: {event.label}"
