"""Opinion and standings of more than one machine holds, on DuckDB or Apache Spark."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.core.management.base import CommandParser

from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.said import Said, said
from cydwaith.site.deeds import SITE_RUN

if TYPE_CHECKING:
    from cydwaith.engines.frames import Engine

EXTRA: Final = "pip install --require-hashes -r requirements-frames.txt"
Facts = dict[str, Any]


class Command(BaseCommand):
    """Works out opinion groups of votes, or standings of figures, in Parquet, by the engine of CYDWAITH_ENGINE."""

    may = SITE_RUN
    help = "Barn a safleoedd ar raddfa fawr / Opinion and standings at scale: DuckDB, or Apache Spark."
    example = (
        "./cydwaith frames opinion votes.parquet\n  CYDWAITH_ENGINE=spark ./cydwaith frames standings figures.parquet"
    )
    formats = ("json",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", choices=WAYS, help="beth i’w gyfrif / what to work out")
        parser.add_argument("file", metavar="PARQUET", help="ffeil, ffolder neu batrwm / a file, a folder or a pattern")
        super().add_arguments(parser)

    def ask(self, *, what: str, file: str, **_options: Any) -> int:
        from cydwaith.engines.frames import opened

        table, work = WAYS[what]
        try:
            with opened(settings.ENGINE) as engine:
                told = worked(engine, table, file, work)
        except ImportError as error:
            raise UsageError(str(not_installed(error.name or ""))) from error
        self.print_json({"engine": settings.ENGINE, **told})
        return DONE if any(told.values()) else NOTHING


def worked(on: "Engine", table: str, file: str, work: Callable[["Engine"], Facts]) -> Facts:
    """What is worked out of a file. Raises UsageError for one that cannot be read."""
    try:
        on.open(table, file)
        return work(on)
    except on.faults as error:
        raise UsageError(f"{file}: {str(error).strip().splitlines()[0]}") from error


def not_installed(what: str) -> Said:
    """An engine that is an extra."""
    return said(cy=f"Nid yw {what} wedi’i osod: {EXTRA}", en=f"{what} is not installed: {EXTRA}")


def opinion(on: "Engine") -> Facts:
    """Groups, tallies and agreement across groups, of the table `votes`."""
    from cydwaith.engines.frames.opinion import analysed

    found = analysed(on)
    columns = (found.counts.votes[0], found.counts.agrees[0], found.counts.disagrees[0])
    rows = zip(found.statements, *(one.tolist() for one in (*columns, found.agrees.mean)), strict=True)
    names = ("statement", "votes", "agree", "disagree", "agreement")
    return {"groups": found.sizes.tolist(), "consensus": [dict(zip(names, row, strict=True)) for row in rows]}


def standings(on: "Engine") -> Facts:
    """Every indicator and place of the table `figures`."""
    from cydwaith.engines.frames.standings import standings as judged

    rows = [
        {
            "indicator": indicator,
            "place": place,
            "verdict": one.verdict.value,
            "reason": one.reason.value if one.reason else None,
            "estimate": asdict(one.estimate) if one.estimate else None,
        }
        for indicator, places in judged(on).items()
        for place, one in places.items()
    ]
    return {"standings": rows}


WAYS: Final[dict[str, tuple[str, Callable[["Engine"], Facts]]]] = {
    "opinion": ("votes", opinion),
    "standings": ("figures", standings),
}
