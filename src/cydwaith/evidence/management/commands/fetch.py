"""Fetches figures from the service that publishes them, by the recipes that ship."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from pydantic import BaseModel

from cydwaith.evidence import reference
from cydwaith.evidence.deeds import FIGURES_LOAD
from cydwaith.evidence.fetching import fetching, recipes, shelf
from cydwaith.evidence.management.faults import FaultRow, fault_row
from cydwaith.evidence.sources.asking import Asker, asker
from cydwaith.evidence.sources.faults import Faulty
from cydwaith.shared.aligned import aligned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.commands import DONE, NOTHING, UsageError, meant
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, require
from cydwaith.shared.progress import Progress


class RecipeRow(BaseModel):
    """A recipe: which indicator it is for, whether it was checked with the service, and what was known of it if not."""

    name: str
    indicator: str
    dataset: str
    title: str
    checked: bool
    caveats_cy: str
    caveats_en: str
    fetched: dt.datetime | None


class FetchRow(BaseModel):
    """What came of a recipe."""

    name: str
    indicator: str
    state: str
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    skipped: int = 0


class Command(BaseCommand):
    """Fetches what the recipes speak of, one question at a time, and goes on where it was stopped."""

    may = FIGURES_LOAD
    help = "Nôl ffigurau o StatsCymru yn ôl y ryseitiau / Fetch figures from StatsWales by the recipes."
    example = (
        "./cydwaith fetch --list --language en\n"
        "  ./cydwaith fetch council-tax-band-d --dry-run\n"
        "  ./cydwaith fetch --all"
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add = parser.add_argument
        add("names", nargs="*", metavar="RECIPE", help="dim ond y rhain / only these")
        add("--all", action="store_true", help="pob rysáit / every recipe")
        add("--list", action="store_true", help="dangos y ryseitiau, heb ofyn i neb / show the recipes, ask nobody")
        add("--again", action="store_true", help="hyd yn oed yr hyn sydd heb newid / even what has not changed")
        add("--dry-run", action="store_true", help="gwirio heb gadw ffigurau / check, keep no figures")
        add("--progress", action="store_true", help="dangos cynnydd / show progress (default: at a terminal)")
        super().add_arguments(parser)

    def ask(self, *, format: str, names: list[str], progress: bool, **asked: Any) -> int:  # noqa: A002  # the option's name
        if asked["list"]:
            return self.tell_list(format, names)
        if bool(names) == asked["all"]:
            raise UsageError(_("Name recipes, or say --all; --list shows them."))
        require(COMMAND_LINE, FIGURES_LOAD)
        wanted = [recipe_of(name) for name in names or recipes.names()]
        self.progress = Progress(always=progress)
        self.faults: list[FaultRow] = []
        self.remarks: list[FaultRow] = []
        with shelf.alone(fetching.home()) as free:
            if not free:
                raise UsageError(_("Somebody else is fetching; wait until they are done."))
            rows = list(self.fetched(wanted, again=asked["again"], dry_run=asked["dry_run"]))
        self.progress.done()
        self.tell_all(format, rows, dry_run=asked["dry_run"])
        return NOTHING if self.faults else DONE

    def fetched(self, wanted: list[recipes.Recipe], *, again: bool, dry_run: bool) -> Iterator[FetchRow]:
        """One recipe after the other; a faulty one does not keep the others from being fetched."""
        try:
            manners = fetching.manners()
        except Faulty as error:
            raise UsageError(getattr(next(iter(error.report)).message, reading_language())) from error
        with asker(manners) as kept:
            for recipe in wanted:
                yield self.one(recipe, Asker(kept.client, manners), again=again, dry_run=dry_run)

    def one(self, recipe: recipes.Recipe, kept: Asker, *, again: bool, dry_run: bool) -> FetchRow:
        row = FetchRow(name=recipe.name, indicator=recipe.indicator, state="fault")
        try:
            done = fetching.fetch(recipe, kept, by=COMMAND_LINE, tell=self.progress.say, again=again, dry_run=dry_run)
        except Faulty as error:
            self.faults += [fault_row(recipe.name, one) for one in error.report]
            return row
        if done.preview is None or done.load is None:
            return row.model_copy(update={"state": "unchanged"})
        self.remarks += [fault_row(recipe.name, one) for one in done.preview.remarks]
        counts = {name: getattr(done.load, name) for name in ("added", "changed", "unchanged")}
        left = sum(1 for line in done.preview.lines if line.fate == "left-out")
        return row.model_copy(update={"state": "checked" if dry_run else "loaded", "skipped": left, **counts})

    def tell_list(self, form: str, names: list[str]) -> int:
        rows = [recipe_row(recipe_of(name)) for name in names or recipes.names()]
        if form == "json":
            self.print_json([row.model_dump(mode="json") for row in rows])
        elif form == "csv":
            self.print_rows(RecipeRow, rows)
        else:
            said = [[row.name, row.title, _("yes") if row.checked else _("no"), told(row.fetched)] for row in rows]
            self.stdout.write(aligned([_("recipe"), _("data set"), _("checked"), _("last fetched")], said))
            for row in rows if names else []:
                self.stdout.write(f"\n{row.name}: {getattr(row, f'caveats_{reading_language()}')}")
        return DONE

    def tell_all(self, form: str, rows: list[FetchRow], *, dry_run: bool) -> None:
        if form == "json":
            said = {"dry_run": dry_run, "recipes": [row.model_dump() for row in rows]}
            lists = {"faults": self.faults, "remarks": self.remarks}
            self.print_json(said | {name: [one.model_dump() for one in some] for name, some in lists.items()})
        elif form == "csv":
            self.print_rows(FetchRow, rows)
        else:
            self.tell_rows(rows, dry_run=dry_run)

    def tell_rows(self, rows: list[FetchRow], *, dry_run: bool) -> None:
        states = {
            "fault": _("fault"),
            "unchanged": _("the same as when last fetched"),
            "checked": _("checked"),
            "loaded": _("loaded"),
        }
        header = [_("recipe"), _("what came of it"), _("added"), _("changed"), _("unchanged"), _("left out")]
        cells = [[row.name, states[row.state], row.added, row.changed, row.unchanged, row.skipped] for row in rows]
        self.stdout.write(aligned(header, cells))
        self.tell_said(_("worth knowing"), self.remarks, self.stdout)
        self.tell_said(_("what is wrong"), self.faults, self.stderr)
        if dry_run:
            self.stdout.write(_("A dry run: no figures were kept. Pages that came are, until they are loaded."))
        elif any(row.added or row.changed for row in rows):
            self.stdout.write(_("Now work standings out again: ./cydwaith recalculate"))

    def tell_said(self, title: str, rows: list[FaultRow], stream: Any) -> None:  # Any: Django's wrapped stream
        if rows:
            said = [[row.file, row.line or "", getattr(row, reading_language())] for row in rows]
            stream.write(aligned([_("recipe"), _("line"), title], said))


def recipe_of(name: str) -> recipes.Recipe:
    """A recipe by the name that somebody wrote. Raises UsageError."""
    return recipes.recipe(meant(name, recipes.names(), lambda one: [one], lambda _one: []))


def recipe_row(recipe: recipes.Recipe) -> RecipeRow:
    label = reference.described(recipe.indicator)["label"][reading_language()]
    return RecipeRow(
        name=recipe.name,
        indicator=recipe.indicator,
        dataset=recipe.dataset,
        title=f"{label} — {recipe.title}",
        checked=recipe.checked,
        caveats_cy=recipe.caveats_cy,
        caveats_en=recipe.caveats_en,
        fetched=fetching.fetched_on(recipe),
    )


def told(moment: dt.datetime | None) -> str:
    """A moment for a table; nothing for never."""
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""
