"""Working off what follows deeds, where no server does it by itself."""

import time
from typing import Any, Final

from django.core.management.base import CommandParser
from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.record import background, outbox
from cydwaith.record.deeds import RECORD_CHECK
from cydwaith.record.models import Due
from cydwaith.shared.commands import DONE, NOTHING
from cydwaith.shared.commands import Command as BaseCommand
from cydwaith.shared.permissions import COMMAND_LINE, require

EVERY: Final = 5.0
"""Seconds between two looks."""


class Command(BaseCommand):
    """Works off what follows deeds (the search, letters), again and again, or `--once`. Several may run at a time."""

    may = RECORD_CHECK
    help = "Gwneud yr hyn sy’n dilyn gweithredoedd / Do what follows deeds: the search, letters."
    example = "./cydwaith work --once"
    formats = ("text",)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="unwaith yn unig / once only")
        super().add_arguments(parser)

    def ask(self, *, once: bool, **_options: Any) -> int:
        """0 when nothing is left over; 1 when something failed and waits."""
        require(COMMAND_LINE, RECORD_CHECK)
        if not once:
            background.reaching(EVERY)
        while not once:
            outbox.look()
            outbox.work_off()
            connections.close_all()
            time.sleep(EVERY)
        outbox.look()
        done = outbox.work_off() + sum(map(outbox.reach_out_together, outbox.beyond()))
        left = Due.objects.filter(at__lte=timezone.now()).count()
        self.stdout.write(_("Done: %(done)s. Left for later: %(left)s.") % {"done": done, "left": left})
        return NOTHING if left else DONE
