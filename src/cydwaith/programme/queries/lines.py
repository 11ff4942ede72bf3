"""One commitment as a list, a board or a road map shows it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cydwaith.engines.schedule import Forecast, Plan
from cydwaith.practices.dates import first_and_last
from cydwaith.programme.models import Commitment, Party, Terms
from cydwaith.programme.queries.outlook import expected, waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A commitment with what both sides said last ("" where nothing), its promised date and the honest forecast.

    `promised` is only wanted while it is proposed. `forecast` is None where it is withdrawn. `late` is of itself,
    `endangered` by what it waits for; `expected` where that is a forecast, as its date has not come.
    """

    commitment: Commitment
    terms: Terms
    owes: list[Party]
    owed: list[Party]
    own: str
    other: str
    promised: dt.date | None
    forecast: Forecast | None
    slip: int = 0
    done: bool = False
    late: bool = False
    endangered: bool = False
    expected: bool = False

    @property
    def silent(self) -> bool:
        """Whether its date has passed and those who owe it have recorded nothing here: it may be done."""
        return self.late and not self.expected and not self.own

    @property
    def disputed(self) -> bool:
        """Whether the two sides say different things."""
        return bool(self.own and self.other and self.own != self.other)

    @property
    def honest(self) -> dt.date | None:
        """The earliest honest date of what is not done; None where nothing is known."""
        return self.forecast.on if self.forecast and not self.done else None


def lines(found: Iterable[Commitment], plan: Plan, *, parties: bool = True) -> list[Line]:
    """Lines of commitments that `listing.commitments` and `listing.shown` gave; of `plainly` without `parties`."""
    return [line(one, plan, parties=parties) for one in found]


def line(one: Commitment, plan: Plan, *, parties: bool = True) -> Line:
    """One line; it names nobody where no parties are wanted."""
    terms = one.current
    assert terms is not None
    both = list(terms.parties.all()) if parties else []
    known = Line(
        commitment=one,
        terms=terms,
        owes=[party for party in both if party.role == Party.Role.OWES],
        owed=[party for party in both if party.role == Party.Role.OWED],
        own=one.own or "",  # type: ignore[attr-defined]  # annotated by the list
        other=one.other or "",  # type: ignore[attr-defined]  # the same
        promised=promised_by(terms),
        forecast=plan.forecasts.get(one.slug),
    )
    return known if known.forecast is None else replace(known, **progress(one.slug, plan))


def progress(slug: str, plan: Plan) -> dict[str, Any]:
    """How a commitment stands in the plan."""
    done = plan.works[slug].done is not None
    slip = 0 if done else max(0, plan.slippage(slug) or 0)
    waiting = bool(slip) and waits(plan, slug)
    return {
        "done": done,
        "slip": slip,
        "late": bool(slip) and not waiting,
        "endangered": waiting,
        "expected": expected(plan, slug),
    }


def promised_by(terms: Terms) -> dt.date | None:
    """The last day that the promised date may mean."""
    return first_and_last(terms.due, terms.due_precision)[1] if terms.due else None
