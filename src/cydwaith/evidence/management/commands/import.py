# ruff: noqa: N999  # Django takes the name of a command from its file
"""Loads figures from publishers' files: everything in them, or nothing and every fault by its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.bodies.models import Topic
from cydwaith.evidence import actions, importing, naming, reference
from cydwaith.evidence.describing import new_indicator
from cydwaith.evidence.models import Indicator, Polarity
from cydwaith.evidence.sources import statswales_api
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.evidence.sources.readings import Reading
from cydwaith.evidence.sources.statswales import Choice
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.progress import Progress

MOST_SHOWN = 50
METADATA = {"ons-els": ".json", "long-csv": ".csv-metadata.json"}


class LoadRow(BaseModel):
    """What came of one series of a file."""

    file: str
    indicator: str
    added: int
    changed: int
    unchanged: int
    skipped: int


class FaultRow(BaseModel):
    """One thing wrong with a file."""

    file: str
    line: int
    code: str
    cy: str
    en: str


class Command(BaseCommand):
    """Loads figures from files, or from the service that publishes them."""

    help = "Mewnforio ffigurau o ffeiliau cyhoeddwyr / Load figures from publishers' files."
    example = (
        "./cydwaith import ons-els employment-rate.csv --dry-run --language en\n"
        "  ./cydwaith import ons-els museums.csv --indicator museums --new-indicator \\\n"
        "      --topic culture-and-libraries --polarity none --label-cy Amgueddfeydd\n"
        "  ./cydwaith import long-csv waste-recycled-wales.csv --format json\n"
        "  ./cydwaith import statswales https://…/v2/<id> --indicator CODE --where TenureCode=1"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("kind", choices=importing.FORMATS, metavar="FORMAT", help=", ".join(importing.FORMATS))
        add(
            "files",
            nargs="+",
            metavar="FILE",
            help="ffeil, neu gyfeiriad set ddata StatsCymru / file, or address of a StatsWales data set",
        )
        add("--metadata", type=Path, help="ffeil metadata (un ffeil yn unig) / metadata file (with one file only)")
        add(
            "--indicator",
            default="",
            metavar="CODE",
            help="y dangosydd / the indicator (default: what the file's series belongs to)",
        )
        add("--series", default="", help="enw'r cyhoeddwr ar y gyfres / the publisher's name of the series")
        add("--measure", default="", help="y mesur / the measure")
        add(
            "--areas",
            choices=["wales", "all"],
            default="wales",
            help="all: cofrestru cynghorau eraill y DU / register other UK councils",
        )
        add(
            "--where",
            action="append",
            default=[],
            metavar="COL=VALUE",
            help="dim ond y rhesi hyn / only these lines (statswales)",
        )
        add(
            "--only",
            action="append",
            default=[],
            metavar="COL=A,B",
            help="hidlydd ar y gwasanaeth / filter at the service (statswales)",
        )
        add(
            "--year-starts", default="04-01", metavar="MM-DD", help="dechrau 2023-24 / when 2023-24 starts (statswales)"
        )
        add("--limit", type=int, default=200_000, help="nifer fwyaf o resi o'r gwasanaeth / most rows from the service")
        add(
            "--new-indicator",
            action="store_true",
            help="creu'r dangosydd / make the indicator; needs --indicator, --topic, --polarity",
        )
        add("--topic", default="", metavar="CODE", help="pwnc y dangosydd newydd / topic of the new indicator")
        add("--polarity", choices=Polarity.values, help="pa ffordd sy'n well / which way is better")
        add("--label-cy", default="", help="enw Cymraeg / Welsh name")
        add("--label-en", default="", help="enw Saesneg / English name (default: the publisher's)")
        add("--dry-run", action="store_true", help="gwirio heb gadw dim / check, keep nothing")
        add("--progress", action="store_true", help="dangos cynnydd / show progress (default: at a terminal)")
        super().add_arguments(parser)

    def ask(self, *, format: str, dry_run: bool, progress: bool, **asked: Any) -> int:  # noqa: A002  # the option's name
        self.asked, self.progress = asked, Progress(always=progress)
        if asked["metadata"] and len(asked["files"]) > 1:
            raise UsageError(_("--metadata goes with one file only."))
        name = ""
        loads: list[LoadRow] = []
        try:
            with transaction.atomic():
                for name in asked["files"]:
                    loads += self.load(name)
                transaction.set_rollback(dry_run)
        except Faulty as error:
            self.tell_faults(format, Path(name).name, error.report)
            return NOTHING
        finally:
            self.progress.done()
        self.tell_loads(format, loads, dry_run=dry_run)
        return DONE

    def load(self, name: str) -> Iterator[LoadRow]:
        """Load every series of one file that is wanted."""
        source = self.source(name)
        for match in importing.matches(source):
            report = Report()
            indicator = self.indicator(match, source, report)
            importing.disagreement(match, indicator, source, report)
            expect = reference.expectation(indicator, register=self.asked["areas"] == "all")
            readings: list[Reading] = list(
                self.progress.count(source.read(match.series, expect, report), source.file.name)
            )
            done = actions.load(readings, indicator=indicator, by=COMMAND_LINE, file=source.file, report=report)
            yield LoadRow(
                file=source.file.name,
                indicator=indicator.code,
                added=done.added,
                changed=done.changed,
                unchanged=done.unchanged,
                skipped=report.skipped.total(),
            )

    def source(self, name: str) -> importing.Source:
        """The file, read or fetched, and its metadata. Raises UsageError for no such file, Faulty when no data come."""
        asked = self.asked
        wish = importing.Wish(
            asked["indicator"], asked["series"], asked["measure"], Choice(pairs(asked["where"]), asked["year_starts"])
        )
        if asked["kind"] == "statswales" and name.startswith(("http://", "https://")):
            only = {column: codes.split(",") for column, codes in pairs(asked["only"]).items()}
            manners = statswales_api.Manners(rows=asked["limit"])
            data = statswales_api.fetch(name, only, manners, lambda rows: self.progress.tell(f"{name}: {rows:,}"))
            return importing.Source(actions.File(asked["kind"], name[:300], data), wish)
        path = Path(name)
        beside = asked["metadata"] or path.with_name(
            path.name.removesuffix(".csv") + METADATA.get(asked["kind"], ".none")
        )
        metadata = taken(beside) if asked["metadata"] or beside.exists() else b""
        return importing.Source(actions.File(asked["kind"], path.name, taken(path)), wish, metadata, beside.name)

    def indicator(self, match: importing.Match, source: importing.Source, report: Report) -> Indicator:
        """The indicator to load into, made when that is asked for. Raises UsageError."""
        asked = self.asked
        if not asked["new_indicator"] or Indicator.objects.filter(code=match.code).exists():
            return naming.indicator(match.code)
        if not (asked["indicator"] and asked["topic"] and asked["polarity"]):
            raise UsageError(_("A new indicator needs --indicator, --topic and --polarity."))
        topic = meant(
            asked["topic"], Topic.objects.all(), lambda one: [one.code], lambda one: [one.name_cy, one.name_en]
        )
        about = source.about(match.series, report)
        percentage = match.series.percentage or about.symbol == "%"
        made = new_indicator(
            match.code,
            about,
            topic=topic.code,
            polarity=asked["polarity"],
            percentage=percentage,
            label_cy=asked["label_cy"],
            label_en=asked["label_en"] or ("" if about.label_en else match.series.name),
        )
        actions.define(made, by=COMMAND_LINE)
        return made

    def tell_loads(self, form: str, loads: list[LoadRow], *, dry_run: bool) -> None:
        if form == "json":
            self.print_json({"dry_run": dry_run, "loads": [one.model_dump() for one in loads]})
        elif form == "csv":
            self.print_rows(LoadRow, loads)
        else:
            header = [_("indicator"), _("added"), _("changed"), _("unchanged"), _("lines about other areas")]
            self.stdout.write(aligned(header, [list(one.model_dump(exclude={"file"}).values()) for one in loads]))
            if dry_run:
                self.stdout.write(_("A dry run: nothing was kept."))
            elif not any(one.added or one.changed for one in loads):
                self.stdout.write(_("Everything in it was here already."))

    def tell_faults(self, form: str, name: str, report: Report) -> None:
        rows = [
            FaultRow(file=name, line=one.line, code=one.code, cy=one.message.cy, en=one.message.en) for one in report
        ]
        if form == "json":
            self.print_json({"loads": [], "count": report.count, "faults": [row.model_dump() for row in rows]})
        elif form == "csv":
            self.print_rows(FaultRow, rows)
        else:
            said = [[row.line or "", getattr(row, reading_language())] for row in rows[:MOST_SHOWN]]
            self.stderr.write(f"{name}: " + _("nothing was loaded. Faults: %(count)s") % {"count": report.count})
            self.stderr.write(aligned([_("line"), _("what is wrong")], said))
            if report.count > len(said):
                self.stderr.write(_("… and %(count)s more") % {"count": report.count - len(said)})


def pairs(said: list[str]) -> dict[str, str]:
    """`COLUMN=VALUE` options by column. Raises UsageError."""
    if wrong := [one for one in said if "=" not in one]:
        raise UsageError(_("Write COLUMN=VALUE, not “%(said)s”.") % {"said": wrong[0]})
    return dict(one.split("=", 1) for one in said)


def taken(path: Path) -> bytes:
    """What a file holds. Raises UsageError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(_("%(path)s cannot be read (%(why)s).") % {"path": path, "why": error.strerror}) from error
