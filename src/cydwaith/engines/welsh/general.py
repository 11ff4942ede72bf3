"""The general Welsh dictionary: simplemma's (Barbaresi, MIT), 400,000 forms with their dictionary forms.

In memory it takes half a second to read; in a file of sorted lines, which `keep` writes once, a look-up takes some
microseconds and nothing is read.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from cydwaith.engines.welsh.alphabet import folded
from cydwaith.engines.welsh.sorted_lines import SortedLines

TWIN = "~"


class General(Protocol):
    """What the general dictionary is asked."""

    def lemma(self, form: str) -> str | None:
        """The dictionary form of a form, spelled as given; None where it is unknown."""
        ...

    def twins(self, form: str) -> tuple[str, ...]:
        """Accented forms, in lower case, that look like this one without accents: wyn → ŵyn."""
        ...


class InMemory:
    """The dictionary as it comes, read at the first word that is looked up."""

    def lemma(self, form: str) -> str | None:
        """See `General`."""
        return everything().get(form)

    def twins(self, form: str) -> tuple[str, ...]:
        """See `General`."""
        return all_twins().get(folded(form), ())


class InFile:
    """The dictionary in a file that `keep` wrote."""

    def __init__(self, path: Path) -> None:
        self.lines = SortedLines(path)

    def lemma(self, form: str) -> str | None:
        """See `General`."""
        return next(iter(self.lines.look_up(form)), None)

    def twins(self, form: str) -> tuple[str, ...]:
        """See `General`."""
        return self.lines.look_up(TWIN + folded(form))


def name() -> str:
    """What its file is called: another one for each edition of the dictionary."""
    return f"general-{version('simplemma')}"


def keep(path: Path) -> None:
    """Write the file that `InFile` reads, whole or not at all."""
    half = path.with_suffix(".half")
    half.write_bytes(b"".join(sorted(lines())))
    half.replace(path)


def lines() -> Iterator[bytes]:
    """Each form with its lemma, and each spelling without accents with those that have them."""
    for form, lemma in everything().items():
        yield f"{form}\t{lemma}\n".encode()
    for plain, forms in all_twins().items():
        yield f"{TWIN}{plain}\t{','.join(forms)}\n".encode()


@cache
def everything() -> Mapping[str, str]:
    """All of it: {form: lemma}."""
    from simplemma.strategies import DefaultDictionaryFactory

    return DefaultDictionaryFactory().get_dictionary("cy")


@cache
def all_twins() -> Mapping[str, tuple[str, ...]]:
    """The accented forms by their letters without accents."""
    found = defaultdict(list)
    for form in everything():
        if not form.isascii():
            found[folded(form)].append(form.lower())
    return {plain: tuple(forms) for plain, forms in found.items()}
