"""Explains each setting; `__main__` asks for it before Django, so that it answers whatever is wrong."""

import sys

from django.core.management.base import BaseCommand

from cydwaith.environment import telling
from cydwaith.site.deeds import SITE_RUN


class Command(BaseCommand):
    """Explains each setting: its value, where it came from, and what is wrong with it."""

    may = SITE_RUN
    help = telling.HELP.both

    def run_from_argv(self, argv: list[str]) -> None:
        """Hand over to what needs no Django."""
        sys.exit(telling.main(argv[2:]))
