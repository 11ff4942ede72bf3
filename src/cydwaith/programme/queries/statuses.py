"""What was said of commitments, the last first."""

from django.db.models import QuerySet

from cydwaith.programme.models import Status, TermsStage


def last_said() -> QuerySet[Status]:
    """Statuses in the order in which they were recorded, the last first, with what a line says of each."""
    found = Status.objects.exclude(commitment__current__stage=TermsStage.WITHDRAWN)
    return found.select_related("body", "commitment__current", "milestone").order_by("-at", "-pk")
