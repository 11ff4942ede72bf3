"""Storing figures. Everything of a file is stored, with an entry in the record, or nothing at all."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.evidence import previewing
from cydwaith.evidence.deeds import DEFINED, FIGURES_LOAD, LOADED, Loaded
from cydwaith.evidence.models import Indicator, Load, Observation
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.evidence.sources.overlaps import clash
from cydwaith.evidence.sources.readings import Reading
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.permissions import Actor

BATCH = 5_000
KEPT = (*previewing.KEPT, "load")


@dataclass(frozen=True)
class File:
    """The file that readings come from: its format, its name without any folder, and what it holds."""

    format: str
    name: str
    data: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of what it holds."""
        return hashlib.sha256(self.data).hexdigest()


def load(
    readings: Iterable[Reading],
    *,
    indicator: Indicator,
    by: Actor,
    file: File,
    report: Report | None = None,
    dry_run: bool = False,
) -> Load:
    """Store the readings of a file for one indicator: new figures are added, revised ones replaced, the rest untouched.

    Figures that the file does not have stay. A file that changes nothing and was loaded before leaves no second trace:
    its earlier `Load` comes back with nothing added or changed. Areas unknown here become places of kind "other".
    Raises Faulty when the report holds a fault, or no reading is left; nothing is stored then, nor in a dry run.
    """
    with doing(FIGURES_LOAD, by=by) as act:
        done = _store(_whole(readings, indicator, report), indicator, act, file)
        transaction.set_rollback(dry_run)
    return done


def _whole(readings: Iterable[Reading], indicator: Indicator, report: Report | None) -> list[Reading]:
    """The readings, all of them. Raises Faulty when something is wrong with one, or there are none."""
    report = Report() if report is None else report
    kept = list(readings)
    together(kept, indicator, report)
    if report.count:
        raise Faulty(report)
    return kept


def together(readings: Sequence[Reading], indicator: Indicator, report: Report) -> None:
    """Add the fault, if any, that the readings of a sound file cannot be stored: none, or periods of another kind."""
    if not report.count and not readings:
        report.add(0, "nothing-known")
    elif not report.count:
        _same_kind(readings, indicator, report)


def _same_kind(readings: Sequence[Reading], indicator: Indicator, report: Report) -> None:
    """Add the fault, if any, that periods of a file are of another kind than those stored."""
    lines = {one.period: one.line for one in reversed(readings)}
    stored = set(indicator.observations.order_by().values_list("period", flat=True).distinct())
    if stored and (found := clash([*sorted(stored), *lines])) and found.other in lines.keys() - stored:
        report.add(lines[found.other], "other-periods", one=found.one, other=found.other)


def define(indicator: Indicator, *, by: Actor) -> None:
    """Store an indicator that is not among those that ship. Raises IntegrityError when its code is taken."""
    with doing(FIGURES_LOAD, by=by) as act:
        indicator.save(force_insert=True)
        act.tell(indicator, DEFINED)


def describe(indicator: Indicator, *, by: Actor, said: Mapping[str, Any]) -> None:
    """Change what is said of an indicator that is not among those that ship: fields and their values."""
    with doing(FIGURES_LOAD, by=by) as act:
        for name, value in said.items():
            setattr(indicator, name, value)
        indicator.save(force_update=True)
        act.tell(indicator, DEFINED)


def _store(readings: Sequence[Reading], indicator: Indicator, act: Doing[object], file: File) -> Load:
    _register(readings, file)
    added, changed = previewing.sorted_out(readings, stored_figures(indicator))
    unchanged = len(readings) - len(added) - len(changed)
    earlier = Load.objects.filter(format=file.format, digest=file.digest).first()
    if earlier and not added and not changed:
        earlier.added, earlier.changed, earlier.unchanged = 0, 0, unchanged
        return earlier
    done = Load.objects.create(
        format=file.format,
        name=file.name,
        digest=file.digest,
        at=timezone.now(),
        added=len(added),
        changed=len(changed),
        unchanged=unchanged,
    )
    _write(added, indicator, done)
    _write(changed, indicator, done, replace=True)
    act.tell(Loaded(done, indicator), LOADED)
    return done


def stored_figures(indicator: Indicator) -> previewing.Stored:
    """The figures of an indicator as a preview compares them."""
    columns = ("place_id", "period", *previewing.KEPT)
    return {row[:2]: row[2:] for row in indicator.observations.values_list(*columns)}


def _write(readings: Sequence[Reading], indicator: Indicator, load: Load, *, replace: bool = False) -> None:
    rows = (
        Observation(
            indicator_id=indicator.code,
            place_id=one.area,
            period=one.period,
            starts=dt.date.fromisoformat(one.period[:10]),
            value=one.value,
            lower=one.lower,
            upper=one.upper,
            denominator=one.denominator,
            status=one.status,
            note=one.note,
            load_id=load.pk,
        )
        for one in readings
    )
    key = ("indicator", "place", "period")
    Observation.objects.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=replace,
        unique_fields=key if replace else None,
        update_fields=KEPT if replace else None,
    )


def _register(readings: Sequence[Reading], file: File) -> None:
    """Make places of areas that the reader let through though nobody knows them: councils elsewhere in the UK."""
    named = {one.area: one.name or one.area for one in readings}
    known = set(Place.objects.filter(code__in=named).values_list("code", flat=True))
    today = timezone.localdate()
    Place.objects.bulk_create(
        Place(code=code, kind=PlaceKind.OTHER, name_en=name, source=file.name, as_of=today)
        for code, name in sorted(named.items())
        if code not in known
    )
