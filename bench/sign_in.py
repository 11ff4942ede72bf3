"""Whether the time of an answer tells if an address has an account: signing in, codes, new passwords, asking to join.

`.venv/bin/python bench/sign_in.py`: a database of its own in a folder that goes afterwards, real hashes. Seconds of
processor of this process, known and unknown addresses in turns, medians and their ratio. Limits on signing in are off.
It fails where a ratio is beyond its bound.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import median

TIMES = 60
BOUND = 1.1  # of one median to the other, in either direction
HOME = tempfile.TemporaryDirectory(prefix="cydwaith-bench-")
os.environ |= {
    "CYDWAITH_HOME": HOME.name,
    "DJANGO_SETTINGS_MODULE": "cydwaith.settings",
    "CYDWAITH_HOSTS": "testserver",
}

import django
from django.conf import settings

settings.ACCOUNT_RATE_LIMITS = False
django.setup()

from django.core.management import call_command
from django.test import Client

KNOWN, UNKNOWN = "known@cardiff.gov.uk", "unknown@cardiff.gov.uk"
WAYS: dict[str, Callable[[str], tuple[str, dict[str, str]]]] = {
    "sign in": lambda address: ("/en/sign-in/", {"login": address, "password": "not the right one"}),
    "a code": lambda address: ("/en/sign-in/e-mail/", {"email": address}),
    "a new password": lambda address: ("/en/sign-in/password/", {"email": address}),
    "ask to join": lambda address: ("/en/join/", {"email": address}),
}


def main() -> None:
    """Measure each way, print it, and say which tells an address that is known."""
    prepare()
    over = []
    print(f"{'':16} {'known, ms':>10} {'unknown, ms':>12} {'ratio':>6}")
    for name, way in WAYS.items():
        known, unknown = (median(times) * 1000 for times in measured(way))
        print(f"{name:16} {known:10.2f} {unknown:12.2f} {known / unknown:6.3f}")
        if not 1 / BOUND < known / unknown < BOUND:
            over.append(name)
    sys.exit(f"tells an address: {', '.join(over)}" if over else 0)


def prepare() -> None:
    """An empty site with one account."""
    from allauth.account.models import EmailAddress

    from cydwaith.bodies import reference
    from cydwaith.bodies.models import Account

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    reference.load()
    account = Account.objects.create_user(KNOWN, "four unlikely words together")
    EmailAddress.objects.create(user=account, email=KNOWN, primary=True, verified=True)


def measured(way: Callable[[str], tuple[str, dict[str, str]]]) -> tuple[list[float], list[float]]:
    """Seconds of processor of each answer, to the known address and to the unknown, in turns."""
    times: dict[str, list[float]] = {KNOWN: [], UNKNOWN: []}
    for turn in range(TIMES + 2):
        for address in (KNOWN, UNKNOWN) if turn % 2 else (UNKNOWN, KNOWN):
            path, told = way(address)
            client = Client()
            begun = time.process_time()
            client.post(path, told)
            if turn > 1:  # the first ones compile templates
                times[address].append(time.process_time() - begun)
    return times[KNOWN], times[UNKNOWN]


if __name__ == "__main__":
    main()
