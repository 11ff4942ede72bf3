"""A consent rule in English."""

from fractions import Fraction

from cydwaith.forums.consenting import Of, Share, SideRule, Who
from cydwaith.shared.grammar.en import capital, words

PARTS = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "a third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}


def part(share: Fraction) -> str:
    """A share in words, in per cent where it has no word, else as a fraction."""
    if share in PARTS:
        return PARTS[share]
    whole = share * 100
    return f"{whole.numerator}%" if whole.denominator == 1 else f"{share.numerator}/{share.denominator}"


def seats(who: Who, number: int = 2) -> str:
    """The seats that may consent."""
    noun = "co-chair" if who == Who.CO_CHAIRS else "voting seat"
    return noun if number == 1 else f"{noun}s"


def amount(share: Share, who: Who) -> str:
    """How much must do something: at least half of its voting seats."""
    if share.of == Of.COUNT:
        return f"at least {words(int(share.part))} of its {seats(who)}"
    if share.part == 1:
        return f"every {seats(who, 1)}" if share.of == Of.MEMBERS else f"{seats(who)} that speak for all its people"
    least = "more than" if share.more_than else "at least"
    if share.of == Of.MEMBERS:
        return f"{least} {part(share.part)} of its {seats(who)}"
    return f"{seats(who)} that speak for {least} {part(share.part)} of its people"


def only_then(*, alone: bool) -> str:
    """What every rule says."""
    if alone:
        return "A decision is made only by consent to one frozen text in both languages. Silence is never consent."
    return (
        "A decision is made only when every side consents to one and the same frozen text in both languages. "
        "Silence is never consent, and any edit after freezing voids the consents."
    )


def side(name: str, rule: SideRule) -> str:
    """What it takes for one side."""
    quorum = f", and {amount(rule.quorum, rule.who)} must have answered" if rule.quorum else ""
    sentence = f"{amount(rule.enough, rule.who)} must consent{quorum}."
    return f"{name}: {sentence}" if name else capital(sentence)


def aside(*, counts: bool, quorum: bool) -> str:
    """What standing aside does."""
    if not quorum:
        return "A seat that stands aside does not count as consenting."
    if counts:
        return "A seat that stands aside does not count as consenting, but counts as having answered."
    return "A seat that stands aside counts neither as consenting nor as having answered."


def open_for(days: int) -> str:
    """How long a text stays open."""
    return f"A frozen text stays open for at least {words(days)} day{'' if days == 1 else 's'}."


def split(onward: str, forum: str) -> str:
    """What happens when the sides split."""
    where = {
        "forum": f"it goes to {forum} to be talked over",
        "meeting": "it goes to the next meeting to be talked over",
        "co_chairs": "it goes to the co-chairs to be talked over together",
    }.get(onward)
    if where is None:
        return "If one side consents and another does not, it is not agreed, and goes no further."
    return (
        f"If one side consents and another does not, it is not agreed, and {where}; "
        "only a new text and new consents can make it a decision."
    )


def people(on: str, source: str) -> str:
    """Where the numbers of people come from."""
    return f"People are counted as on {on}{f' ({source})' if source else ''}."


def lacks(share: Share, *, have: Fraction, whole: Fraction) -> str:
    """What the line on a bar stands for: needs 12 of 22; needs more than half of its people."""
    least = "more than" if share.more_than else "at least"
    if share.of == Of.COUNT:
        return f"needs {least} {int(share.part)}"
    if share.of == Of.POPULATION:
        needed = "all" if share.part == 1 else f"{least} {part(share.part)}"
        return f"needs {needed} of its people; has {percent(have, whole)}"
    return "needs every seat" if share.part == 1 else f"needs {least} {part(share.part)} of the seats"


def percent(have: Fraction, whole: Fraction) -> str:
    """A share of the whole in per cent, rounded down, so that nothing seems reached that is not."""
    return f"{int(100 * have / whole) if whole else 0}%"


def verdict(name: str, *, agrees: bool, reached: bool, quorate: bool, possible: bool) -> str:
    """Where one side stands now."""
    lead = f"{name}: " if name else ""
    if agrees:
        return f"{lead}consents"
    if not possible:
        return f"{lead}can no longer consent"
    if reached and not quorate:
        return f"{lead}enough consent, but too few have answered"
    return f"{lead}not enough consent yet"
