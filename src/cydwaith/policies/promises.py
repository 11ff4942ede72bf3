"""The promises that follow from a policy, with the history of their dates: what was promised first, and every slip.

A promise is a commitment whose source is a section of the agreed text; each of its agreed terms says by when from then
on, and why that changed. There is no second register of promises.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from cydwaith.forums.models import Side
from cydwaith.policies.lives import Life
from cydwaith.policies.sources import APART
from cydwaith.programme.models import Commitment, Party, Terms, TermsStage
from cydwaith.programme.queries.schedule import schedule


@dataclass(frozen=True)
class Promise:
    """One promise: its terms now, the dates that it was given in turn, the sides that owe it, and when it was done.

    `dates` are the terms that gave it another date, the first first; empty until it is agreed.
    """

    commitment: Commitment
    terms: Terms
    dates: tuple[Terms, ...]
    sides: tuple[Side, ...]
    done: dt.date | None

    @property
    def section(self) -> str:
        """The key of the section that promises it."""
        return self.terms.source_key.partition(APART)[2]

    @property
    def first(self) -> dt.date | None:
        """The date that was promised first."""
        return self.dates[0].due if self.dates else None

    @property
    def slips(self) -> tuple[Terms, ...]:
        """The terms that moved the date, each with its reason."""
        return self.dates[1:]

    @property
    def late(self) -> int | None:
        """How many days after the first date it was done; None while either is unknown."""
        return (self.done - self.first).days if self.done and self.first else None


def promises(life: Life) -> list[Promise]:
    """Every promise that follows from a policy, the one drawn up first first: a fixed number of queries."""
    found = Commitment.objects.filter(
        current__source_kind="policy", current__source_key__startswith=f"{life.policy.pk}{APART}"
    ).select_related("current")
    commitments = list(found.order_by("added", "pk"))
    if not commitments:
        return []
    agreed = Terms.objects.filter(commitment__in=commitments, stage=TermsStage.AGREED, due__isnull=False)
    history: dict[str, list[Terms]] = {}
    for terms in agreed.select_related("proposed_by").order_by("number"):
        history.setdefault(terms.commitment_id, []).append(terms)
    owing = owes(commitments)
    seated = {one.body_id: one.side for one in life.once_led}
    works = schedule().works
    return [
        Promise(
            one,
            held_terms(one),
            moved(history.get(one.pk, ())),
            tuple(dict.fromkeys(seated[body] for body in owing.get(one.pk, ()) if body in seated)),
            works[one.pk].done if one.pk in works else None,
        )
        for one in commitments
    ]


def held_terms(one: Commitment) -> Terms:
    """The terms of a commitment that count."""
    assert one.current is not None
    return one.current


def owes(commitments: Iterable[Commitment]) -> dict[str, list[str]]:
    """Which organisations owe each commitment."""
    found: dict[str, list[str]] = {}
    parties = Party.objects.filter(terms__in=[one.current_id for one in commitments], role=Party.Role.OWES)
    for slug, body in parties.values_list("terms__commitment", "body"):
        found.setdefault(slug, []).append(body)
    return found


def moved(those: Iterable[Terms]) -> tuple[Terms, ...]:
    """Those terms that gave another date than the ones before."""
    found: list[Terms] = []
    for one in those:
        if not found or one.due != found[-1].due:
            found.append(one)
    return tuple(found)
