"""Three yeses, a text that three sign, and what becomes of a placement.

A text is frozen when it is written. Whoever would change it writes another, under which all three sign anew: so an
extension is signed by three, or there is none. The record hears of it under the key of the application, not under
anybody's pseudonym, from which one could tell whose people move.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction

from cydwaith.bodies.models import BodyKind
from cydwaith.exchange import refusals
from cydwaith.exchange.clauses import COSTS, clauses, years_later
from cydwaith.exchange.deeds import AGREED, APPLICATIONS_READ, EXTENDED, PLACEMENT_END, PLACEMENT_SIGN
from cydwaith.exchange.footprints import FOOTPRINT
from cydwaith.exchange.guarding import TWO_YEARS
from cydwaith.exchange.models import (
    Answer,
    Application,
    Document,
    Placement,
    PlacementStep,
    Signature,
    StepKind,
    Version,
)
from cydwaith.exchange.models import SideOf as Side
from cydwaith.exchange.sealing import seal
from cydwaith.exchange.sides import sides
from cydwaith.record.sealing import new_salt
from cydwaith.shared import clock
from cydwaith.shared.bounds import held
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, Refused, require
from cydwaith.shared.refusals import NotPossible

SIDES: Final = len(Side)


def speaking(by: Actor, application: Application, side: str) -> Application:
    """The application, held, for whoever speaks for a side of it. Raises Refused, and NotPossible once withdrawn."""
    require(by, APPLICATIONS_READ)
    found = Application.objects.select_for_update(of=("self",)).select_related("opening__body", "home", "account")
    one = found.get(pk=application.pk)
    on_side(by, one, side)
    not_withdrawn(one)
    return one


def on_side(by: Actor, application: Application, *which: str) -> None:
    """Raise Refused unless somebody may speak for one of some sides, and binds it."""
    if not set(which).intersection(sides(by, application)) or not by.binds:
        raise Refused(APPLICATIONS_READ.what, refusals.NOT_A_SIDE)


def not_withdrawn(application: Application) -> None:
    """Raise NotPossible for an application that was withdrawn."""
    if application.withdrawn:
        raise NotPossible(str(refusals.WITHDRAWN))


def answer(*, by: Actor, application: Application, side: str, yes: bool) -> Answer:
    """Say yes or no for one side, once. Raises Refused and NotPossible."""
    with held(), transaction.atomic():
        one = speaking(by, application, side)
        given = list(Answer.objects.filter(application=one))
        if any(other.side == side for other in given):
            raise NotPossible(str(refusals.ANSWERED))
        if any(other.by == by.pseudonym for other in given):
            raise NotPossible(str(refusals.TWO_HATS))
        return Answer.objects.create(application=one, side=Side(side), yes=yes, by=by.pseudonym, on=clock.today())


def all_said_yes(application: Application) -> bool:
    """Whether all three have said yes."""
    return Answer.objects.filter(application=application, yes=True).count() == SIDES


def latest(application: Application) -> Version | None:
    """The latest text, the only one that can be signed."""
    return Version.objects.filter(application=application).order_by("number").last()


def placement_of(application: Application) -> Placement | None:
    """The placement that came of an application."""
    return Placement.objects.filter(application=application).select_related("version").first()


def write(
    *,
    by: Actor,
    application: Application,
    side: str,
    begins: dt.date,
    ends: dt.date,
    terms: Mapping[str, Any],
    competition: bool = False,
) -> Version:
    """Freeze a text of the agreement, for all three to sign; signatures under earlier ones count no longer.

    The same as the latest is that. Raises Refused, and NotPossible at the field that mends it.
    """
    with held(), transaction.atomic():
        one = speaking(by, application, side)
        told = tidy(terms)
        refuse(one, begins, ends, competition=competition)
        last = latest(one)
        if last and same(last, begins, ends, told, competition=competition):
            return last
        salt = new_salt()
        made = Version.objects.create(
            application=one,
            number=last.number + 1 if last else 1,
            begins=begins,
            ends=ends,
            competition=competition,
            sealed=seal(one, salt, told, begins, ends, competition=competition),
            side=Side(side),
            at=clock.moment(),
        )
        Document.objects.create(version=made, salt=salt, terms=told)
    return made


def tidy(terms: Mapping[str, Any]) -> dict[str, Any]:
    """The clauses and costs of a text. Raises NotPossible, at its field, for a clause that is empty."""
    told: dict[str, Any] = {one.code: str(terms.get(one.code) or "").strip() for one in clauses()}
    for code, words in told.items():
        if not words:
            raise NotPossible(str(refusals.EMPTY_CLAUSE), code)
    return told | {name: int(terms.get(name) or 0) for name in COSTS.values()}


def same(last: Version, begins: dt.date, ends: dt.date, terms: Mapping[str, Any], *, competition: bool) -> bool:
    """Whether a text is the latest one again."""
    document = Document.objects.filter(version=last).first()
    there = (last.begins, last.ends, last.competition, document.terms if document else None)
    return there == (begins, ends, competition, dict(terms))


def refuse(one: Application, begins: dt.date, ends: dt.date, *, competition: bool) -> None:
    """Raise NotPossible with the first thing that is wrong with a text."""
    writable(one)
    counts = not competition and civil(one)
    before = days_before(one) if counts else 0
    for wrong, why, field in (
        (ends < begins, refusals.ORDER, "ends"),
        (overlaps(one, begins, ends), refusals.OVERLAP, "begins"),
        (counts and ends >= years_later(begins, 2), refusals.TWO_YEARS, "ends"),
        (counts and days(begins, ends) + before > TWO_YEARS, refusals.two_years_in_all(before), "ends"),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def writable(application: Application) -> None:
    """Raise NotPossible where no text can be written: one was withdrawn, not all said yes, or the placement ended."""
    not_withdrawn(application)
    if not all_said_yes(application):
        raise NotPossible(str(refusals.NOT_ALL))
    if (placement := placement_of(application)) and placement.ended:
        raise NotPossible(str(refusals.OVER))


def civil(one: Application) -> bool:
    """Whether somebody comes into the civil service from outside it."""
    return one.opening.body.kind == BodyKind.GOVERNMENT and one.home.kind != BodyKind.GOVERNMENT


def days_before(one: Application) -> int:
    """How many days the person is in the civil service by other placements, without open competition for them."""
    others = Placement.objects.filter(
        application__account=one.account_id,
        application__opening__body__kind=BodyKind.GOVERNMENT,
        version__competition=False,
    )
    outside = others.exclude(application__home__kind=BodyKind.GOVERNMENT).exclude(application=one)
    return sum(days(other.begins, other.ended or other.ends) for other in outside)


def days(begins: dt.date, ends: dt.date) -> int:
    """From one day to another, both counted."""
    return (ends - begins).days + 1


def overlaps(one: Application, begins: dt.date, ends: dt.date) -> bool:
    """Whether the person has another placement at the same time."""
    others = Placement.objects.filter(application__account=one.account_id, begins__lte=ends)
    return any((other.ended or other.ends) >= begins for other in others.exclude(application=one))


def sign(*, by: Actor, application: Application, side: str, number: int) -> Placement | None:
    """Sign a text for one side, by the number that was read; the placement, once all three have signed.

    Raises Refused, and NotPossible where another text has taken its place.
    """
    with doing(PLACEMENT_SIGN, by=by.recorded_under(application.key)) as act:
        one = speaking(by, application, side)
        text = latest(one)
        if text is None or text.number != number:
            raise NotPossible(str(refusals.TEXT_CHANGED))
        signed = list(text.signatures.all())
        if any(other.side == side for other in signed):
            raise NotPossible(str(refusals.SIGNED))
        if any(other.by == by.pseudonym for other in signed):
            raise NotPossible(str(refusals.TWO_HATS))
        refuse(one, text.begins, text.ends, competition=text.competition)
        told = {"side": Side(side), "by": by.pseudonym, "sealed": text.sealed, "at": clock.moment()}
        signed.append(Signature.objects.create(version=text, **told))
        if len(signed) < SIDES:
            return None
        before = placement_of(one)
        placed = before or Placement(application=one)
        placed.version, placed.begins, placed.ends = text, text.begins, text.ends
        placed.save()
        if before:
            words = f"{text.begins.isoformat()} – {text.ends.isoformat()}"
            step(placed, StepKind.EXTENDED, side, clock.today(), words)
        act.tell(placed, EXTENDED if before else AGREED, **FOOTPRINT.of(placed, text, signed))
    return placed


def step(placement: Placement, kind: StepKind, side: str, on: dt.date, words: str) -> PlacementStep:
    """Add a step of a placement."""
    return PlacementStep.objects.create(placement=placement, kind=kind, side=Side(side), on=on, words=words.strip())


def going_on(application: Application) -> Placement:
    """The placement that goes on. Raises NotPossible where there is none, or it has ended."""
    found = placement_of(application)
    if found is None or found.ended:
        raise NotPossible(str(refusals.OVER if found else refusals.NO_PLACEMENT))
    return found


def under_way(application: Application) -> Placement:
    """The placement that has begun, and goes on. Raises NotPossible where there is none."""
    not_withdrawn(application)
    found = going_on(application)
    if found.begins > clock.today():
        raise NotPossible(str(refusals.NOT_BEGUN))
    return found


def within(placement: Placement, on: dt.date) -> None:
    """Raise NotPossible for a day before a placement begins, after its last, or to come."""
    if not placement.begins <= on <= min(placement.ends, clock.today()):
        raise NotPossible(str(refusals.NOT_WITHIN), "on")


def add_step(*, by: Actor, application: Application, side: str, kind: str, on: dt.date, words: str) -> PlacementStep:
    """Say that a placement has begun, or how it stands. Raises Refused and NotPossible."""
    with held(), transaction.atomic():
        one = speaking(by, application, side)
        placed = going_on(one)
        within(placed, on)
        return step(placed, StepKind(kind), side, on, words)


def end(*, by: Actor, application: Application, side: str, on: dt.date, words: str) -> Placement:
    """End a placement, on one of its days, with what was learnt. Any one of the three can.

    Raises Refused and NotPossible.
    """
    with doing(PLACEMENT_END, by=by.recorded_under(application.key)) as act:
        one = speaking(by, application, side)
        placed = going_on(one)
        within(placed, on)
        if not words.strip():
            raise NotPossible(str(refusals.LEARNT), "words")
        placed.ended = on
        placed.save(update_fields=["ended"])
        step(placed, StepKind.ENDED, side, on, words)
        act.tell(placed, **FOOTPRINT.of(placed))
    return placed
