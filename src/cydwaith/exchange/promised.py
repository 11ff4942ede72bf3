"""What is given away already: a place that a round proposed and nobody turned down, and a placement that goes on.

A team's number and an opening's places are for all rounds together. Whoever holds a place that was proposed is in no
later round until one of the three says no to it, or the person withdraws.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from cydwaith.exchange.models import Application, TeamMember


@dataclass(frozen=True)
class Promised:
    """Accounts that hold a proposed place; how many people of each team, and places of each opening, are given away."""

    to: Collection[int]
    of_teams: Counter[int]
    of_openings: Counter[str]


def promised() -> Promised:
    """All that is given away now."""
    proposed = Q(proposals__isnull=False, placement=None, withdrawn=False) & ~Q(answers__yes=False)
    lasting = Q(placement__isnull=False, placement__ended=None)
    found = Application.objects.filter(proposed | lasting).distinct()
    rows = list(found.values_list("account", "opening", "placement"))
    away = {account for account, _opening, _placement in rows if account is not None}
    members = TeamMember.objects.filter(account__in=away).values_list("team", flat=True)
    return Promised(
        to={account for account, _opening, placement in rows if account is not None and placement is None},
        of_teams=Counter(members),
        of_openings=Counter(opening for _account, opening, _placement in rows),
    )
