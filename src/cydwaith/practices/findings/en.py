"""Findings about practices and their reach in English."""

from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.shared.grammar.en import be, capital, councils, listed, the, words


def practices(number: int) -> str:
    """So many practices: one practice, six practices."""
    return f"{words(number)} practice{'' if number == 1 else 's'}"


def topic(name: str, *, indicators_: int, shared: int) -> str:
    """A topic on which no council is known to do better."""
    if not indicators_ and not shared:
        return f"{name}: no figure and no practice has been recorded yet"
    if not indicators_:
        return f"{name}: {practices(shared)} told, and no figure to judge by yet"
    which = "the one indicator" if indicators_ == 1 else f"any of the {words(indicators_)} indicators"
    return f"{name}: no council stands out on {which}"


def topics(with_findings: int, total: int) -> str:
    """How many policy areas have somebody who stands out."""
    return f"In {words(with_findings)} of {words(total)} policy areas some council does better than expected"


def councils_page(most: list[str], number: int) -> str:
    """Which councils stand out in most figures."""
    if not number:
        return "Every council of Wales, side by side"
    verb = "stands" if len(most) == 1 else "stand"
    return f"{capital(listed(most))} {verb} out most often: better than expected on {indicators(number).en}"


def better(scope: str, place: str, council_count: int, finding_count: int) -> str:
    """The answer to "who does it better?" in a sentence."""
    seen = f", as seen from {the(place)}" if place else ""
    if not finding_count:
        return f"On {scope}, nobody stands out{seen}"
    return f"On {scope}, {councils(council_count)} {'does' if council_count == 1 else 'do'} better than expected{seen}"


def anything() -> str:
    """The scope of an answer that is about every topic."""
    return "all topics"


def reach(*, practices_: int, topics_: int, everywhere: int) -> str:
    """How far practices have come over all of Wales."""
    if not practices_:
        return "No practice has been published yet"
    end = "none of them everywhere" if not everywhere else f"on {words(everywhere)} of them every council has one"
    return f"{capital(practices(practices_))} on {words(topics_)} topic{'' if topics_ == 1 else 's'}: {end}"


def reach_of(place: str, *, bare: int, topics_: int) -> str:
    """How far practices have come to one council."""
    name = the(place)
    if not topics_:
        return f"No practice has been published yet, so nothing could reach {name}"
    if not bare:
        return f"Something has reached {name} on every topic that has a practice"
    if topics_ == 1:
        return f"Nothing has reached {name} on this topic"
    return f"On {words(bare)} of the {words(topics_)} topics that have a practice, nothing has reached {name}"


def line(*, present: int, total: int) -> str:
    """How far practices on one topic have come."""
    if not present:
        return f"In none of the {total} councils"
    return f"In {words(present)} of the {total} councils" if present < total else "In every council"


def home_map(number: int) -> str:
    """What the first page’s map counts."""
    if number == 22:
        return "Every council is better than expected on something"
    return f"{capital(words(number))} of the 22 councils {be(number)} better than expected on something"


def tile_label(place: str, number: int) -> str:
    """A council’s square on the first page read out."""
    return f"{place}: better than expected on {indicators(number).en}"


def alike(place: str, rank: int) -> str:
    """How alike a council is, as published."""
    return f"Number {rank} among the places most like {the(place)} (ONS)"
