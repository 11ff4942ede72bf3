"""What Cydwaith says in English of a council among its peers: how unusual it is, not how good."""

from cydwaith.shared.grammar.en import be, capital, councils, listed, the, words


def funnel_title(*, high: list[str], low: list[str], total: int) -> str:
    """Which councils chance, and what councils differ by anyway, do not explain."""
    if not high and not low:
        return f"None of the {total} councils is unusual: chance, and how far councils differ anyway, explain them all"
    parts = [(high, "unusually high"), (low, "unusually low")]
    told = [f"{who(names)} {be(len(names))} {how}" for names, how in parts if names]
    return "; ".join(told)


def who(names: list[str]) -> str:
    """Up to three councils by name, more by number."""
    return capital(listed(names) if len(names) <= 3 else councils(len(names)))


def spread(*, ratio: str, wide: bool) -> str:
    """How far councils differ beyond chance."""
    if not wide:
        return "Councils differ no more than chance allows."
    return (
        f"Councils differ {ratio} times as much as chance allows (over-dispersion), so a council counts as unusual "
        "only outside limits widened for that."
    )


def funnel_why() -> str:
    """Why a funnel may be drawn here."""
    return (
        "It is known how many each figure is of, so each can be held against what chance allows a council of that size "
        "(funnel plot, Spiegelhalter 2005)."
    )


def no_funnel(*, countable: bool) -> str:
    """Why there is no funnel plot."""
    if countable:
        return (
            "A funnel plot needs to know how many each figure is of; that is not known here, so the council is placed "
            "among those most like it instead."
        )
    return (
        "A funnel plot is for shares and rates of something counted. This figure is neither, so the council is placed "
        "among those most like it instead."
    )


def among_peers(*, place: str, below: int, size: int, percentile: str, median: str, alike: bool) -> str:
    """A council's percentile among those most like it, or among all the others."""
    who = f"{size} Welsh councils that ONS finds most like {the(place)}" if alike else f"{size} other councils"
    return f"Of the {who}, {words(below)} {be(below)} below it (percentile {percentile}); their median is {median}."


def spot(*, place: str, value: str, of: str, side: str) -> str:
    """A council's point read out."""
    how = {"high": ", unusually high", "low": ", unusually low"}.get(side, "")
    return f"{capital(the(place))}: {value} of {of}{how}"
