"""Puts projects where they stand, from a GeoJSON file, as the page does."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from cydwaith.regions.actions import sites
from cydwaith.regions.deeds import SITE_PLACE
from cydwaith.regions.management.commands.region import day
from cydwaith.regions.site_words import FATES, looked_through, placed
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.refusals import NotPossible


class Command(BaseCommand):
    """Says of each feature of a file what becomes of it, and stores all of it or nothing."""

    may = SITE_PLACE
    help = "Rhoi prosiectau ar y map o ffeil GeoJSON. / Put projects on the map from a GeoJSON file."
    example = "./cydwaith project_sites sites.geojson --on 2026-04-01 --source 'Board paper 7' --dry-run"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="GeoJSON (RFC 7946)")
        parser.add_argument("--on", metavar="DATE", help="ers pryd / since when: 2024-06-30")
        parser.add_argument("--source", required=True, help="ble y darllenwyd hynny / where it was read")
        parser.add_argument("--dry-run", action="store_true", help="dweud, heb storio / say, and store nothing")
        super().add_arguments(parser)

    def ask(self, *, file: str, on: str | None, source: str, dry_run: bool, **_options: Any) -> int:
        try:
            text = Path(file).read_bytes()
            found = sites.place(by=COMMAND_LINE, body=None, text=text, on=day(on), source=source, dry=dry_run)
        except (OSError, NotPossible) as wrong:
            raise UsageError(str(wrong)) from wrong
        for one in found:
            self.stdout.write(f"{one.number} {one.code or '–'}: {FATES[one.fate]}{f' – {one.why}' if one.why else ''}")
        wrong_ones = any(one.fate is sites.Fate.FAULT for one in found)
        self.stdout.write(str(looked_through(found) if dry_run or wrong_ones else placed(found)))
        return NOTHING if wrong_ones else DONE
