"""A site that is served by `./cydwaith serve`, as the tests that ask it over the network start it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

PATIENCE = 150.0
NAMED = "cydwaith.example"
SIGN_IN = """
import django; django.setup()
from importlib import import_module
from django.conf import settings
from cydwaith.bodies import reference
from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.models import Body
from cydwaith.shared.permissions import COMMAND_LINE, Role
reference.load(by=COMMAND_LINE)
told = {"email": "editor@tests.example", "role": Role.EDITOR, "site": "https://cydwaith.example"}
account = invite(by=COMMAND_LINE, body=Body.objects.get(pk="GB-PLA-CRF"), **told)
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(account.pk), account.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session.save()
print(session.session_key)
"""
LOOK = """
import django, json; django.setup()
from cydwaith.record import checkpoints; checkpoints.latest()
from cydwaith.record.verifying.live import verify
from cydwaith.search.models import Term
from cydwaith.record.models import Entry
agreed = Entry.objects.filter(verb="term.agreed").count()
terms = sorted(Term.objects.values_list("english", flat=True))
print(json.dumps(verify().as_json() | {"terms": terms, "agreed": agreed}))
"""


def free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end, what
        time.sleep(0.2)


def environment(home: Path, **more: str) -> dict[str, str]:
    """What a site in this home is told, and nothing that the tests themselves are."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    told = {"HOME": str(home), "HOSTS": NAMED, "SITE": "https://cydwaith.example", "RECORD": "cydwaith.example/log"}
    return kept | {f"CYDWAITH_{name}": value for name, value in (told | more).items()}


def run(code: str, told: dict[str, str]) -> str:
    """What a small program of the site's own prints last."""
    django = told | {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
    done = subprocess.run([sys.executable, "-c", code], env=django, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


@contextmanager
def served(home: Path, log: Path, **more: str) -> Iterator[int]:
    """A server of this home, at the port that it gives; ended, with all its processes, afterwards."""
    port = free()
    told = environment(home, LISTEN=f"127.0.0.1:{port}", METRICS=f"127.0.0.1:{free()}", **more)
    with log.open("w") as lines:
        process = subprocess.Popen(
            [sys.executable, "-m", "cydwaith", "serve"], env=told, stderr=lines, start_new_session=True
        )
    try:
        until(lambda: well(port), f"the site at {port}")
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


def well(port: int) -> bool:
    try:
        with asked(port) as browser:
            return browser.get("/health/live").status_code == 200
    except httpx.HTTPError:
        return False


def read(port: int, path: str) -> str:
    """A page, as somebody sees it who is not signed in."""
    with asked(port) as browser:
        return browser.get(path).text


def asked(port: int, session: str = "") -> httpx.Client:
    """A browser at a server, signed in by its session."""
    cookies = {"sessionid": session} if session else {}
    return httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"Host": NAMED}, cookies=cookies, timeout=60)
