"""What came of pushing checkpoints to witnesses: one line for each address, in a file beside the journal."""

import datetime as dt
import json
import os
import secrets
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.conf import settings

from cydwaith.engines import json_text
from cydwaith.record import outside


class Outcome(StrEnum):
    """What a witness did the last time."""

    SIGNED = "signed"
    REFUSED = "refused"
    """It saw another history: the log was rewritten or cut."""
    DECLINED = "declined"
    """It does not know the log or its key, or its own key is not trusted here."""
    UNREACHED = "unreached"


@dataclass(frozen=True)
class Pushed:
    """A witness, by its address: what it signed last and when, and what came of the last try, in its own words."""

    address: str
    outcome: Outcome
    tried: dt.datetime
    size: int = 0
    root: str = ""
    at: dt.datetime | None = None
    detail: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"tried": self.tried.isoformat(), "at": self.at.isoformat() if self.at else None}


def path() -> Path:
    """Where it is kept."""
    return outside.path().with_name(f"{outside.path().name}-witnesses.json")


def every() -> dict[str, Pushed]:
    """What is known of each address that is set, by the address; nothing of one that was never tried."""
    try:
        found = json_text.parsed(path().read_text(encoding="utf-8"))
        known = {one["address"]: parsed(one) for one in found}
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}
    return {address: known[address] for address in settings.LOG_WITNESSES if address in known}


def parsed(one: dict[str, Any]) -> Pushed:
    """A line of the file."""
    at = dt.datetime.fromisoformat(one["at"]) if one["at"] else None
    tried = dt.datetime.fromisoformat(one["tried"])
    outcome = Outcome(one["outcome"])
    return Pushed(one["address"], outcome, tried, int(one["size"]), str(one["root"]), at, str(one["detail"]))


def keep(found: Pushed) -> None:
    """Keep what came of a try; whole or not at all."""
    all_of_them = {**every(), found.address: found}
    half = path().with_name(f".{path().name}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump([one.as_json() for one in all_of_them.values()], file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path())
    finally:
        half.unlink(missing_ok=True)
