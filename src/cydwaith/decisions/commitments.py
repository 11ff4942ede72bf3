"""Decisions as the programme sees them: what a decision is called, whom it binds, and which terms it settles."""

from django.urls import reverse

from cydwaith.decisions.content import Promised, parse_promised
from cydwaith.decisions.lifecycle import MADE
from cydwaith.decisions.models import Decision, Text
from cydwaith.decisions.settling import able, answers
from cydwaith.forums.consenting import Stance
from cydwaith.programme.assenting import proposal_of
from cydwaith.programme.content import content_of, facts
from cydwaith.programme.models import Commitment, SourceKind
from cydwaith.programme.sources import Named, Source
from cydwaith.record.canonical import canonical, digest

WILLING = {Stance.CONSENT, Stance.RESERVATION}


def put_forward(commitment: str) -> Promised | None:
    """The terms of a commitment that wait for a yes, as a text names them; None where none do."""
    found = Commitment.objects.filter(pk=commitment).first()
    proposal = proposal_of(found) if found else None
    if proposal is None:
        return None
    return Promised(commitment, proposal.number, digest(canonical(facts(content_of(proposal)))))


def promised(decision: Decision) -> tuple[Promised, ...]:
    """The commitments that the current text of a decision settles, or would."""
    return parse_promised(decision.current.commitments) if decision.current else ()


def find(key: str) -> Decision | None:
    """A decision by its number."""
    known = Decision.objects.select_related("current__rule", "forum")
    return known.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 19 else None


def named(key: str) -> Named | None:
    """What a decision is called, its date, and its page."""
    decision = find(key)
    if decision is None:
        return None
    on = (decision.settled or decision.moved).date()
    return Named(Decision.title.of(decision), on, reverse("decision", kwargs={"id": decision.pk}))


def binds(key: str) -> frozenset[str]:
    """The bodies for which an agreed decision said yes: some seat of theirs consented to it, and none refused.

    A body that refused, stood aside or did not answer is not bound by what the others of its side agreed; it still
    speaks for itself about what it owes.
    """
    decision = find(key)
    if decision is None or decision.state not in MADE or decision.current is None:
        return frozenset()
    return willing(decision.current)


def willing(text: Text) -> frozenset[str]:
    """The bodies that consented to a frozen text with some seat, and refused with none."""
    said, seats = answers(text), able(text)
    refused = {seat.body for seat in seats if said.get(seat.seat) == Stance.REFUSE}
    return frozenset({seat.body for seat in seats if said.get(seat.seat) in WILLING} - refused)


def settles(key: str, commitment: str, number: int) -> bool:
    """Whether the agreed text names these very terms of a commitment."""
    decision = find(key)
    if decision is None or decision.state not in MADE:
        return False
    return any(one.commitment == commitment and one.terms == number for one in promised(decision))


SOURCE = Source(SourceKind.DECISION, named, binds, settles)
