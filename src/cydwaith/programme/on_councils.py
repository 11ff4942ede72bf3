"""What a council's page says of its commitments."""

from django.urls import reverse
from django.utils.translation import ngettext

from cydwaith.practices.elsewhere import Elsewhere
from cydwaith.programme.models import Party
from cydwaith.programme.queries.tallies import in_force


def owes(body: str) -> Elsewhere | None:
    """How many commitments a body owes, agreed or proposed; nothing where it owes none."""
    number = Party.objects.filter(role=Party.Role.OWES, body=body, terms__in=in_force()).count()
    if not number:
        return None
    told = ngettext(
        "%(num)d commitment in the programme is for it to keep, agreed or proposed",
        "%(num)d commitments in the programme are for it to keep, agreed or proposed",
        number,
    )
    return Elsewhere(told % {"num": number}, reverse("owed", kwargs={"code": body}))
