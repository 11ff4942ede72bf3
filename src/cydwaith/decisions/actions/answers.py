"""What a seat says to a frozen text: it consents, consents with a reservation, refuses, or stands aside.

Each seat speaks for itself, and only to the very text it read: the digest it saw comes with the answer.
"""

import datetime as dt
from typing import Final

from django.utils.translation import gettext as _

from cydwaith.decisions.actions.decisions import locked
from cydwaith.decisions.allowing import ready
from cydwaith.decisions.deeds.answers import CONSENTED, DECISION_ANSWER, REFUSED, RESERVED, STOOD_ASIDE
from cydwaith.decisions.deeds.footprints import FOOTPRINT
from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.decisions.settling import able
from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.refusals import TextChanged
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

VERBS: Final = {
    Consent.Answer.CONSENT: CONSENTED,
    Consent.Answer.RESERVATION: RESERVED,
    Consent.Answer.REFUSE: REFUSED,
    Consent.Answer.ASIDE: STOOD_ASIDE,
}


def consent(*, by: Actor, decision: Decision, seat: Seat, seen: str) -> Consent:
    """Consent to the text whose digest was `seen`. Raises TextChanged when the text is another one by now."""
    return _answer(by, decision, seat, seen, Consent.Answer.CONSENT)


def refuse(*, by: Actor, decision: Decision, seat: Seat, seen: str, reason: Said) -> Consent:
    """Refuse the text, with the reason."""
    return _answer(by, decision, seat, seen, Consent.Answer.REFUSE, reason=given(reason, "reason"))


def stand_aside(*, by: Actor, decision: Decision, seat: Seat, seen: str, reason: Said = UNSAID) -> Consent:
    """Neither consent nor refuse; a reason may be given."""
    return _answer(by, decision, seat, seen, Consent.Answer.ASIDE, reason=stripped(reason))


def reserve(
    *,
    by: Actor,
    decision: Decision,
    seat: Seat,
    seen: str,
    review_on: dt.date,
    reason: Said,
    escalate_to: Forum | None = None,
) -> Reservation:
    """Consent with a reservation: why, when it is looked at again, and to which forum it goes if it is not met."""
    why = given(reason, "reason")
    if review_on <= clock.today():
        raise NotPossible(_("Give a day to come"), "review_on")
    held = Reservation(review_on=review_on, escalate_to=escalate_to, **in_columns(why=why))
    said = _answer(by, decision, seat, seen, Consent.Answer.RESERVATION, held=held)
    return Reservation.objects.get(consent=said)


def _answer(
    by: Actor,
    decision: Decision,
    seat: Seat,
    seen: str,
    answer: Consent.Answer,
    *,
    reason: Said = UNSAID,
    held: Reservation | None = None,
) -> Consent:
    """Keep an answer. The same one sent twice is one; another one follows the former, and counts in its place."""
    with doing(DECISION_ANSWER, by=by, body=seat.body_id) as act:
        decision, text = locked(decision)
        ready(by, act.deed, body=seat.body_id, state=decision.state)
        if text.digest != seen:
            raise TextChanged(seen=text.digest)
        check_voice(text, seat)
        last = text.consents.filter(seat=seat).order_by("id").last()
        if last is not None and same(last, answer, reason, held):
            return last
        words = in_columns(reason=reason)
        said = Consent.objects.create(text=text, seat=seat, answer=answer, at=clock.moment(), **words)
        if held is not None:
            held.consent = said
            held.save()
        written = (text, said, held) if held else (text, said)
        act.tell(held or said, VERBS[answer], **FOOTPRINT.of(*written))
    return said


def check_voice(text: Text, seat: Seat) -> None:
    """Raise NotPossible for a seat that had no vote when the text was frozen, or after consents have closed."""
    assert text.closes is not None
    if seat.pk not in {one.seat for one in able(text)}:
        raise NotPossible(_("This seat may not consent here: it had no vote when the text was frozen."))
    if clock.moment() >= text.closes:
        raise NotPossible(_("Consents have closed. It only remains to record the outcome."))


def same(last: Consent, answer: str, reason: Said, held: Reservation | None) -> bool:
    """Whether an answer is the very one that the seat gave last."""
    if last.answer != answer or Consent.reason.of(last) != reason:
        return False
    if held is None:
        return True
    names = (*columns_of("why"), "review_on", "escalate_to_id")
    return all(getattr(last.reservation, name) == getattr(held, name) for name in names)
