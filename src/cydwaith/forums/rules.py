"""For rooms that do not declare their deeds yet."""

from cydwaith.forums.deeds.forums import SPEAKERS

__all__ = ["SPEAKERS"]
