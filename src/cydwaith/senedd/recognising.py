"""Which topics and councils a text speaks of: suggestions, each with the words that it was seen by.

Names are found in either language and in every mutation (`engines.welsh`); topics by their names and by the other
words that are known for them. Nobody says that the text is about them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from cydwaith.bodies.models import Body, Topic
from cydwaith.engines.welsh.analyser import Analyser, Language, Token
from cydwaith.engines.welsh.names import PREFIX, key_of
from cydwaith.search.analysis import edition, made
from cydwaith.search.models import State
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said

LONGEST: Final = 20_000
"""Signs of a text that are looked at."""
Keys = tuple[frozenset[str], ...]
Edition = tuple[int, float, float, str]


@dataclass(frozen=True, slots=True)
class Hint:
    """A topic or a council of which a text seems to speak: its code, its name, and the words by which it was seen."""

    kind: Literal["topic", "council"]
    code: str
    name: Said
    because: str


@dataclass(frozen=True)
class Known:
    """What can be recognised: phrases of topics by the first key of each, and councils by their keys."""

    analyser: Analyser
    topics: Mapping[tuple[Language, str], Sequence[tuple[Keys, str]]]
    names: Mapping[str, Said]
    councils: Mapping[str, str]


def recognised(texts: Iterable[tuple[Language, str]]) -> list[Hint]:
    """The topics and councils of which texts seem to speak, each once, topics first, in the order of the texts."""
    found: dict[tuple[str, str], Hint] = {}
    of = known()
    for language, text in texts:
        for one in hints(text[:LONGEST], language, of):
            found.setdefault((one.kind, one.code), one)
    return sorted(found.values(), key=lambda one: one.kind != "topic")


def known() -> Known:
    """What can be recognised now."""
    topics = tuple(Topic.objects.order_by("pk").values_list("pk", "name_cy", "name_en", "aliases"))
    councils = Body.objects.filter(pk__startswith="GB-PLA-").order_by("pk")
    names = tuple((one.pk, one.place_id or "", both(one, "name")) for one in councils)
    return prepared(edition(State.objects.first() or State()), topics, names)


@lru_cache(maxsize=2)
def prepared(
    of: Edition, topics: tuple[tuple[str, str, str, str], ...], names: tuple[tuple[str, str, Said], ...]
) -> Known:
    """The same, made ready for one edition of the glossary."""
    analyser = made(*of).analyser
    phrases: dict[tuple[Language, str], list[tuple[Keys, str]]] = {}
    for code, cy, en, aliases in topics:
        others = [alias.replace("-", " ") for alias in aliases.split()]
        for language, text in [("cy", cy), ("en", en), *((of, one) for one in others for of in ("cy", "en"))]:
            keys = tuple(frozenset(token.keys) for token in analyser.analyse(text, language) if token.keys)  # type: ignore[arg-type]  # one of the two
            for first in keys[0] if keys else ():
                phrases.setdefault((language, first), []).append((keys, code))  # type: ignore[arg-type]  # the same
    called = {code: Said(cy, en) for code, cy, en, _aliases in topics}
    called |= {code: name for code, _place, name in names}
    councils = {PREFIX + key_of(key): code for code, place, _name in names for key in (code, place) if key}
    return Known(analyser, phrases, called, councils)


def hints(text: str, language: Language, of: Known) -> Iterator[Hint]:
    """Every topic and council that a text names."""
    tokens = [token for token in of.analyser.analyse(text, language) if token.keys]
    for at, token in enumerate(tokens):
        for code in dict.fromkeys(of.councils[key] for key in token.keys if key in of.councils):
            yield Hint("council", code, of.names[code], token.surface)
        for keys, code in (pair for key in token.keys for pair in of.topics.get((language, key), ())):
            if stand := place_of(tokens[at : at + len(keys)], keys):
                yield Hint("topic", code, of.names[code], text[stand[0] : stand[1]])


def place_of(tokens: Sequence[Token], keys: Keys) -> tuple[int, int] | None:
    """From where to where the words of a phrase stand, one after the other; None where they do not."""
    if len(tokens) < len(keys) or not all(set(token.keys) & one for token, one in zip(tokens, keys, strict=True)):
        return None
    return tokens[0].start, tokens[-1].end
