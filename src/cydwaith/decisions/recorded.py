"""Facts that are written once: every stored row exactly as its entry in the record was told it.

What came of a settled decision is worked out again from its answers, so that a row changed anywhere on the way shows.
"""

from collections.abc import Iterator
from typing import Any

from cydwaith.decisions import settling
from cydwaith.decisions.actions import answers, decisions, reservations
from cydwaith.decisions.models import Consent, Decision, Reservation, Review, Text
from cydwaith.record.facts import Fact

Rows = Iterator[tuple[str, dict[str, Any]]]


def texts(**which: Any) -> Iterator[Text]:
    found = Text.objects.filter(**which).select_related("decision__moved_by", "written_by", "frozen_by", "rule")
    return found.order_by("pk").iterator()


def moved() -> Rows:
    for text in texts(number=1):
        yield f"decision:{text.decision_id}", decisions.moved_facts(text)


def amended() -> Rows:
    for text in texts(number__gt=1):
        yield f"decision:{text.decision_id}", decisions.amended_facts(text)


def frozen() -> Rows:
    for text in texts(frozen__isnull=False):
        yield f"decision:{text.decision_id}", decisions.frozen_facts(text)


def answered(answer: str) -> Rows:
    found = Consent.objects.filter(answer=answer).exclude(answer=Consent.Answer.RESERVATION)
    for said in found.select_related("text__decision", "seat__side").order_by("pk").iterator():
        yield f"decision:{said.text.decision_id}", answers.answer_facts(said)


def reserved() -> Rows:
    for held in reservations_held():
        yield f"decision:{held.consent.text.decision_id}", answers.reserved_facts(held)


def reservations_held(**which: Any) -> Iterator[Reservation]:
    found = Reservation.objects.filter(**which).select_related("consent__text__decision", "consent__seat__side")
    return found.order_by("pk").iterator()


def reviewed() -> Rows:
    """A review's next date is what the following review found due, or what the reservation says now."""
    found = Review.objects.select_related(
        "reservation__consent__text__decision", "reservation__consent__seat__side"
    ).order_by("reservation", "-pk")
    following: dict[int, Any] = {}
    for looked in found.iterator():
        held = looked.reservation
        facts = reservations.reviewed_facts(looked, following.get(held.pk, held.review_on))
        following = {held.pk: looked.was_due}
        yield f"reservation:{held.pk}", facts


def escalated() -> Rows:
    for held in reservations_held(escalated__isnull=False):
        yield f"reservation:{held.pk}", reservations.escalated_facts(held)


def closed() -> Rows:
    for held in reservations_held(closed__isnull=False):
        yield f"reservation:{held.pk}", reservations.closed_facts(held)


def settled() -> Rows:
    """What the answers make of each settled decision; a state that says otherwise is marked, and so is found."""
    found = Decision.objects.exclude(settled=None).exclude(state=Decision.State.WITHDRAWN)
    for decision in found.select_related("current__rule").order_by("pk").iterator():
        facts = settling.told(decision, settling.came_of(decision))
        facts["outcome"] = decision.state if facts["outcome"] == decision.state else f"{decision.state}?"
        yield f"decision:{decision.pk}", facts


def withdrawn() -> Rows:
    found = Decision.objects.filter(state=Decision.State.WITHDRAWN).select_related("moved_by")
    for decision in found.order_by("pk").iterator():
        yield f"decision:{decision.pk}", decisions.withdrawn_facts(decision)


FACTS = (
    Fact("decision.moved", moved),
    Fact("decision.amended", amended),
    Fact("decision.frozen", frozen),
    Fact("decision.consented", lambda: answered(Consent.Answer.CONSENT)),
    Fact("decision.refused", lambda: answered(Consent.Answer.REFUSE)),
    Fact("decision.stood_aside", lambda: answered(Consent.Answer.ASIDE)),
    Fact("decision.reserved", reserved),
    Fact("reservation.reviewed", reviewed),
    Fact("reservation.escalated", escalated),
    Fact("reservation.closed", closed),
    Fact("decision.settled", settled),
    Fact("decision.withdrawn", withdrawn),
)
