"""Is a council unusual among its peers? A funnel plot where counts are known, else its place among comparators."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines.drawing import Funnel, Spot, Tone, funnel
from cydwaith.engines.statistics import position
from cydwaith.engines.statistics.funnel import Flag
from cydwaith.engines.statistics.panel import Floats
from cydwaith.evidence import shares
from cydwaith.evidence.ages import When
from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.pages.pictures import axis, drawn
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences import unusual as says
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart
from cydwaith.shared.said import Said, pair

OUT = {Flag.HIGH_OUTER: "high", Flag.LOW_OUTER: "low"}
TONES = {
    "higher": {"high": Tone.BETTER, "low": Tone.WORSE},
    "lower": {"high": Tone.WORSE, "low": Tone.BETTER},
    "none": {"high": Tone.HIGHER, "low": Tone.LOWER},
}


@dataclass(frozen=True, slots=True)
class Unusual:
    """What can be said of a council among its peers: a picture where there is one, sentences, and why in this way."""

    sentences: list[Said]
    why: Said
    picture: Chart | None = None


def unusual(
    indicator: Indicator,
    at: When,
    found: Sequence[Standing],
    subject: Standing | None,
    alike: Sequence[str],
    view: Viewpoint,
) -> Unusual | None:
    """The funnel of a period, or the subject's percentile among the councils most like it."""
    if indicator.measured_at != PlaceKind.COUNCIL:
        return None
    counted = shares.shares(indicator, at.period)
    drawn_up = shares.funnel_of(counted, indicator)
    if drawn_up:
        places = {standing.place_id: standing.place for standing in found}
        return plotted(drawn_up, indicator, at, places, view)
    why = says.no_funnel(countable=indicator.kind in shares.SHARES)
    return Unusual(among_peers(indicator, found, subject, alike), why)


def among_peers(
    indicator: Indicator, found: Sequence[Standing], subject: Standing | None, alike: Sequence[str]
) -> list[Said]:
    """A council's percentile among those that ONS finds most like it, or among all where those are too few."""
    if subject is None or subject.value is None:
        return []
    values = {one.place_id: one.value for one in found if one.value is not None and one.place_id != subject.place_id}
    near = [values[code] for code in alike if code in values]
    peers = near if len(near) >= shares.FEWEST else list(values.values())
    at = position(subject.value, peers)
    if at is None or at.percentile is None or at.size < shares.FEWEST:
        return []
    return [
        says.among_peers(
            place=pair(subject.place, "name"),
            below=sum(1 for value in peers if value < subject.value),
            size=at.size,
            percentile=formats.number(at.percentile),
            median=figures.figure(indicator, at.median),
            alike=peers is near,
            when=when_of(subject),
        )
    ]


def plotted(made: shares.Funnel, indicator: Indicator, at: When, places: dict[str, Place], view: Viewpoint) -> Unusual:
    """The funnel with what it finds."""
    out = {place: OUT[flag] for place, flag in made.flags.items() if flag in OUT}
    names = {
        side: [pair(places[one], "name") for one in out if out[one] == side and one in places]
        for side in ("high", "low")
    }
    title = str(says.funnel_title(high=names["high"], low=names["low"], total=len(made.shares), when=at))
    target = figures.figure(indicator, made.target)
    shown = Funnel(
        spots=[
            spot(one, out.get(one.place, ""), indicator, places[one.place], view)
            for one in made.shares
            if one.place in places
        ],
        target=made.target,
        inner=edges(made, made.edges.lower_inner, made.edges.upper_inner),
        outer=edges(made, made.edges.lower_outer, made.edges.upper_outer),
        dispersed=edges(made, made.widened.lower_outer, made.widened.upper_outer),
        target_word=_("All councils together: %(figure)s") % {"figure": target},
        size_word=_("Denominator"),
        signs=[
            ("inner", _("95% limits: what chance alone allows a council of that size")),
            ("outer", _("99.8% limits")),
            ("dispersed", _("99.8% limits, widened for how far councils differ anyway")),
        ],
    )
    desc = _("Funnel plot of %(label)s, %(period)s. The table below holds every figure.") % {
        "label": indicator.label.plain,
        "period": formats.period(at.period),
    }

    def draw(key: str, width: float):  # type: ignore[no-untyped-def]  # as `drawn` takes it
        return funnel(shown, key=key, title=title, desc=desc, fmt=axis(indicator), size_fmt=formats.number, width=width)

    ratio = made.dispersion.ratio
    told = [says.spread(ratio=formats.number(ratio, 1 if ratio < 10 else 0), wide=made.dispersion.shared > 0)]
    return Unusual(told, says.funnel_why(), drawn(title, draw, "funnel"))


def spot(one: shares.Share, side: str, indicator: Indicator, place: Place, view: Viewpoint) -> Spot:
    """One council on the funnel; those beyond the limits and the reader's own are named."""
    own = place.code == view.code
    value = figures.figure(indicator, one.value)
    tone = TONES[indicator.judged].get(side, Tone.PLAIN)
    return Spot(
        size=one.denominator,
        value=one.value,
        tone=tone,
        own=own,
        href=view.address("council", code=place.code),
        name=place.name.plain if side or own else "",
        label=str(says.spot(place=pair(place, "name"), value=value, of=formats.number(one.denominator), side=side)),
    )


def edges(made: shares.Funnel, lower: Floats, upper: Floats) -> list[tuple[float, float, float]]:
    """Limits as the picture takes them."""
    return [(float(size), float(low), float(high)) for size, low, high in zip(made.sizes, lower, upper, strict=True)]
