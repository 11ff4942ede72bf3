"""What is shown of a conversation's votes, as facts that pages only read: everything of it is of released votes."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from cydwaith.deliberations.days import is_over
from cydwaith.deliberations.facts import DIGITS, facts
from cydwaith.deliberations.models import Conversation, Outcome, Week
from cydwaith.deliberations.queries.votes import sides, voted_on, votes
from cydwaith.deliberations.reading import Conversation as Read
from cydwaith.engines.disclosure.threshold import in_steps
from cydwaith.engines.opinion import Analysis
from cydwaith.engines.opinion.changing import moved
from cydwaith.engines.opinion.regions import regions
from cydwaith.engines.opinion.releasing import Release, analysed, packed, release, unpacked
from cydwaith.engines.opinion.tallies import Tallies
from cydwaith.engines.opinion.votes import Votes
from cydwaith.shared import clock

A_WEEK: Final = dt.timedelta(days=7)
NOT_TOLD: Final = frozenset({"alike", "one_sided", "removed", "replaced", "publishable"})
"""Of an analysis: what only moderators are asked, and counts of single people that could move by one."""


@dataclass(frozen=True)
class Told:
    """What is kept of it: the columns of an outcome, and the tallies of the day; none before there is a group."""

    columns: dict[str, Any]
    tallies: dict[str, Any]


def of(conversation: Conversation, before: Outcome | None) -> Told:
    """What may be shown of a conversation now, after what was shown before."""
    final = is_over(conversation)
    statements = voted_on(conversation)
    stands, cast = next_of(conversation, before, statements, apart=False, final=final)
    beside, others = next_of(conversation, before, statements, apart=True, final=final)
    found = analysed(stands, statements)
    tallies = as_tallies(found) if len(found.grouping.sizes) else {}
    told = {
        "final": final,
        "people": in_steps(len(cast.participants)),
        "people_apart": in_steps(len(others.participants)),
        "analysis": of_analysis(found) if tallies else None,
        "apart": as_apart(analysed(beside, statements)),
        "map": as_map(found) if tallies else None,
        "choosing": as_choosing(found),
        "changes": changes(conversation, tallies) if tallies else None,
        "alike": [{"participants": len(one.people), "statements": one.statements} for one in found.alike],
    }
    counts = np.sum([np.bincount(one.columns, minlength=len(statements)) for one in (cast, others)], axis=0)
    columns = {
        "released": packed(stands),
        "apart": packed(beside),
        "facts": told,
        "cast": dict(zip(cast.statements, counts.tolist(), strict=True)),
    }
    return Told(columns, tallies)


def next_of(
    conversation: Conversation, before: Outcome | None, statements: list[str], *, apart: bool, final: bool
) -> tuple[Release, Votes]:
    """What is released now of those who came with a code or an invitation, or of those without; and all their votes."""
    side_of = sides(conversation, apart=apart)
    cast = votes(conversation, list(side_of), statements)
    kept = bytes((before.apart if apart else before.released) if before else b"")
    return release(unpacked(kept), cast, side_of, first=conversation.first, final=final), cast


def of_analysis(found: Analysis) -> dict[str, Any]:
    """The analysis as the command tells it, without what only moderators are asked."""
    told = facts(found, Read(found.votes, {}, 0, 0, 0, {}, {}), publishable=True)
    return {name: value for name, value in told.items() if name not in NOT_TOLD}


def as_tallies(found: Analysis) -> dict[str, Any]:
    """Who said what by group, to be compared with another day."""
    by_group = found.by_group
    counts = {name: getattr(by_group, name).tolist() for name in ("agrees", "disagrees", "votes")}
    return {"statements": list(found.votes.statements), **counts}


def from_tallies(told: dict[str, Any]) -> tuple[list[str], Tallies]:
    """The same, read again."""
    size = len(told["statements"])
    counts = (np.array(told[name], dtype=np.int64).reshape(-1, size) for name in ("agrees", "disagrees", "votes"))
    return told["statements"], Tallies(*counts)


def as_apart(found: Analysis) -> dict[str, list[int]]:
    """By statement what those said who came without a code or an invitation: agree, disagree, pass."""
    counts = found.counts
    each = (counts.agrees[0], counts.disagrees[0], counts.passes[0])
    told = zip(found.votes.statements, *(one.tolist() for one in each), strict=True)
    return {name: [agree, disagree, passed] for name, agree, disagree, passed in told if agree + disagree + passed}


def as_map(found: Analysis) -> dict[str, Any]:
    """Where the groups lie, and by what anybody's own place is worked out."""
    sizes = found.grouping.sizes
    where = regions(found.places, found.grouping.labels, len(sizes))
    return {
        "sizes": sizes.tolist(),
        "regions": [[round(value, DIGITS) for value in (r.x, r.y, r.long, r.short, r.angle)] for r in where],
        "statements": list(found.votes.statements),
        "loadings": np.round(found.components.loadings, DIGITS).tolist(),
        "means": np.round(found.components.means, DIGITS).tolist(),
    }


def as_choosing(found: Analysis) -> dict[str, Any]:
    """What the next statement is chosen by."""
    return {**as_tallies(found), "extremity": np.round(found.components.extremity, DIGITS).tolist()}


def changes(conversation: Conversation, tallies: dict[str, Any]) -> dict[str, Any] | None:
    """What changed since a week ago, or since the first day there is; None on that day."""
    days = Week.objects.filter(conversation=conversation, on__lt=clock.today())
    before = days.filter(on__lte=clock.today() - A_WEEK).order_by("-on").first() or days.order_by("on").first()
    if before is None:
        return None
    found = moved(from_tallies(before.tallies), from_tallies(tallies))
    told = [{"statement": one.statement, "before": one.before, "now": one.now} for one in found]
    return {"since": before.on.isoformat(), "statements": told}
