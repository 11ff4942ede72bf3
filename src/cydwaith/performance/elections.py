"""The ordinary elections that are known, each with where it was read and how sure it is."""

import datetime as dt
import tomllib
from functools import cache

from cydwaith.engines.clock import Election, Term, term_at
from cydwaith.engines.clock.elections import Certainty
from cydwaith.performance.duties import FOLDER


@cache
def elections() -> tuple[Election, ...]:
    """Those of the file, in order."""
    told = tomllib.loads((FOLDER / "elections.toml").read_text(encoding="utf-8"))["elections"]
    return tuple(
        Election(one["day"], Certainty(one["certainty"]), one.get("moved_from"), one.get("moved_on")) for one in told
    )


def term(on: dt.date, election: dt.date | None = None) -> Term | None:
    """The term of a day; with `election`, as if its next election were moved there today.

    Raises ValueError for an election that would not come after the one before it.
    """
    found = term_at(on, elections())
    return found.supposing(election, on) if found and election else found
