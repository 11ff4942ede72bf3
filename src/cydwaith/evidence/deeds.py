"""What people do with figures: everyone reads them, analysts load them, whoever runs the machine works standings out.

Many rows at once stand in the record as one hash, of which only the latest entry's counts.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

from cydwaith.evidence import fingerprints, telling
from cydwaith.evidence.models import Calculation, Indicator, Load, Neighbour
from cydwaith.shared.deeds import Facts, Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.permissions import ACCOUNTS, ANALYSTS, EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said

HASHES: Final = frozenset({"rows", "loads"})
"""Facts of an import that are hashes over many rows. Entries of an earlier time lack them: each has its own proof."""


def hashed(name: str, fact: str, rows: Callable[[], Iterator[tuple[str, str]]]) -> Proof:
    """The proof of one hash: `rows` gives each subject that has one, and the hash as it is now."""

    def found() -> Iterator[Row]:
        return ((subject, {fact: value}) for subject, value in rows())

    def told(heard: Heard) -> list[Row]:
        return [(heard.subject, {one: value for one, value in heard.facts.items() if one == fact})]

    return Proof(name=name, rows=found, told=told, key=latest, since=frozenset({fact}))


def about_indicator(indicator: Indicator) -> str:
    """What the record calls an indicator."""
    return f"indicator:{indicator.pk}"


def defined_facts(indicator: Indicator) -> Facts:
    """What the record is told of an indicator: the choices that were made, and one hash over all that is said of it."""
    return {
        "polarity": indicator.polarity,
        "context": indicator.context,
        "source": indicator.dataset,
        "licence": indicator.licence,
        "rows": fingerprints.of_indicator(indicator.pk),
        "influence": fingerprints.of_influence(indicator.pk),
        "worthwhile": fingerprints.of_worthwhile(indicator.pk),
    }


def indicators() -> Iterator[tuple[str, str]]:
    """Every indicator as it is defined."""
    for indicator in Indicator.objects.only("pk").order_by("pk"):
        yield about_indicator(indicator), fingerprints.of_indicator(indicator.pk)


def influences() -> Iterator[tuple[str, str]]:
    """What a council's influence on every indicator is."""
    for indicator in Indicator.objects.only("pk").order_by("pk"):
        yield about_indicator(indicator), fingerprints.of_influence(indicator.pk)


def worthwhiles() -> Iterator[tuple[str, str]]:
    """Why every indicator's smallest worthwhile difference is what it is."""
    for indicator in Indicator.objects.only("pk").order_by("pk"):
        yield about_indicator(indicator), fingerprints.of_worthwhile(indicator.pk)


DEFINED: Final = Verb(
    name="indicator.defined",
    says=said(cy="Dangosydd wedi’i ddiffinio", en="Indicator defined"),
    about=about_indicator,
    facts=defined_facts,
    proofs=(
        hashed("indicator.defined", "rows", indicators),
        hashed("indicator.influence", "influence", influences),
        hashed("indicator.worthwhile", "worthwhile", worthwhiles),
    ),
    shows=lambda indicator: [("indicators", indicator.pk)],
    tells=telling.INDICATOR,
)


class Loaded(NamedTuple):
    """An import, and the indicator whose figures it brought."""

    load: Load
    indicator: Indicator


def load_facts(load: Load) -> dict[str, Any]:
    """What the record is told of an import: which file it was, and what came of it."""
    facts = {"file": load.name, "format": load.format, "sha256": load.digest, "at": load.at}
    return facts | {"added": load.added, "changed": load.changed, "unchanged": load.unchanged}


def loaded_facts(loaded: Loaded) -> Facts:
    """An import, every figure of the indicator as it left them, and the import that each figure is of."""
    code = loaded.indicator.pk
    hashes = {"rows": fingerprints.of_figures(code), "loads": fingerprints.of_loads(code)}
    return load_facts(loaded.load) | hashes


def with_figures() -> Iterator[Indicator]:
    """The indicators that have figures."""
    for indicator in Indicator.objects.only("pk").order_by("pk"):
        if indicator.observations.exists():
            yield indicator


def figures() -> Iterator[tuple[str, str]]:
    """The figures of every indicator."""
    for indicator in with_figures():
        yield about_indicator(indicator), fingerprints.of_figures(indicator.pk)


