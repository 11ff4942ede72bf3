"""What the figures say of a policy: as they were when it began and as they are now, and what the impact engine found.

A policy that every council takes part in leaves nobody to compare with: then the engine cannot tell, and that is said.
"""

from dataclasses import dataclass

from cydwaith.evidence.models import Indicator
from cydwaith.policies import quoting
from cydwaith.policies.lives import Life
from cydwaith.policies.models import Citation
from cydwaith.policies.sentences import consented
from cydwaith.practices.models import Specification
from cydwaith.practices.queries.impacts import specifications
from cydwaith.practices.sentences.impact import VERDICTS
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Found:
    """What the engine found of one practice that the policy rests on, on one of its figures."""

    practice: str
    title: Said
    verdict: Said


@dataclass(frozen=True)
class Outcome:
    """One figure named at the start: what it said then, what it says now, and what was found."""

    citation: Citation
    now: Said
    found: tuple[Found, ...]

    @property
    def same(self) -> bool:
        """Whether no newer figure has come since it was cited."""
        return bool(self.now) and both(self.citation, "told") == self.now

    @property
    def says(self) -> Said:
        """That the engine cannot tell, where it found nothing of any practice."""
        return consented.found_for(len(self.found))


def outcomes(life: Life) -> list[Outcome]:
    """Every figure that a policy cites, the first first."""
    figures = [one for one in life.citations if one.kind == Citation.Cited.INDICATOR]
    practices = [one.key for one in life.citations if one.kind == Citation.Cited.PRACTICE]
    indicators = Indicator.objects.in_bulk([one.key for one in figures])
    held = (
        specifications()
        .filter(practice__in=practices, indicator__in=list(indicators))
        .select_related("practice__current", "impact")
    )
    latest = [one for one in held if one.number == one.latest and hasattr(one, "impact")]  # type: ignore[attr-defined]  # annotated
    of: dict[str, list[Specification]] = {}
    for spec in latest:
        of.setdefault(spec.indicator_id, []).append(spec)
    return [
        Outcome(one, quoting.figures(indicators[one.key]), tuple(map(found, of.get(one.key, ()))))
        for one in figures
        if one.key in indicators
    ]


def found(spec: Specification) -> Found:
    """What the engine found under a specification."""
    assert spec.practice.current is not None
    return Found(spec.practice_id, both(spec.practice.current, "title"), VERDICTS[spec.impact.verdict])
