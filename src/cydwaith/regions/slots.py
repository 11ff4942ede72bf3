"""Which figure of money takes the place of which: the later of the same sort, source and purpose."""

from cydwaith.regions.models import Money

SLOT = ("project_id", "nature", "whole", "funder", "purpose", "year")


def slot(one: Money) -> tuple[object, ...]:
    """What two figures have in common of which the later takes the place of the earlier."""
    return tuple(getattr(one, name) for name in SLOT)


def fit(new: Money, others: list[Money]) -> list[Money]:
    """Set until when a new figure holds, and give the earlier ones that it ends, changed and not yet saved.

    A figure that ended of itself, or by somebody's word, keeps its end; one that never held ends nothing.
    """
    later = [one.on for one in others if one.on > new.on and ever_held(one)]
    if later and new.ended is None:
        new.ended = min(later)
    ended = [one for one in others if one.on <= new.on and (one.ended is None or one.ended > new.on)]
    for one in ended:
        one.ended = max(one.on, new.on)
    return ended


def ever_held(one: Money) -> bool:
    """Whether a figure held on any day: not one that was ended or replaced from its own first day."""
    return one.ended is None or one.ended > one.on
