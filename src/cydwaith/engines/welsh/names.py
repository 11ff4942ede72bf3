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
ARTICLES = ("y ", "yr ", "the ")


class Name(NamedTuple):
    """A place or a body: how each language writes it (several ways), and the place it is in or works for."""

    key: str
    welsh: tuple[str, ...]
    english: tuple[str, ...]
    kind: str = "place"
    within: str = ""


class Form(NamedTuple):
    """One way of writing a name: its words after the first, its keys, and what its words also are.

    `common`: it is also an ordinary word; `mutated`: its first letter is changed; `keeps_words`: its words stay keys.
    """

    rest: tuple[str, ...]
    keys: tuple[str, ...]
    common: bool
    mutated: bool
    keeps_words: bool

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
        form = Form(tuple(rest), keys, common, is_mutated, common or kind != "place")
        if first and all(form.rest != other.rest or form.keys != other.keys for other in self.forms[first]):
            self.forms[first].append(form)

    def match(self, words: Sequence[str], start: int) -> tuple[int, Form] | None:
        """The longest name that begins at a word, with how many words it has; words are folded."""
        for form in self.forms.get(words[start], ()):
            end = start + 1 + len(form.rest)
            if tuple(words[start + 1 : end]) == form.rest:
                return end - start, form
        return None


def key_of(text: str) -> str:
    """Letters and digits only, which every database's tokeniser keeps whole."""
    return "".join(sign for sign in plain(text) if sign.isascii())


def without_article(name: str) -> str:
    return next((name[len(article) :] for article in ARTICLES if name.lower().startswith(article)), name)