def sources() -> Iterator[tuple[str, str]]:
    """Which import each figure of every indicator is of."""
    for indicator in with_figures():
        yield about_indicator(indicator), fingerprints.of_loads(indicator.pk)


def loads() -> Iterator[Row]:
    """Every import, by the hash of its file."""
    for load in Load.objects.order_by("pk").iterator():
        yield load.digest, load_facts(load)


def told_load(heard: Heard) -> list[Row]:
    """The import of which an entry tells."""
    facts = {name: value for name, value in heard.facts.items() if name not in HASHES}
    return [(str(heard.facts.get("sha256")), facts)]


LOADED: Final = Verb(
    name="figures.loaded",
    says=said(cy="Ffigurau wedi’u llwytho", en="Figures loaded"),
    about=lambda loaded: about_indicator(loaded.indicator),
    facts=loaded_facts,
    proofs=(
        hashed("figures.loaded", "rows", figures),
        hashed("figures.sources", "loads", sources),
        Proof(name="load.made", rows=loads, told=told_load, since=frozenset({"at"})),
    ),
    tells=telling.FIGURES,
)


def likenesses() -> Iterator[tuple[str, str]]:
    """Which places are like which."""
    if Neighbour.objects.exists():
        yield "reference:likenesses", fingerprints.of_likenesses()


LIKENESSES: Final = Verb(
    name="likenesses.loaded",
    says=said(cy="Llwythwyd tebygrwydd lleoedd", en="Likenesses of places loaded"),
    about=lambda _written: "reference:likenesses",
    facts=lambda written: {"written": written, "rows": fingerprints.of_likenesses()},
    proofs=(hashed("likenesses.loaded", "rows", likenesses),),
    tells_nobody="likenesses come with a release, whose notes tell of them",
)


def recalculated_facts(counts: Facts) -> Facts:
    """How much was written; every standing and change as they then were, and when each was worked out."""
    hashes = {"rows": fingerprints.of_standings(), "times": fingerprints.of_times(), "basis": fingerprints.of_basis()}
    return {**counts, **hashes}


def standings() -> Iterator[tuple[str, str]]:
    """Everything worked out."""
    if Calculation.objects.exists():
        yield "standings", fingerprints.of_standings()


def times() -> Iterator[tuple[str, str]]:
    """When everything was worked out, and in which working-out."""
    if Calculation.objects.exists():
        yield "standings", fingerprints.of_times()


def bases() -> Iterator[tuple[str, str]]:
    """What everything was compared with."""
    if Calculation.objects.exists():
        yield "standings", fingerprints.of_basis()


RECALCULATED: Final = Verb(
    name="standings.recalculated",
    says=said(cy="Safleoedd wedi’u cyfrifo", en="Standings worked out"),
    about=lambda _counts: "standings",
    facts=recalculated_facts,
    proofs=(
        hashed("standings.recalculated", "rows", standings),
        hashed("standings.times", "times", times),
        hashed("standings.basis", "basis", bases),
    ),
    tells_nobody="what moved is told by its signal, council by council",
)

FIGURES_READ: Final = Rule("figures.read", EVERYONE)
GROUPS_KEEP: Final = Rule("groups.keep", ACCOUNTS)
FIGURES_EXPORT: Final = Rule("figures.export", EVERYONE)
FIGURES_CHECK: Final = Rule("figures.check", OPERATORS)
FIGURES_LOAD: Final = deed("figures.load", ANALYSTS, DEFINED, LOADED, LIKENESSES)
STANDINGS_RECALCULATE: Final = deed("standings.recalculate", OPERATORS, RECALCULATED)

OWN_GROUP: Final = "whom somebody compares is theirs alone"
NOT_COVERED: Final = {
    "evidence_upload": "a file that is not imported yet is its sender’s alone",
    "evidence_councilgroup": OWN_GROUP,
    "evidence_councilgroup_councils": OWN_GROUP,
}
RULES: Final = (GROUPS_KEEP, FIGURES_READ, FIGURES_EXPORT, FIGURES_CHECK, FIGURES_LOAD, STANDINGS_RECALCULATE)
