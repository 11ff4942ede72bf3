"""How what is sent to a webhook is signed: as Standard Webhooks says (https://www.standardwebhooks.com).

The secret is worked out of the site's own key and a random number of the webhook: it is shown once, and stored nowhere.
"""

import base64
import hmac
import secrets
from typing import Final

from django.utils.crypto import salted_hmac

from cydwaith.letters.models import Webhook

SALT: Final = "cydwaith.letters.webhooks"
PREFIX: Final = "whsec_"


def new_nonce() -> str:
    """A random number, of which a new secret is made."""
    return secrets.token_hex(16)


def key(webhook: Webhook) -> bytes:
    """The secret itself, 32 bytes."""
    return salted_hmac(SALT, webhook.nonce, algorithm="sha256").digest()


def secret(webhook: Webhook) -> str:
    """The secret as its owner is shown it, once."""
    return PREFIX + base64.b64encode(key(webhook)).decode()


def headers(webhook: Webhook, name: str, moment: int, body: bytes) -> dict[str, str]:
    """What is sent beside a message: its name, when it was signed (seconds since 1970), and the signature."""
    signed = hmac.digest(key(webhook), f"{name}.{moment}.".encode() + body, "sha256")
    return {
        "Content-Type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": str(moment),
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
