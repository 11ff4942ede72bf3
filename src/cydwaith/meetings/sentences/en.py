"""In English."""


def days(count: int) -> str:
    """So many clear days."""
    return "1 clear day" if count == 1 else f"{count} clear days"


def minutes(count: int) -> str:
    """So many minutes."""
    return "1 minute" if count == 1 else f"{count} minutes"


def notice(on: str, given: int, asked: int) -> str:
    """When a meeting was called, and how that compares with what the forum asks."""
    return f"Called on {on}, with {days(given)}’ notice; this forum asks for {asked}."


def last_day(on: str, asked: int) -> str:
    """Until when a meeting can be called with full notice."""
    return f"Call it by the end of {on}: this forum asks for {days(asked)} between the notice and the meeting."


def too_late(on: str, asked: int) -> str:
    """That full notice can no longer be given."""
    told = f"{on} was the last day for a notice of {days(asked)}."
    return f"{told} You can still call it, with a reason for everyone to read."


def shared(parts: list[tuple[str, int, int]]) -> str:
    """How the tabled time is shared: (side, minutes, per cent)."""
    told = ", ".join(f"{side} {minutes(count)} ({percent}%)" for side, count, percent in parts)
    return f"Of the time that sides have tabled: {told}."


def uneven(heavy: str, percent: int, limit: int, light: str) -> str:
    """That one side takes more of the time than its share, and who can accept that."""
    return (
        f"{heavy} has {percent}% of the tabled time. An agenda is even while no side has more than {limit}%: "
        f"until it is, the meeting can be called only if the convenor of {light} accepts it."
    )


def accepted(light: str, percent: int) -> str:
    """That the other side has accepted an uneven agenda."""
    return f"The convenor of {light} has accepted that the other side takes up to {percent}% of the tabled time."


def why_even(limit: int) -> str:
    """Why an agenda should be even."""
    return (
        "The sides meet as equals, and whoever fills the agenda sets the course. So no side takes more than "
        f"{limit}% of the time that sides have tabled, unless the other one says that it may."
    )


def quorum(side: str, there: int, seats: int, *, enough: bool | None) -> str:
    """How many seats of a side were filled, and whether that is a quorum."""
    told = f"{there} of {seats} voting seats filled"
    told = f"{side}: {told}" if side else told[:1].upper() + told[1:]
    return told + {None: "", True: ", a quorum", False: ", no quorum"}[enough]


def what_belongs(items: int, papers: int) -> str:
    """How many items and papers a meeting has."""
    return f"{items} {'item' if items == 1 else 'items'}, {papers} {'paper' if papers == 1 else 'papers'}"


def version(number: int, on: str) -> str:
    """Which version of the minutes this is."""
    return f"Version {number}, {on}"


def approved_by(sides: list[str], on: str) -> str:
    """Who has approved the minutes so far, at the meeting of which day."""
    return f"Approved by {' and '.join(sides)} at the meeting of {on}."


def waiting_for(sides: list[str]) -> str:
    """Whose approval is missing."""
    return f"Not yet approved by {' or '.join(sides)}. One side alone cannot approve them."


def late(on: str) -> str:
    """That a paper came after the notice."""
    return f"Late: put on {on}, after the notice"


def open_actions(count: int) -> str:
    """How many actions are not done."""
    return "1 action is not done yet" if count == 1 else f"{count} actions are not done yet"
