"""What has been asked, and what has been answered."""

from django.db.models import F, QuerySet

from cydwaith.practices.models import Ask, Practice


def explaining(body: str, indicator: str) -> QuerySet[Practice]:
    """Published practices of a body that are meant to move an indicator."""
    own = Practice.objects.filter(owner=body, current__state="published", current__moves__indicator=indicator)
    return own.select_related("current")


def asks() -> QuerySet[Ask]:
    """Every ask with what a page shows of it: open ones first, newest first."""
    related = ("indicator", "asked", "asking", "practice__current")
    return Ask.objects.select_related(*related).order_by(F("answered").desc(nulls_first=True), "-at")
