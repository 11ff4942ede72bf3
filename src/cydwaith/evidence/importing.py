"""What an import asks for: which series of a file belongs to which indicator, and whether the two agree."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from cydwaith.evidence import actions, reference
from cydwaith.evidence.actions import File
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.previewing import Preview, previewed
from cydwaith.evidence.sources import long_csv, ons_els, statswales
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.evidence.sources.readings import About, Expect, Reading, Series

FORMATS: Final = ("ons-els", "statswales", "long-csv")


@dataclass(frozen=True)
class Wish:
    """What somebody asked to import: the indicator, and the series by name and measure, as far as they said."""

    indicator: str = ""
    series: str = ""
    measure: str = ""
    choice: statswales.Choice = field(default_factory=statswales.Choice)


@dataclass(frozen=True)
class Source:
    """A file, with the metadata beside it if there are any, that can be asked what it holds."""

    file: File
    wish: Wish
    metadata: bytes = b""
    metadata_name: str = ""

    def series(self, report: Report) -> list[Series]:
        """What it measures. A file that cannot be read at all has its faults in the report."""
        match self.file.format:
            case "ons-els":
                return ons_els.series(self.file.data, report)
            case "statswales":
                return statswales.series(self.file.data, report, self.wish.choice)
        about = self.about(Series(""), report)
        return [Series(about.code or Path(self.file.name).stem, unit=about.unit_en)]

    def read(self, series: Series, expect: Expect, report: Report) -> Iterator[Reading]:
        """The readings of one series."""
        readers: dict[str, Callable[[Expect, Report], Iterator[Reading]]] = {
            "ons-els": partial(ons_els.read, self.file.data, series),
            "statswales": partial(statswales.read, self.file.data, series, choice=self.wish.choice),
            "long-csv": partial(long_csv.read, self.file.data, year_starts=self.wish.choice.year_starts),
        }
        return readers[self.file.format](expect, report)

    def about(self, series: Series, report: Report) -> About:
        """What the metadata say of a series; nothing when there are none."""
        if not self.metadata:
            return About()
        if self.file.format == "ons-els":
            return ons_els.about(self.metadata, series, report, self.metadata_name)
        return long_csv.about(self.metadata, report, self.metadata_name)


@dataclass(frozen=True)
class Match:
    """A series of a file, and the code of the indicator that it belongs to."""

    code: str
    series: Series


def matches(source: Source) -> list[Match]:
    """Which series are to be loaded as which indicator. Raises Faulty when that cannot be told."""
    report = Report()
    held = source.series(report)
    if report.count:
        raise Faulty(report)
    if source.wish.indicator:
        return [Match(source.wish.indicator, _one(held, source))]
    origins = _origins(source)
    known = [Match(origins[key], one) for one in held if (key := replace(one, unit="")) in origins]
    wished = [match for match in known if _wished(match.series, source.wish)]
    if not wished:
        report.add(0, "no-indicator", held=_names(held))
        raise Faulty(report)
    return wished


@dataclass(frozen=True)
class Trial:
    """A file as it would be imported for one indicator: readings, faults, and what would become of each line."""

    readings: list[Reading]
    report: Report
    preview: Preview


def tried(source: Source, indicator: Indicator) -> Trial:
    """What importing a file for an indicator would do; nothing is stored."""
    report, readings = Report(), list[Reading]()
    try:
        (match,) = matches(replace(source, wish=replace(source.wish, indicator=indicator.code)))
        disagreement(match, indicator, source, report)
        readings = list(source.read(match.series, reference.expectation(indicator), report))
    except Faulty as error:
        report = error.report
    actions.together(readings, indicator, report)
    return Trial(readings, report, previewed(readings, report, actions.stored_figures(indicator)))


def disagreement(match: Match, indicator: Indicator, source: Source, report: Report) -> None:
    """Add the fault, if any, that the file measures something else than the indicator, as far as that can be told."""
    if source.file.format == "long-csv" and source.metadata and match.series.name != indicator.code:
        report.add(0, "wrong-measure", found=match.series.name, wanted=indicator.label_en, indicator=indicator.code)
    origin = _curated(source).get(indicator.code)
    if origin and replace(match.series, unit="") == origin:
        return
    percentage = indicator.symbol == "%"
    unit = match.series.unit or match.series.measure
    if unit and unit != indicator.unit_en and match.series.percentage != percentage:
        report.add(0, "wrong-measure", found=unit, wanted=indicator.unit_en, indicator=indicator.code)


def _one(held: Sequence[Series], source: Source) -> Series:
    """The one series that is meant. Raises Faulty when none is, or more than one."""
    wish = source.wish
    origin = _curated(source).get(wish.indicator)
    fitting = [one for one in held if _wished(one, wish)]
    if not wish.series and not wish.measure and origin:
        fitting = [one for one in held if replace(one, unit="") == origin] or fitting
    if len(fitting) == 1:
        return fitting[0]
    report = Report()
    if fitting:
        report.add(0, "which-series", held=_names(fitting))
    else:
        report.add(0, "no-such-series", series=wish.series or wish.measure, held=_names(held))
    raise Faulty(report)


def _wished(one: Series, wish: Wish) -> bool:
    return (not wish.series or one.name == wish.series) and (not wish.measure or one.measure == wish.measure)


def _curated(source: Source) -> Mapping[str, Series]:
    return {code: series for series, code in reference.origins(source.file.format).items()}


def _origins(source: Source) -> Mapping[Series, str]:
    if source.file.format == "long-csv":
        return {Series(code): code for code in Indicator.objects.values_list("code", flat=True)}
    return reference.origins(source.file.format)


def _names(held: Sequence[Series]) -> str:
    return "; ".join(f"{one.name} ({one.measure})" if one.measure else one.name for one in held)
