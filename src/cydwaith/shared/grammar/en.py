"""English: numbers, plurals and their verbs, names in a row, places that take the article."""

from collections.abc import Sequence

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """A number up to ten in words, above that in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def alone(number: int) -> str:
    """A number that stands for a noun: none, one, two."""
    return in_words(number) if number else "none"


def many(number: int, noun: str, plural: str = "") -> str:
    """So many of a thing: one decision, two decisions."""
    return f"{in_words(number)} {noun if number == 1 else plural or noun + 's'}"


def times(number: int) -> str:
    """How often something was done: once, twice, three times."""
    return {1: "once", 2: "twice"}.get(number) or f"{in_words(number)} times"


def councils(number: int) -> str:
    """So many councils: one council, six councils."""
    return many(number, "council")


def be(number: int) -> str:
    """The verb for so many."""
    return "is" if number == 1 else "are"


def have(number: int) -> str:
    """The verb for so many."""
    return "has" if number == 1 else "have"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def the(place: str) -> str:
    """A place’s name as it stands within a sentence: the Vale of Glamorgan, Cardiff."""
    return f"the {place}" if place.startswith(("Isle of", "Vale of")) else place


def listed(names: Sequence[str]) -> str:
    """Names in a row: Conwy, Powys and the Vale of Glamorgan."""
    told = [the(name) for name in names]
    return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
