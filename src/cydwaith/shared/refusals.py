"""What cannot be done, and why, in words that a form can show."""

from collections.abc import Mapping
from typing import Any


class NotPossible(Exception):  # noqa: N818  # the caller reads: refused, because not possible
    """Something the actor is allowed to do, but which cannot be done so: the reason, and the field that mends it.

    `carries` gives new values for fields of the form that was sent, such as the number of the text it now changes.
    """

    def __init__(self, reason: str, field: str | None = None, carries: Mapping[str, Any] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.carries = carries or {}
