"""What a council's page says of its duties."""

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.performance import dates, sentences
from cydwaith.practices.elsewhere import Elsewhere
from cydwaith.shared import clock


def owes(code: str) -> Elsewhere | None:
    """By when it owes what, and the page that says why; nothing of a body that is no council."""
    body = Body.objects.filter(pk=code, kind="council").first()
    if body is None:
        return None
    on = clock.today()
    return Elsewhere(
        str(sentences.next_of(dates.of_body(body, on), on, body)), reverse("duties_of", kwargs={"code": code})
    )
