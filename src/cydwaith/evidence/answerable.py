"""What a council can be asked about: figures of what it does, or of what it shares in, that are not history.

The one condition under which anybody is praised, blamed, told, asked or proposed for a figure. Whoever reads standings
or changes for that reads them through `queries.standings.judged` and `queries.changes.judged`, which rest on it.
"""

from django.db.models import Count, Max, Q

from cydwaith.evidence.ages import Age, age
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.models.figures import ANSWERABLE


def answerable(path: str = "indicator") -> Q:
    """That an indicator, found along a path, is one that a council can be asked about today."""
    return Q(**{f"{path}__in": sorted(codes())})


def given() -> set[str]:
    """The indicators whose figures a council finds as they are, and those of which nobody has said otherwise yet."""
    return set(Indicator.objects.exclude(influence__in=ANSWERABLE).order_by().values_list("code", flat=True))


def codes() -> set[str]:
    """The indicators that a council can be asked about today."""
    able = Indicator.objects.filter(influence__in=ANSWERABLE).order_by().values("code")
    found = able.annotate(last=Max("calculations__period"), periods=Count("calculations"))
    return {one["code"] for one in found if one["last"] and age(one["last"], one["periods"]) is not Age.HISTORY}
