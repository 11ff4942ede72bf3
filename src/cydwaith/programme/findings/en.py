"""Findings about commitments in English."""

from collections.abc import Sequence

from cydwaith.shared.grammar.en import be, capital, councils, listed, words


def commitments(number: int) -> str:
    """So many commitments: one commitment, six commitments."""
    return f"{words(number)} commitment{'' if number == 1 else 's'}"


def days(number: int) -> str:
    """So many days."""
    return f"{words(number)} day{'' if number == 1 else 's'}"


def overall(*, total: int, agreed: int, late: int, endangered: int, disputed: int) -> str:
    """Where the commitments stand; `total` is without those withdrawn."""
    if not total:
        return "No commitment has been written down yet"
    if not agreed:
        return only_proposed(total)
    return f"{lateness(agreed, late, endangered)}{disagreement(disputed)}"


def only_proposed(total: int) -> str:
    """That nobody has agreed to anything."""
    if total == 1:
        return "The one commitment here is only proposed: nobody has agreed to it yet"
    return f"All {words(total)} commitments are only proposed: nobody has agreed to them yet"


def lateness(agreed: int, late: int, endangered: int) -> str:
    """How many are late, and what they endanger."""
    if agreed == 1:
        told = "The one agreed commitment is late" if late else "The one agreed commitment is not late"
    elif not late:
        told = f"None of the {words(agreed)} agreed commitments is late"
    else:
        told = f"{capital(words(late))} of the {words(agreed)} agreed commitments {be(late)} late"
    if not (late and endangered):
        return told
    return f"{told} and {'endangers' if late == 1 else 'endanger'} {words(endangered)} other{'s' * (endangered > 1)}"


def disagreement(disputed: int) -> str:
    """On how many the two sides say different things."""
    return f"; on {words(disputed)} the two sides disagree" if disputed else ""


def owed(body: str, *, owes: int, month: int, late: int, others: int) -> str:
    """What a body owes: in all, this month, late, and how many commitments of others wait on what is late."""
    if not owes:
        return f"{body} owes nothing that it has agreed to"
    told = f"{body} owes {commitments(month)} this month" if month else f"Nothing that {body} owes is due this month"
    if not late:
        return f"{told}; nothing is late"
    wait = "waits" if others == 1 else "wait"
    because = f", and {commitments(others)} of other bodies {wait} on {it(late)}" if others else ""
    return f"{told}; {commitments(late)} {be(late)} late{because}"


def it(number: int) -> str:
    """The pronoun for so many things."""
    return "it" if number == 1 else "them"


def sides(owner: str, owner_says: str, other: str, other_says: str) -> str:
    """What the last to report on each side of a commitment say; an empty text where nobody on it has."""
    if not (owner_says or other_says):
        return "Neither side has reported yet"
    if not (owner_says and other_says):
        who, what = (owner, owner_says) if owner_says else (other, other_says)
        return f"Only one side has reported; {who} was the last: {what}"
    if owner_says == other_says:
        return f"The last word of both sides is the same: {owner_says}"
    return f"The two sides disagree: {owner} says “{owner_says}”, {other} says “{other_says}”"


def on_time(promised: str, *, certain: bool) -> str:
    """That the promise can be kept, as far as is known; not `certain` when a date it depends on is missing."""
    told = f"Nothing known stands in the way of the promised date, {promised}"
    return told if certain else f"{told}; but something it waits for has no date"


def slipping(honest: str, number: int, waits_for: Sequence[str], *, certain: bool) -> str:
    """When it can honestly be expected at the earliest, how many days late, and what it waits for, nearest first."""
    least = "" if certain else "at least "
    told = f"It cannot honestly be expected before {honest}, {least}{days(number)} after the promised date"
    return f"{told}: {chain(waits_for)}" if waits_for else told


def undated(honest: str, waits_for: Sequence[str]) -> str:
    """That no date was promised; `honest` is empty where nothing is known of when either."""
    if not honest:
        return "No date has been promised"
    told = f"No date has been promised; it cannot honestly be expected before {honest}"
    return f"{told}: {chain(waits_for)}" if waits_for else told


def chain(waits_for: Sequence[str]) -> str:
    """What waits for what."""
    first, *rest = (f"“{title}”" for title in waits_for)
    return ", ".join([f"it waits for {first}", *(f"which waits for {title}" for title in rest)])


def finished(on: str) -> str:
    """That those who owe it say it is done."""
    return f"Those who owe it say that it was done, on {on}"


def roadmap(total: int, slipping: int) -> str:
    """What the road map shows."""
    if not slipping:
        return f"{capital(commitments(total))} in order of {'its' if total == 1 else 'their'} promised date"
    if total == 1:
        return "The one commitment cannot honestly be expected when promised"
    return f"{capital(words(slipping))} of the {words(total)} commitments cannot honestly be expected when promised"


def target(figure: str, wanted: str, *, met: bool) -> str:
    """A latest figure beside its target."""
    return f"{figure}, against a target of {wanted}: {'reached' if met else 'not reached yet'}"


def bodies(names: Sequence[str]) -> str:
    """Names in a row."""
    return listed(names)


def many(number: int, *, councils_only: bool) -> str:
    """So many bodies, where their names would be too many: 22 councils."""
    return councils(number) if councils_only else f"{words(number)} bodies"


def way(title: str, *, status: str, promised: str, honest: str) -> str:
    """One row of the road map, read out."""
    told = f"{title}: {status}. Promised for {promised}" if promised else f"{title}: {status}. No date promised"
    return f"{told}; not before {honest}" if honest else told


def count_of_lines(number: int) -> str:
    """How many commitments a list holds."""
    return capital(commitments(number)) if number else "No commitment"
