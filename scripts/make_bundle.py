#!/usr/bin/env python3
"""Makes the figures that ship, from the publishers' own files: `scripts/make_bundle.py --from FOLDER`.

For every indicator, the readings of the 22 councils that its [origin] speaks of are taken by the project's own readers
and written in the project's own format; neighbours and clusters likewise. The same files always give the same bytes.
"""

import argparse
import csv
import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")

import django

django.setup()

from cydwaith.evidence import rates, reference, wider
from cydwaith.evidence.describing import about_indicator
from cydwaith.evidence.sources import long_csv, ons_els, table
from cydwaith.evidence.sources.checking import readings
from cydwaith.evidence.sources.columns import Columns, key
from cydwaith.evidence.sources.faults import Report
from cydwaith.evidence.sources.readings import Cells, Expect, Reading

PANEL = "wales_panel_long.csv"
PANEL_NAMES = ("area_code", "indicator_id", "period", "value", "lci95", "uci95", "status")
GATHERED_NAMES = ("area_code", "period", "value", "lower", "upper", "status")
GATHERED_COLUMNS = Columns({name: frozenset({key(name)}) for name in GATHERED_NAMES}, frozenset(GATHERED_NAMES))
GATHERED_MARKS = {"D": "b", "E": "e"}
"""How the gathered files mark a figure that is on another basis, and one that was filled in."""

PEOPLE = "population-count"
PANEL_COLUMNS = Columns({name: frozenset({key(name)}) for name in PANEL_NAMES}, frozenset(PANEL_NAMES))
LIKENESSES = ("global", "economic", "demographic")
SOURCE = "Office for National Statistics"
LICENCE = "OGL-UK-3.0"


def main() -> int:
    """Write the whole bundle; 1 when a file has faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="folder", type=Path, required=True, help="folder of the publishers' files")
    files = {path.name: path for path in sorted(parser.parse_args().folder.rglob("*")) if path.is_file()}
    expect = councils()
    faults = sum(write_figures(code, files, expect) for code in reference.codes())
    write_neighbours(files, expect.places)
    write_wider(files)
    return 1 if faults else 0


def councils() -> Expect:
    """The 22 councils, from the reference table of places."""
    path = reference.FOLDER.parents[1] / "bodies" / "reference" / "places.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return Expect(frozenset(row["code"] for row in csv.DictReader(file) if row["kind"] == "council"))


def write_figures(code: str, files: dict[str, Path], expect: Expect) -> int:
    """Write one indicator's figures; returns the number of faults in its source."""
    indicator, report = reference.indicator_of(code), Report()
    described = reference.described(code)
    figures = list(read(described, files, expect, report))
    if "denominator" in described:
        figures = [replace(one, denominator=shared) for one, shared in with_denominators(described, figures, files)]
    for fault in report:
        print(f"{code}: line {fault.line}: {fault.message.en}", file=sys.stderr)
    if report.count:
        return report.count
    data, metadata = long_csv.write(about_indicator(indicator), figures)
    reference.FIGURES.mkdir(exist_ok=True)
    (reference.FIGURES / f"{code}.csv").write_bytes(data)
    (reference.FIGURES / f"{code}.csv-metadata.json").write_bytes(metadata)
    areas, periods = len({one.area for one in figures}), len({one.period for one in figures})
    print(f"{code}: {len(figures)} figures, {areas} councils, {periods} periods")
    return 0


def read(described: Mapping[str, Any], files: dict[str, Path], expect: Expect, report: Report) -> Iterator[Reading]:
    """The readings that the origin of an indicator speaks of."""
    origin = described["origin"]
    if origin["format"] == "panel":
        return readings(panel_cells(files[PANEL].read_bytes(), origin["indicator_id"], report), expect, report)
    data = files[origin["file"]].read_bytes()
    if origin["format"] == "gathered":
        return worked_out(readings(gathered_cells(data, report), expect, report), described, files)
    held = ons_els.series(data, Report())
    wanted = next(one for one in held if (one.name, one.measure) == (origin["indicator"], origin["measure"]))
    return ons_els.read(data, wanted, expect, report)


def gathered_cells(data: bytes, report: Report) -> Iterator[Cells]:
    """The lines of a file of one indicator that somebody gathered."""
    for line, cells in table.lines(data, GATHERED_COLUMNS, report):
        numbers = (cells[name] for name in ("period", "value", "lower", "upper"))
        yield Cells(line, cells["area_code"], *numbers, GATHERED_MARKS.get(cells["status"], cells["status"]))


