"""For rooms that do not declare their deeds yet."""

from cydwaith.shared.deeds import latest

__all__ = ["latest"]
