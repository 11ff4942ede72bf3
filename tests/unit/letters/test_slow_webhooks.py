"""Many receivers at a time, by a real worker: one that never answers delays none of the others."""

import time
from contextlib import ExitStack
from typing import Final

import pytest

from tests.receiver import receiver
from tests.unit.record.test_writers import Site, site

__all__ = ["site"]
pytestmark = pytest.mark.processes
OTHERS: Final = 10
WAITS: Final = 10.0
"""Seconds after which the one that never answers is given up (`webhook_delivering.SECONDS`)."""
WORKER: Final = """
import django, time
django.setup()
from django.conf import settings
from django.utils import timezone
settings.WEBHOOKS_HERE = True
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.models import Account, Body
from cydwaith.letters import webhook_delivering
from cydwaith.letters.models import Webhook
from cydwaith.record import background
from cydwaith.shared.permissions import COMMAND_LINE, Role
assert webhook_delivering.SECONDS == {waits}
now = timezone.now()
body = Body.objects.create(code="TEST", kind="partner", name_cy="x", name_en="x", source="x", as_of=now.date())
for address in {addresses}:
    Webhook.objects.create(body=body, address=address, nonce="x", made=now, after=now, seen=0)
background.reaching(60)
give_role(by=COMMAND_LINE, account=Account.objects.create_user("a@example.cymru"), body=body, role=Role.READER)
time.sleep({waits} + 3)
told = Webhook.objects.filter(seen__gt=0, failures=0).count()
print(told, Webhook.objects.filter(failures=1).values_list("fault", flat=True).get(), flush=True)
"""


def test_ten_are_told_while_one_never_answers(site: Site) -> None:
    with ExitStack() as stack:
        mute, *others = [stack.enter_context(receiver()) for _ in range(1 + OTHERS)]
        mute.slow = 3 * WAITS
        addresses = [one.address for one in (mute, *others)]
        worker = site.start("-c", WORKER.format(addresses=addresses, waits=WAITS))
        while worker.poll() is None and not mute.got:
            time.sleep(0.02)
        asked = time.monotonic()
        while worker.poll() is None and not all(one.got for one in others):
            time.sleep(0.02)
        assert all(one.got for one in others)
        assert time.monotonic() - asked < WAITS, "before the one that never answers is given up"
        output, _ = worker.communicate(timeout=120)
        assert output.split() == [str(OTHERS), "ReadTimeout"]
        assert len(mute.got) == 1, "it is left alone for a while"
