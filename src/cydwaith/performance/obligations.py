"""Each duty of a body on a day: for which period it is owed, what is known of it, how it stands, and by when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cydwaith.bodies.models import Body
from cydwaith.engines.clock import BeforeElection, FinancialYear, Judged, Term, judge
from cydwaith.engines.clock.reckoning import Period
from cydwaith.performance import elections, facts
from cydwaith.performance.deciding import ACT, deciders
from cydwaith.performance.duties import Duty, Of, owed_by
from cydwaith.performance.facts import Fact
from cydwaith.performance.models import Resolution
from cydwaith.performance.own import Own, Spoken, said_by


@dataclass(frozen=True, slots=True)
class Obligation:
    """A duty of a body for a period, as it stands on a day, with what was read of it."""

    body: Body
    duty: Duty
    period: Period
    on: dt.date
    judged: Judged
    facts: tuple[Fact, ...]
    own: tuple[Spoken, ...] = ()
    decider: Resolution | None = None

    @property
    def due(self) -> dt.date | None:
        """The last day on which it is kept in time; None where the law sets no date."""
        return self.judged.reckoning.due

    @property
    def any_known(self) -> bool:
        """Whether anything was read or said of it."""
        return bool(self.happened or self.own)

    @property
    def happened(self) -> list[Fact]:
        """What was read of it, the last first; without what only says that nothing was found."""
        return sorted((one for one in self.facts if one.event), key=lambda one: one.when.last, reverse=True)

    @property
    def last(self) -> Fact | None:
        """What was read of it last, of what has a day if anything has."""
        return next(iter(sorted(self.happened, key=lambda one: not one.on)), None)


def obligations(body: Body, on: dt.date, election: dt.date | None = None, own: Own | None = None) -> list[Obligation]:
    """Every duty of a body on a day, in the order of the law; with `election`, if the next one were held then.

    `own` is what the body says itself, read where it is not given. Raises ValueError for an election that would not
    come after the one before it.
    """
    term, own = elections.term(on, election), said_by([body.pk]) if own is None else own
    return [obligation(body, duty, on, period_of(duty, on, term), own) for duty in owed_by(body.kind, on)]


def of_all(bodies: Iterable[Body], on: dt.date, election: dt.date | None = None) -> list[Obligation]:
    """Those of several bodies, body by body."""
    every = list(bodies)
    own = said_by([body.pk for body in every])
    return [one for body in every for one in obligations(body, on, election, own)]


def decided(found: Iterable[Obligation], on: dt.date) -> list[Obligation]:
    """The same with who decides, as each council resolved; of duties whose Act leaves it to the council."""
    every = list(found)
    who = deciders({one.body.pk for one in every}, on)
    return [replace(one, decider=who.get(one.body.pk)) if one.duty.act == ACT else one for one in every]


def obligation(body: Body, duty: Duty, on: dt.date, period: Period, own: Own) -> Obligation:
    """One duty of a body for a period. Whoever has said anything of a duty keeps its record of it here."""
    read = tuple(facts.of(body.pk, duty.code, number(period)))
    kept = own.get((body.pk, duty.code), [])
    mine = tuple(one for one in kept if one.period == number(period))
    told = [one.happening for one in read if one.happening] + [one.happening for one in mine]
    looked = duty.looked or bool(read)
    judged = judge(duty.rule, told, on, period, looked=looked, keeps=bool(kept))
    return Obligation(body, duty, period, on, judged, read, mine)


def period_of(duty: Duty, on: dt.date, term: Term | None) -> Period:
    """For which period a duty is owed on a day."""
    match duty.of:
        case Of.THIS_YEAR:
            return FinancialYear.of(on)
        case Of.LAST_YEAR:
            return FinancialYear.ended(on)
        case Of.TERM:
            return term
    return None


def number(period: Period) -> int | None:
    """A period as the lines of facts have it: by the year in which it began."""
    if isinstance(period, FinancialYear):
        return period.begins
    return period.began.year if period else None


def earlier(body: Body, duty: Duty, on: dt.date, own: Own) -> list[Obligation]:
    """The same duty for the financial years before, as far as anything is known of them, the last first."""
    now = number(period_of(duty, on, None)) if duty.of in {Of.THIS_YEAR, Of.LAST_YEAR} else None
    if now is None:
        return []
    known = {one.period for one in facts.by_duty().get((body.pk, duty.code), ()) if one.period}
    known |= {one.period for one in own.get((body.pk, duty.code), ())}
    years = sorted((year for year in known if year < now), reverse=True)
    return [obligation(body, duty, on, FinancialYear(year), own) for year in years]


def to_come(found: Sequence[Obligation]) -> list[Obligation]:
    """Those with a date that is not over, of which it is not known that they are done; the nearest first."""
    ahead = [one for one in found if one.due and one.due >= one.on and one.judged.done is None]
    return sorted(ahead, key=lambda one: (one.due or dt.date.max, one.duty.order))


def by_law(one: Obligation) -> bool:
    """Whether its date follows from an election, which may be moved."""
    return isinstance(one.duty.rule, BeforeElection)
