"""What the figures say of awards: each aim judged as it was laid down, by the engine that judges practices.

The partners count as having begun with the award; other councils that have the practice are left out of the comparison.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from cydwaith.bodies.models import Body, Place, PlaceKind
from cydwaith.engines.statistics import impact as engine
from cydwaith.engines.statistics.impact import Specification as Laid
from cydwaith.engines.statistics.impact import judge
from cydwaith.funds.agreements.deeds import AWARD_JUDGE
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.models import AgreementAim, AwardVerdict
from cydwaith.practices.frames import Figures, framed, threats, with_context
from cydwaith.practices.impacts import NO_FIGURES, Progress, told, untold
from cydwaith.practices.specifications import terms
from cydwaith.practices.taking_up import TakenUp, taken_up
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.method import method
from cydwaith.shared.permissions import Actor, require


@dataclass(frozen=True)
class Asked:
    """An aim with all that its answer depends on."""

    aim: AgreementAim
    laid: Laid
    figures: Figures
    taken: TakenUp

    @property
    def digest(self) -> str:
        """The same for the same inputs, whenever it is worked out."""
        taken = (sorted(self.taken.starts.items()), sorted(self.taken.tried))
        facts = repr((method(str(engine.__file__)), self.aim.digest, self.figures.digest, taken))
        return hashlib.sha256(facts.encode()).hexdigest()


def follow(indicators: Iterable[str] | None, *, by: Actor, progress: Progress | None, anew: bool) -> int:
    """Bring verdicts up to date with the figures; how many were worked out. Unchanged ones are not touched."""
    require(by, AWARD_JUDGE)
    found = questions(None if indicators is None else set(indicators))
    known = dict(AwardVerdict.objects.order_by().values_list("aim", "inputs"))
    changed = [one for one in found if anew or known.get(one.aim.pk) != one.digest]
    for done, one in enumerate(changed):
        if progress:
            progress(done, len(changed))
        keep(one, by)
    return len(changed)


def questions(indicators: set[str] | None) -> list[Asked]:
    """Every aim of an agreement in force; figures are read once an indicator."""
    aims = AgreementAim.objects.filter(version__award__current=F("version")).select_related(
        "indicator", "version__practice__owner", "version__practice__current"
    )
    wanted = [one for one in aims if indicators is None or one.indicator_id in indicators]
    places = sorted(Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("code", flat=True))
    asked = {one.indicator_id: one.indicator for one in wanted}
    values = {code: with_context(indicator, places) for code, indicator in asked.items()}
    return [Asked(one, laid(one), values[one.indicator_id], having(one)) for one in wanted]


def laid(aim: AgreementAim) -> Laid:
    """How an aim is judged, read back. Raises ValueError where its text is not what was hashed."""
    return terms(aim)  # type: ignore[arg-type]  # it has the text and the digest of a specification


def having(aim: AgreementAim) -> TakenUp:
    """The partners' areas from the first day of the work; others that have the practice, or tried it, are apart."""
    version = aim.version
    partners = version.parties.filter(leaves=False).exclude(role="funder").values("body")
    codes = Body.objects.filter(pk__in=partners, place__isnull=False).values_list("place", flat=True)
    starts = {str(code): version.begins for code in codes}
    if version.practice is None:
        return TakenUp(starts, frozenset())
    other = taken_up(version.practice)
    return TakenUp(starts, frozenset({*other.starts, *other.tried} - starts.keys()), other.owner)


def keep(one: Asked, by: Actor) -> None:
    """Work one aim out and keep the verdict in the former one's place."""
    found = answer(one)
    alone = found.get("numbers", {}).get("synthetic", ()) if len(found.get("adopters", ())) == 1 else ()
    columns = {
        "at": clock.moment(),
        "inputs": one.digest,
        "verdict": found["verdict"],
        "reasons": found["reasons"],
        "effect": text(found.get("effect")),
        "chance": text(found.get("p_value")),
        "periods": len(alone[0]["periods"]) - int(alone[0]["before"]) if alone else 0,
        "adopters": found.get("adopters", []),
    }
    with doing(AWARD_JUDGE, by=by) as act:
        kept, _new = AwardVerdict.objects.update_or_create(aim=one.aim, defaults=columns)
        act.tell(kept, **FOOTPRINT.of(kept, one.aim.version))


def answer(one: Asked) -> dict[str, Any]:  # Any: as the engine tells it
    """What the engine makes of it; nothing can be told where there are no figures."""
    if not one.figures.periods:
        return untold(NO_FIGURES)
    made = framed(one.figures, one.taken)
    return told(judge(made, one.laid, threats(one.figures, made, one.laid, elsewhere=False)), made, one.taken)


def text(value: float | None) -> str:
    """A figure as it is kept; empty where there is none."""
    return "" if value is None else repr(value)
