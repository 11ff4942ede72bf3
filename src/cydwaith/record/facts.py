"""Which stored rows the entries of each verb are compared with."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.deeds import Heard as Said
from cydwaith.shared.deeds import Proof, Row, as_it_is, verbs

__all__ = ["Fact", "Row", "Said", "as_it_is", "heard", "proofs", "register"]


@dataclass(frozen=True)
class Fact:
    """A proof of a room that does not declare its deeds yet."""

    verb: str
    rows: Callable[[], Iterable[Row]]
    told: Callable[[Said], Iterable[Row]] = as_it_is
    also: tuple[str, ...] = ()
    key: Callable[[Said], str] | None = None
    since: frozenset[str] = frozenset()


_facts: Final[dict[str, Fact]] = {}


def register(*facts: Fact) -> None:
    """Add a room's kinds of facts."""
    for fact in facts:
        _facts[fact.verb] = fact


def heard() -> Mapping[str, list[Proof]]:
    """By verb, the proofs of which its entries tell."""
    found: dict[str, list[Proof]] = defaultdict(list)
    for verb in verbs().values():
        found[verb.name] += verb.proved_by()
    for fact in _facts.values():
        proof = Proof(name=fact.verb, rows=fact.rows, told=fact.told, key=fact.key, since=fact.since)
        for name in (fact.verb, *fact.also):
            found[name].append(proof)
    return found


def proofs() -> dict[str, Proof]:
    """Every proof, by name. Two different ones of one name raise ValueError."""
    found: dict[str, Proof] = {}
    for proof in (proof for known in heard().values() for proof in known):
        if found.setdefault(proof.name, proof) != proof:
            raise ValueError(f"two different proofs are called {proof.name}")
    return found