def worked_out(found: Iterable[Reading], described: Mapping[str, Any], files: dict[str, Path]) -> Iterator[Reading]:
    """Figures as they are, or of the people of the area, or of another amount: `whole` says which.

    `each` is how many units an amount is counted in: its share of each person is no count, and has no interval.
    """
    origin = described["origin"]
    if "whole" not in origin:
        yield from found
    elif origin["whole"] != "population":
        yield from of_amount(found, files[origin["whole"]])
    else:
        people = panel_numbers(files[PANEL].read_bytes(), PEOPLE)
        for one in found:
            whole = rates.people(people, one.area, one.period)
            if whole is None or one.value is None:
                raise ValueError(f"{one.area} in {one.period}: no people, or no figure")
            if "each" in origin:
                yield replace(one, value=float(f"{one.value * float(origin['each']) / whole:.12g}"))
            else:
                yield rates.rated(one, whole, described["per"])


def of_amount(found: Iterable[Reading], path: Path) -> Iterator[Reading]:
    """Amounts as so many of each hundred of another; not applicable where they are less than nothing."""
    wholes = {row["area_code"]: float(row["value"]) for row in rows(path)}
    for one in found:
        if one.value is None or one.value < 0:
            yield replace(one, value=None, status="z")
        else:
            yield replace(one, value=float(f"{100 * one.value / wholes[one.area]:.12g}"))


def with_denominators(
    described: Mapping[str, Any], figures: list[Reading], files: dict[str, Path]
) -> Iterator[tuple[Reading, float | None]]:
    """Each reading with how many it is a share or a rate of; None where that is not known.

    `panel` names the numbers, `period` the one period whose numbers are meant, `share` the indicator that says which
    part of them.
    """
    origin = described["denominator"]
    numbers = panel_numbers(files[PANEL].read_bytes(), origin["panel"])
    part = shipped(origin["share"]) if "share" in origin else {}
    for one in figures:
        whole = numbers.get((one.area, origin.get("period", one.period)))
        if whole is not None and "share" in origin:
            whole = float(round(whole * part[one.area, one.period] / 100))
        yield one, whole


def panel_numbers(data: bytes, wanted: str) -> dict[tuple[str, str], float]:
    """{(area, period): value} of one indicator of the file of many."""
    cells = panel_cells(data, wanted, Report())
    return {(one.area, one.period): float(one.value) for one in cells if one.value}


def shipped(code: str) -> dict[tuple[str, str], float]:
    """{(area, period): value} of an indicator that is written already."""
    path = reference.FIGURES / f"{code}.csv"
    return {(row["area_code"], row["period"]): float(row["value"]) for row in rows(path) if row["value"]}


def write_wider(files: dict[str, Path]) -> None:
    """Write what the same files say, by the same measure, of Wales and of Great Britain as wholes."""
    expect = Expect(frozenset(wider.AREAS))
    lines = []
    for code in reference.codes():
        described = reference.described(code)
        if described["origin"]["format"] == "ons-els":
            found = read(described, files, expect, Report())
            lines += [
                (code, one.area, one.period, *map(written, (one.value, one.lower, one.upper)), one.status)
                for one in sorted(found, key=lambda one: (one.area, one.period))
            ]
    write_csv("wider.csv", wider.COLUMNS, lines)


def written(value: float | None) -> str:
    """A number as the project's own format has it; nothing where there is none."""
    return "" if value is None else f"{value:.12g}"


def panel_cells(data: bytes, indicator: str, report: Report) -> Iterator[Cells]:
    """The lines of a file of many indicators that are about one of them."""
    for line, cells in table.lines(data, PANEL_COLUMNS, report):
        if cells["indicator_id"] == indicator:
            numbers = (cells[name] for name in ("period", "value", "lci95", "uci95", "status"))
            yield Cells(line, cells["area_code"], *numbers)


def write_neighbours(files: dict[str, Path], places: frozenset[str]) -> None:
    """Write who is nearest to whom, and each council's clusters."""
    clusters = {row["AREACD"]: row for row in rows(files["cluster-allocation.csv"])}
    near = [
        (row["AREACD"], likeness, rank, row[str(rank)], clusters[row[str(rank)]]["AREANM"], SOURCE, LICENCE)
        for likeness in LIKENESSES
        for row in rows(files[f"{likeness}-neighbours.csv"])
        if row["AREACD"] in places
        for rank in range(1, 21)
    ]
    letters = [
        (code, likeness, clusters[code][likeness.title()], SOURCE, LICENCE)
        for code in sorted(places)
        for likeness in LIKENESSES
    ]
    write_csv("neighbours.csv", ("place", "likeness", "rank", "neighbour", "name", "source", "licence"), sorted(near))
    write_csv("clusters.csv", ("place", "likeness", "cluster", "source", "licence"), letters)


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def write_csv(name: str, header: tuple[str, ...], lines: list[tuple[Any, ...]]) -> None:
    """Write one reference table."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(lines)
    (reference.FOLDER / name).write_text(out.getvalue(), encoding="utf-8")
    print(f"{name}: {len(lines)} rows")


if __name__ == "__main__":
    raise SystemExit(main())
