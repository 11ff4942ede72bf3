"""Findings about decisions in English."""

from cydwaith.shared.grammar.en import be, capital, have, many, words


def decisions(*, open_: int, agreed: int, total: int) -> str:
    """What the list of decisions opens with."""
    if not total:
        return "Nothing has been put to a decision yet"
    waiting = f"{capital(many(open_, 'decision'))} {be(open_)} open" if open_ else "No decision is open"
    return f"{waiting}; {words(agreed)} {have(agreed)} been agreed"


def motion() -> str:
    """A motion whose text is still being written."""
    return "A motion: its text can still change, so nobody has consented to anything yet"


def waiting(*, consented: int, sides: int, answered: int, seats: int) -> str:
    """A frozen text that waits for consent."""
    said = f"{words(answered)} of {words(seats)} seats {have(answered)} answered" if answered else "nobody has answered"
    if sides < 2:
        return f"Waiting for consent: {said}"
    some = f"{words(consented)} of {words(sides)} sides {have(consented)}" if consented else "none of the sides has"
    return f"Waiting for consent: {some} consented, and {said}"


def agreed(on: str, reservations: int) -> str:
    """A decision that was made."""
    if not reservations:
        return f"Agreed on {on}, by the consent that the rule asks of every side"
    return f"Agreed on {on}, with {many(reservations, 'reservation')} on the record"


def not_agreed(on: str) -> str:
    """A decision that was not made."""
    return f"Not agreed: it was settled on {on} without the consent that the rule asks for"


def withdrawn(on: str) -> str:
    """A motion that was taken back."""
    return f"Withdrawn on {on}"


def bar_stands(*, consented: int, seats: int) -> str:
    """How far one side has come, in seats."""
    return f"{consented} of {seats} {'seat consents' if seats == 1 else 'seats consent'}"
