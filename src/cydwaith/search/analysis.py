"""The analyser and the lexicon of this site, put together when first needed and anew when the glossary changes.

What has been learned is kept in the home folder, so that the next process only reads it.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from cydwaith import __name__ as package
from cydwaith.bodies.models import Body, Place, PlaceKind
from cydwaith.engines.json_text import parsed
from cydwaith.engines.retrieval import importers
from cydwaith.engines.retrieval.building import build_analyser
from cydwaith.engines.retrieval.lecsicon import SortedLexicon
from cydwaith.engines.retrieval.lexicon import BilingualLexicon, layered
from cydwaith.engines.retrieval.lexicon import Term as Entry
from cydwaith.engines.welsh import general
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser
from cydwaith.engines.welsh.names import Name
from cydwaith.engines.welsh.tokens import raw_words
from cydwaith.search.models import State, Term

FOLDER: Final = Path(__file__).parent / "lexicon"
LEARNED: Final = "search/learned.json"
"""Where the home folder keeps what the site's own pages taught."""
NOT_LIVED_IN: Final = (PlaceKind.POLICE, PlaceKind.FIRE)
"""Areas of services, which are called as the regions are."""
KEPT_AS: Final = 2
"""How a learned lexicon is written; one that was written otherwise is learned anew."""
LONGEST_TERM: Final = 4
"""An imported unit of more words than this, in either language, is a paired text to learn from, not a term."""


@dataclass(frozen=True)
class Tools:
    """What analysing a question or a text takes: `lexicon` is what was `agreed` with what the site's pages taught.

    `known` are the words of the glossary, folded.
    """

    analyser: Analyser
    agreed: BilingualLexicon
    lexicon: BilingualLexicon
    known: frozenset[str]


Edition = tuple[int, float, float, str]
"""Of the glossary, of the imported Lecsicon, of what the site's pages taught, and of the names that the site knows."""


def tools(state: State | None = None) -> Tools:
    """The tools for the glossary as it is now, or as a state that was just read has it."""
    return made(*edition(state or State.objects.first() or State()))


def edition(state: State) -> Edition:
    """The tools are the same as long as this is."""
    return state.terms, stamp(lecsicon_path()), stamp(Path(settings.HOME) / LEARNED), state.names


def lecsicon_path() -> Path:
    """Where an imported Lecsicon lies."""
    return Path(settings.HOME) / "search" / "lecsicon"


def general_path() -> Path:
    """Where the general dictionary lies in a file, once it was kept there."""
    return Path(settings.HOME) / "search" / general.name()


def dictionary() -> general.General:
    """The general dictionary: in its file, else in memory."""
    return general.InFile(general_path()) if general_path().exists() else general.InMemory()


def keep_dictionary() -> None:
    """Keep the general dictionary in a file, so that the next process need not read it."""
    if not general_path().exists():
        general_path().parent.mkdir(parents=True, exist_ok=True)
        general.keep(general_path())


def stamp(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


@lru_cache(maxsize=1)
def shipped() -> list[Entry]:
    """The project's own glossary."""
    return importers.glossary((FOLDER / "glossary.tsv").read_text(encoding="utf-8"))


@lru_cache(maxsize=2)
def made(_version: int, imported: float, trained: float, _names: str) -> Tools:
    names = [*importers.gazetteer((FOLDER / "gazetteer.tsv").read_text(encoding="utf-8")), *named()]
    terms = glossary()
    added = (entry(term) for term in Term.objects.order_by("pk").iterator())
    texts = [(term.welsh, term.english) for term in added if not is_term(term)]
    words = frozenset(word.lower() for name in names for text in name.welsh for word in text.split())
    imports = SortedLexicon(lecsicon_path()) if imported else None
    analyser = build_analyser(terms, names, imports, words, general=dictionary())
    known = frozenset(raw_words(" ".join(word for term in terms for word in (term.welsh, term.english, *term.forms))))
    agreed = learned(terms, analyser, texts, imported)
    return Tools(analyser, agreed, layered(agreed, layer()) if trained else agreed, known)


def named() -> list[Name]:
    """The names that the site itself knows: places that people live in, and bodies, in full and in short."""
    places = Place.objects.exclude(kind__in=NOT_LIVED_IN).order_by("pk")
    bodies = Body.objects.order_by("pk")
    return [
        *(Name(one.pk, *written(one)) for one in places),
        *(Name(one.pk, *written(one), "body", one.place_id or "") for one in bodies),
    ]


def written(one: Place | Body) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How each language writes a name."""
    cy, en = ((getattr(one, f"name_{name}"), getattr(one, f"short_{name}")) for name in LANGUAGES)
    return tuple(filter(None, dict.fromkeys(cy))), tuple(filter(None, dict.fromkeys(en)))


def digest_of_names() -> str:
    """Another one whenever the site knows other names."""
    return hashlib.sha256(repr(named()).encode()).hexdigest()[:16]


def glossary() -> list[Entry]:
    """Every term: those that come with the site, those agreed here, those imported."""
    added = (entry(term) for term in Term.objects.order_by("pk").iterator())
    return [*shipped(), *(term for term in added if is_term(term))]


def layer() -> BilingualLexicon:
    """What the site's own pages taught; nothing where the file cannot be read."""
    try:
        return BilingualLexicon.from_entries(parsed((Path(settings.HOME) / LEARNED).read_bytes())["entries"])
    except (OSError, ValueError, KeyError, TypeError):
        return BilingualLexicon({}, {})


def entry(term: Term) -> Entry:
    """A stored term as the engine takes it."""
    return Entry(term.welsh, term.english, term.part, tuple(filter(None, term.forms.split(", "))), term.source)


def is_term(entry: Entry) -> bool:
    return max(len(entry.welsh.split()), len(entry.english.split())) <= LONGEST_TERM


def learned(terms: list[Entry], analyser: Analyser, texts: list[tuple[str, str]], imported: float) -> BilingualLexicon:
    """The lexicon these terms and texts teach: read if it was learned before, else learned and kept."""
    said = repr((package, KEPT_AS, imported, [term[:4] for term in terms], texts, analyser.gazetteer.names)).encode()
    path = Path(settings.HOME) / "search" / f"lexicon-{hashlib.sha256(said).hexdigest()[:16]}"
    if path.exists():
        return BilingualLexicon(*parsed(path.read_bytes()))
    from cydwaith.engines.retrieval.learning import build_lexicon

    lexicon = build_lexicon(terms, analyser, texts)
    keep(path, json.dumps([lexicon.to_english, lexicon.to_welsh]).encode())
    return lexicon


def keep(path: Path, data: bytes) -> None:
    """Write a learned lexicon whole or not at all, and take those away that it replaces."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(f".{id(data)}")
    half.write_bytes(data)
    for old in path.parent.glob("lexicon-*[0-9a-f]"):
        if old != half and "." not in old.name:
            old.unlink(missing_ok=True)
    half.replace(path)
