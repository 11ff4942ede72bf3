"""Opens the demonstration: the main job on real figures, on this machine."""

import socket
from typing import Any

from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser

from cydwaith.setting_up import set_up
from cydwaith.site.deeds import SITE_RUN

OPEN = """
  Cydwaith: {address}
  Cymraeg  {address}cy/     English  {address}en/
  (Ctrl+C i orffen / to stop)
"""


class Command(BaseCommand):
    """Sets the demonstration up, if need be, and serves it."""

    may = SITE_RUN
    help = "Sets up the demonstration on real figures and opens it. Example: ./cydwaith demo --port 8080"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
        parser.add_argument("--load-only", action="store_true", help="load the data and stop")

    def handle(self, *, host: str, port: int, load_only: bool, verbosity: int, **_: Any) -> None:
        if not load_only:
            refuse_if_taken(host, port)
        for step in set_up():
            if verbosity:
                self.stdout.write(f"cydwaith: {step} …")
                self.stdout.flush()
        if load_only:
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(OPEN.format(address=f"http://{host}:{port}/"))
        self.stdout.flush()
        serve(host, port)


def refuse_if_taken(host: str, port: int) -> None:
    """A clear error now instead of a stack trace later."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Ni ellir gwrando ar {host}:{port}; rhowch gynnig ar borth arall, e.e. --port {port + 1}. / "
                f"Cannot listen on {host}:{port} ({error.strerror}); try another port, e.g. --port {port + 1}."
            ) from error


def serve(host: str, port: int) -> None:
    """Serve until stopped."""
    from granian import Granian
    from granian.constants import Interfaces

    target = settings.WSGI_APPLICATION.replace(".application", ":application")
    Granian(target, address=host, port=port, interface=Interfaces.WSGI, blocking_threads=4).serve()
