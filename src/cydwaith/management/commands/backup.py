"""Writes the whole database to one file: `./cydwaith backup FILE`."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from cydwaith.archive import sentences, writing
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.shared.commands import DONE, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.progress import Progress


class Command(BaseCommand):
    """Copies every table as it is at one moment, while the site is served, for either kind of database."""

    may = SITE_SERVE
    help = "Gwneud copi wrth gefn o’r gronfa ddata / Back up the database."
    example = "./cydwaith backup /var/backups/cydwaith/2026-11-29.zip"
    formats = ("text",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("to", type=Path, metavar="FILE", help="i ble / where to")
        super().add_arguments(parser)

    def ask(self, *, to: Path, **_options: Any) -> int:
        """0 when the file is there, whole."""
        progress = Progress()
        try:
            found = writing.write(to, say=progress.say)
        except OSError as why:
            raise UsageError(f"{to}: {why.strerror}") from why
        finally:
            progress.done()
        self.stdout.write(f"{sentences.made(to, found)}\n{sentences.TO_BE_KEPT}")
        self.stdout.write("\n".join(f"  {one}" for one in sentences.beside()))
        return DONE
