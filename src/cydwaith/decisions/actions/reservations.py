"""What becomes of a reservation: whoever has it looks at it again, takes it further, or says that it is met."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.decisions.actions.answers import given
from cydwaith.decisions.content import reason_digest
from cydwaith.decisions.models import Reservation, Review
from cydwaith.forums.refusals import NotPossible
from cydwaith.forums.standing import code
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor, require


@transaction.atomic
def review(
    *, by: Actor, reservation: Reservation, review_on: dt.date, note_cy: str = "", note_en: str = ""
) -> Reservation:
    """Say that it was looked at and still stands, why, and when it is looked at next."""
    held = open_still(by, reservation)
    note = given(note_cy, note_en, field="note_cy")
    if review_on <= timezone.localdate():
        raise NotPossible(_("Give a day to come"), "review_on")
    if review_on == held.review_on:
        return held
    looked = Review.objects.create(
        reservation=held,
        was_due=held.review_on,
        note_cy=note["reason_cy"],
        note_en=note["reason_en"],
        at=timezone.now(),
    )
    held.review_on = review_on
    held.save(update_fields=["review_on"])
    tell(by, held, "reviewed", reviewed_facts(looked, review_on))
    return held


@transaction.atomic
def escalate(*, by: Actor, reservation: Reservation) -> Reservation:
    """Take it to the forum that was named for this when the reservation was made."""
    held = open_still(by, reservation)
    if held.escalated is not None:
        return held
    if held.escalate_to_id is None:
        raise NotPossible(_("No forum was named to which this reservation would go. Put a motion there instead."))
    held.escalated = timezone.now()
    held.save(update_fields=["escalated"])
    tell(by, held, "escalated", escalated_facts(held))
    return held


@transaction.atomic
def close(*, by: Actor, reservation: Reservation, note_cy: str = "", note_en: str = "") -> Reservation:
    """Say that it is met or given up, and why."""
    held = locked(reservation)
    require(by, "reservation.follow", body=held.consent.seat.body_id)
    if held.closed is not None:
        return held
    note = given(note_cy, note_en, field="note_cy")
    held.closed, held.closed_note_cy, held.closed_note_en = timezone.now(), note["reason_cy"], note["reason_en"]
    held.save(update_fields=["closed", "closed_note_cy", "closed_note_en"])
    tell(by, held, "closed", closed_facts(held))
    return held


def open_still(by: Actor, reservation: Reservation) -> Reservation:
    """The reservation as it is now, held fast. Raises Refused, or NotPossible when it is closed."""
    held = locked(reservation)
    require(by, "reservation.follow", body=held.consent.seat.body_id)
    if held.closed is not None:
        raise NotPossible(_("This reservation is closed."))
    return held


def locked(reservation: Reservation) -> Reservation:
    now = Reservation.objects.select_for_update(of=("self",)).select_related("consent__seat__side", "consent__text")
    return now.get(pk=reservation.pk)


def about(held: Reservation) -> dict[str, Any]:
    """Which reservation, of which seat of which side, to which decision."""
    text, seat = held.consent.text, held.consent.seat
    return {
        "forum": text.decision.forum_id, "decision": text.decision_id, "text": text.number,
        "seat": seat.pk, "side": code(seat), "body": seat.body_id,
    }  # fmt: skip


def reviewed_facts(looked: Review, next_on: dt.date) -> dict[str, Any]:
    """A review as its entry in the record has it."""
    words = reason_digest(looked.note_cy, looked.note_en)
    return about(looked.reservation) | {"was_due": looked.was_due, "next": next_on, "note": words}


def escalated_facts(held: Reservation) -> dict[str, Any]:
    """A reservation taken further, as its entry in the record has it."""
    return about(held) | {"to": held.escalate_to_id}


def closed_facts(held: Reservation) -> dict[str, Any]:
    """A closed reservation as its entry in the record has it."""
    return about(held) | {"note": reason_digest(held.closed_note_cy, held.closed_note_en)}


def tell(by: Actor, held: Reservation, verb: str, facts: dict[str, Any]) -> None:
    write(
        by=by, body=held.consent.seat.body_id, verb=f"reservation.{verb}", subject=f"reservation:{held.pk}", facts=facts
    )
