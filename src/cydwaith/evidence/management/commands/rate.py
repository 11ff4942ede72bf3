"""Rates that an analyst works out from counts: standardised, life expectancy, inequality, means and quantiles."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.engines.statistics.inequality import Scale
from cydwaith.evidence.banded import gradients, living, ordering, rows, standardising
from cydwaith.evidence.banded.asked import NOT_GIVEN, Asked
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.management.import_options import taken
from cydwaith.evidence.sources.faults import Report
from cydwaith.shared import table
from cydwaith.shared.aligned import aligned
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.said import Said, said

Method = Callable[[bytes, Asked, Report], Sequence[BaseModel]]
METHODS: Final[Mapping[str, tuple[Method, type[BaseModel], Said]]] = {
    "direct": (
        standardising.direct,
        rows.DirectRow,
        said(
            cy="Cyfradd wedi’i safoni’n uniongyrchol; cyfwng Dobson. Ni roddir un sydd â llai na deg digwyddiad. Heb "
            "golofn “standard”, Poblogaeth Safonol Ewrop 2013 yw’r safon.",
            en="A directly standardised rate; Dobson’s interval. One of fewer than ten events is not given. Without a "
            "column “standard”, the European Standard Population of 2013 is the standard.",
        ),
    ),
    "indirect": (
        standardising.indirect,
        rows.IndirectRow,
        said(
            cy="Cyfradd wedi’i safoni’n anuniongyrchol, a chymhareb y digwyddiadau i’r rhai a ddisgwylid; cyfwng "
            "Byar, un union o dan ddeg. Heb gyfeiriad yn y ffeil nac â --reference, holl leoedd y ffeil gyda’i "
            "gilydd yw’r cyfeiriad.",
            en="An indirectly standardised rate, and the ratio of events to those expected; Byar’s interval, exact "
            "below ten. Without a reference in the file or with --reference, all places of the file together are the "
            "reference.",
        ),
    ),
    "life-expectancy": (
        living.life_expectancy,
        rows.LifeRow,
        said(
            cy="Tabl bywyd cryno Chiang, â gwall Silcocks. Ni roddir disgwyliad o 5,000 o bobl neu lai, nac un y mae "
            "ei gyfwng yn lletach nag 20 mlynedd.",
            en="Chiang’s abridged life table, with Silcocks’s error. An expectancy of 5,000 people or fewer, or one "
            "whose interval is wider than 20 years, is not given.",
        ),
    ),
    "inequality": (
        gradients.inequality,
        rows.InequalityRow,
        said(
            cy="Mynegai goledd anghydraddoldeb (gwerth) a’r mynegai cymharol (relative), o’r grŵp mwyaf "
            "difreintiedig i’r lleiaf; cyfyngau drwy efelychu. Minws: mae’r ffigur yn uwch lle mae’r amddifadedd yn "
            "fwy.",
            en="The slope index of inequality (value) and the relative index, from the most deprived group to the "
            "least; intervals by simulation. Minus: the figure is higher where deprivation is.",
        ),
    ),
    "mean": (
        ordering.mean,
        rows.MeanRow,
        said(cy="Cymedr; cyfwng t Student.", en="A mean; Student’s t interval."),
    ),
    "quantiles": (
        ordering.quantile,
        rows.QuantileRow,
        said(
            cy="Cwantelau; mae gwerthoedd cyfartal bob amser yn yr un grŵp. Yng ngrŵp 1 y mae’r gwerthoedd isaf, neu’r "
            "uchaf gyda --highest-first.",
            en="Quantiles; equal values are always in the same group. Group 1 has the lowest values, or the highest "
            "with --highest-first.",
        ),
    ),
}


class Command(BaseCommand):
    """Works a figure out of a table of counts, and writes it so that it can be imported."""

    may = FIGURES_READ
    help = (
        "Cyfrifo cyfraddau safonedig, disgwyliad oes, anghydraddoldeb, cymedrau a chwantelau o dabl o gyfrifon / "
        "Work out standardised rates, life expectancy, inequality, means and quantiles from a table of counts."
    )
    example = (
        "./cydwaith rate direct deaths.csv --language en\n"
        "  ./cydwaith rate indirect deaths.csv --reference wales.csv --per 1000\n"
        "  ./cydwaith rate life-expectancy deaths.csv --at 0 --at 65\n"
        "  ./cydwaith rate inequality fifths.csv --scale rate --format csv > slope.csv"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("method", choices=METHODS, metavar="METHOD", help=", ".join(METHODS))
        add("file", metavar="FILE", help="tabl, CSV neu XLSX / a table, CSV or XLSX")
        add("--reference", metavar="FILE", default="", help="poblogaeth gyfeirio / reference population (indirect)")
        add("--per", type=float, default=100_000.0, help="cyfradd am bob … / rate per … (100000)")
        add(
            "--confidence",
            type=float,
            default=95.0,
            metavar="PERCENT",
            help="lefel y cyfwng / level of the interval (95)",
        )
        add("--scale", choices=[one.value for one in Scale], default="plain", help="graddfa / scale (inequality)")
        add("--groups", type=int, default=5, help="nifer y cwantelau / number of quantiles (5)")
        add("--highest-first", action="store_true", help="yr uchaf yng ngrŵp 1 / the highest in group 1 (quantiles)")
        add("--at", type=int, action="append", default=[], metavar="AGE", help="oedran / age (life-expectancy; 0)")
        super().add_arguments(parser)

    def ask(self, *, format: str, method: str, file: str, **asked: Any) -> int:  # noqa: A002  # the option's name
        work, row, how = METHODS[method]
        report = Report()
        found = work(taken(Path(file)), wanted(asked), report)
        if report.count:
            tell_faults(self, format, Path(file).name, report)
            return NOTHING
        if format == "json":
            self.print_json({"method": {"cy": how.cy, "en": how.en}, "rows": [one.model_dump() for one in found]})
        elif format == "csv":
            self.print_rows(row, found)
        else:
            self.stdout.write(shown(row, found))
            self.stdout.write(f"\n{how}")
            if any(getattr(one, "status", "") == NOT_GIVEN for one in found):
                self.stdout.write(_("Rows marked “u” have too little behind them: no figure is given."))
        return DONE


def wanted(asked: dict[str, Any]) -> Asked:
    """What was asked for. Raises UsageError for what no figure can be."""
    if not 50 <= asked["confidence"] < 100:
        raise UsageError(_("--confidence is a percentage of at least 50 and below 100, for example 95 or 99.8."))
    if not 0 < asked["per"] < float("inf"):
        raise UsageError(_("--per must be above 0."))
    if not 2 <= asked["groups"] <= 100:
        raise UsageError(_("--groups must lie between 2 and 100."))
    return Asked(
        per=asked["per"],
        confidence=asked["confidence"] / 100,
        scale=Scale(asked["scale"]),
        groups=asked["groups"],
        highest_first=asked["highest_first"],
        ages=tuple(asked["at"]) or (0,),
        reference=taken(Path(asked["reference"])) if asked["reference"] else b"",
    )


def shown(row: type[BaseModel], found: Sequence[BaseModel]) -> str:
    """Rows as people read them, without columns in which nothing stands."""
    kept = [one for one in table.columns(row) if any(getattr(each, one.name) not in {"", None} for each in found)]
    body = [[cell(getattr(each, one.name)) for one in kept] for each in found]
    return aligned([str(one.title or one.name) for one in kept], body)


def cell(value: object) -> str:
    """A number with about four digits; nothing for none."""
    if value is None or isinstance(value, str | int):
        return "" if value is None else str(value)
    assert isinstance(value, float)
    if value.is_integer() and abs(value) >= 1:
        return f"{value:.0f}"
    return f"{value:.{1 if abs(value) >= 100 else 2 if abs(value) >= 1 else 4}f}"
