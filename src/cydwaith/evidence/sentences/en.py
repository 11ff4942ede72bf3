"""What Cydwaith says about figures in English. It never says more than the figures: no "because", no "worked"."""

from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.evidence.sentences.parts import Finding
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar.en import be, capital, councils, listed, ordinal, the, words

# Measures that are something a council’s people do are said with their verb.
VERBS = {"recycling": "recycles"}

SHORT = {
    "better": "better than expected",
    "worse": "worse than expected",
    "as_expected": "as expected",
    "slight": "differs, by less than matters",
    "cannot_tell": "cannot tell yet",
    "higher": "higher than expected",
    "lower": "lower than expected",
}
THAN = {"circumstances": "than circumstances predict", "others": "than the other councils"}
PREDICTED = {"circumstances": "its circumstances predict", "others": "the other councils’ figures predict"}
UNJUDGED = "; nobody has judged whether that is good"
REASONS = {
    "no-figures": "No figure has been published for this council.",
    "missing-value": "There is no figure for this period.",
    "missing-context": "One of the circumstances that matter is not known for this council.",
    "too-few-places": "Too few councils have figures to learn how far they differ.",
    "too-few-periods": (
        "There are too few periods to learn how far the figure moves by chance, and its uncertainty is not published."
    ),
    "no-spread": "Every council has the same figure.",
    "repeated": "The figures do not move from period to period: they are one measurement repeated, or a copy.",
    "uncertain": "The figures are not sure enough: there may be no difference, or one that matters.",
    "unsure": "There probably is a difference, but it is not sure enough that it is as large as matters.",
    "unsteady": "In most periods the figure was not on the same side of what was expected.",
    "doubtful-status": "The publisher marks the figure as unreliable, confidential, missing or not applicable.",
    "measured-elsewhere": "The figure was measured for another area, such as a health board, and not for the council.",
}


def long(kind: str, basis: str) -> str:
    """A verdict in full: from what a council stands out is said only as it was compared."""
    ending = UNJUDGED if kind in {"higher", "lower"} else ""
    return f"{kind} {THAN[basis]}{ending}" if kind in {"better", "worse", "higher", "lower"} else SHORT[kind]


def finding(told: Finding) -> str:
    """The one sentence a page opens with: a place stands out on a measure."""
    return f"{simple_finding(told)}{others(told.others)}"


def simple_finding(told: Finding) -> str:
    """That one place stands out on a measure, and nothing about others."""
    if told.measure in VERBS:
        more = "more" if told.higher else "less"
        return f"{capital(the(told.place))} {VERBS[told.measure]} {told.number} {told.points} {more} than {PREDICTED[told.basis]}"
    return f"On {told.measure}, {the(told.place)} is {told.number} {told.points} {told.direction} than {PREDICTED[told.basis]}"


def others(number: int) -> str:
    """The end of a finding: how many other councils stand out in the same direction."""
    if not number:
        return ""
    return f"; {words(number)} other council{' also stands' if number == 1 else 's also stand'} out"


def nobody_stands_out(measure: str, counted: Tally) -> str:
    """What there is to say where no council stands out for the better."""
    if counted.higher or counted.lower:
        return f"On {measure}, {counts(counted, judged_only=True)}"
    if counted.worse:
        return (
            f"On {measure}, no council is better than expected, and {councils(counted.worse)} {be(counted.worse)} worse"
        )
    if counted.as_expected or counted.slight:
        return f"On {measure}, no council stands out"
    return f"On {measure}, it is not yet possible to tell how councils stand"


def counts(counted: Tally, *, judged_only: bool = False) -> str:
    """How many councils stand how: seven councils are better than expected, six worse, nine as expected."""
    named = [
        (counted.better, "better than expected"),
        (counted.worse, "worse than expected"),
        (counted.higher, "higher than expected"),
        (counted.lower, "lower than expected"),
        (counted.as_expected, "as expected"),
        (counted.slight, "different by less than matters"),
    ]
    told = [(number, what) for number, what in named if number]
    if counted.cannot_tell and not judged_only:
        told.append((counted.cannot_tell, "cannot be told yet"))
    if not told:
        return "nothing can be told yet"
    (first, what), *rest = told
    lead = (
        f"nothing can be told yet of {councils(first)}"
        if what.startswith("cannot")
        else f"{councils(first)} {be(first)} {what}"
    )
    return ", ".join([lead, *(f"{words(number)} {what}" for number, what in rest)])


