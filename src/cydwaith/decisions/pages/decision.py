"""A decision's page: its text in both languages, what each side says to it, and what came of it."""

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.decisions import sentences, words
from cydwaith.decisions.commitments import promised
from cydwaith.decisions.deeds.answers import DECISION_ANSWER, RESERVATION_FOLLOW
from cydwaith.decisions.deeds.decisions import DECISION_AMEND, DECISION_WITHDRAW
from cydwaith.decisions.lifecycle import MADE
from cydwaith.decisions.models import Consent, Decision, Reservation, Text
from cydwaith.decisions.pictures import bars, said, verdict
from cydwaith.decisions.queries.decisions import Account, account
from cydwaith.decisions.sections import sections
from cydwaith.engines.drafting.comparing import Piece, pieces
from cydwaith.engines.drawing import Svg, said_sign
from cydwaith.forums.consenting import Came, Who
from cydwaith.forums.models import Seat, Side
from cydwaith.forums.pages.forums import told_rule
from cydwaith.forums.secretariat import speaking
from cydwaith.programme.models import Commitment, SourceKind
from cydwaith.record import naming
from cydwaith.record.models import Entry
from cydwaith.record.queries import entries_of
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.clock import day_of
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import Actor, may
from cydwaith.shared.said import Said

State = Decision.State


@dataclass(frozen=True)
class Answered:
    """One seat that may answer, its sign, and what it said, if it has."""

    seat: Seat
    sign: Svg
    words: str
    consent: Consent | None


@dataclass(frozen=True)
class Version:
    """One text, and what changed from the text before it: {language: stretches}; nothing for the first."""

    text: Text
    changes: dict[str, tuple[Piece, ...]]
    answers: int


def the_account(number: int) -> Account:
    """A decision with what its pages show. Raises Http404."""
    try:
        return account(number)
    except Decision.DoesNotExist:
        raise Http404(_("There is no such decision.")) from None


def decision(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One decision."""
    told = the_account(id)
    context = {
        "section": "forums",
        "account": told,
        "decision": told.decision,
        "text": told.text,
        "finding": finding(told),
        "bars": bars(told),
        "sides": answers_by_side(told),
        "versions": versions(told),
        "reasons": reasons(told),
        "rule": told_rule(told.decision.rule, told.decision.forum),
        "reservations": [(one, one.consent.text_id == told.decision.current_id) for one in told.reservations],
        "entries": record_of(told),
        "commitments": following(told.decision),
        "words": words,
        "parts": sections(told.decision, acting(request)),
        "naming": naming,
        **doing(request, told),
    }
    return render(request, "decisions/decision.html", context)


def finding(told: Account) -> Said:
    """The page's one sentence."""
    if told.decision.settled:
        return ended(told, day_of(told.decision.settled))
    if told.tallied is None:
        return sentences.MOTION
    tallies = told.tallied.outcome.tallies
    return sentences.waiting(
        consented=sum(one.agrees for one in tallies),
        sides=len(tallies),
        answered=sum(one.seats - one.silent for one in tallies),
        seats=sum(one.seats for one in tallies),
    )


def ended(told: Account, on: dt.date) -> Said:
    """What came of it on the day that it was settled."""
    match told.decision.state:
        case State.NOT_AGREED:
            return sentences.not_agreed(on)
        case State.WITHDRAWN:
            return sentences.withdrawn(on)
    held = [one for one in told.answers.values() if one.answer == Consent.Answer.RESERVATION]
    return sentences.agreed(on, len(held))


def reasons(told: Account) -> list[Said]:
    """Why it stands as it does: where each side stands under the rule, and where a split goes."""
    if told.tallied is None:
        return []
    return [verdict(tally, told.sides.get(tally.side)) for tally in told.tallied.outcome.tallies]


def answers_by_side(told: Account) -> list[tuple[Side | None, list[Answered]]]:
    """Every seat that may answer, under its side, in the order of the bodies' words."""
    if told.tallied is None:
        return []
    shown: list[tuple[Side | None, list[Answered]]] = []
    for rule in told.tallied.rule.sides:
        able = [one for one in told.tallied.order if one.side == rule.side]
        able = [one for one in able if rule.who == Who.VOTING or one.co_chair]
        seats = [told.tallied.seats[one.seat] for one in able if one.seat in told.tallied.seats]
        seats.sort(key=lambda seat: alphabetical(seat.body.name.plain))
        shown.append((told.sides.get(rule.side), [answered(seat, told.answers.get(seat.pk)) for seat in seats]))
    return shown


def answered(seat: Seat, consent: Consent | None) -> Answered:
    """One seat's answer as the page shows it."""
    how = said(consent)
    return Answered(seat, said_sign(how), str(words.ANSWERS[how.value]), consent)


def versions(told: Account) -> list[Version]:
    """Every text, the newest first, with what changed in each language."""
    counted = {text.pk: sum(one.text_id == text.pk for one in told.every) for text in told.texts}
    shown = [
        Version(new, {language: between(old, new, language) for language in LANGUAGES}, counted[new.pk])
        for new, old in pairwise(told.texts)
    ]
    return [*shown, *(Version(text, {}, counted[text.pk]) for text in told.texts[-1:])]


def between(old: Text, new: Text, language: str) -> tuple[Piece, ...]:
    """What changed from one text to the next in one language, the title before the text."""
    before, after = (f"{getattr(one, f'title_{language}')}\n\n{getattr(one, f'text_{language}')}" for one in (old, new))
    return pieces(before, after)


def record_of(told: Account) -> list[Entry]:
    """What the record has about a decision and its reservations."""
    about = [f"reservation:{one.pk}" for one in told.reservations]
    return [*entries_of(f"decision:{told.decision.pk}"), *(one for subject in about for one in entries_of(subject))]


def following(found: Decision) -> list[Commitment]:
    """The commitments that its text settles, or would, and those that name it as their source."""
    sourced = Q(current__source_kind=SourceKind.DECISION, current__source_key=str(found.pk))
    named = Q(pk__in=[one.commitment for one in promised(found)])
    return list(Commitment.objects.filter(sourced | named).select_related("current").order_by("slug").distinct())


def doing(request: HttpRequest, told: Account) -> dict[str, Any]:
    """What this reader may do here."""
    by, found = acting(request), told.decision
    names_ = ("may_amend", "may_freeze", "may_answer", "may_settle", "may_withdraw", "may_commit")
    if not by.signed_in:
        return dict.fromkeys(names_, False) | {"own_reservations": set()}
    motion, frozen = found.state == State.MOTION, found.state == State.FROZEN
    speaks = bool(speaking(by, found.forum, DECISION_AMEND))
    able = {one.body for one in told.tallied.order} if told.tallied else set()
    answers = frozen and any(may(by, DECISION_ANSWER, body=body, state=found.state) for body in able)
    ready = told.tallied is not None and told.tallied.outcome.came != Came.OPEN
    return {
        "may_amend": (motion or frozen) and speaks,
        "may_freeze": motion and speaks,
        "may_answer": answers,
        "may_settle": frozen and ready,
        "may_withdraw": (motion or frozen) and may(by, DECISION_WITHDRAW, body=found.moved_body_id),
        "may_commit": found.state in MADE and speaks and bool(promised(found)),
        "own_reservations": {one.pk for one in told.reservations if follows(by, one)},
    }


def follows(by: Actor, one: Reservation) -> bool:
    """Whether this actor may review, escalate or close a reservation: it is their body's, and still open."""
    held: Body = one.consent.seat.body
    return one.closed is None and may(by, RESERVATION_FOLLOW, body=held.pk)
