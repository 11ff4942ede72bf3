"""What people may do with letters, of which the record is told nothing, and with webhooks."""

from hashlib import sha256
from typing import Any, Final

from cydwaith.letters.models import Webhook
from cydwaith.shared.deeds import Heard, Row, Verb, deed, latest
from cydwaith.shared.permissions import ACCOUNTS, ADMINISTRATORS, ANALYSTS, EVERYONE, Rule
from cydwaith.shared.said import said

LETTER_MINE = Rule("letter.mine", ACCOUNTS)
LETTER_FAILED = Rule("letter.failed", ANALYSTS)
LETTER_REPORT = Rule("letter.report", EVERYONE)
"""Saying that a letter came back: the page takes it only with GOV.UK Notify's token."""


def webhook_facts(webhook: Webhook) -> dict[str, Any]:
    """What the record is told of a webhook: its address and its secret's number by digest, for either may let in."""
    told = {name: sha256(getattr(webhook, name).encode()).hexdigest() for name in ("address", "nonce")}
    return {"body": webhook.body_id, "made": webhook.made, **told}


def until_ended(heard: Heard) -> list[Row]:
    """A webhook that was made, until it is ended."""
    return [] if heard.verb == WEBHOOK_ENDED.name else [(heard.subject, heard.facts)]


def about(webhook: Webhook) -> str:
    """What the record calls a webhook."""
    return f"webhook:{webhook.pk}"


WEBHOOK_MADE = Verb(
    name="webhook.made",
    says=said(cy="Bachyn gwe wedi’i gofrestru", en="Webhook registered"),
    about=about,
    facts=webhook_facts,
    rows=lambda: Webhook.objects.order_by("pk").iterator(),
    told=until_ended,
    key=latest,
    tells_nobody="an organisation's own program; its administrators do it themselves",
)
WEBHOOK_RENEWED = Verb(
    name="webhook.renewed",
    says=said(cy="Cyfrinach newydd i fachyn gwe", en="New secret for a webhook"),
    about=about,
    facts=webhook_facts,
    proofs=WEBHOOK_MADE.proved_by(),
    tells_nobody="an organisation's own program; its administrators do it themselves",
)
WEBHOOK_ENDED = Verb(
    name="webhook.ended",
    says=said(cy="Bachyn gwe wedi’i dynnu", en="Webhook removed"),
    about=about,
    facts=webhook_facts,
    proofs=WEBHOOK_MADE.proved_by(),
    tells_nobody="an organisation's own program; its administrators do it themselves",
)
WEBHOOK_KEEP = Rule("webhook.keep", ADMINISTRATORS, recent=True, second_step=True)
WEBHOOK_MAKE = deed("webhook.make", ADMINISTRATORS, WEBHOOK_MADE, second_step=True)
WEBHOOK_RENEW = deed(
    "webhook.renew", ADMINISTRATORS, WEBHOOK_RENEWED, body=lambda webhook: webhook.body_id, second_step=True
)
WEBHOOK_END = deed("webhook.end", ADMINISTRATORS, WEBHOOK_ENDED, body=lambda webhook: webhook.body_id, second_step=True)

STATE: Final = "how it goes with a receiver is no deed: it changes with every message"
PERSONAL: Final = "who is written to, and what, is personal data"
NOT_COVERED: Final = {
    **{f"letters_{table}": PERSONAL for table in ("letter", "unreachable", "asking", "invitation")},
    **{f"letters_webhook.{column}": STATE for column in ("seen", "failures", "fault", "after", "busy", "paused")},
}

RULES: Final = (
    LETTER_MINE,
    LETTER_FAILED,
    LETTER_REPORT,
    WEBHOOK_KEEP,
    WEBHOOK_MAKE,
    WEBHOOK_RENEW,
    WEBHOOK_END,
)
