"""What a body owes, what is owed to it, and who waits on whom."""

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import TermsStage
from cydwaith.programme.queries.lines import Line, lines
from cydwaith.programme.queries.listing import commitments, plainly, shown
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.programme.queries.outlook import blamed

MOST = 25


@dataclass(frozen=True)
class Waiting:
    """A commitment of others that cannot be kept, since it waits for a late one of this body."""

    line: Line
    through: Line


@dataclass(frozen=True)
class Owed:
    """What a body, or one post of it, owes: late, this month, next month, later, done; proposals; what others owe it.

    `delayed` is how many commitments of others are late because of it, `waiting` the worst of them, at most `MOST`.
    """

    late: list[Line] = field(default_factory=list)
    month: list[Line] = field(default_factory=list)
    following: list[Line] = field(default_factory=list)
    later: list[Line] = field(default_factory=list)
    done: list[Line] = field(default_factory=list)
    proposed: list[Line] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    delayed: int = 0
    to_us: list[Line] = field(default_factory=list)

    @property
    def agreed(self) -> list[Line]:
        """Everything that it has agreed to, done or not."""
        return [*self.late, *self.month, *self.following, *self.later, *self.done]


def owed(body: str, plan: Plan, post: str = "") -> Owed:
    """What a body owes, or one post of it; six queries, however much it is."""
    own = lines(shown(commitments(Sought(owes=body, post=post), plan)), plan)
    others = lines(shown(commitments(Sought(owed=body), plan)), plan)
    ours = {line.commitment.slug: line for line in own}
    through = blamed(plan, ours)
    found = Owed(
        to_us=[line for line in others if line.terms.stage == TermsStage.AGREED and not line.done],
        waiting=waiting(ours, through, plan),
        delayed=len(through),
    )
    for line in own:
        under(found, line, plan.today).append(line)
    return found


def still_owed(body: str, plan: Plan) -> list[Line]:
    """What a body has agreed to and not done, the late first, without its parties: one query, however much it is."""
    found = Owed()
    for line in lines(plainly(commitments(Sought(owes=body), plan)), plan, parties=False):
        under(found, line, plan.today).append(line)
    return [*found.late, *found.month, *found.following, *found.later]


def under(found: Owed, line: Line, today: dt.date) -> list[Line]:
    """Where a line stands. What can no longer be kept is late, whenever it is due."""
    if line.terms.stage == TermsStage.PROPOSED:
        return found.proposed
    if line.done:
        return found.done
    if line.slip:
        return found.late
    month = months_from(today, line.promised) if line.promised else None
    return found.month if month == 0 else found.following if month == 1 else found.later


def months_from(today: dt.date, day: dt.date) -> int:
    """How many months ahead of today's a day's month is."""
    return (day.year - today.year) * 12 + day.month - today.month


def last_of_month(today: dt.date) -> dt.date:
    """The last day of this month."""
    return today.replace(day=monthrange(today.year, today.month)[1])


def waiting(ours: Mapping[str, Line], through: Mapping[str, str], plan: Plan) -> list[Waiting]:
    """Commitments of others that are late because of late ones of ours, the worst first."""
    worst = sorted(through, key=lambda slug: -(plan.slippage(slug) or 0))[:MOST]
    found = lines(shown(commitments(Sought(), plan).filter(slug__in=worst)), plan)
    rows = [Waiting(line, ours[through[line.commitment.slug]]) for line in found]
    return sorted(rows, key=lambda row: -row.line.slip)
