# ruff: noqa: N999  # Django takes the name of a command from its file
"""Loads figures from publishers' files: everything in them, or nothing and every fault by its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Topic
from cydwaith.evidence import actions, importing, naming, previewing, reference
from cydwaith.evidence.actions import stored_figures
from cydwaith.evidence.deeds import FIGURES_LOAD
from cydwaith.evidence.describing import judged, new_indicator
from cydwaith.evidence.management.elsewhere import Taking, layouts
from cydwaith.evidence.management.faults import tell_faults
from cydwaith.evidence.management.import_options import DESCRIBED, add_options, pairs, taken
from cydwaith.evidence.management.import_report import LoadRow, Telling
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sources import statswales_api
from cydwaith.evidence.sources.faults import Faulty, Report
from cydwaith.evidence.sources.readings import Reading
from cydwaith.evidence.sources.statswales import Choice
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.progress import Progress

METADATA = {"ons-els": ".json", "long-csv": ".csv-metadata.json"}


class Command(Telling):
    """Loads figures from files, or from the service that publishes them."""

    may = FIGURES_LOAD
    help = "Mewnforio ffigurau o ffeiliau cyhoeddwyr / Load figures from publishers' files."
    example = (
        "./cydwaith import ons-els employment-rate.csv --dry-run --language en\n"
        "  ./cydwaith import ons-els museums.csv --indicator museums --new-indicator \\\n"
        "      --topic culture-and-libraries --polarity none --label-cy Amgueddfeydd\n"
        "  ./cydwaith import long-csv waste-recycled-wales.csv --format json\n"
        "  ./cydwaith import statswales https://…/v2/<id> --indicator CODE --where TenureCode=1\n"
        "  ./cydwaith import 360giving grants.json --dry-run"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_options(parser)
        super().add_arguments(parser)

    def ask(self, *, format: str, dry_run: bool, progress: bool, **asked: Any) -> int:  # noqa: A002  # the option's name
        self.asked, self.progress = asked, Progress(always=progress)
        if other := layouts().get(asked["layout"]):
            taking = Taking(format=format, files=asked["files"], licence=asked["licence"] or "", dry_run=dry_run)
            return other.take(self, taking)
        if asked["metadata"] and len(asked["files"]) > 1:
            raise UsageError(_("--metadata goes with one file only."))
        name = ""
        loads: list[LoadRow] = []
        self.lines, self.remarks, self.missing = [], [], {}
        try:
            with transaction.atomic():
                for name in asked["files"]:
                    loads += self.load(name)
                transaction.set_rollback(dry_run)
        except Faulty as error:
            tell_faults(self, format, Path(name).name, error.report, loading=True, more={"loads": []})
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

    def source(self, name: str) -> importing.Source:
        """The file, read or fetched, and its metadata. Raises UsageError for no such file, Faulty when no data come."""
        asked = self.asked
        wish = importing.Wish(
            asked["indicator"], asked["series"], asked["measure"], Choice(pairs(asked["where"]), asked["year_starts"])
        )
        if asked["layout"] == "statswales" and name.startswith(("http://", "https://")):
            only = {column: codes.split(",") for column, codes in pairs(asked["only"]).items()}
            manners = statswales_api.Manners(rows=asked["limit"])
            data = statswales_api.fetch(name, only, manners, lambda rows: self.progress.say(f"{name}: {rows:,}"))
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
            match.code,
            about,
            topic=topic.code,
            polarity=asked["polarity"],
            percentage=percentage,
            label_cy=said.pop("label_cy", ""),
            label_en=said.pop("label_en", "") or ("" if about.label_en else match.series.name),
        )
        for name, value in judged(said).items():
            setattr(made, name, value)
        actions.define(made, by=COMMAND_LINE)
        return made

    def described(self, known: Indicator) -> Indicator:
        """An indicator that is there, with what is said of it now. Raises UsageError for one that ships."""
        said = self.said()
        if said and reference.reviewed(known.code):
            raise UsageError(_("%(code)s ships with its description: change its file.") % {"code": known.code})
        if any(getattr(known, name) != value for name, value in said.items()):
            actions.describe(known, by=COMMAND_LINE, said=judged(said))
        return known

    def said(self) -> dict[str, Any]:
        """The fields of an indicator that options fill. Raises UsageError for one that there is not."""
        named = {option.removeprefix("--").replace("-", "_") for option in DESCRIBED}
        said = {name: self.asked[name] for name in named if self.asked[name] is not None}
        if unknown := [name for name in said if not hasattr(Indicator, name)]:
            raise UsageError(_("Indicators have no “%(name)s” yet.") % {"name": unknown[0]})
        return said
