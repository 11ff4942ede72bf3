# ruff: noqa: N999  # Django takes the name of a command from its file
"""Loads figures from publishers' files: everything in them, or nothing and every fault by its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.bodies.models import PlaceKind, Topic
from cydwaith.evidence import actions, importing, naming, previewing, reference
from cydwaith.evidence.actions import stored_figures
from cydwaith.evidence.describing import missing, new_indicator
from cydwaith.evidence.models import Indicator, Kind, Polarity
from cydwaith.evidence.sources import statswales_api
from cydwaith.evidence.sources.faults import Fault, Faulty, Report
from cydwaith.evidence.sources.readings import Reading
from cydwaith.evidence.sources.statswales import Choice
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.progress import Progress

MOST_SHOWN = 50
DESCRIBED = {
    "--label-cy": ("enw Cymraeg", "Welsh name"),
    "--label-en": ("enw Saesneg", "English name (default: the publisher's)"),
    "--kind": ("math o rif", "what sort of number it is"),
    "--unit-cy": ("uned, yn Gymraeg", "unit, in Welsh"),
    "--unit-en": ("uned, yn Saesneg", "unit, in English"),
    "--measured-at": ("y math o le y mesurir ef ynddo", "the kind of place that it is measured for"),
    "--description-cy": ("diffiniad Cymraeg", "Welsh definition"),
    "--description-en": ("diffiniad Saesneg", "English definition"),
    "--publisher-cy": ("y cyhoeddwr, yn Gymraeg", "publisher, in Welsh"),
    "--publisher-en": ("y cyhoeddwr, yn Saesneg", "publisher, in English"),
    "--source-url": ("cyfeiriad y ffynhonnell", "address of the source"),
    "--licence": ("trwydded", "licence"),
    "--licence-url": ("cyfeiriad y drwydded", "address of the licence"),
    "--smallest-worthwhile": ("y gwahaniaeth lleiaf sy'n werth gweithredu arno", "smallest difference worth acting on"),
    "--influence": ("dylanwad y cyngor", "what the council's influence is"),
}
"""What may be said of a new indicator, each option named after the field that it fills."""
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


class LineRow(BaseModel):
    """What becomes of a line: the figure it gives, and the one that is stored."""

    file: str
    line: int
    fate: str
    area: str
    period: str
    value: float | None
    before: float | str | None


def fault_row(file: str, one: Fault) -> FaultRow:
    """A fault, or a remark, as programs read it."""
    return FaultRow(file=file, line=one.line, code=one.code, cy=one.message.cy, en=one.message.en)


def line_row(file: str, one: previewing.Line) -> LineRow:
    """A line of a preview as programs read it."""
    return LineRow(
        file=file, line=one.line, fate=one.fate.value, area=one.area,
        period=one.reading.period if one.reading else "", value=one.reading.value if one.reading else None,
        before=one.before[0] if one.before else None,
    )  # fmt: skip


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
        add("layout", choices=importing.FORMATS, metavar="FORMAT", help=", ".join(importing.FORMATS))
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
        add("--year-starts", default="04-01", metavar="MM-DD", help="dechrau 2023-24 / when 2023-24 starts")
        add("--limit", type=int, default=200_000, help="nifer fwyaf o resi o'r gwasanaeth / most rows from the service")
        add(
            "--new-indicator",
            action="store_true",
            help="creu'r dangosydd / make the indicator; needs --indicator, --topic, --polarity",
        )
        add("--topic", default="", metavar="CODE", help="pwnc y dangosydd newydd / topic of the new indicator")
        add("--polarity", choices=Polarity.values, help="pa ffordd sy'n well / which way is better")
        for option, (cy, en) in DESCRIBED.items():
            add(option, default=None, help=f"{cy} / {en}", **choices(option))
        add("--dry-run", action="store_true", help="gwirio heb gadw dim / check, keep nothing")
        add("--lines", action="store_true", help="dweud beth ddaw o bob llinell / say what becomes of every line")
        add("--progress", action="store_true", help="dangos cynnydd / show progress (default: at a terminal)")
        super().add_arguments(parser)

    def ask(self, *, format: str, dry_run: bool, progress: bool, **asked: Any) -> int:  # noqa: A002  # the option's name
        self.asked, self.progress = asked, Progress(always=progress)
        if asked["metadata"] and len(asked["files"]) > 1:
            raise UsageError(_("--metadata goes with one file only."))
        name = ""
        loads: list[LoadRow] = []
        self.lines: list[LineRow] = []
        self.remarks: list[FaultRow] = []
        self.missing: dict[str, list[str]] = {}
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
            self.note(source.file.name, indicator, previewing.previewed(readings, report, stored_figures(indicator)))
            done = actions.load(readings, indicator=indicator, by=COMMAND_LINE, file=source.file, report=report)
            yield LoadRow(
                file=source.file.name,
                indicator=indicator.code,
                added=done.added,
                changed=done.changed,
                unchanged=done.unchanged,
                skipped=report.skipped.total(),
            )

    def note(self, file: str, indicator: Indicator, preview: previewing.Preview) -> None:
        """Keep what is to be told of a file beside what came of it."""
        self.remarks += [fault_row(file, one) for one in preview.remarks]
        if names := missing(indicator):
            self.missing[indicator.code] = names
        if self.asked["lines"]:
            self.lines += [line_row(file, one) for one in preview.lines]

    def source(self, name: str) -> importing.Source:
        """The file, read or fetched, and its metadata. Raises UsageError for no such file, Faulty when no data come."""
        asked = self.asked
        wish = importing.Wish(
            asked["indicator"], asked["series"], asked["measure"], Choice(pairs(asked["where"]), asked["year_starts"])
        )
        if asked["layout"] == "statswales" and name.startswith(("http://", "https://")):
            only = {column: codes.split(",") for column, codes in pairs(asked["only"]).items()}
            manners = statswales_api.Manners(rows=asked["limit"])
            data = statswales_api.fetch(name, only, manners, lambda rows: self.progress.tell(f"{name}: {rows:,}"))
            return importing.Source(actions.File(asked["layout"], name[:300], data), wish)
        path = Path(name)
        beside = asked["metadata"] or path.with_name(
            path.name.removesuffix(path.suffix) + METADATA.get(asked["layout"], ".none")
        )
        metadata = taken(beside) if asked["metadata"] or beside.exists() else b""
        return importing.Source(actions.File(asked["layout"], path.name, taken(path)), wish, metadata, beside.name)

    def indicator(self, match: importing.Match, source: importing.Source, report: Report) -> Indicator:
        """The indicator to load into, made when that is asked for. Raises UsageError."""
        asked = self.asked
        if not asked["new_indicator"]:
            return naming.indicator(match.code)
        if known := Indicator.objects.filter(code=match.code).first():
            return self.described(known)
        if not (asked["indicator"] and asked["topic"] and asked["polarity"]):
            raise UsageError(_("A new indicator needs --indicator, --topic and --polarity."))
        topic = meant(
            asked["topic"], Topic.objects.all(), lambda one: [one.code], lambda one: [one.name_cy, one.name_en]
        )
        about = source.about(match.series, report)
        percentage = match.series.percentage or about.symbol == "%"
        said = self.said()
        made = new_indicator(
            match.code, about, topic=topic.code, polarity=asked["polarity"], percentage=percentage,
            label_cy=said.pop("label_cy", ""),
            label_en=said.pop("label_en", "") or ("" if about.label_en else match.series.name),
        )  # fmt: skip
        for name, value in said.items():
            setattr(made, name, value)
        actions.define(made, by=COMMAND_LINE)
        return made

    def described(self, known: Indicator) -> Indicator:
        """An indicator that is there, with what is said of it now. Raises UsageError for one that ships."""
        said = self.said()
        if said and known.code in reference.codes():
            raise UsageError(_("%(code)s ships with its description: change its file.") % {"code": known.code})
        if any(getattr(known, name) != value for name, value in said.items()):
            actions.describe(known, by=COMMAND_LINE, said=said)
        return known

    def said(self) -> dict[str, Any]:
        """The fields of an indicator that options fill. Raises UsageError for one that there is not."""
        named = {option.removeprefix("--").replace("-", "_") for option in DESCRIBED}
        said = {name: self.asked[name] for name in named if self.asked[name] is not None}
        if unknown := [name for name in said if not hasattr(Indicator, name)]:
            raise UsageError(_("Indicators have no “%(name)s” yet.") % {"name": unknown[0]})
        return said

    def tell_loads(self, form: str, loads: list[LoadRow], *, dry_run: bool) -> None:
        if form == "json":
            told = {"dry_run": dry_run, "loads": [one.model_dump() for one in loads], "missing": self.missing}
            told["remarks"] = [one.model_dump() for one in self.remarks]
            self.print_json(told | ({"lines": [one.model_dump() for one in self.lines]} if self.asked["lines"] else {}))
        elif form == "csv":
            self.print_rows(*((LineRow, self.lines) if self.asked["lines"] else (LoadRow, loads)))
        else:
            self.tell_lines()
            self.tell_remarks()
            header = [_("indicator"), _("added"), _("changed"), _("unchanged"), _("lines about other areas")]
            self.stdout.write(aligned(header, [list(one.model_dump(exclude={"file"}).values()) for one in loads]))
            if dry_run:
                self.stdout.write(_("A dry run: nothing was kept."))
            elif not any(one.added or one.changed for one in loads):
                self.stdout.write(_("Everything in it was here already."))

    def tell_lines(self) -> None:
        if self.lines:
            columns = [_("line"), _("what becomes of it"), _("area"), _("period"), _("figure"), _("before")]
            fates = {
                "added": _("added"), "changed": _("changed"), "unchanged": _("unchanged"), "left-out": _("left out"),
                "fault": _("fault"),
            }  # fmt: skip
            rows = [[one.line, fates[one.fate], one.area, one.period, one.value, one.before] for one in self.lines]
            self.stdout.write(aligned(columns, [["" if cell is None else cell for cell in row] for row in rows]))

    def tell_remarks(self) -> None:
        """What was passed over, and what the page of an indicator still needs."""
        if self.remarks:
            said = [[row.line or "", getattr(row, reading_language())] for row in self.remarks]
            self.stdout.write(aligned([_("line"), _("worth knowing")], said))
        for code, names in self.missing.items():
            text = _("The page of %(code)s still needs: %(names)s")
            self.stdout.write(text % {"code": code, "names": " ".join(names)})

    def tell_faults(self, form: str, name: str, report: Report) -> None:
        rows = [fault_row(name, one) for one in report]
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


def choices(option: str) -> dict[str, Any]:
    """What an option takes: one of the values of its field, a number, or any text."""
    match option:
        case "--kind":
            return {"choices": Kind.values}
        case "--measured-at":
            return {"choices": PlaceKind.values}
        case "--smallest-worthwhile":
            return {"type": float, "metavar": "NUMBER"}
    return {"metavar": "TEXT"}


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
