"""What entries of the record say of rows here: one hash over many rows, of which the latest entry's counts."""

from collections.abc import Iterator
from typing import Final

from cydwaith.evidence import fingerprints
from cydwaith.evidence.actions import load_facts
from cydwaith.evidence.models import Calculation, Indicator, Load, Neighbour
from cydwaith.record.facts import Fact, Row, Said

Rows = Iterator[Row]
SINCE: Final = frozenset({"rows", "at"})


def hashed(said: Said) -> list[Row]:
    """The hash an entry says; nothing of what else it says is a row."""
    return [(said.subject, {name: value for name, value in said.facts.items() if name == "rows"})]


def latest(_said: Said) -> str:
    """Of each subject, only the latest entry counts."""
    return "latest"


def indicators() -> Rows:
    for code in Indicator.objects.order_by("pk").values_list("pk", flat=True):
        yield f"indicator:{code}", {"rows": fingerprints.of_indicator(code)}


def figures() -> Rows:
    for indicator in Indicator.objects.order_by("pk"):
        if indicator.observations.exists():
            yield f"indicator:{indicator.pk}", {"rows": fingerprints.of_figures(indicator.pk)}


def loads() -> Rows:
    for load in Load.objects.order_by("pk").iterator():
        yield load.digest, load_facts(load)


def told_load(said: Said) -> list[Row]:
    """A load by the hash of its file."""
    facts = {name: value for name, value in said.facts.items() if name != "rows"}
    return [(str(said.facts.get("sha256")), facts)]


def standings() -> Rows:
    if Calculation.objects.exists():
        yield "standings", {"rows": fingerprints.of_standings()}


def likenesses() -> Rows:
    if Neighbour.objects.exists():
        yield "reference:likenesses", {"rows": fingerprints.of_likenesses()}


FACTS: Final = (
    Fact("indicator.defined", indicators, told=hashed, key=latest, since=SINCE),
    Fact("figures.loaded", figures, told=hashed, key=latest, since=SINCE),
    Fact("load.made", loads, told=told_load, also=("figures.loaded",), since=SINCE),
    Fact("standings.recalculated", standings, told=hashed, key=latest, since=SINCE),
    Fact("likenesses.loaded", likenesses, told=hashed, key=latest, since=SINCE),
)
