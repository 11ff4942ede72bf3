"""An indicator as files describe it, and back: what an export says of it, and what an import makes of a new one."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence.models import Comparable, Indicator, Influence, Kind, Observation
from cydwaith.evidence.sources import long_csv
from cydwaith.evidence.sources.readings import About, Reading
from cydwaith.shared.said import said

IMPORTER: Final = said(cy="Pwy bynnag a fewnforiodd y ffigurau", en="Whoever imported the figures")
NEEDS: Final = (
    ("label_cy", "label_en"),
    ("unit_cy", "unit_en"),
    ("description_cy", "description_en"),
    ("publisher_cy", "publisher_en"),
    ("source_url",),
    ("licence",),
    ("licence_url",),
    ("smallest_worthwhile",),
    ("influence",),
)
"""What a page needs to know of an indicator: of each group of fields one must not be empty."""


def missing(indicator: Indicator) -> list[str]:
    """The options of the import that say what a page needs and nobody has said yet."""
    groups = [[name for name in group if hasattr(indicator, name)] for group in NEEDS]
    if indicator.influence and indicator.influence != Influence.CIRCUMSTANCE:
        groups.append(["lever_cy", "lever_en"])
    lacking = [name for group in groups if not any(getattr(indicator, name) for name in group) for name in group]
    return [f"--{name.replace('_', '-')}" for name in lacking]


def judged(told: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of an indicator at import, with who judged a council's influence, and when, if it is among it."""
    if not told.get("influence"):
        return dict(told)
    by = {"influence_by_cy": IMPORTER.cy, "influence_by_en": IMPORTER.en}
    return {**told, **by, "influence_on": timezone.localdate()}


def about_indicator(indicator: Indicator) -> About:
    """What the metadata beside an indicator's figures say."""
    return About(
        code=indicator.code,
        label_cy=indicator.label_cy,
        label_en=indicator.label_en,
        unit_cy=indicator.unit_cy,
        unit_en=indicator.unit_en,
        prefix=indicator.prefix,
        symbol=indicator.symbol,
        decimals=indicator.decimals,
        description_cy=indicator.description_cy,
        description_en=indicator.description_en,
        caveats_cy=indicator.caveats_cy,
        caveats_en=indicator.caveats_en,
        publisher_cy=indicator.publisher_cy,
        publisher_en=indicator.publisher_en,
        dataset=indicator.dataset,
        url=indicator.source_url,
        released=indicator.released.isoformat() if indicator.released else "",
        licence=indicator.licence,
        licence_url=indicator.licence_url,
    )


def new_indicator(
    code: str, about: About, *, topic: str, polarity: str, percentage: bool, label_cy: str = "", label_en: str = ""
) -> Indicator:
    """An unsaved indicator from what its publisher's metadata say.

    What nobody has decided yet is left open and says so: no circumstances, no smallest worthwhile difference,
    comparable within Wales only, nothing known of a council's influence. A text without a translation stays empty;
    pages then mark the other language.
    """
    english = label_en or about.label_en
    return Indicator(
        code=code,
        topic_id=topic,
        kind=Kind.PROPORTION if percentage else Kind.MEAN,
        polarity=polarity,
        measured_at=PlaceKind.COUNCIL,
        comparable=Comparable.WALES,
        smallest_worthwhile=0.0,
        decimals=about.decimals,
        prefix=about.prefix,
        symbol="%" if percentage else "",
        per=100.0 if percentage else None,
        label_cy=label_cy or about.label_cy,
        label_en=english,
        measure_cy=label_cy or about.label_cy,
        measure_en=english,
        points_cy="pwynt canran" if percentage else about.unit_cy,
        points_en="percentage points" if percentage else about.unit_en,
        unit_cy="%" if percentage else about.unit_cy,
        unit_en="%" if percentage else about.unit_en,
        description_cy=about.description_cy,
        description_en=about.description_en,
        caveats_cy=about.caveats_cy,
        caveats_en=about.caveats_en,
        polarity_by_cy=IMPORTER.cy,
        polarity_by_en=IMPORTER.en,
        polarity_on=timezone.localdate(),
        polarity_reason_cy="Fe'i dewiswyd wrth fewnforio; nid yw wedi'i adolygu.",
        polarity_reason_en="Chosen at import; it has not been reviewed.",
        context=[],
        context_reason_cy="Nid oes neb wedi dewis amgylchiadau ar gyfer y dangosydd hwn eto.",
        context_reason_en="Nobody has chosen circumstances for this indicator yet.",
        publisher_cy=about.publisher_cy or about.publisher_en,
        publisher_en=about.publisher_en,
        dataset=about.dataset or english,
        source_url=about.url,
        released=dt.date.fromisoformat(about.released) if about.released else None,
        licence=about.licence,
        licence_url=about.licence_url,
    )


def exported(indicator: Indicator) -> tuple[bytes, bytes]:
    """An indicator's figures as the project's own CSV, and the metadata beside it."""
    return long_csv.write(about_indicator(indicator), readings(indicator.observations.order_by()))


A_BATCH: Final = 2000


def readings(observations: QuerySet[Observation]) -> Iterator[Reading]:
    """Figures as the exporter takes them; none is held longer than it takes."""
    columns = ("place_id", "period", "value", "lower", "upper", "status", "note", "denominator")
    for area, period, *numbers, status, note, denominator in observations.values_list(*columns).iterator(A_BATCH):
        value, lower, upper = numbers
        yield Reading(0, area, period, value, lower, upper, status, note, denominator=denominator)
