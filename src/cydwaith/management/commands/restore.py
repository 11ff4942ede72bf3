"""Restores a backup into an empty database, of either kind, and verifies the record: `./cydwaith restore FILE`."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandParser

from cydwaith.archive import restoring, sentences
from cydwaith.archive.manifest import Unfit
from cydwaith.record.verifying import live
from cydwaith.record.verifying import sentences as verified
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.progress import Progress
from cydwaith.shared.rooms import Phase, steps


class Command(BaseCommand):
    """Fills an empty database with a backup, makes the index anew, and verifies the record."""

    may = SITE_SERVE
    help = "Adfer copi wrth gefn i gronfa ddata wag / Restore a backup into an empty database."
    example = "./cydwaith restore /var/backups/cydwaith/2026-11-29.zip"
    formats = ("text",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help="y copi / the backup")
        super().add_arguments(parser)

    def ask(self, *, file: Path, **_options: Any) -> int:
        """0 when all is restored and the record is in order; 1 when it is restored and something is wrong with it."""
        progress = Progress()
        try:
            restoring.check(file)
            call_command("migrate", verbosity=0)
            found = restoring.restore(file, say=progress.say)
        except Unfit as why:
            raise UsageError(str(sentences.refused(why))) from why
        except OSError as why:
            raise UsageError(f"{file}: {why.strerror}") from why
        finally:
            progress.done()
        self.stdout.write(str(sentences.restored(found)))
        for step in steps():
            if step.phase is Phase.INDEX:
                step.do()
        report = live.verify()
        self.stdout.write("\n".join([*map(verified.line, report.faults), verified.summary(report)]))
        return DONE if report.clean else NOTHING
