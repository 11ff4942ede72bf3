"""Commitments between the bodies of `practice_world`, and short ways to act on them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils import timezone

from cydwaith.programme.actions.agreeing import agree
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.actions.reporting import report
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, Status
from cydwaith.record.canonical import canonical
from cydwaith.record.models import Entry
from cydwaith.shared.deeds import heard
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.said import Said
from tests.practice_world import OTHER, OTHER_POST, OWNER, POST, THIRD, TOPIC, member

OWES, OWED, OUTSIDE = OWNER, OTHER, THIRD
OWES_POST, OWED_POST = POST, OTHER_POST
OWES_EDITOR, OWED_EDITOR, OUTSIDER = (member(Role.EDITOR, body) for body in (OWES, OWED, OUTSIDE))
EDITOR = {OWES: OWES_EDITOR, OWED: OWED_EDITOR, OUTSIDE: OUTSIDER}


def content(**changes: Any) -> Content:
    """What one body owes another, due in a year, shown by evidence."""
    texts = {"title": Said("Ymrwymiad prawf", "Test commitment"), "what": Said(en="What is owed.")}
    whole = Content(
        texts=texts | changes.pop("texts", {}),
        owes={OWES: OWES_POST},
        owed={OWED: None},
        test="evidence",
        due=timezone.localdate() + dt.timedelta(days=365),
        topics=(TOPIC,),
    )
    return replace(whole, **changes)


def proposed(by: str = OWES, title: str = "Test commitment", **changes: Any) -> Commitment:
    """A commitment put forward by a party, which has thereby said yes."""
    changes["texts"] = {"title": Said("Ymrwymiad prawf", title)} | changes.get("texts", {})
    return again(propose(by=EDITOR[by], body=by, content=content(**changes)))


def agreed(by: str = OWES, title: str = "Test commitment", **changes: Any) -> Commitment:
    """A commitment to which both sides have said yes."""
    commitment = proposed(by, title, **changes)
    for body in {*content(**changes).bodies} - {by}:
        agree(by=EDITOR[body], body=body, commitment=commitment, number=1)
    return again(commitment)


def said(commitment: Commitment, body: str, colour: str, *, by: Actor | None = None, **more: Any) -> Status:
    """What a body reports today."""
    told = {"on": timezone.localdate(), "reason": Said(en="Because."), "evidence_title": Said(en="A paper")} | more
    return report(by=by or EDITOR[body], body=body, commitment=commitment, colour=colour, **told)


def again(commitment: Commitment) -> Commitment:
    """A commitment as it is now."""
    return Commitment.objects.select_related("current").get(pk=commitment.pk)


def misrecorded() -> list[object]:
    """Rows of this room whose entry is missing or says something else, and entries without their row."""
    kinds = {"commitment", "status", "milestone", "dependency"}
    known = {verb: proofs for verb, proofs in heard().items() if verb.split(".")[0] in kinds}
    each = {proof for proofs in known.values() for proof in proofs}
    stored = [(proof.name, subject, canonical(told)) for proof in each for subject, told in proof.rows()]
    entries = Entry.objects.filter(verb__in=known)
    told = [(proof.name, entry.subject, entry.facts) for entry in entries for proof in known[entry.verb]]
    return list(differing(sorted(stored), sorted(told)))


def differing(one: list[Any], other: list[Any]) -> Iterable[object]:
    """What stands in only one of two lists."""
    return [item for item in [*one, *other] if one.count(item) != other.count(item)]
