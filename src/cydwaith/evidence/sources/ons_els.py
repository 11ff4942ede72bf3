"""Files of Explore Local Statistics, the Office for National Statistics: CSV, with a JSON file that describes them.

One file may hold several indicators and measures. The JSON is flat for one indicator; for several it has what they
share under "shared" and the rest under each one's name.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from cydwaith.engines.json_text import parsed
from cydwaith.evidence.sources import table
from cydwaith.evidence.sources.checking import readings
from cydwaith.evidence.sources.columns import Columns, key
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import About, Cells, Expect, Reading, Series

NAMES = (
    "areacd",
    "areanm",
    "indicator",
    "period",
    "observation",
    "measure",
    "unit",
    "lci_95",
    "uci_95",
    "status",
    "notes",
)
NAMED = Columns(
    {name: frozenset({key(name)}) for name in NAMES}, frozenset({"areacd", "indicator", "period", "observation"})
)
OBSOLETE = "Obsolete code"
OPEN_LICENCE = ("OGL-UK-3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")


def series(data: bytes, report: Report) -> list[Series]:
    """What the file measures."""
    return sorted({_series(cells) for _, cells in table.lines(data, NAMED, report)})


def read(data: bytes, wanted: Series, expect: Expect, report: Report) -> Iterator[Reading]:
    """The readings of one series of the file."""
    return readings(_cells(data, wanted, report), expect, report)


def about(data: bytes, wanted: Series, report: Report, name: str = "") -> About:
    """What the metadata say of a series. A file that cannot be read is a fault."""
    try:
        said = _said(parsed(data.decode("utf-8-sig")), wanted.name)
    except (ValueError, AttributeError, TypeError):
        report.add(0, "bad-metadata", name=name)
        return About()
    return About(
        label_en=said.get("label", ""),
        unit_en=said.get("subText") or (wanted.unit if wanted.unit != "%" else ""),
        prefix=said.get("prefix", ""),
        symbol=said.get("suffix", ""),
        decimals=int(said.get("decimalPlaces") or 0),
        description_en=said.get("longDescription") or said.get("subtitle", ""),
        caveats_en=said.get("caveats", ""),
        publisher_en=said.get("sourceOrg", ""),
        dataset=said.get("label", ""),
        url=said.get("sourceURL", ""),
        released=_date(said.get("sourceDate", "")),
        licence=OPEN_LICENCE[0],
        licence_url=OPEN_LICENCE[1],
    )


def _series(cells: dict[str, str]) -> Series:
    return Series(cells["indicator"], cells["measure"], cells["unit"])


def _cells(data: bytes, wanted: Series, report: Report) -> Iterator[Cells]:
    for line, cells in table.lines(data, NAMED, report):
        if _series(cells) != wanted:
            continue
        if cells["notes"].startswith(OBSOLETE):
            report.skip(cells["areacd"], line)
            continue
        yield Cells(
            line,
            cells["areacd"],
            cells["period"],
            cells["observation"],
            cells["lci_95"],
            cells["uci_95"],
            cells["status"],
            cells["notes"],
            cells["areanm"],
        )


def _said(metadata: dict[str, Any], name: str) -> dict[str, Any]:
    body = next((value for key, value in metadata.items() if key.endswith("metadata")), metadata)
    own = body.get(name, body if "label" in body else {})
    return {key: value for key, value in {**body.get("shared", {}), **own}.items() if value is not None}


def _date(text: str) -> str:
    """31/12/2025 as 2025-12-31; empty when it is no date."""
    try:
        return dt.datetime.strptime(text, "%d/%m/%Y").date().isoformat()  # noqa: DTZ007  # a day, not a moment
    except ValueError:
        return ""
