"""How Welsh words begin after others: the three mutations, and *yn*, *i*, *o* and *a* before names.

Rules as in any grammar of Welsh (for one, Peter Wynn Thomas, *Gramadeg y Gymraeg*, 1996). Mutation belongs to the
first letter; ch, dd, ff, ng, ph and th are letters of their own, which do not mutate. `ts` is left alone.
"""

SOFT = {"p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "ll": "l", "m": "f", "rh": "r"}
NASAL = {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}
ASPIRATE = {"p": "ph", "t": "th", "c": "ch"}
DIGRAPHS = ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th", "ts")
VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ")
# Small words before which *ac* stands though they begin with a consonant, and a name whose W is one.
AC_BEFORE = frozenset({"mae", "maent", "mai", "felly", "fel", "mor", "nid", "ni", "na", "nad", "sydd", "roedd"})
A_BEFORE = frozenset({"wrecsam"})


def initial(word: str) -> str:
    """The first letter in lower case, which may be written with two signs."""
    pair = word[:2].lower()
    return pair if pair in DIGRAPHS else pair[:1]


def mutated(word: str, table: dict[str, str]) -> str:
    """The word with its first letter changed by the table; capitals stay where they were."""
    first = initial(word)
    if first not in table or word.lower() == first:
        return word
    new, rest = table[first], word[len(first) :]
    if word[: len(first) + 1].isupper() and len(word) > len(first):
        return new.upper() + rest
    changed = new + rest
    return changed[:1].upper() + changed[1:] if word[0].isupper() else changed


def soft(word: str) -> str:
    """The soft mutation: Caerdydd → Gaerdydd, Gwynedd → Wynedd, Rhondda → Rondda."""
    return mutated(word, SOFT)


def nasal(word: str) -> str:
    """The nasal mutation: Caerdydd → Nghaerdydd, Powys → Mhowys."""
    return mutated(word, NASAL)


def aspirate(word: str) -> str:
    """The aspirate mutation: Caerdydd → Chaerdydd, Torfaen → Thorfaen."""
    return mutated(word, ASPIRATE)


def with_article(name: str) -> tuple[str, str] | None:
    """A name that begins with the article as its article and the rest: Y Barri → ("y", "Barri")."""
    article, _, rest = name.partition(" ")
    return (article.lower(), rest) if article.lower() in ("y", "yr") and rest else None


def yn_place(name: str) -> str:
    """In a place: yng Nghaerdydd, ym Mhowys, yn Nhorfaen, yn Sir Benfro, yn y Barri."""
    if parts := with_article(name):
        return f"yn {parts[0]} {parts[1]}"
    changed = nasal(name)
    before = changed[:2].lower()
    return f"{'yng' if before == 'ng' else 'ym' if before[:1] == 'm' else 'yn'} {changed}"


def softened(word: str, name: str) -> str:
    """A preposition that softens, joined to a name: i Gaerdydd, i'r Barri."""
    parts = with_article(name)
    return f"{word}'r {parts[1]}" if parts else f"{word} {soft(name)}"


def i_place(name: str) -> str:
    """To or for a place: i Gaerdydd, i Fro Morgannwg, i'r Barri."""
    return softened("i", name)


def o_place(name: str) -> str:
    """From or of a place: o Gaerdydd, o'r Barri."""
    return softened("o", name)


def a_word(word: str) -> str:
    """And a word: a Chaerdydd, ac Abertawe, a'r Barri."""
    if parts := with_article(word):
        return f"a'r {parts[1]}"
    first = word.split(" ", 1)[0].lower()
    vowel = first[:1] in VOWELS and first not in A_BEFORE
    return f"ac {word}" if vowel or first in AC_BEFORE else f"a {aspirate(word)}"
