"""The key that signs certificates: made on first use, kept in the home folder, never in the database."""

import os
import secrets
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

NAME: Final = "school-key"


def path() -> Path:
    """Where the key is kept: 32 bytes. To change keys, move the file away: the next certificate makes another."""
    return settings.HOME / NAME


def key() -> Ed25519PrivateKey:
    """The school's key."""
    if not path().exists():
        keep(path(), Ed25519PrivateKey.generate().private_bytes_raw())
    return Ed25519PrivateKey.from_private_bytes(path().read_bytes())


def keep(at: Path, secret: bytes) -> None:
    """Write a new key whole or not at all, readable by its owner only; a key that is there already stays."""
    half = at.with_name(f".{at.name}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        os.link(half, at)
    except FileExistsError:
        pass
    finally:
        half.unlink(missing_ok=True)
