"""Telling webhooks what happened: each has its own place in the record, so that nothing is lost.

A message holds the entries that the receiver has not had, in their order. It is sent again until it is taken: the same
entry may come twice, and has the same number then.
"""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.engines.json_text import parsed
from cydwaith.letters import sentences, webhook_signing
from cydwaith.letters.faults import NotNow
from cydwaith.letters.models import Webhook
from cydwaith.letters.sending import send
from cydwaith.record import outbox, queries
from cydwaith.record.models import Entry
from cydwaith.shared import fetching
from cydwaith.shared.permissions import Role

QUEUE: Final = "webhooks"
HANDS: Final = 4
"""So many receivers are told at a time by one process: whoever never answers keeps one of them for ten seconds."""
BATCH: Final = 100
SECONDS: Final = 10.0
MOST: Final = 2**16
BUSY: Final = dt.timedelta(minutes=5)
FIRST: Final = dt.timedelta(seconds=30)
PAUSED_AFTER: Final = 10
"""So many failures in a row, each wait twice as long: more than eight hours."""


def follow() -> None:
    """Let every webhook be told of a deed, in its transaction."""
    if keys := list(Webhook.objects.filter(paused=None).values_list("pk", flat=True)):
        outbox.put(QUEUE, *keys)


def do(keys: Sequence[int]) -> None:
    """Tell webhooks, by key, what they have not had. Raises NotNow for one that is to be told later."""
    for webhook in Webhook.objects.filter(pk__in=keys, paused=None):
        if not taken(webhook):
            raise NotNow("another has it, or it failed just now")
        try:
            deliver(webhook)
        finally:
            Webhook.objects.filter(pk=webhook.pk).update(busy=None)
        go_on(webhook)


def go_on(webhook: Webhook) -> None:
    """Put a webhook back in turn with what else waits, where there is more for it: also what came meanwhile.

    Whoever looked while it was busy left it alone; what they came for is found here.
    """
    seen = Webhook.objects.filter(pk=webhook.pk).values_list("seen", flat=True).first()
    if seen is not None and queries.entered().filter(index__gte=seen).exists():
        with transaction.atomic():
            outbox.put(QUEUE, webhook.pk)


def taken(webhook: Webhook) -> bool:
    """Take a webhook for a while, unless another worker has it or it is to be left alone."""
    now = timezone.now()
    free = Webhook.objects.filter(Q(busy=None) | Q(busy__lt=now), pk=webhook.pk, after__lte=now)
    return bool(free.update(busy=now + BUSY))


def deliver(webhook: Webhook) -> None:
    """Send the next entries. Raises NotNow."""
    webhook.refresh_from_db()
    now = list(queries.entered().filter(index__gte=webhook.seen).order_by("index")[:BATCH])
    if not now:
        return
    let_go()
    try:
        post(webhook, now)
    except NotNow as why:
        failed(webhook, str(why))
        raise
    Webhook.objects.filter(pk=webhook.pk).update(seen=(now[-1].index or 0) + 1, failures=0, fault="")


def let_go() -> None:
    """Hold no connection to the database while somebody else's server is asked: a pool has few, and pages want them."""
    if not connection.in_atomic_block:
        connection.close()


def post(webhook: Webhook, entries: Sequence[Entry]) -> None:
    """Send entries, signed. Raises NotNow unless they are taken (an answer of 200 to 299, within ten seconds)."""
    body = json.dumps({"entries": [said(one) for one in entries]}, ensure_ascii=False).encode()
    name = f"{webhook.pk}-{entries[0].index}-{entries[-1].index}"
    moment = int(timezone.now().timestamp())
    try:
        if urlsplit(webhook.address).hostname in fetching.HERE and not settings.WEBHOOKS_HERE:
            raise fetching.NotMeant("this machine itself")
        with fetching.client(webhook.address, seconds=SECONDS) as made:
            signed = webhook_signing.headers(webhook, name, moment, body)
            answer = fetching.post(made, webhook.address, body, most=MOST, seconds=SECONDS, headers=signed)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
        raise NotNow(type(error).__name__) from None
    if not httpx.codes.is_success(answer.status):
        raise NotNow(str(answer.status))


def said(entry: Entry) -> dict[str, Any]:  # Any: as JSON has it
    """An entry as the API gives it, with its facts taken apart."""
    return {
        "index": entry.index,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "body": entry.body_id,
        "verb": entry.verb,
        "subject": entry.subject,
        "facts": parsed(entry.facts),
    }


@transaction.atomic
def failed(webhook: Webhook, fault: str) -> None:
    """Note that a receiver did not take what was sent; after too many times it is paused, and its owners are told."""
    wait = FIRST * 2 ** min(webhook.failures, 20)
    Webhook.objects.filter(pk=webhook.pk).update(failures=F("failures") + 1, fault=fault, after=timezone.now() + wait)
    if webhook.failures + 1 < PAUSED_AFTER:
        return
    Webhook.objects.filter(pk=webhook.pk).update(paused=timezone.now())
    owners = Account.objects.filter(memberships__body=webhook.body_id, memberships__role=Role.ADMINISTRATOR)
    for account in owners:
        send(
            to=account,
            kind="webhook",
            subject=sentences.PAUSED_SUBJECT,
            text=sentences.paused(urlsplit(webhook.address).hostname or "", fault, webhook.body_id),
            language=account.language,
            key=f"webhook {webhook.pk} {webhook.seen} {timezone.now():%Y%m%d%H%M} {account.pk}",
        )
