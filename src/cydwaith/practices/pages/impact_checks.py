"""What speaks for and against an impact, and what would settle it, sentence by sentence."""

from collections.abc import Mapping
from typing import Any

from cydwaith.bodies.models import Place
from cydwaith.engines.statistics.impact import Estimator
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sentences import figures
from cydwaith.practices.models import Impact
from cydwaith.practices.sentences import checks as sentences
from cydwaith.practices.sentences import settling as settled
from cydwaith.practices.sentences.amounts import signed, with_unit
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair, said

Adopter = Mapping[str, Any]


def checks(
    impact: Impact, adopter: Adopter | None, indicator: Indicator, names: Mapping[str, Place], held: Terms
) -> list[Said]:
    """Every check that could be made, in the order in which they persuade."""
    told: list[Said] = []
    if adopter:
        found = of_adopter(adopter, indicator, names, held)
        if (matched := impact.numbers.get("covariates", {}).get(adopter["unit"])) is not None:
            found.append(sentences.covariates(signed(indicator, matched)))
        told += [about(names[adopter["unit"]], one) for one in found] if len(impact.adopters) > 1 else found
    if permutation := impact.numbers.get("permutation"):
        told.append(
            sentences.permuted(
                p=probability(permutation["p_value"]),
                ways=permutation["assignments"],
                least=probability(permutation["least"]),
                exact=permutation["exact"],
            )
        )
    told += [*beside(impact, indicator, held), *before(impact, indicator)]
    estimates = impact.numbers.get("estimates", {})
    if estimates.get("synthetic-did") is not None:
        told.append(sentences.sensitivity(signed(indicator, estimates["synthetic-did"])))
    if impact.power is not None:
        smallest = with_unit(indicator, held.smallest_worthwhile)
        told.append(sentences.power(figures.chance(impact.power), smallest))
    return told


def beside(impact: Impact, indicator: Indicator, held: Terms) -> list[Said]:
    """The same from another base; a plain difference where it is not itself what is shown."""
    last, shown = impact.numbers.get("from_last"), impact.numbers.get("permutation", {}).get("statistic")
    told = [sentences.from_last(signed(indicator, last))] if last is not None else []
    if held.estimator is Estimator.SYNTHETIC_CONTROL and len(impact.adopters) == 1 and shown is not None:
        return [sentences.since_mean(signed(indicator, shown)), *told]
    return told


def before(impact: Impact, indicator: Indicator) -> list[Said]:
    """Whether the practice began at an unusual moment."""
    found = impact.numbers.get("last")
    if not found:
        return []
    return [sentences.last_before(signed(indicator, found["statistic"]), p=probability(found["p_value"]))]


def about(place: Place, sentence: Said) -> Said:
    """A sentence with the name of the council that it is about, where there are several."""
    name = pair(place, "name")
    return said(cy=f"{name.cy}: {sentence.cy}", en=f"{name.en}: {sentence.en}")


def of_adopter(adopter: Adopter, indicator: Indicator, names: Mapping[str, Place], held: Terms) -> list[Said]:
    """How well the comparison of one council matched before, its rank, and what hangs on single donors."""
    misfit, smallest = adopter["misfit"], held.smallest_worthwhile
    told = [
        sentences.fit(with_unit(indicator, misfit), with_unit(indicator, smallest), poor=misfit > smallest),
    ]
    if (ranked := adopter["ranked"]) > 1:
        place, p, least = pair(names[adopter["unit"]], "name"), probability(adopter["p_value"]), probability(1 / ranked)
        told.append(sentences.rank(place, adopter["rank"], ranked, p=p, least=least))
    left = list(adopter["without"].values())
    if left:
        told.append(sentences.without(signed(indicator, min(left)), signed(indicator, max(left)), len(left)))
    return told


def settling(impact: Impact, indicator: Indicator, held: Terms) -> list[Said]:
    """What would settle it, most exact first."""
    found, told = impact.settling, []
    steps = list(found.get("steps", ()))
    if found.get("adopters"):
        told.append(settled.more_councils(found["adopters"] - len(impact.adopters)))
        steps.remove("more_adopters")
    if found.get("periods"):
        told.append(settled.more_periods(found["periods"]))
        steps.remove("more_periods")
    if found.get("together"):
        told.append(settled.both_more(*found["together"]))
        steps = [step for step in steps if step not in {"more_adopters", "more_periods"}]
    told += [settled.STEPS[step] for step in steps if step in settled.STEPS]
    if "too_small_to_see" in steps:
        told.append(settled.too_small(with_unit(indicator, held.smallest_worthwhile)))
    return told


def probability(value: float | None) -> str:
    """A p-value with two decimals, or three below 0.05, where they matter; never a nought that nobody can know."""
    if value is not None and value < 0.001:
        return "<0.001"
    return formats.number(value, 3 if value is not None and value < 0.05 else 2)
