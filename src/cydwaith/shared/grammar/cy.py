"""Welsh: numbers before nouns, names in a row, *a* and *gyda*.

Numbers before a masculine noun (cyngor, dangosydd): dau with the soft mutation (dau gyngor), tri and chwe with the
aspirate (tri chyngor). Before a feminine one (ochr, sedd): un and dwy with the soft mutation, chwe with the aspirate.
After ten the noun follows in the plural with *o*. The mutations themselves are in `engines.welsh.mutations`.
"""

from collections.abc import Sequence

from cydwaith.engines.welsh.mutations import VOWELS, a_word, aspirate, soft

NUMBERS = ("dim", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg")
HER = {2: "dwy", 3: "tair", 4: "pedair"}
BEFORE_NOUN = {5: "pum", 6: "chwe"}


def in_words(number: int) -> str:
    """A number up to ten in words, standing alone; above that in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def in_words_her(number: int) -> str:
    """A number standing for a feminine noun: dwy, tair, pedair."""
    return HER.get(number) or in_words(number)


def counted(number: int, noun: str, plural: str, adjective: str = "") -> str:
    """So many of a masculine noun: un cyngor, dau gyngor, tri chyngor, chwe chyngor, 11 o gynghorau."""
    if number > 10:
        return f"{number:,} o {soft(plural)}"
    form = soft(noun) if number == 2 else aspirate(noun) if number in {3, 6} else noun
    return " ".join(filter(None, [BEFORE_NOUN.get(number) or in_words(number), form, adjective]))


def counted_her(number: int, noun: str, plural: str) -> str:
    """So many of a feminine noun: un ochr, dwy ochr, tair sedd, chwe sedd, 11 o seddi."""
    if number > 10:
        return f"{number:,} o {soft(plural)}"
    form = soft(noun) if number in {1, 2} else aspirate(noun) if number == 6 else noun
    return f"{BEFORE_NOUN.get(number) or in_words_her(number)} {form}"


def after_article(number: int, noun: str) -> str:
    """So many after the article: (y) ddau gyngor, (y) tri chyngor, (y) pum cyngor, (y) 22 cyngor."""
    if number > 10:
        return f"{number:,} {noun}"
    return soft(counted(number, noun, noun)) if number == 2 else counted(number, noun, noun)


def councils(number: int) -> str:
    """So many councils: un cyngor, chwe chyngor."""
    return counted(number, "cyngor", "cynghorau")


def measured(number: str, unit: str) -> str:
    """A number in figures with its unit: 5.6 pwynt canran, 2 bwynt canran, £2,345 y pen, 2.3 o flynyddoedd."""
    return f"{number} {soft(unit) if number == '2' else aspirate(unit) if number in {'3', '6'} else unit}"


def a_figure(text: str) -> str:
    """And a figure: *ac* before those read out with a vowel first (un, un deg dau, wyth …)."""
    whole = text.lstrip("£+").split(".", 1)[0].rstrip("%").replace(",", "")
    vowel = whole.startswith("8") or whole == "1" or (len(whole) == 2 and whole.startswith("1") and whole != "10")
    return f"{'ac' if vowel else 'a'} {text}"


def gyda(text: str) -> str:
    """With so many: gydag un, gyda dau, gyda thri."""
    return f"gyda{'g' if text[:1] in VOWELS else ''} {aspirate(text)}"


def listed(names: Sequence[str]) -> str:
    """Names in a row: Conwy, Powys a Bro Morgannwg."""
    return f"{', '.join(names[:-1])} {a_word(names[-1])}" if len(names) > 1 else "".join(names)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
