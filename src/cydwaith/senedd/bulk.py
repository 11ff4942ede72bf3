"""Rows of many at once: which of them differ, and how many go to the database together."""

from typing import Any, Final

BATCH: Final = 500


def changed(one: Any, told: dict[str, Any]) -> bool:  # Any: any row
    """Set what differs; whether anything did."""
    other = {name: value for name, value in told.items() if getattr(one, name) != value}
    for name, value in other.items():
        setattr(one, name, value)
    return bool(other)
