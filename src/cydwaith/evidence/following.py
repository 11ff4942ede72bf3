"""What is worked out after the standings: rooms above add what they work out from the same figures."""

from collections.abc import Callable, Iterable
from typing import Final, Protocol

from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry

Progress = Callable[[int, int], None]


class Follower(Protocol):
    """Brings a room's answers up to date with the figures, all or those of some indicators; how many it worked out."""

    def __call__(
        self, indicators: Iterable[str] | None, *, by: Actor, progress: Progress | None, anew: bool
    ) -> int: ...


FOLLOWERS: Final = Registry[Follower]("following")
"""What is worked out after every recalculation, outside its transaction, in that order."""


def follow(
    indicators: Iterable[str] | None = None, *, by: Actor, progress: Progress | None = None, anew: bool = False
) -> int:
    """Let every follower do its part; how many answers were worked out."""
    wanted = None if indicators is None else list(indicators)
    return sum(follower(wanted, by=by, progress=progress, anew=anew) for follower in FOLLOWERS)
