"""Welsh: numbers before nouns, names in a row, *a* and *gyda*.

Numbers before a masculine noun (cyngor, dangosydd): dau with the soft mutation (dau gyngor), tri and chwe with the
aspirate (tri chyngor). Before a feminine one (ochr, sedd): un and dwy with the soft mutation, chwe with the aspirate.
After ten the noun follows in the plural with *o*. The mutations themselves are in `engines.welsh.mutations`.
"""

from collections.abc import Sequence

from cydwaith.engines.welsh.mutations import VOWELS, a_word, aspirate, i_place, soft, with_article
from cydwaith.shared.bilingual import Words

NUMBERS = ("dim", "un", "dau", "tri", "pedwar", "pump", "chwech", "saith", "wyth", "naw", "deg")
HER = {2: "dwy", 3: "tair", 4: "pedair"}
BEFORE_NOUN = {5: "pum", 6: "chwe"}
TIMES = {1: "unwaith", 2: "ddwywaith", 3: "deirgwaith", 4: "bedair gwaith", 5: "bum gwaith", 6: "chwe gwaith"}
# Units that are feminine, and loans that keep their *g*.
HERS = ("tunnell",)
RIGID = ("grant", "grŵp", "grwp")
# The endings of 1af to 20fed.
ORDINALS = (
    *("af", "il", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed"),
    *("eg", "fed", "eg", "eg", "fed", "eg", "eg", "fed", "eg", "fed"),
)


def in_words(number: int) -> str:
    """A number up to ten in words, standing alone; above that in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def in_words_her(number: int) -> str:
    """A number standing for a feminine noun: dwy, tair, pedair."""
    return HER.get(number) or in_words(number)


def softly(noun: str) -> str:
    """A noun softly mutated, unless it is a loan that keeps its *g*: gyngor, gronfa; grant."""
    return noun if noun.startswith(RIGID) else soft(noun)


def counted(number: int, noun: str, plural: str, adjective: str = "") -> str:
    """So many of a masculine noun: un cyngor, dau gyngor, tri chyngor, chwe chyngor, 11 o gynghorau."""
    if number > 10:
        return f"{number:,} o {softly(plural)}"
    form = softly(noun) if number == 2 else aspirate(noun) if number in {3, 6} else noun
    return " ".join(filter(None, [BEFORE_NOUN.get(number) or in_words(number), form, adjective]))


def counted_her(number: int, noun: str, plural: str) -> str:
    """So many of a feminine noun: un ochr, dwy ochr, tair sedd, chwe sedd, 11 o seddi."""
    if number > 10:
        return f"{number:,} o {softly(plural)}"
    form = softly(noun) if number in {1, 2} else aspirate(noun) if number == 6 else noun
    return f"{BEFORE_NOUN.get(number) or in_words_her(number)} {form}"


def times(number: int) -> str:
    """How often something was done, behind its verb: unwaith, ddwywaith, deirgwaith, saith gwaith."""
    return TIMES.get(number) or f"{in_words(number)} gwaith"


def after_article(number: int, noun: str) -> str:
    """So many after the article: (y) ddau gyngor, (y) tri chyngor, (y) pum cyngor, (y) 22 cyngor."""
    if number > 10:
        return f"{number:,} {noun}"
    return soft(counted(number, noun, noun)) if number == 2 else counted(number, noun, noun)


def councils(number: int) -> str:
    """So many councils: un cyngor, chwe chyngor."""
    return counted(number, "cyngor", "cynghorau")


def measured(number: str, noun: str) -> str:
    """A number in figures before a noun, masculine unless known: 5.6 pwynt, 2 bwynt, −3 phwynt, 3 tunnell, 11 papur."""
    bare = number.lstrip("+-−")
    if bare == "6" or (bare == "3" and not noun.startswith(HERS)):
        return f"{number} {aspirate(noun)}"
    return f"{number} {softly(noun) if bare == '2' else noun}"


def ordinal(number: int) -> str:
    """A place in an order, in figures: 1af, 2il, 3ydd, 5ed, 7fed, 11eg, 18fed, 21ain, 100fed."""
    if number <= len(ORDINALS):
        return f"{number}{ORDINALS[number - 1]}"
    return f"{number}{'fed' if number % 100 == 0 else 'ain'}"


def with_a_vowel(text: str) -> bool:
    """Whether a figure is read out with a vowel first, as un, un deg dau and wyth are."""
    whole = text.lstrip("£+").split(" ", 1)[0].split(".", 1)[0].rstrip("%").replace(",", "")
    return whole.startswith("8") or whole == "1" or (len(whole) == 2 and whole.startswith("1") and whole != "10")


def a_figure(text: str) -> str:
    """And a figure: 2 a 3, 7 ac 8."""
    return f"{'ac' if with_a_vowel(text) else 'a'} {text}"


def gyda(text: str) -> str:
    """With so many: gydag un, gyda dau, gyda thri; gydag 1 diwrnod, gyda 2 ddiwrnod."""
    return f"gyda{'g' if text[:1].lower() in VOWELS or with_a_vowel(text) else ''} {aspirate(text)}"


def borrowed(name: str) -> bool:
    """Whether a name is an English one, in place of a Welsh one that is not known: it stays as it is."""
    return isinstance(name, Words) and name.language != "cy"


def and_name(name: str) -> str:
    """And a name: a Chaerdydd, ac Abertawe; a Planning Officers Society Wales."""
    if borrowed(name):
        return f"{'ac' if name[:1].lower() in VOWELS else 'a'} {name}"
    return a_word(name)


def i_name(name: str) -> str:
    """To something by its name: i Gyngor CLlLC; i Planning Officers Society Wales."""
    return f"i {name}" if borrowed(name) else i_place(name)


def by_name(name: str) -> str:
    """By somebody by their name: gan Gyngor Caerdydd, gan y Barri; gan Planning Officers Society Wales."""
    return f"gan {name if borrowed(name) or with_article(name) else soft(name)}"


def listed(names: Sequence[str]) -> str:
    """Names in a row: Conwy, Powys a Bro Morgannwg."""
    return f"{', '.join(names[:-1])} {and_name(names[-1])}" if len(names) > 1 else "".join(names)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
