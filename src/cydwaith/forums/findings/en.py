"""Findings about forums in English."""

from cydwaith.shared.grammar.en import be, capital, have, many, words


def seats_(number: int) -> str:
    """So many seats: one seat, two seats."""
    return many(number, "seat")


def forums(*, active: int, proposed: int, open_: int) -> str:
    """What the list of forums opens with."""
    if not active and not proposed:
        return "No forum has been set up or proposed yet"
    meet = "meets" if active == 1 else "meet"
    meeting = f"{capital(many(active, 'forum'))} {meet}" if active else "No forum meets yet"
    waiting = f", with {many(open_, 'decision')} open" if open_ else ""
    if not proposed:
        return f"{meeting}{waiting}"
    return f"{meeting}{waiting}; {words(proposed)}{' more' if active else ''} {be(proposed)} proposed"


def proposed_forum(name: str, *, sides: int) -> str:
    """A forum that is only a proposal."""
    if sides > 1:
        return f"{name}: a proposal in which {many(sides, 'side')} would meet as equals"
    return f"{name}: a proposal in which bodies would meet as equals"


def forum(name: str, *, open_: int, agreed: int, closed: bool = False) -> str:
    """A forum that meets, or has met."""
    settled = f"{many(agreed, 'decision')} {have(agreed)} been agreed" if agreed else "none has been agreed yet"
    if closed:
        return f"{name}: closed; {settled if agreed else 'no decision was agreed'}"
    if open_:
        agreed_too = f"; {words(agreed)} {have(agreed)} been agreed" if agreed else ""
        return f"{name}: {many(open_, 'decision')} {be(open_)} open{agreed_too}"
    return f"{name}: no decision is open; {settled}"


def table_desc(sides: list[tuple[str, int]]) -> str:
    """The picture of the table read out."""
    if len(sides) == 2:
        (one, ones), (two, twos) = sides
        return (
            f"{one}, with {many(ones, 'seat')}, along one edge of a table; {two}, with {many(twos, 'seat')}, along the "
            "other edge, which is equally long."
        )
    return "; ".join(f"{name}: {many(number, 'seat')}" for name, number in sides) + "."


def table_title(sides: int, seats: int) -> str:
    """What the picture of the table shows."""
    if sides == 2:
        return f"{capital(many(seats, 'seat'))} on two sides of equal length"
    return f"{capital(many(seats, 'seat'))} around one table"


def network_name(topic: str, level: str) -> str:
    """What a network that closes a hole could be called."""
    return f"{topic}: network of {'councillors' if level == 'political' else 'officers'}"


def network_purpose(topic: str) -> str:
    """What such a network is for. The topic stands apart, so that its capitals stay as they are."""
    return f"To learn from one another ({topic}): who does better, what they did, and how others can take it up."
