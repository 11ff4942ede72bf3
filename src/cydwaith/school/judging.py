"""What a trial says of its practice once it is over, judged as it was drawn: worked out once, until its figures change.

Before each step has figures nothing is told: whoever looks after every step finds something by chance more often.
"""

from collections.abc import Collection

from django.urls import reverse

from cydwaith.engines.statistics.design import Analysis
from cydwaith.engines.statistics.design.power import ALPHA
from cydwaith.evidence.models import Polarity
from cydwaith.practices.models import Move
from cydwaith.practices.randomised import Randomised, Verdict
from cydwaith.revisions.remembered import remembered
from cydwaith.school import sentences
from cydwaith.school.models import Trial
from cydwaith.school.trialling import came


def of_practices(practices: Collection[str]) -> list[Randomised]:
    """What the trials of practices say that were drawn, the earliest first."""
    found = Trial.objects.filter(practice__in=practices, drawn__isnull=False).order_by("at", "pk")
    return [judged(number) for number in found.values_list("pk", flat=True)]


@remembered
def judged(number: int) -> Randomised:
    """What one trial says."""
    one = Trial.objects.select_related("practice__current", "indicator").get(pk=number)
    joined = list(one.joined.exclude(step=None))
    found = came(one, [each.body_id for each in joined if each.withdrew])
    told = found.analysis if found.over else None
    figures = {name: getattr(told, name) for name in ("effect", "lower", "upper", "p")} if told else {}
    return Randomised(
        practice=one.practice_id,
        indicator=one.indicator_id,
        trial=one.pk,
        href=reverse("trial", kwargs={"id": one.pk}),
        verdict=verdict(one, told),
        finding=sentences.came(found),
        steps=one.steps,
        known=found.known,
        councils=len(joined),
        sample=one.sample,
        **figures,
    )


def verdict(one: Trial, told: Analysis | None) -> Verdict:
    """The verdict; only that the figure moved where nobody said which way is the better."""
    if told is None:
        return "cannot_tell_yet"
    if told.p > ALPHA:
        return "no_sign_of_an_effect"
    way = better(one)
    if not way:
        return "moved"
    return "worked" if told.effect * way > 0 else "did_harm"


def better(one: Trial) -> int:
    """1 where the figure is meant to rise, -1 where to fall: as the practice says, else as the indicator; else 0."""
    move = one.practice.current.moves.filter(indicator=one.indicator).first() if one.practice.current else None
    if move:
        return 1 if move.direction == Move.Direction.UP else -1
    return {Polarity.HIGHER: 1, Polarity.LOWER: -1}.get(one.indicator.judged, 0)
