"""Openings as people look for them."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, Value, When

from cydwaith.exchange.models import SKILLS_OF_WELSH, Cefr, Opening, OpeningPartner, OpeningState

FIRST: Final = Case(
    When(state=OpeningState.OPEN, then=Value(0)),
    When(state=OpeningState.KNOWN, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)
ORDER: Final = ("", *Cefr.values)
"""Levels from the least asked to the most."""


@dataclass(frozen=True)
class Sought:
    """What is looked for; empty where it does not matter. `welsh` is the highest level that may be needed."""

    words: str = ""
    kind: str = ""
    state: str = ""
    skill: str = ""
    place: str = ""
    body: str = ""
    welsh: str = ""


def openings(sought: Sought | None = None) -> QuerySet[Opening]:
    """The openings that are looked for, with who is in them: first those that are open, the newest first."""
    wanted = sought or Sought()
    partners = Prefetch("partners", OpeningPartner.objects.select_related("body"))
    found = Opening.objects.select_related("body", "place", "employer", "holds_money").prefetch_related(partners)
    for name in ("kind", "state"):
        if value := getattr(wanted, name):
            found = found.filter(**{name: value})
    if wanted.words:
        columns = ("title_cy", "title_en", "what_cy", "what_en")
        said = Q()
        for name in columns:
            said |= Q(**{f"{name}__icontains": wanted.words})
        found = found.filter(said)
    if wanted.skill:
        found = found.filter(skills__regex=rf"(^| ){wanted.skill}( |$)")
    if wanted.place:
        found = found.filter(Q(place=wanted.place) | Q(remote=True))
    if wanted.body:
        sharing = OpeningPartner.objects.filter(body=wanted.body).values("opening")
        found = found.filter(Q(body=wanted.body) | Q(pk__in=sharing))
    if wanted.welsh:
        enough = ORDER[: ORDER.index(wanted.welsh) + 1]
        found = found.filter(**{f"{name}__in": enough for name in SKILLS_OF_WELSH})
    return found.order_by(FIRST, "-at", "code")
