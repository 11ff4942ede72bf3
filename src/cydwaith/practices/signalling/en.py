"""What Cydwaith tells a council whose figure changed, in English: what is seen, how sure that is, and what next."""

from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.shared.grammar.en import be, capital, councils, the, words

UP, DOWN = "up", "down"


def sure(*, doubtful: str) -> str:
    """How sure a signal is: what chance would do, and what is not claimed."""
    chance = (
        "Where figures only vary by chance from one period to the next, about two in a thousand are told like this. "
        "Nothing is said about why it changed."
    )
    return f"{chance} {doubtful}".strip()


CHECK = "Check with whoever collects the figure that nothing but the service changed: no new definition, no new form."
TELL = "If your council did something that may have moved it, tell it as a practice, so that others can try it."


def next_steps(kind: str) -> list[str]:
    """What to do next."""
    if kind == "improved":
        return [CHECK, TELL, "“We do not know” is an answer too, and worth having."]
    return [
        CHECK,
        "See who does better on this figure, what they did, and whom to call.",
        "Nobody but members of your council sees this notice. The figure itself is public, as it always was.",
    ]


def title(kind: str, place: str, label: str) -> str:
    """A signal in a line."""
    return f"{capital(the(place))}: {label} {'improved' if kind == 'improved' else 'got worse'}"


def list_page(number: int) -> str:
    """What the page of signals finds."""
    if not number:
        return "No council has been asked yet about a figure that improved"
    return (
        f"{capital(words(number))} figure{'' if number == 1 else 's'} improved by more than ordinary variation: what "
        "was done there?"
    )


def overview(*, name: str, single: bool, improving: int, worsening: int, untold: int) -> str:
    """What a table of many indicators finds."""
    who = capital(the(name)) if name else "These councils"
    if not improving and not worsening:
        return f"{who}: no figure has changed by more than ordinary variation"
    if single:
        verb = "is improving" if improving == 1 else "are improving"
        return (
            f"{who}: {indicators(improving).en} {verb}, {words(worsening)} getting worse, and {words(untold)} cannot "
            "be told"
        )
    return (
        f"{who}: at least one is improving on {indicators(improving).en}, and at least one is getting worse on "
        f"{words(worsening)}"
    )


def improved(topic: str, number: int, own: int) -> str:
    """What the page of those most improved finds."""
    if not number:
        return f"{topic}: no council is known to be improving"
    if number == 1:
        end = "; all councils do not share it" if own else "; all councils moved in the same way"
        return f"{topic}: one improvement is more than ordinary variation{end}"
    end = (
        f"; {words(own)} of them {be(own)} not shared by all councils"
        if own
        else "; all councils moved in the same way"
    )
    return f"{topic}: {words(number)} improvements are more than ordinary variation{end}"


def opportunity(topic: str, number: int) -> str:
    """What the page of opportunities says it reckons."""
    if not number:
        return f"{topic}: there is no figure by which to reckon an opportunity"
    return f"{topic}: if every council did as well as the best quarter of those most like it"


def more(*, label: str, number: str, total: str, higher: bool) -> str:
    """An opportunity that can be counted."""
    return f"{label}: about {number} {'more' if higher else 'fewer'} than the {total} there are."


def gap(*, label: str, number: str, points: str, higher: bool, behind: int) -> str:
    """An opportunity that can only be given in the figure's own unit."""
    return (
        f"{label}: {councils(behind)} would move, by {number} {points} {'up' if higher else 'down'} for the middle "
        "one of them."
    )


def nothing(label: str) -> str:
    """Every council is there already."""
    return f"{label}: every council does as well already."
