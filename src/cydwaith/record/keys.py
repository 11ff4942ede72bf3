"""The key that signs the log's checkpoints: made on first use, kept in the home folder, never in the database."""

import os
import secrets
from pathlib import Path
from typing import Final

from django.conf import settings

from cydwaith.engines.merkle.keys import Signer, generate

NAME: Final = "log-key"


def path() -> Path:
    """Where the key is kept. To change keys, move the file away: the next checkpoint makes another."""
    return settings.HOME / NAME


def signer() -> Signer:
    """The log's key; its name is the log's origin. Raises Refused where the file holds no key."""
    if not path().exists():
        keep(path(), generate(settings.LOG_ORIGIN))
    return Signer.parse(path().read_text().strip())


def keep(at: Path, key: Signer) -> None:
    """Write a new key whole or not at all, readable by its owner only; a key that is there already stays."""
    half = at.with_name(f".{at.name}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f"{key.text()}\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(half, at)
    except FileExistsError:
        pass
    finally:
        half.unlink(missing_ok=True)
