"""What Cydwaith says of change in English. That a figure has moved is all it says: not why."""

from cydwaith.shared.grammar.en import capital, the

SHORT = {
    "improving": "improving",
    "worsening": "getting worse",
    "rising": "rising",
    "falling": "falling",
    "steady": "no change seen",
    "cannot_tell": "cannot tell",
}
RULES = {
    "beyond-limits": "beyond the limits of ordinary variation",
    "seven-point-trend": "seven figures in a row, each higher, or each lower, than the one before",
    "two-of-three-beyond-two-sigma": "two of three figures near the same limit",
    "seven-on-one-side": "seven figures in a row on one side of the mean",
    "slope": "a slope that the uncertainty of the figures does not explain",
}
REASONS = {
    "too-few-points": "Fewer than five figures can be used, which is too few to look for change at all.",
    "no-intervals": (
        "Between five and eleven figures can be used. With so few, change may be looked for only where the publisher "
        "says how sure each figure is, and these have no intervals."
    ),
    "missing-value": (
        "Between five and eleven figures can be used, and one of the last five is missing, so no trend can be drawn."
    ),
    "zero-width": "The published intervals have no width, so they do not say how sure the figures are.",
    "no-movement": "Every figure is the same, so there is nothing by which to tell change from chance.",
    "no-latest-figure": "There is no figure for the latest period that can be relied on.",
    "measured-elsewhere": "The figure was measured for another area, such as a health board, and not for the council.",
}
MEANINGS = {
    "improving": "and for the better",
    "worsening": "and for the worse",
    "rising": "upwards; nobody has judged whether that is good",
    "falling": "downwards; nobody has judged whether that is good",
}
OCCASIONS = {
    "practice": "a practice began here",
    "adoption": "a practice was taken up here",
    "event": "a recorded event took place",
    "break-in-series": "the publisher marks a break in the series",
}
LIMITS = "Ordinary variation"


def method(*, method: str, reason: str, points: int) -> str:
    """Which way of looking for change is legitimate, and why."""
    if method == "chart":
        return (
            f"{points} figures can be used. From twelve on, a figure may be judged against how far it varies of itself "
            "(XmR chart: the mean, and limits 2.66 mean steps on either side)."
        )
    if method == "trend":
        return (
            f"{points} figures can be used, each with its interval: too few for limits of ordinary variation, enough "
            "for the slope of the last five, weighted by how sure each is."
        )
    return REASONS.get(reason, "")


def charted(*, verdict: str, value: str, period: str, mean: str, between: tuple[str, str], rule: str) -> str:
    """What the chart says of the latest figure."""
    if verdict == "steady":
        return (
            f"{value} ({period}) is part of ordinary variation, which runs from {between[0]} to {between[1]} around "
            f"a mean of {mean}. No change can be claimed."
        )
    if verdict == "cannot_tell":
        return (
            f"{value} ({period}) would be unusual if each figure varied by itself, but not where each stays near the "
            "one before it, as here. Whether it is a change cannot be told."
        )
    return (
        f"{value} ({period}) is more than ordinary variation, {MEANINGS[verdict]}: {RULES[rule]}. "
        f"Ordinary variation runs from {between[0]} to {between[1]} around a mean of {mean}."
    )


def drifting() -> str:
    """That neighbouring figures move together, and what follows."""
    return (
        "Here each figure stays near the one before it, so ordinary variation is taken to be wider, runs of figures on "
        "one side are not counted as a change, and a trend counts only from ten figures on."
    )


def sloped(*, verdict: str, size: str, points: str) -> str:
    """What the five-point trend says."""
    if verdict == "steady":
        return (
            "Over the last five figures no rise or fall can be told from their uncertainty. No change can be claimed."
        )
    return f"Over the last five figures it moved by about {size} {points}, {MEANINGS[verdict]}: {RULES['slope']}."


def beside_all(*, own: bool) -> str:
    """Whether the place moved by itself."""
    if own:
        return "It moved by itself: the same change is found when the median of all councils is taken away."
    return "Councils moved together: when the median of all councils is taken away, this change is not found."


def once_more(period: str) -> str:
    """That the latest figure may yet be revised."""
    return f"The figure for {period} is estimated or provisional, so this may change when it is revised."


def begins(*, period: str, occasion: str, on: str) -> str:
    """Why the limits begin anew."""
    dated = f" ({on})" if on else ""
    return f"The limits begin anew with {period}, because {OCCASIONS[occasion]}{dated}."


def marked(*, meaning: str, rules: list[str], periods: list[str]) -> str:
    """What marked points on a chart are: by which rules, and when."""
    when = ", ".join(periods) if len(periods) <= 4 else f"{periods[0]} … {periods[-1]} ({len(periods)})"
    return f"{capital(MEANINGS[meaning].removeprefix('and '))}: {'; '.join(RULES[rule] for rule in rules)}. {when}."


def tile(place: str, value: str, verdict: str) -> str:
    """A council’s change read out."""
    return f"{capital(the(place))}: {value}, {SHORT[verdict]}"
