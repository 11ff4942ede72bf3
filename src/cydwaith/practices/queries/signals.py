"""What councils have been told about figures that changed."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from cydwaith.evidence.answerable import answerable
from cydwaith.practices.models import Signal

RELATED = ("indicator", "body__place", "practice__current")
PUBLIC = Q(kind=Signal.Kind.IMPROVED)


def due() -> Q:
    """Answered, or still about something that its council can be asked."""
    return Q(answered__isnull=False) | answerable()


def signals(bodies: Collection[str] = ()) -> QuerySet[Signal]:
    """Every public signal, open ones first; and the quiet notices of these bodies."""
    found = Signal.objects.filter(PUBLIC | Q(body__in=bodies)).filter(due()).select_related(*RELATED)
    return found.order_by("answered", "-opened", "indicator", "body")


def asked() -> QuerySet[Signal]:
    """Public signals, the last opened first."""
    return Signal.objects.filter(PUBLIC).filter(due()).select_related(*RELATED).order_by("-opened", "-pk")


def of_body(body: str, *, quiet: bool) -> list[Signal]:
    """What one council has been told and has not answered; its quiet notices too where they may be seen."""
    found = Signal.objects.filter(answerable(), body=body, answered=None).select_related("indicator", "body__place")
    return list(found if quiet else found.filter(PUBLIC))


def find(number: int) -> Signal:
    """One signal. Raises Signal.DoesNotExist."""
    return Signal.objects.select_related(*RELATED).get(pk=number)
