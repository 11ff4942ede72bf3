"""Names of places and bodies, found in either language and in every mutation, the longest first.

A name becomes one key that belongs to no language, so that *Nghaerdydd* finds *Cardiff*.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cydwaith.engines.welsh.radicals import mutations
from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import plain, raw_words

# No word of either language begins so.
PREFIX = "zz"
NASAL_BEFORE = frozenset({"yn", "yng", "ym"})
ARTICLES = ("y ", "yr ", "the ")


class Name(NamedTuple):
    """A place or a body: how each language writes it (several ways), and the place it is in or works for."""

    key: str
    welsh: tuple[str, ...]
    english: tuple[str, ...]
    kind: str = "place"
    within: str = ""


class Form(NamedTuple):
    """One way of writing a name: its words after the first, its keys (its own first), and what its words also are.

    `common`: it is also an ordinary word; `mutated`: its first letter is changed, `like_another`: into a function word;
    `body`: it is no place's. The words of a place's name are nothing else, unless they are common.
    """

    rest: tuple[str, ...]
    keys: tuple[str, ...]
    common: bool
    mutated: bool
    body: bool
    like_another: bool = False

    @property
    def keeps_words(self) -> bool:
        """Whether its words are also found as what they are."""
        return self.common or self.body

    def follows(self, before: str) -> bool:
        """Whether the name may stand after a word: *Mae Caerdydd* is Bae Caerdydd only after *ym*."""
        return not self.like_another or before in NASAL_BEFORE

    @property
    def size(self) -> int:
        """How many words it has."""
        return 1 + len(self.rest)

    def stands(self, surface: str, *, asked: bool) -> bool:
        """Whether a word so written is the name: ordinary words need a capital, in questions only if mutated (Went)."""
        return not self.common or not surface.islower() or (asked and not self.mutated)


class Gazetteer:
    """All names the search knows. `ordinary` says whether a word (lower case) is also a common word."""

    def __init__(self, names: Iterable[Name], ordinary: Callable[[str], bool] = lambda _: False) -> None:
        self.ordinary = ordinary
        self.names: dict[str, Name] = {}
        self.forms: dict[str, list[Form]] = defaultdict(list)
        for name in names:
            self.names.setdefault(PREFIX + key_of(name.key), name)
            self.add(name)
        for forms in self.forms.values():
            forms.sort(key=lambda form: -len(form.rest))

    def add(self, name: Name) -> None:
        keys = tuple(PREFIX + key_of(key) for key in (name.key, name.within) if key)
        plain = [*name.welsh, *name.english]
        mutated = [form for welsh in name.welsh for form in mutations(without_article(welsh)) if form not in plain]
        for writing in dict.fromkeys([*map(without_article, plain), *mutated]):
            self.add_form(writing, keys, name.kind, is_mutated=writing in mutated)

    def add_form(self, writing: str, keys: tuple[str, ...], kind: str, *, is_mutated: bool) -> None:
        first, *rest = raw_words(writing) or [""]
        common = not rest and (first in WELSH or first in ENGLISH or self.ordinary(first))
        like_another = bool(rest) and is_mutated and writing.lower().replace("-", " ").split()[0] in WELSH
        form = Form(tuple(rest), keys, common, is_mutated, kind != "place", like_another)
        if first and all(form.rest != other.rest or form.keys != other.keys for other in self.forms[first]):
            self.forms[first].append(form)

    def match(self, words: Sequence[str], start: int, end: int | None = None) -> tuple[int, Form] | None:
        """The longest name that begins at a word, with how many words it has; words are folded.

        With an `end`, only names of places whose own words say nothing else, and that end before or there.
        """
        for form in self.forms.get(words[start], ()):
            after = start + form.size
            if tuple(words[start + 1 : after]) == form.rest and (
                end is None or (after <= end and not form.keeps_words)
            ):
                return form.size, form
        return None


def key_of(text: str) -> str:
    """Letters and digits only, which every database's tokeniser keeps whole."""
    return "".join(sign for sign in plain(text) if sign.isascii())


def without_article(name: str) -> str:
    return next((name[len(article) :] for article in ARTICLES if name.lower().startswith(article)), name)
