"""Serves the site to the public: `./cydwaith serve`."""

import os
import shutil
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import call_command

from cydwaith.running import door, refusing
from cydwaith.running.deeds import SITE_SERVE
from cydwaith.running.supervisor import Supervisor
from cydwaith.shared.commands import DONE, WRONG
from cydwaith.shared.commands import Command as BaseCommand

COUNTED: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The variable by which the library that counts learns where several processes keep what they counted."""


class Command(BaseCommand):
    """Serves pages, does what follows deeds and answers Prometheus, each in processes that are watched over."""

    may = SITE_SERVE
    help = "Gweini’r wefan i’r cyhoedd / Serve the site to the public."
    example = "CYDWAITH_SITE=https://cydwaith.example CYDWAITH_HOSTS=cydwaith.example ./cydwaith serve"
    formats = ("text",)

    def ask(self, **_options: Any) -> int:
        """2 with every reason, where the site may not be served as it is set; else 0 once it is told to stop."""
        if why := list(refusing.reasons()):
            self.stderr.write("\n".join(f"cydwaith: {one}" for one in why))
            return WRONG
        call_command("collectstatic", interactive=False, verbosity=0)
        roles = ["pages", "work", *(["metrics"] if settings.METRICS else [])]
        self.stderr.write(f"cydwaith: {settings.LISTEN}")
        place = settings.LISTEN
        assert place is not None, "it has a default"
        try:
            port = None if place.socket else door.opened(place.host, place.port)
        except OSError as wrong:
            self.stderr.write(f"cydwaith: {place}: {wrong.strerror}")
            return WRONG
        told = environment(counted())
        Supervisor(roles, told, drain=settings.DRAIN + 5, place=place.socket, door=port).run()
        return DONE


def counted() -> Path:
    """An empty folder for what the processes count."""
    path = Path(settings.HOME) / "counted"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    return path


def environment(path: Path) -> dict[str, str]:
    """What the processes find set."""
    return os.environ | {COUNTED: str(path), "PYTHONUNBUFFERED": "1"}
