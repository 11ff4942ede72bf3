"""What people ask about decisions: the list, and one with its texts, answers and reservations."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.forums.consenting import Entitled, Outcome, Rule, Stance, outcome, parse_rule, parse_seats
from cydwaith.forums.models import Seat, Side
from cydwaith.shared import clock

State = Decision.State
OPEN = (State.MOTION, State.FROZEN)
AGREED = (State.AGREED, State.AGREED_WITH_RESERVATIONS)


@dataclass(frozen=True)
class Sought:
    """Which decisions a reader wants; empty text means any."""

    forum: str = ""
    state: str = ""
    side: str = ""
    topic: str = ""

    @property
    def anything(self) -> bool:
        """Whether nothing narrows the list."""
        return not (self.forum or self.state or self.side or self.topic)


@dataclass(frozen=True)
class Tallied:
    """How a frozen text stands: the rule it is settled by, what comes of the answers so far, and who may answer.

    `seats` are those that may, by their number, `order` the same as the frozen text keeps them.
    """

    rule: Rule
    outcome: Outcome
    order: tuple[Entitled, ...]
    seats: dict[int, Seat]


@dataclass(frozen=True)
class Account:
    """One decision: its texts newest first, the latest answer of each seat to the current one, and its reservations."""

    decision: Decision
    sides: dict[str, Side]
    texts: list[Text]
    answers: dict[int, Consent]
    every: list[Consent]
    reservations: list[Reservation]
    tallied: Tallied | None

    @property
    def text(self) -> Text | None:
        """The text that counts: the last that anyone wrote."""
        return self.decision.current or (self.texts[0] if self.texts else None)


def decisions(sought: Sought) -> QuerySet[Decision]:
    """The decisions sought, the newest first. A side is named by its code."""
    found = Decision.objects.select_related("forum", "moved_by", "moved_body", "current")
    if sought.forum:
        found = found.filter(forum=sought.forum)
    if sought.state == "open":
        found = found.filter(state__in=OPEN)
    elif sought.state:
        found = found.filter(state=sought.state)
    if sought.side:
        found = found.filter(moved_by__code=sought.side)
    if sought.topic:
        found = found.filter(forum__topics=sought.topic)
    return found.order_by("-moved", "-id")


def account(number: int) -> Account:
    """One decision with what its page shows. Raises Decision.DoesNotExist."""
    found = Decision.objects.select_related("forum", "item__meeting", "moved_by", "moved_body", "current__rule")
    decision = found.get(pk=number)
    texts = list(decision.texts.select_related("written_by", "written_body").order_by("-number"))
    consents = Consent.objects.filter(text__decision=decision).order_by("id")
    every = list(
        consents.select_related(
            "text", "seat__body", "seat__side", "seat__post", "reservation__escalate_to"
        ).prefetch_related("reservation__reviews")
    )
    answers = latest(every, decision.current_id)
    kept = [one.reservation for one in every if hasattr(one, "reservation")]
    sides = {side.code: side for side in decision.forum.sides.all()}
    return Account(decision, sides, texts, answers, every, kept, tallied(decision, answers))


def tallied(decision: Decision, answers: dict[int, Consent]) -> Tallied | None:
    """How the current text stands under its rule; None while it is not frozen."""
    text = decision.current
    if text is None or text.frozen is None or text.rule is None:
        return None
    rule, entitled = parse_rule(text.rule.text), parse_seats(text.seats)
    closed = decision.settled is not None or bool(text.closes and text.closes <= clock.now())
    said = {seat: Stance(one.answer) for seat, one in answers.items()}
    seats = Seat.objects.filter(pk__in=[one.seat for one in entitled]).select_related("body", "side", "post")
    return Tallied(rule, outcome(rule, entitled, said, closed=closed), entitled, seats.in_bulk())


def latest(consents: Iterable[Consent], text: int | None) -> dict[int, Consent]:
    """{seat: its latest answer} to one text; to no text, nobody answers."""
    return {one.seat_id: one for one in consents if one.text_id == text and text is not None}


def reservations() -> QuerySet[Reservation]:
    """Every reservation with its decision, seat and body at hand."""
    return Reservation.objects.select_related(
        "consent__text__decision__forum",
        "consent__seat__body",
        "consent__seat__side",
        "consent__seat__post",
        "escalate_to",
    )


def held_reservations() -> QuerySet[Reservation]:
    """Reservations still open on decisions that were agreed with them, the first to be reviewed first."""
    stands = reservations().filter(closed=None, consent__text__decision__state=State.AGREED_WITH_RESERVATIONS)
    return stands.order_by("review_on", "id")
