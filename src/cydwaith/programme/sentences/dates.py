"""By when a commitment can honestly be expected, and what sets that date."""

import datetime as dt
from collections.abc import Sequence

from cydwaith.programme.sentences.numbers import days
from cydwaith.shared import formats
from cydwaith.shared.said import Said, said


def date(on: dt.date, precision: str = "day") -> Said:
    """A date as each language writes it."""
    return said(cy=formats.date(on, precision, "cy"), en=formats.date(on, precision, "en"))


def on_time(promised: dt.date, precision: str, *, certain: bool) -> Said:
    """That the promise can be kept, as far as is known; not `certain` when a date it depends on is missing."""
    on = date(promised, precision)
    kept = said(
        cy=f"Nid oes dim hysbys yn rhwystro’r dyddiad a addawyd, {on.cy}",
        en=f"Nothing known stands in the way of the promised date, {on.en}",
    )
    if certain:
        return kept
    return said(
        cy=f"{kept.cy}; ond nid oes dyddiad gan rywbeth y mae’n aros amdano",
        en=f"{kept.en}; but something it waits for has no date",
    )


def slipping(honest: dt.date, late: int, waits_for: Sequence[Said], *, certain: bool) -> Said:
    """When it can honestly be expected at the earliest, how many days late, and what it waits for, nearest first."""
    on, many = date(honest), days(late)
    least = said(cy="", en="") if certain else said(cy="o leiaf ", en="at least ")
    return waiting(
        said(
            cy=f"Ni ellir ei ddisgwyl yn onest cyn {on.cy}, {least.cy}{many.cy} ar ôl y dyddiad a addawyd",
            en=f"It cannot honestly be expected before {on.en}, {least.en}{many.en} after the promised date",
        ),
        waits_for,
    )


def unrecorded(promised: dt.date, precision: str) -> Said:
    """That the promised date has passed and those who owe it keep no record here: it may be done, or not."""
    on = date(promised, precision)
    return said(
        cy=(
            f"Aeth y dyddiad a addawyd, {on.cy}, heibio; ni chofnododd y rhai sydd i’w gyflawni ddim yma, "
            "felly ni wyddys a gafodd ei gyflawni"
        ),
        en=(
            f"The promised date, {on.en}, has passed; those who owe it have recorded nothing here, "
            "so whether it was done is not known"
        ),
    )


def undated(honest: dt.date | None, waits_for: Sequence[Said]) -> Said:
    """That no date was promised; `honest` is None where nothing is known of when either."""
    if honest is None:
        return said(cy="Nid oes dyddiad wedi’i addo", en="No date has been promised")
    on = date(honest)
    return waiting(
        said(
            cy=f"Nid oes dyddiad wedi’i addo; ni ellir ei ddisgwyl yn onest cyn {on.cy}",
            en=f"No date has been promised; it cannot honestly be expected before {on.en}",
        ),
        waits_for,
    )


def waiting(told: Said, waits_for: Sequence[Said]) -> Said:
    """A sentence with what waits for what at its end."""
    if not waits_for:
        return told
    first, *rest = waits_for
    chain_cy = [f"mae’n aros am “{first.cy}”", *(f"sy’n aros am “{one.cy}”" for one in rest)]
    chain_en = [f"it waits for “{first.en}”", *(f"which waits for “{one.en}”" for one in rest)]
    return said(cy=f"{told.cy}: {', '.join(chain_cy)}", en=f"{told.en}: {', '.join(chain_en)}")


def finished(on: dt.date) -> Said:
    """That those who owe it say it is done."""
    return said(
        cy=f"Mae’r rhai sydd i’w gyflawni yn dweud iddo gael ei gyflawni, ar {formats.date(on, language='cy')}",
        en=f"Those who owe it say that it was done, on {formats.date(on, language='en')}",
    )
