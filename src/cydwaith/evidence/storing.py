"""Keeping what was worked out: only what differs from what is stored is written, and what is out of date goes."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.utils import timezone

from cydwaith.bodies.models import PlaceKind
from cydwaith.engines.statistics import Estimate, Fit, Reason, Verdict
from cydwaith.engines.statistics import Standing as Judged
from cydwaith.evidence.models import Calculation, Standing
from cydwaith.evidence.panels import Figure, Window

BATCH = 2_000
Key = tuple[str, str]


class Answer(NamedTuple):
    """What was worked out for an indicator and a period: from what, what the model found, and each place's verdict."""

    window: Window
    fit: Fit
    verdicts: Mapping[str, Judged]


def keep(answers: Mapping[Key, Answer], digests: Mapping[Key, str], stored: Mapping[Key, str]) -> int:
    """Write the answers that differ from what is stored, and take back what nothing stands behind any more.

    `digests` and `stored` are those of the inputs, now and when last worked out. Returns how many were written or taken
    back. To be called in a transaction.
    """
    before = _verdicts()
    renewed = [
        key
        for key, answer in answers.items()
        if stored.get(key) != digests[key] or before.get(key) != _told(answer.verdicts)
    ]
    gone = [key for key in stored if key not in digests]
    _remove([*(key for key in renewed if key in stored), *gone])
    kept = [_calculation(answers[key], digests[key]) for key in renewed]
    Calculation.objects.bulk_create(kept, batch_size=BATCH)
    rows = (row for key, made in zip(renewed, kept, strict=True) for row in _rows(made, answers[key]))
    Standing.objects.bulk_create(rows, batch_size=BATCH)
    _mark_latest(digests)
    return len(renewed) + len(gone)


def _verdicts() -> dict[Key, dict[str, tuple[str, str]]]:
    told: dict[Key, dict[str, tuple[str, str]]] = {}
    columns = ("indicator_id", "period", "place_id", "verdict", "reason")
    for indicator, period, place, verdict, reason in Standing.objects.order_by().values_list(*columns):
        told.setdefault((indicator, period), {})[place] = (verdict, reason)
    return told


def _told(verdicts: Mapping[str, Judged]) -> dict[str, tuple[str, str]]:
    return {place: (_word(one.verdict), _word(one.reason)) for place, one in verdicts.items()}


def _word(one: Verdict | Reason | None) -> str:
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


def _calculation(answer: Answer, digest: str) -> Calculation:
    found = answer.fit
    return Calculation(
        indicator=answer.window.indicator,
        period=answer.window.period,
        at=timezone.now(),
        inputs=digest,
        periods=list(found.periods),
        places=len(found.estimates),
        context=list(found.context.chosen),
        tried=list(found.context.alone),
        aside=list(found.aside),
        spread=found.spread,
        noise=found.noise,
        correlation=found.correlation,
    )


def _rows(made: Calculation, answer: Answer) -> Iterable[Standing]:
    window, ranks = answer.window, _ranks(answer.window)
    for place, verdict in answer.verdicts.items():
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
            basis=made.basis,
            **figure._asdict(),
        )
        _describe(row, verdict.estimate)
        yield row


def _describe(row: Standing, estimate: Estimate | None) -> None:
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
    ordered = sorted(values.values(), reverse=window.indicator.judged != "lower")
    return {place: ordered.index(value) + 1 for place, value in values.items()}
