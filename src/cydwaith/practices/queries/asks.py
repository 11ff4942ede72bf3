"""What has been asked, what has been answered, and what nobody has asked yet."""

from dataclasses import dataclass

from django.db.models import F, QuerySet

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries.standings import as_of_today, judged, latest
from cydwaith.practices.models import Ask, Practice

RELATED = ("indicator", "asked__place", "asking", "practice__current")


def explaining(body: str, indicator: str) -> QuerySet[Practice]:
    """Published practices of a body that are meant to move an indicator."""
    own = Practice.objects.filter(owner=body, current__state="published", current__moves__indicator=indicator)
    return own.select_related("current")


def asks() -> QuerySet[Ask]:
    """Every ask with what a page shows of it: open ones first, then the last answered."""
    return Ask.objects.select_related(*RELATED).order_by(F("answered").desc(nulls_first=True), "-at")


def find(number: int) -> Ask:
    """One ask with what a page shows of it. Raises Ask.DoesNotExist."""
    return Ask.objects.select_related(*RELATED).get(pk=number)


def alike(ask: Ask) -> QuerySet[Ask]:
    """The other asks to the same council about the same indicator."""
    others = Ask.objects.filter(indicator=ask.indicator_id, asked=ask.asked_id).exclude(pk=ask.pk)
    return others.select_related("asking").order_by("-at")


def standing_of(body: Body, indicator: str) -> Standing | None:
    """How a council's place stands now on an indicator, as it may be told today."""
    return next(iter(as_of_today(latest().filter(indicator=indicator, place=body.place_id))), None)


def may_be_asked(body: Body, indicator: str) -> Standing | None:
    """The standing about which a council can be asked: it does better, on something that it has a hand in."""
    return judged().filter(indicator=indicator, place=body.place_id, verdict=Standing.Verdict.BETTER).first()


@dataclass(frozen=True)
class Unexplained:
    """A council that does better than expected on something it has a hand in, and no practice of its own tells why."""

    council: Body
    standing: Standing


def unexplained() -> list[Unexplained]:
    """Where asking would help, by the strength of the standing; not where an ask is already open."""
    standings = judged().filter(verdict=Standing.Verdict.BETTER).select_related("indicator", "place")
    councils = {body.place_id: body for body in Body.objects.filter(kind=BodyKind.COUNCIL)}
    told = set(
        Practice.objects.filter(current__state="published").values_list("owner__place", "current__moves__indicator")
    ) | set(Ask.objects.filter(answered=None).values_list("asked__place", "indicator"))
    found = [s for s in standings if s.place_id in councils and (s.place_id, s.indicator_id) not in told]
    strongest = sorted(found, key=lambda s: abs(s.effect or 0) / (s.indicator.smallest_worthwhile or 1), reverse=True)
    return [Unexplained(councils[standing.place_id], standing) for standing in strongest]
