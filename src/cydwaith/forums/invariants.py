"""What is always so of seats."""

from typing import Final

from django.db.models import Count, F

from cydwaith.forums.models import Seat
from cydwaith.shared.invariants import Invariant
from cydwaith.shared.said import said

INVARIANTS: Final = (
    Invariant(
        name="one-side",
        says=said(
            cy="Ar un ochr yn unig y mae sefydliad yn eistedd mewn fforwm.",
            en="An organisation sits on one side of a forum only.",
        ),
        broken=lambda: [
            f"{one['forum__slug']} {one['body']}"
            for one in Seat.objects.exclude(side=None)
            .order_by()
            .values("forum__slug", "body")
            .annotate(sides=Count("side", distinct=True))
            .filter(sides__gt=1)
        ],
    ),
    Invariant(
        name="own-post",
        says=said(
            cy="Swydd yn y sefydliad ei hun sy’n dal sedd sefydliad.",
            en="A post of the organisation itself holds an organisation’s seat.",
        ),
        broken=lambda: Seat.objects.exclude(post=None).exclude(post__body=F("body")).values_list("pk", flat=True),
    ),
)
