"""What an administrator of an organisation does with its webhooks."""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from cydwaith.letters.deeds import WEBHOOK_END, WEBHOOK_KEEP, WEBHOOK_MAKE, WEBHOOK_RENEW
from cydwaith.letters.models import Webhook
from cydwaith.letters.webhook_delivering import QUEUE
from cydwaith.letters.webhook_signing import new_nonce, secret
from cydwaith.record import outbox, queries
from cydwaith.shared import fetching
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said

MOST: Final = 10
ENOUGH: Final = said(
    cy=f"Mae gan y sefydliad {MOST} bachyn gwe eisoes; dilëwch un yn gyntaf.",
    en=f"The organisation has {MOST} webhooks already; remove one first.",
)
ADDRESS: Final = said(
    cy="Rhowch gyfeiriad https:// llawn, heb enw na chyfrinair ynddo, ar y rhyngrwyd cyhoeddus.",
    en="Give a whole https:// address, without a name or password in it, on the public Internet.",
)


def make(*, by: Actor, body: str, address: str) -> tuple[Webhook, str]:
    """Register a webhook, and give its secret, which is shown once; the same address twice is one, with a new secret.

    It is told what happens from now on. Raises NotPossible for an address that must not be asked.
    """
    refuse(address)
    # Whatever has not its number yet gets it now, and so happened before.
    last = queries.entered().aggregate(last=Max("index"))["last"]
    with doing(WEBHOOK_MAKE, by=by, body=body) as act:
        if same := Webhook.objects.select_for_update().filter(body=body, address=address).first():
            made = same
            made.nonce = new_nonce()
            made.save(update_fields=["nonce"])
        else:
            if Webhook.objects.filter(body=body).count() >= MOST:
                raise NotPossible(str(ENOUGH), "address")
            now = timezone.now()
            made = Webhook.objects.create(
                body_id=body,
                address=address,
                nonce=new_nonce(),
                made=now,
                after=now,
                seen=0 if last is None else last + 1,
            )
        act.tell(made)
    return made, secret(made)


def refuse(address: str) -> None:
    """Raise NotPossible for an address that must not be asked."""
    try:
        host = urlsplit(fetching.checked(address)).hostname
    except ValueError as why:
        raise NotPossible(str(ADDRESS), "address") from why
    if host in fetching.HERE and not settings.WEBHOOKS_HERE:
        raise NotPossible(str(ADDRESS), "address")


def renew(*, by: Actor, webhook: Webhook) -> str:
    """Give a webhook another secret; the one before no longer counts."""
    with doing(WEBHOOK_RENEW, by=by, to=webhook) as act:
        webhook = act.it
        webhook.nonce = new_nonce()
        webhook.save(update_fields=["nonce"])
        act.tell(webhook)
    return secret(webhook)


def end(*, by: Actor, webhook: Webhook) -> None:
    """Tell a webhook no more."""
    with doing(WEBHOOK_END, by=by, to=webhook) as act:
        act.tell(act.it)
        act.it.delete()


@transaction.atomic
def resume(*, by: Actor, webhook: Webhook) -> None:
    """Go on with a webhook that was paused, from where it was."""
    require(by, WEBHOOK_KEEP, body=webhook.body_id)
    Webhook.objects.filter(pk=webhook.pk).update(paused=None, failures=0, fault="", after=timezone.now())
    outbox.put(QUEUE, webhook.pk)
