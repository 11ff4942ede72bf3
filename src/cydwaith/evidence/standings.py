"""Working out how places stand, for every indicator and period, and keeping the answers so that pages only read.

Everything judged at the same lag (the latest period of each indicator, the one before …) is one family for the Bayesian
false discovery rate, so one changed figure may change verdicts elsewhere: a family is worked out again as soon as the
inputs of one of its members changed. All answers change in one transaction; a run that is killed leaves the last ones.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.bodies.permissions import Actor, require
from cydwaith.engines.statistics import standing as engine
from cydwaith.engines.statistics.estimates import Fit
from cydwaith.engines.statistics.fitting import fit
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.panels import Figure, Window, store
from cydwaith.evidence.sources.checking import UK_COUNCILS
from cydwaith.record.actions import write

BATCH = 2_000
POLARITIES = {
    "higher": engine.Polarity.HIGHER,
    "lower": engine.Polarity.LOWER,
    "none": engine.Polarity.NO_JUDGEMENT,
}
NO_FIGURE = {Reason.MISSING_VALUE, Reason.NO_FIGURES}
Progress = Callable[[int, int], None]
Key = tuple[str, str]


@dataclass(frozen=True)
class Recalculated:
    """What a run did: how many indicator-periods there are, how many were worked out and written, how many stand out."""

    calculations: int
    worked_out: int
    written: int
    flagged: int


def recalculate(
    indicators: Iterable[str] | None = None, *, by: Actor, progress: Progress | None = None, anew: bool = False
) -> Recalculated:
    """Bring the standings up to date with the figures: of these indicators, or of all; unchanged ones are not touched.

    `anew` works everything out again. Verdicts elsewhere that depend on what changed change with it.
    """
    require(by, "standings.recalculate")
    families = _families()
    wanted = None if indicators is None else set(indicators)
    stored = dict(_stored())
    digests = {_key(window): window.digest for family in families for window in family}
    changed = [family for family in families if anew or any(_differs(one, stored, digests, wanted) for one in family)]
    answers: dict[Key, tuple[Window, Fit, Mapping[str, engine.Standing]]] = {}
    for done, family in enumerate(changed):
        if progress:
            progress(done, len(changed))
        answers |= _judged(family)
    with transaction.atomic():
        written = _keep(answers, digests, stored)
        flagged = Standing.objects.filter(latest=True, verdict__in=["better", "worse"]).count()
        if written:
            facts = {"written": written, "standing_out": flagged}
            write(by=by, body=None, verb="standings.recalculated", subject="standings", facts=facts)
    return Recalculated(len(digests), len(answers), written, flagged)


def stale() -> list[Key]:
    """Indicators and periods whose standings are missing or were worked out from other figures than are stored now."""
    stored = dict(_stored())
    now = {_key(window): window.digest for family in _families() for window in family}
    return sorted(key for key in now.keys() | stored.keys() if now.get(key) != stored.get(key))


def _families() -> list[list[Window]]:
    """The windows of every indicator, by lag: first every latest one, then every one before."""
    councils = Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("code", flat=True)
    rest = Place.objects.filter(kind=PlaceKind.OTHER).values_list("code", flat=True)
    figures = store(sorted(councils), sorted(code for code in rest if code.startswith(UK_COUNCILS)))
    families: list[list[Window]] = []
    for indicator in Indicator.objects.order_by("code"):
        for lag, window in enumerate(figures.windows(indicator)):
            if lag == len(families):
                families.append([])
            families[lag].append(window)
    return families


def _key(window: Window) -> Key:
    return window.indicator.code, window.period


def _stored() -> Iterable[tuple[Key, str]]:
    for indicator, period, inputs in Calculation.objects.order_by().values_list("indicator_id", "period", "inputs"):
        yield (indicator, period), inputs


def _differs(window: Window, stored: Mapping[Key, str], digests: Mapping[Key, str], wanted: set[str] | None) -> bool:
    key = _key(window)
    return (wanted is None or key[0] in wanted) and stored.get(key) != digests[key]


def _judged(family: list[Window]) -> dict[Key, tuple[Window, Fit, Mapping[str, engine.Standing]]]:
    fits = {window.indicator.code: _fitted(window) for window in family}
    rules = {window.indicator.code: _rules(window) for window in family}
    verdicts = engine.judge(fits, rules)
    return {
        _key(window): (window, fits[window.indicator.code], verdicts[window.indicator.code]) for window in family
    }


def _fitted(window: Window) -> Fit:
    if window.indicator.measured_at != PlaceKind.COUNCIL:
        return Fit(window.panel.places, window.panel.periods)
    found = fit(window.panel, window.reference)
    doubted = {
        place: Reason.DOUBTFUL_STATUS
        for place, reason in found.reasons.items()
        if reason in NO_FIGURE and _doubted(window.figures.get(place))
    }
    return replace(found, reasons={**found.reasons, **doubted})


def _doubted(figure: Figure | None) -> bool:
    return figure is not None and figure.value is not None and figure.doubtful


def _rules(window: Window) -> engine.Rules:
    elsewhere = window.indicator.measured_at != PlaceKind.COUNCIL
    return engine.Rules(
        polarity=POLARITIES[window.indicator.polarity],
        smallest_worthwhile=window.indicator.smallest_worthwhile,
        measured_elsewhere=frozenset(window.panel.places if elsewhere else ()),
    )


def _keep(
    answers: Mapping[Key, tuple[Window, Fit, Mapping[str, engine.Standing]]],
    digests: Mapping[Key, str],
    stored: Mapping[Key, str],
) -> int:
    """Write what differs from what is stored; take back what nothing stands behind any more."""
    before = _verdicts()
    renewed = [
        key
        for key, (_, _, verdicts) in answers.items()
        if stored.get(key) != digests[key] or before.get(key) != _told(verdicts)
    ]
    gone = [key for key in stored if key not in digests]
    _remove([*(key for key in renewed if key in stored), *gone])
    kept = [_calculation(*answers[key][:2], digests[key]) for key in renewed]
    Calculation.objects.bulk_create(kept, batch_size=BATCH)
    rows = (row for key, made in zip(renewed, kept, strict=True) for row in _rows(made, *answers[key]))
    Standing.objects.bulk_create(rows, batch_size=BATCH)
    _mark_latest(digests)
    return len(renewed) + len(gone)


def _verdicts() -> dict[Key, dict[str, tuple[str, str]]]:
    told: dict[Key, dict[str, tuple[str, str]]] = {}
    columns = ("indicator_id", "period", "place_id", "verdict", "reason")
    for indicator, period, place, verdict, reason in Standing.objects.order_by().values_list(*columns):
        told.setdefault((indicator, period), {})[place] = (verdict, reason)
    return told


def _told(verdicts: Mapping[str, engine.Standing]) -> dict[str, tuple[str, str]]:
    return {place: (_word(one.verdict), _word(one.reason)) for place, one in verdicts.items()}


def _word(one: engine.Verdict | Reason | None) -> str:
    return one.value.replace("-", "_") if one else ""


def _remove(keys: Iterable[Key]) -> None:
    rows = Calculation.objects.order_by().values_list("pk", "indicator_id", "period")
    known = {(indicator, period): pk for pk, indicator, period in rows}
    pks = [known[key] for key in keys]
    for at in range(0, len(pks), BATCH):
        Standing.objects.filter(calculation__in=pks[at : at + BATCH]).delete()
        Calculation.objects.filter(pk__in=pks[at : at + BATCH]).delete()


def _mark_latest(digests: Mapping[Key, str]) -> None:
    latest: dict[str, str] = {}
    for indicator, period in digests:
        latest[indicator] = max(period, latest.get(indicator, ""))
    rows = Calculation.objects.order_by().values_list("pk", "indicator_id", "period")
    now = {pk for pk, indicator, period in rows if latest.get(indicator) == period}
    for model, column in ((Calculation, "pk"), (Standing, "calculation_id")):
        model.objects.filter(latest=True).exclude(**{f"{column}__in": now}).update(latest=False)
        model.objects.filter(latest=False, **{f"{column}__in": now}).update(latest=True)


def _calculation(window: Window, found: Fit, digest: str) -> Calculation:
    return Calculation(
        indicator=window.indicator,
        period=window.period,
        at=timezone.now(),
        inputs=digest,
        periods=list(found.periods),
        places=len(found.estimates),
        context=list(found.context.chosen),
        spread=found.spread,
        noise=found.noise,
        correlation=found.correlation,
    )


def _rows(made: Calculation, window: Window, found: Fit, verdicts: Mapping[str, engine.Standing]) -> Iterable[Standing]:
    ranks = _ranks(window)
    for place, verdict in verdicts.items():
        figure = window.figures.get(place, Figure(None, None, None, ""))
        row = Standing(
            calculation=made,
            indicator=window.indicator,
            place_id=place,
            period=window.period,
            rank=ranks.get(place),
            ranked=len(ranks),
            verdict=_word(verdict.verdict),
            reason=_word(verdict.reason),
            **figure._asdict(),
        )
        _tell(row, verdict.estimate)
        yield row


def _tell(row: Standing, estimate: engine.Estimate | None) -> None:
    """Add what the model found, if anything, to a row."""
    if estimate is None:
        return
    row.expected = estimate.expected
    row.expected_lower, row.expected_upper = estimate.expected_interval.lower, estimate.expected_interval.upper
    row.effect = estimate.effect
    row.effect_lower, row.effect_upper = estimate.interval.lower, estimate.interval.upper
    row.wrong_sign = estimate.wrong_sign
    row.periods, row.agreeing = estimate.periods, estimate.agreeing
    row.without = dict(estimate.without)


def _ranks(window: Window) -> dict[str, int]:
    """1 for the best; where nobody judges, for the highest. Equal figures share a rank; doubtful ones have none."""
    values = {place: one.value for place, one in window.figures.items() if one.value is not None and not one.doubtful}
    if window.indicator.measured_at != PlaceKind.COUNCIL:
        return {}
    ordered = sorted(values.values(), reverse=window.indicator.polarity != "lower")
    return {place: ordered.index(value) + 1 for place, value in values.items()}