def reason(code: str) -> str:
    """Why nothing can be told, as a sentence; empty for no reason."""
    return REASONS.get(code.replace("_", "-"), "")


def council_finding(place: str, better: int, worse: int) -> str:
    """How a council stands over all indicators."""
    name = capital(the(place))
    if better and worse:
        return f"{name} is better than expected on {indicators(better).en} and worse on {words(worse)}"
    if better:
        return f"{name} is better than expected on {indicators(better).en}, and worse on none"
    if worse:
        return f"{name} is worse than expected on {indicators(worse).en}, and better on none"
    return f"{name} does not stand out on any indicator"


def level(
    *, place: str, value: str, period: str, predictor: str, expected: str, between: tuple[str, str] | None
) -> str:
    """The figure beside what is expected of it."""
    around = f" (between {between[0]} and {between[1]})" if between else ""
    return f"{capital(the(place))}: {value} ({period}). {predictor} {expected}{around}."


def estimate(
    *, number: str, points: str, direction: str, between: tuple[str, str], periods: int, wrong: str = ""
) -> str:
    """The difference over the periods looked at, and how sure it is."""
    over = f"Over {words(periods)} periods" if periods > 1 else "In the one period there is"
    doubt = f" The chance that there is none, or one in the other direction: {wrong}." if wrong else ""
    return (
        f"{over} the best estimate of the difference is {number} {points} {direction} than expected "
        f"(95% interval {between[0]} to {between[1]}).{doubt}"
    )


def lean(*, direction: str, wrong: str) -> str:
    """Which way the figures lean where nothing can be claimed."""
    if direction == "neither":
        return "The figures lean neither way."
    return f"They lean to {direction} than expected; the chance of no difference, or of one the other way: {wrong}."


def equivalent(*, least: str, points: str, differs: bool) -> str:
    """That any difference is smaller than matters."""
    if differs:
        return f"There is a difference, but surely a smaller one than matters ({least} {points})."
    return f"Any difference is surely smaller than matters ({least} {points})."


def set_aside(names: list[str]) -> str:
    """That a council lies so far from the others that it does not decide what is expected of them."""
    verb, it = ("lies", "it does") if len(names) == 1 else ("lie", "they do")
    return f"{capital(listed(names))} {verb} so far from the others that {it} not decide what is expected of them."


def position(*, rank: int, ranked: int, tied: bool = False) -> str:
    """Where a council stands in a row of all."""
    return f"{'Equal ' if tied else ''}{ordinal(rank)} of {ranked} councils."


def among_alike(*, count: int, lowest: str, highest: str) -> str:
    """The range of those most like a council."""
    return f"The {words(count)} Welsh councils most like it range from {lowest} to {highest}."


def change(*, first: str, first_period: str, last: str, last_period: str) -> str:
    """How a series went; whether that is a change is another sentence's business."""
    return f"From {first} ({first_period}) to {last} ({last_period})."


def run_title(*, place: str, first: str, first_period: str, last: str, last_period: str) -> str:
    """What a run chart shows."""
    return f"{capital(the(place))}: from {first} ({first_period}) to {last} ({last_period})"


def ranking_title(*, top: str, top_value: str, bottom: str, bottom_value: str) -> str:
    """What a ranking shows: its two ends."""
    return f"From {top_value} in {the(top)} to {bottom_value} in {the(bottom)}"


def expected_title(*, above: str, above_by: str, below: str, below_by: str) -> str:
    """What expected against actual shows: the two largest differences."""
    return f"Furthest above what is expected: {the(above)} ({above_by}); furthest below: {the(below)} ({below_by})"


def tile_label(*, place: str, value: str, verdict: str) -> str:
    """A council’s square read out."""
    return f"{place}: {value}, {SHORT[verdict]}"
