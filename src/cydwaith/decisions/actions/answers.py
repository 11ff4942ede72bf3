"""What a seat says to a frozen text: it consents, consents with a reservation, refuses, or stands aside.

Each seat speaks for itself, and only to the very text it read: the digest it saw comes with the answer.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.decisions.actions.decisions import locked
from cydwaith.decisions.content import reason_digest
from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.decisions.settling import able
from cydwaith.decisions.standing import ready
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.refusals import NotPossible, TextChanged
from cydwaith.forums.standing import code
from cydwaith.record.actions import write
from cydwaith.shared.permissions import Actor

VERBS = {
    Consent.Answer.CONSENT: "consented",
    Consent.Answer.RESERVATION: "reserved",
    Consent.Answer.REFUSE: "refused",
    Consent.Answer.ASIDE: "stood_aside",
}


@transaction.atomic
def consent(*, by: Actor, decision: Decision, seat: Seat, seen: str) -> Consent:
    """Consent to the text whose digest was `seen`. Raises TextChanged when the text is another one by now."""
    return _answer(by, decision, seat, seen, Consent.Answer.CONSENT)


@transaction.atomic
def refuse(
    *, by: Actor, decision: Decision, seat: Seat, seen: str, reason_cy: str = "", reason_en: str = ""
) -> Consent:
    """Refuse the text, with the reason."""
    return _answer(by, decision, seat, seen, Consent.Answer.REFUSE, reasons=given(reason_cy, reason_en))


@transaction.atomic
def stand_aside(
    *, by: Actor, decision: Decision, seat: Seat, seen: str, reason_cy: str = "", reason_en: str = ""
) -> Consent:
    """Neither consent nor refuse; a reason may be given."""
    reasons = {"reason_cy": reason_cy.strip(), "reason_en": reason_en.strip()}
    return _answer(by, decision, seat, seen, Consent.Answer.ASIDE, reasons=reasons)


@transaction.atomic
def reserve(
    *, by: Actor, decision: Decision, seat: Seat, seen: str, review_on: dt.date, why_cy: str = "", why_en: str = "",
    escalate_to: Forum | None = None,
) -> Reservation:  # fmt: skip
    """Consent with a reservation: why, when it is looked at again, and to which forum it goes if it is not met."""
    reasons = given(why_cy, why_en, field="why_cy")
    if review_on <= timezone.localdate():
        raise NotPossible(_("Give a day to come"), "review_on")
    held = Reservation(
        review_on=review_on, escalate_to=escalate_to, why_cy=reasons["reason_cy"], why_en=reasons["reason_en"]
    )
    said = _answer(by, decision, seat, seen, Consent.Answer.RESERVATION, held=held)
    return Reservation.objects.get(consent=said)


def given(cy: str, en: str, field: str = "reason_cy") -> dict[str, str]:
    """A reason in two languages. Raises NotPossible when it is in neither."""
    reasons = {"reason_cy": cy.strip(), "reason_en": en.strip()}
    if not any(reasons.values()):
        raise NotPossible(_("Give the reason, in at least one language"), field)
    return reasons


def _answer(
    by: Actor, decision: Decision, seat: Seat, seen: str, answer: Consent.Answer, *,
    reasons: Mapping[str, str] | None = None, held: Reservation | None = None,
) -> Consent:  # fmt: skip
    """Keep an answer. The same one sent twice is one; another one follows the former, and counts in its place."""
    decision, text = locked(decision)
    ready(by, "decision.answer", body=seat.body_id, state=decision.state)
    if text.digest != seen:
        raise TextChanged
    check_voice(text, seat)
    last = text.consents.filter(seat=seat).order_by("id").last()
    if last is not None and same(last, answer, reasons or {}, held):
        return last
    said = Consent.objects.create(text=text, seat=seat, answer=answer, at=timezone.now(), **(reasons or {}))
    if held is not None:
        held.consent = said
        held.save()
    facts = reserved_facts(held) if held else answer_facts(said)
    write(by=by, body=seat.body_id, verb=f"decision.{VERBS[answer]}", subject=f"decision:{decision.pk}", facts=facts)
    return said


def check_voice(text: Text, seat: Seat) -> None:
    """Raise NotPossible for a seat that had no vote when the text was frozen, or after consents have closed."""
    assert text.closes is not None
    if seat.pk not in {one.seat for one in able(text)}:
        raise NotPossible(_("This seat may not consent here: it had no vote when the text was frozen."))
    if timezone.now() >= text.closes:
        raise NotPossible(_("Consents have closed. It only remains to settle it."))


def same(last: Consent, answer: str, reasons: Mapping[str, str], held: Reservation | None) -> bool:
    """Whether an answer is the very one that the seat gave last."""
    if last.answer != answer or any(getattr(last, name) != text for name, text in reasons.items()):
        return False
    if held is None:
        return True
    names = ("why_cy", "why_en", "review_on", "escalate_to_id")
    return all(getattr(last.reservation, name) == getattr(held, name) for name in names)


def answer_facts(said: Consent) -> dict[str, Any]:
    """An answer as its entry in the record has it; the reason by its digest."""
    return {
        "forum": said.text.decision.forum_id, "text": said.text.number, "digest": said.text.digest,
        "seat": said.seat_id, "side": code(said.seat), "body": said.seat.body_id, "answer": str(said.answer),
        "reason": reason_digest(said.reason_cy, said.reason_en),
    }  # fmt: skip


def reserved_facts(held: Reservation) -> dict[str, Any]:
    """A reservation as its entry in the record has it: with the date of its first review."""
    first = held.reviews.order_by("id").first()
    return answer_facts(held.consent) | {
        "why": reason_digest(held.why_cy, held.why_en),
        "review_on": first.was_due if first else held.review_on,
        "escalate_to": held.escalate_to_id,
    }
