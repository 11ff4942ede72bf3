"""Numbers and bytes as the signed formats write them: one way each, so that no text can be varied unnoticed."""

import base64
import binascii
import re
from typing import Final

from cydwaith.engines.merkle.errors import Faulty

HASH: Final = 32
LIMIT: Final = 1 << 63
"""Sizes and times stay below this, as in every common implementation."""

_DECIMAL: Final = re.compile("0|[1-9][0-9]{0,18}")


def decimal(text: str) -> int:
    """A number from its ASCII decimal digits without leading zeroes. Raises Faulty."""
    if not _DECIMAL.fullmatch(text) or (number := int(text)) >= LIMIT:
        raise Faulty(f"{text[:40]!r} is not a number from 0 to 2^63 - 1 without leading zeroes")
    return number


def base64_text(data: bytes) -> str:
    """Standard base64 (RFC 4648, section 4)."""
    return base64.b64encode(data).decode()


def base64_bytes(text: str) -> bytes:
    """Bytes from standard base64 with its padding and zero spare bits. Raises Faulty."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        data = b""
    # Python's decoder lets spare bits be anything; comparing refuses every spelling but one.
    if base64_text(data) != text:
        raise Faulty(f"{text[:40]!r} is not standard base64")
    return data


def base64_hash(text: str) -> bytes:
    """A hash from base64. Raises Faulty."""
    data = base64_bytes(text)
    if len(data) != HASH:
        raise Faulty(f"{text[:60]!r} is not a hash of {HASH} bytes")
    return data
