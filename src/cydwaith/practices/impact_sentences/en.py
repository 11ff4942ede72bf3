"""What Cydwaith says about impact in English. "Worked" is said where that is the verdict, and nowhere else."""

from cydwaith.practices.impact_sentences.parts import Told
from cydwaith.shared.grammar.en import capital, councils, listed, the, words

ORDINALS = ("", "", "second ", "third ", "fourth ", "fifth ", "sixth ", "seventh ", "eighth ", "ninth ", "tenth ")
NAMED = 3  # councils that a sentence still names

VERDICTS = {
    "worked": "worked",
    "probably_worked": "probably helped",
    "no_sign_of_an_effect": "no sign of an effect",
    "did_harm": "did harm",
    "cannot_tell_yet": "cannot tell yet",
}
WHY = {
    "no_adopter": "no council’s date of taking it up is recorded",
    "nothing_before": "it began before the figures do",
    "too_few_before": "there are too few figures from before it began",
    "nothing_after": "there is no figure yet from after it began",
    "no_comparison": "there is no council left without it to compare with",
    "too_few_units": "too few other councils have figures to know how far they vary by chance",
    "no_movement": "the figures never move",
    "missing_data": "figures are missing where they matter",
    "break_in_series": "the way of measuring changed in the midst of it",
    "contamination": "other councils had already done the same",
    "poor_fit": "the comparison already missed the figure by more than an effect worth having before it began",
    "pre_trend": "the councils that took it up were already going their own way before",
    "cannot_reach": "there are too few councils for any result to be unlikely by chance",
    "low_power": "an effect worth having would more likely be missed than seen",
    "borderline": "chance alone gives a difference as large now and then",
    "one_donor": "the result hangs on a single council in the comparison",
    "estimators_disagree": "different ways of comparing disagree on the direction",
    "placebos": "differences as large opened at councils that took nothing up",
    "small": "the difference is smaller than the smallest worth having",
    "measured_elsewhere": "the figure was measured for another area, such as a health board, and not for the councils",
    "no_figures": "there is no figure for any council",
    "no_date": "no date is recorded on which a council began it",
    "no_worthwhile": "nobody has said how large a difference in this figure would be worth having",
    "not_worked_out": "nothing has been calculated since this was laid down",
}
ESTIMATORS = {
    "synthetic-control": "synthetic control: one council beside a weighted mixture of councils without the practice",
    "group-time": "group-time effects: every council that took it up beside those that had not yet done so",
    "synthetic-did": "synthetic difference in differences",
}
STEPS = {
    "described": "What was done and what changed is written down.",
    "measured": "There are figures from before and after, at a council that took it up.",
    "compared": "The figures are compared with what would have been without it.",
    "several": "At least two councils that took it up are compared.",
    "repeated": "At least two councils besides the first moved as meant, each on its own and by enough.",
}
THREATS = {
    "missing_data": "Figures are missing where they matter.",
    "break_in_series": "The way of measuring changed in the midst of it.",
    "poor_fit": "The comparison did not match the figure before it began.",
    "pre_trend": "Councils that took it up were already going their own way before.",
    "contamination": "Other councils had already done the same.",
}


def where(places: list[str]) -> str:
    """In which councils: in Conwy and Powys, in five councils."""
    return f"in {listed(places)}" if len(places) <= NAMED else f"in {councils(len(places))}"


def difference(told: Told) -> str:
    """How far the figure came out from the comparison."""
    assert told.size is not None
    size = f"{told.size.number} {told.size.points} {told.size.direction}"
    return f"{where(told.places)} the figure came out {size} than the comparison"


def headline(told: Told) -> str:
    """The one sentence that the page opens with."""
    why = WHY.get(told.reason, "")
    if told.verdict == "cannot_tell_yet" or told.size is None:
        found = f"{difference(told)}, but " if told.size else ""
        doubt = why or "there is too little to go by"
        return f"It cannot be told yet whether this moves {told.measure}: {found}{doubt}"
    if told.verdict == "worked":
        return f"It worked: {difference(told)}"
    if told.verdict == "probably_worked":
        return f"It probably helped: {difference(told)}{', though ' + why if why else ''}"
    if told.verdict == "did_harm":
        return f"It did harm: {difference(told)}"
    if told.reason:
        return f"No sign of an effect worth having on {told.measure}: {difference(told)}"
    return f"No sign of an effect on {told.measure}: {difference(told)}, as chance alone would often give"


