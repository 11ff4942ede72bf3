"""What speaks for and against an impact, and what would settle it, sentence by sentence."""

from collections.abc import Mapping
from typing import Any

from cydwaith.bodies.models import Place
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures
from cydwaith.practices.impact_sentences import voice
from cydwaith.practices.models import Impact
from cydwaith.shared import formats

Adopter = Mapping[str, Any]


def checks(
    impact: Impact, adopter: Adopter | None, indicator: Indicator, names: Mapping[str, Place], held: Terms
) -> list[str]:
    """Every check that could be made, in the order in which they persuade."""
    says, told = voice(), []
    smallest = unit(indicator, held.smallest_worthwhile)
    if adopter:
        name = f"{names[adopter['unit']].name.plain}: " if len(impact.adopters) > 1 else ""
        told += [f"{name}{sentence}" for sentence in of_adopter(adopter, indicator, names, held)]
    if permutation := impact.numbers.get("permutation"):
        told.append(
            says.permuted(
                probability(permutation["p_value"]), permutation["assignments"], probability(permutation["least"]),
                exact=permutation["exact"],
            )
        )  # fmt: skip
    estimates = impact.numbers.get("estimates", {})
    if estimates.get("synthetic-did") is not None:
        told.append(says.sensitivity(signed(indicator, estimates["synthetic-did"])))
    if impact.power is not None:
        told.append(says.power(figures.chance(impact.power), smallest))
    return told


def of_adopter(adopter: Adopter, indicator: Indicator, names: Mapping[str, Place], held: Terms) -> list[str]:
    """How well the comparison of one council matched before, its rank, and what hangs on single donors."""
    says, misfit = voice(), adopter["misfit"]
    told = [
        says.fit(
            unit(indicator, misfit), unit(indicator, held.smallest_worthwhile), poor=misfit > held.smallest_worthwhile
        )
    ]
    if adopter["ranked"] > 1:
        place = names[adopter["unit"]].name.plain
        least = probability(1 / adopter["ranked"])
        told.append(says.rank(place, adopter["rank"], adopter["ranked"], probability(adopter["p_value"]), least))
    left = list(adopter["without"].values())
    if left:
        told.append(says.without(signed(indicator, min(left)), signed(indicator, max(left)), len(left)))
    return told


def settling(impact: Impact, indicator: Indicator, held: Terms) -> list[str]:
    """What would settle it, most exact first."""
    says, found = voice(), impact.settling
    steps, told = list(found.get("steps", ())), []
    if found.get("adopters"):
        told.append(says.more_councils(found["adopters"] - len(impact.adopters)))
        steps.remove("more_adopters")
    if found.get("periods"):
        told.append(says.more_periods(found["periods"]))
        steps.remove("more_periods")
    if found.get("together"):
        told.append(says.both_more(*found["together"]))
        steps = [step for step in steps if step not in {"more_adopters", "more_periods"}]
    told += [says.SETTLING[step] for step in steps if step in says.SETTLING]
    if "too_small_to_see" in steps:
        told.append(says.too_small(unit(indicator, held.smallest_worthwhile)))
    return told


def probability(value: float | None) -> str:
    """A p-value with two decimals, or three below 0.05, where they matter; never a nought that nobody can know."""
    if value is not None and value < 0.001:
        return "<0.001"
    return formats.number(value, 3 if value is not None and value < 0.05 else 2)


def unit(indicator: Indicator, size: float) -> str:
    """A size with its unit."""
    return f"{figures.size(indicator, size)} {indicator.points.plain}"


def signed(indicator: Indicator, effect: float | None) -> str:
    """An effect with its sign and unit."""
    return f"{figures.signed(indicator, effect)} {indicator.points.plain}"
