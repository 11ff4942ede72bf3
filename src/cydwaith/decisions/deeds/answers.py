"""What a seat says to a frozen text, and what becomes of its reservation."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from cydwaith.decisions import telling
from cydwaith.decisions.content import reason_digest
from cydwaith.decisions.deeds.footprints import AS_LEFT
from cydwaith.decisions.lifecycle import states
from cydwaith.decisions.models import Consent, Reservation, Review
from cydwaith.forums.acting import code
from cydwaith.record.footprints import as_it_was
from cydwaith.shared.deeds import Proof, Row, Verb, deed
from cydwaith.shared.permissions import SPEAKERS
from cydwaith.shared.said import said


def about(answer: Consent) -> str:
    """What the record calls the decision to whose text a seat said something."""
    return f"decision:{answer.text.decision_id}"


def about_held(held: Reservation) -> str:
    """The same for an answer with a reservation."""
    return about(held.consent)


def about_reservation(held: Reservation) -> str:
    """What the record calls a reservation."""
    return f"reservation:{held.pk}"


def about_review(looked: Review) -> str:
    """What the record calls the reservation that was looked at again."""
    return f"reservation:{looked.reservation_id}"


def facts(answer: Consent) -> dict[str, Any]:
    """An answer as its entry in the record has it; the reason by its digest."""
    return {
        "forum": answer.text.decision.forum_id,
        "text": answer.text.number,
        "digest": answer.text.digest,
        "seat": answer.seat_id,
        "side": code(answer.seat),
        "body": answer.seat.body_id,
        "answer": str(answer.answer),
        "reason": reason_digest(Consent.reason.of(answer)),
    }


def reserved_facts(held: Reservation) -> dict[str, Any]:
    """A reservation as its entry in the record has it: with the date of its first review."""
    first = held.reviews.order_by("id").first()
    return facts(held.consent) | {
        "why": reason_digest(Reservation.why.of(held)),
        "review_on": first.was_due if first else held.review_on,
        "escalate_to": held.escalate_to_id,
    }


def which(held: Reservation) -> dict[str, Any]:
    """Which reservation, of which seat of which side, to which decision."""
    text, seat = held.consent.text, held.consent.seat
    return {
        "forum": text.decision.forum_id,
        "decision": text.decision_id,
        "text": text.number,
        "seat": seat.pk,
        "side": code(seat),
        "body": seat.body_id,
    }


def reviewed_facts(looked: Review, following: dt.date | None = None) -> dict[str, Any]:
    """A review as its entry has it: the next date is what the following one found due, or the reservation says now."""
    held, note = looked.reservation, reason_digest(Review.note.of(looked))
    return which(held) | {"was_due": looked.was_due, "next": following or held.review_on, "note": note}


def escalated_facts(held: Reservation) -> dict[str, Any]:
    """A reservation taken further, as its entry in the record has it."""
    return which(held) | {"to": held.escalate_to_id}


def closed_facts(held: Reservation) -> dict[str, Any]:
    """A closed reservation as its entry in the record has it."""
    return which(held) | {"note": reason_digest(Reservation.closed_note.of(held))}


def answers(answer: Consent.Answer) -> Iterator[Consent]:
    """Every answer of one kind."""
    found = Consent.objects.filter(answer=answer).select_related("text__decision", "seat__side")
    return found.order_by("pk").iterator()


def reservations(**wanted: Any) -> Iterator[Reservation]:
    """Reservations with what their facts need."""
    found = Reservation.objects.filter(**wanted).select_related("consent__text__decision", "consent__seat__side")
    return found.order_by("pk").iterator()


def reviewed() -> Iterator[Row]:
    """Every review, the last of each reservation first."""
    known = ("reservation__consent__text__decision", "reservation__consent__seat__side")
    following: dict[int, dt.date] = {}
    for looked in Review.objects.select_related(*known).order_by("reservation", "-pk").iterator():
        yield about_review(looked), reviewed_facts(looked, following.get(looked.reservation_id))
        following = {looked.reservation_id: looked.was_due}


CONSENTED = Verb(
    name="decision.consented",
    says=said(cy="Cydsyniodd sedd", en="Seat consented"),
    about=about,
    facts=facts,
    rows=lambda: answers(Consent.Answer.CONSENT),
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.CONSENT,
)
RESERVED = Verb(
    name="decision.reserved",
    says=said(cy="Cydsyniodd sedd gyda neilltuad", en="Seat consented with a reservation"),
    about=about_held,
    facts=reserved_facts,
    rows=reservations,
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.RESERVATION,
)
REFUSED = Verb(
    name="decision.refused",
    says=said(cy="Gwrthododd sedd", en="Seat refused"),
    about=about,
    facts=facts,
    rows=lambda: answers(Consent.Answer.REFUSE),
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.CONSENT,
)
STOOD_ASIDE = Verb(
    name="decision.stood_aside",
    says=said(cy="Ymataliodd sedd", en="Seat stood aside"),
    about=about,
    facts=facts,
    rows=lambda: answers(Consent.Answer.ASIDE),
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.CONSENT,
)
REVIEWED = Verb(
    name="reservation.reviewed",
    says=said(cy="Ailystyriwyd neilltuad", en="Reservation looked at again"),
    about=about_review,
    facts=reviewed_facts,
    proofs=(Proof(name="reservation.reviewed", rows=reviewed, told=as_it_was), AS_LEFT),
    tells=telling.REVIEW,
)
ESCALATED = Verb(
    name="reservation.escalated",
    says=said(cy="Aethpwyd â neilltuad ymhellach", en="Reservation taken further"),
    about=about_reservation,
    facts=escalated_facts,
    rows=lambda: reservations(escalated__isnull=False),
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.RESERVATION,
)
CLOSED = Verb(
    name="reservation.closed",
    says=said(cy="Caewyd neilltuad", en="Reservation closed"),
    about=about_reservation,
    facts=closed_facts,
    rows=lambda: reservations(closed__isnull=False),
    told=as_it_was,
    proofs=(AS_LEFT,),
    tells=telling.RESERVATION,
)


def held(reservation: Reservation) -> Reservation:
    """A reservation as it is now, with whose it is, held until the transaction ends."""
    now = Reservation.objects.select_for_update(of=("self",)).select_related("consent__seat__side", "consent__text")
    return now.get(pk=reservation.pk)


DECISION_ANSWER = deed(
    "decision.answer",
    SPEAKERS,
    CONSENTED,
    RESERVED,
    REFUSED,
    STOOD_ASIDE,
    states=states("decision.answer"),
    second_step=True,
    binds=True,
)
RESERVATION_FOLLOW = deed(
    "reservation.follow",
    SPEAKERS,
    REVIEWED,
    ESCALATED,
    CLOSED,
    body=lambda reservation: reservation.consent.seat.body_id,
    hold=held,
)
