"""A council's briefing as a file, without a browser."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence import naming
from cydwaith.shared import pdf
from cydwaith.shared.addresses import lasting
from cydwaith.shared.commands import DONE, NOTHING, UsageError
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.site.deeds import SITE_READ
from cydwaith.site.pages import briefing


class Command(BaseCommand):
    """Writes what is said of a council on two sheets: as PDF, or as the HTML that it is made of."""

    may = SITE_READ
    help = "Papur briffio ar ddwy ddalen i gyngor. / A council's briefing on two sheets."
    example = "./cydwaith briefing W06000009 --language cy --out sir-benfro.pdf"
    formats = ("pdf", "html")

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("council", help="cyngor / a council: GSS, PEM …")
        parser.add_argument("--out", help="i ba ffeil; heb hyn, i’r allbwn / to which file; else to the output")
        super().add_arguments(parser)

    def ask(self, *, format: str, council: str, out: str | None, **_options: Any) -> int:  # noqa: A002  # its name
        place = naming.place(council)
        if place.kind != PlaceKind.COUNCIL:
            raise UsageError(_("%(place)s is not the area of a council.") % {"place": place.name.plain})
        if format == "pdf" and (missing := pdf.missing()):
            self.stderr.write(f"cydwaith: {missing}")
            return NOTHING
        body, site = briefing.found(place.code), lasting("")
        made = briefing.written(body, site) if format == "pdf" else briefing.documents(body, site)[0].encode()
        if out:
            Path(out).write_bytes(made)
        else:
            sys.stdout.buffer.write(made)
        return DONE
