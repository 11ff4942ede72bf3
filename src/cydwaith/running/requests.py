"""The request that is being answered in this thread: its id, which every line of the log has."""

import logging
import re
import uuid
from contextvars import ContextVar
from typing import Final

LOG: Final = logging.getLogger(__name__)
ID: Final = ContextVar("request", default="")
NOTED: Final = ContextVar("noted", default=False)
"""Whether its answer was written down already."""
HEADER: Final = "X-Request-ID"
SANE: Final = re.compile(r"[0-9a-fA-F-]{16,64}")
"""What a proxy draws by lot (32 hexadecimal digits, a UUID); nobody's name or address can be written so."""


def identity(said: str) -> str:
    """The id that the proxy gave, where it is one; else one of our own."""
    return said if SANE.fullmatch(said) else uuid.uuid4().hex


def note(*, route: str, method: str, status: int, seconds: float) -> None:
    """Count an answer, and have a line about it in the log."""
    # Only what serves pages needs a library of measures.
    from cydwaith.running import measures

    measures.count(route=route, method=method, status=status, seconds=seconds)
    LOG.info("answered", extra={"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)})
    NOTED.set(True)
