"""All the Welsh in one file, for whoever reviews the language, and corrections taken back."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import cydwaith
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.site.deeds import SITE_RUN
from cydwaith.site.language import catalogue, sheet
from cydwaith.site.language.taking import Correction, corrections, every_text, put
from cydwaith.site.language.texts import Fault

VERBS = ("print", "take")


class Command(BaseCommand):
    """Prints the sheet, and takes corrections back into the catalogue and the source of a checkout."""

    help = "Holl Gymraeg y cod ar un ddalen / all the Welsh of the code on one sheet."
    may = SITE_RUN
    formats = ("text",)
    example = "./cydwaith language print --to welsh.txt\n  ./cydwaith language take welsh.txt --dry-run"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", choices=VERBS, help="beth i’w wneud / what to do")
        parser.add_argument("file", nargs="?", default="", metavar="FILE", help="dalen i’w chymryd / a sheet to take")
        parser.add_argument("--to", default="", metavar="FILE", help="lle i’w hargraffu / where to print it (print)")
        parser.add_argument(
            "--dry-run", action="store_true", help="gwirio heb newid dim / check, change nothing (take)"
        )
        super().add_arguments(parser)

    def ask(self, *, verb: str, file: str, to: str, dry_run: bool, **_: Any) -> int:
        root = checkout()
        return self.print(root, to) if verb == "print" else self.take(root, file, dry_run=dry_run)

    def print(self, root: Path, to: str) -> int:
        """Write the sheet to a file, or print it."""
        texts = list(every_text(root, catalogue.spoken(root)))
        told = "".join(sheet.printed(texts))
        if not to:
            self.stdout.write(told, ending="")
            return DONE
        Path(to).write_text(told)
        said = ngettext("%(num)d text is in %(file)s.", "%(num)d texts are in %(file)s.", len(texts))
        self.stdout.write(said % {"num": len(texts), "file": to})
        return DONE

    def take(self, root: Path, name: str, *, dry_run: bool) -> int:
        """Say what the sheet corrects and, unless only asked to check, write it down."""
        texts = {text.key: text for text in every_text(root, {})}
        found, faults = corrections(lines(name), texts)
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise UsageError(_("Nothing was taken from the sheet."))
        for one in found:
            self.stdout.write(told(root, one))
        if not dry_run:
            put(found)
        said = ngettext("%(num)d text is corrected.", "%(num)d texts are corrected.", len(found))
        self.stdout.write(said % {"num": len(found)})
        return DONE if found else NOTHING


def checkout() -> Path:
    """The folder of the source that this runs from. Raises UsageError where there is none."""
    root = Path(cydwaith.__file__).parents[2]
    if not all((root / name).is_file() for name in ("babel.cfg", catalogue.PO)):
        raise UsageError(_("This works on a checkout of the source, and here there is none."))
    return root


def lines(name: str) -> list[sheet.Line]:
    """What a sheet says. Raises UsageError."""
    try:
        return list(sheet.read(Path(name).read_text()))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(_("The sheet cannot be read: %(error)s") % {"error": error}) from error
    except Fault as fault:
        raise UsageError(_("Line %(line)s of the sheet belongs to no text.") % {"line": fault}) from fault


def told(root: Path, one: Correction) -> str:
    """A correction: where, what was there, and what will be."""
    line = one.text.file.read_text()[: one.text.span[0]].count("\n") + 1
    return f"{one.text.file.relative_to(root)}:{line}\n- {one.text.welsh.strip()}\n+ {one.welsh.strip()}"
