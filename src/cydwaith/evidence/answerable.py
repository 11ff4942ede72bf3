"""What a council can be asked about: figures of what it does, or of what it shares in, that are not history.

The one condition under which anybody is praised, blamed, told, asked or proposed for a figure. Whoever reads standings
or changes for that reads them through `queries.standings.judged` and `queries.changes.judged`, which rest on it.
"""

from django.db.models import Q

from cydwaith.evidence.ages import Age, age, spans
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.models.figures import ANSWERABLE
from cydwaith.shared.once import once_a_page


def answerable(path: str = "indicator") -> Q:
    """That an indicator, found along a path, is one that a council can be asked about today."""
    return Q(**{f"{path}__in": sorted(askable())})


@once_a_page
def given() -> set[str]:
    """The indicators whose figures a council finds as they are, and those of which nobody has said otherwise yet."""
    return set(Indicator.objects.exclude(influence__in=ANSWERABLE).order_by().values_list("code", flat=True))


def askable() -> set[str]:
    """The indicators that a council can be asked about today."""
    found = spans(indicator__influence__in=ANSWERABLE)
    return {code for code, span in found.items() if age(*span) is not Age.HISTORY}
