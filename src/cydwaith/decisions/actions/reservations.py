"""What becomes of a reservation: whoever has it looks at it again, takes it further, or says that it is met."""

import datetime as dt

from django.utils.translation import gettext as _

from cydwaith.decisions.deeds.answers import CLOSED, ESCALATED, RESERVATION_FOLLOW, REVIEWED
from cydwaith.decisions.deeds.footprints import FOOTPRINT
from cydwaith.decisions.models import Reservation, Review
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import columns_of, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def review(*, by: Actor, reservation: Reservation, review_on: dt.date, note: Said) -> Reservation:
    """Say that it was looked at and still stands, why, and when it is looked at next."""
    with doing(RESERVATION_FOLLOW, by=by, to=reservation) as act:
        held = act.it
        refuse_closed(held)
        words = in_columns(note=given(note, "note"))
        if review_on <= clock.today():
            raise NotPossible(_("Give a day to come"), "review_on")
        if review_on == held.review_on:
            return held
        looked = Review.objects.create(reservation=held, was_due=held.review_on, at=clock.moment(), **words)
        held.review_on = review_on
        held.save(update_fields=["review_on"])
        act.tell(looked, REVIEWED, **FOOTPRINT.of(held, looked))
    return held


def escalate(*, by: Actor, reservation: Reservation) -> Reservation:
    """Take it to the forum that was named for this when the reservation was made."""
    with doing(RESERVATION_FOLLOW, by=by, to=reservation) as act:
        held = act.it
        refuse_closed(held)
        if held.escalated is not None:
            return held
        if held.escalate_to_id is None:
            raise NotPossible(_("No forum was named to which this reservation would go. Put a motion there instead."))
        held.escalated = clock.moment()
        held.save(update_fields=["escalated"])
        act.tell(held, ESCALATED, **FOOTPRINT.of(held))
    return held


def close(*, by: Actor, reservation: Reservation, note: Said) -> Reservation:
    """Say that it is met or given up, and why."""
    with doing(RESERVATION_FOLLOW, by=by, to=reservation) as act:
        held = act.it
        if held.closed is not None:
            return held
        held.closed, held.closed_note = clock.moment(), given(note, "note")
        held.save(update_fields=["closed", *columns_of("closed_note")])
        act.tell(held, CLOSED, **FOOTPRINT.of(held))
    return held


def refuse_closed(held: Reservation) -> None:
    """Raise NotPossible when a reservation is closed."""
    if held.closed is not None:
        raise NotPossible(_("This reservation is closed."))
