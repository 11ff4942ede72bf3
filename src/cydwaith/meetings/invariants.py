"""What is always so of agendas."""

from typing import Final

from django.db.models import F, Q

from cydwaith.meetings.models import Item
from cydwaith.shared.invariants import Invariant
from cydwaith.shared.said import said

INVARIANTS: Final = (
    Invariant(
        name="parts-together",
        says=said(
            cy="Mae rhan o eitem yn yr un fforwm ac yn yr un cyfarfod â’r eitem.",
            en="A part of an item is in the same forum and the same meeting as the item.",
        ),
        broken=lambda: (
            Item.objects.exclude(parent=None)
            .exclude(
                Q(forum=F("parent__forum")) & (Q(meeting=F("parent__meeting")) | Q(meeting=None, parent__meeting=None))
            )
            .values_list("pk", flat=True)
        ),
    ),
)
