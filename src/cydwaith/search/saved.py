"""Searches that people keep for themselves, and what is new in them since they last looked.

What somebody looks for is nobody else's business: nothing of this goes into the public record.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.search.models import Saved
from cydwaith.search.queries import Result, Sought, search
from cydwaith.shared.permissions import Actor, require

MOST = 50
SHOWN = 5
PARTS = ("kind", "topic", "where", "mark", "language")


@dataclass(frozen=True)
class Alert:
    """A kept search, how much of what it finds is new since its owner last looked, and the first few of those."""

    saved: Saved
    sought: Sought
    new: int
    first: list[Result]


@transaction.atomic
def keep(*, by: Actor, account: Account, sought: Sought) -> Saved | None:
    """Keep a search; the same one is kept once. None when this account keeps as many as it may."""
    require(by, "search.keep")
    now = timezone.now()
    asked = {"question": sought.question, **{part: getattr(sought, part) for part in PARTS}}
    mine = Saved.objects.filter(account=account)
    if found := mine.filter(**asked).first():
        return found
    if mine.count() >= MOST:
        return None
    return Saved.objects.create(account=account, saved=now, seen=now, **asked)


@transaction.atomic
def look(*, by: Actor, account: Account, number: int) -> None:
    """Say that one has seen what a kept search finds now."""
    require(by, "search.keep")
    Saved.objects.filter(account=account, pk=number).update(seen=timezone.now())


@transaction.atomic
def forget(*, by: Actor, account: Account, number: int) -> None:
    """Keep a search no longer."""
    require(by, "search.keep")
    Saved.objects.filter(account=account, pk=number).delete()


def alerts(account: Account) -> list[Alert]:
    """Every search somebody keeps, with what is new in each."""
    return [alert(saved) for saved in Saved.objects.filter(account=account)]


def alert(saved: Saved) -> Alert:
    sought = sought_by(saved)
    answer = search(sought, since=saved.seen, most=SHOWN)
    return Alert(saved, sought, answer.total, answer.results)


def sought_by(saved: Saved) -> Sought:
    """A kept search as it was asked."""
    parts: Mapping[str, str] = {part: getattr(saved, part) for part in PARTS}
    return Sought(saved.question, **parts)