def why(reason: str) -> str:
    """A reason as a sentence."""
    return f"{capital(WHY[reason])}." if reason in WHY else ""


def could_be(lower: str, upper: str) -> str:
    """What the interval means."""
    return f"The figures fit any effect from {lower} to {upper} (95% interval)."


def no_interval() -> str:
    """That there are too few councils for one."""
    return "There are too few councils for an interval."


def rank(place: str, at: int, of: int, p: str, least: str) -> str:
    """Where the gap stands among those of councils that took nothing up."""
    return (
        f"Every council was treated in turn as if it had taken the practice up. {size_among(place, at, of)}: p = {p}. "
        f"With {of} councils it can never be below {least}."
    )


def size_among(place: str, at: int, of: int) -> str:
    """The gap's place among all: the third largest of 22."""
    if at < len(ORDINALS):
        return f"The gap of {the(place)} is the {ORDINALS[at]}largest of {of}"
    return f"The gap of {the(place)} is number {at} of {of} by size"


def permuted(p: str, ways: int, least: str, *, exact: bool) -> str:
    """The permutation test of a plain difference."""
    how = f"in every one of the {ways:,} ways there are" if exact else f"in {ways:,} ways drawn by lot"
    return (
        f"Had the dates been given to other councils {how}, a difference as large comes out with p = {p} "
        f"(never below {least})."
    )


def fit(misfit: str, smallest: str, *, poor: bool) -> str:
    """How well the comparison matched before."""
    judged = "more than the smallest effect worth having" if poor else "less than the smallest effect worth having"
    return f"Before it began, the comparison missed the figure by {misfit} on average: {judged} ({smallest})."


def without(lowest: str, highest: str, number: int) -> str:
    """What is left without each council in the comparison."""
    if number == 1:
        return f"Without the one council that the comparison rests on, the effect would be {lowest}."
    span = f"from {lowest} to {highest}"
    return f"With each of the {words(number)} councils in the comparison left out in turn, the effect is {span}."


def sensitivity(effect: str) -> str:
    """Synthetic difference in differences, beside the answer."""
    return f"Synthetic difference in differences, which also weighs the periods, gives {effect}."


def power(chance: str, smallest: str) -> str:
    """How likely an effect worth having would be found."""
    return f"If there were an effect of {smallest}, these figures would show it with a chance of {chance}."


def event(periods: int, effect: str) -> str:
    """What an event study shows: the latest effect."""
    if periods == 0:
        return f"In the first period with the practice: {effect}"
    return f"{capital(words(periods))} period{'' if periods == 1 else 's'} after the first with the practice: {effect}"


def beside(place: str, period: str, actual: str, synthetic: str) -> str:
    """What actual against synthetic shows: the last pair."""
    return f"{capital(the(place))}: {actual} in {period}, and {synthetic} in the comparison"


def more_councils(number: int) -> str:
    """So many more councils would settle it."""
    if number == 1:
        return "One more council that takes it up and records when would settle it."
    return f"{capital(words(number))} more councils that take it up and record when would settle it."


def more_periods(number: int) -> str:
    """So many periods after would settle it."""
    return f"Figures for {words(number)} period{'' if number == 1 else 's'} after it began would settle it."


def both_more(adopters: int, periods: int) -> str:
    """So many councils with so many periods would settle it."""
    return f"{capital(councils(adopters))} in all, with figures for {words(periods)} periods after, would settle it."


SETTLING = {
    "more_adopters": "Another council that takes it up and records when.",
    "more_periods": "More periods after it began.",
    "wait": "The first figure from after it began.",
    "earlier_figures": "Figures from longer before it began, measured in the same way.",
    "repair_data": "Figures without gaps or breaks from whoever publishes them.",
    "other_comparators": "Councils to compare with, known not to have done the same, that went the same way before.",
    "other_indicator": "Another figure, one that moves.",
}


def too_small(smallest: str) -> str:
    """That even much more would not show so small an effect."""
    return (
        f"An effect of {smallest} cannot be seen in this figure even with ten councils or eight more periods: it "
        "varies too much by itself. Only a larger effect could be told, or another figure."
    )


def comes_to(level: int, most: int) -> str:
    """A mark in words."""
    return f"Evidence: {level} of {most}"


def lost(level: int, reached: int) -> str:
    """How a mark came about."""
    if level == reached:
        return f"{capital(words(reached))} step{'' if reached == 1 else 's'} reached, nothing taken away."
    return f"{capital(words(reached))} steps reached, {words(reached - level)} taken away."
