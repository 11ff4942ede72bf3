"""The duties, as reviewed data: a file a duty, read once."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.utils.text import slugify

from cydwaith.engines import clock
from cydwaith.shared.said import Said

FOLDER: Final = Path(__file__).parent / "reference"
RULES: Final[Mapping[str, type[clock.Rule]]] = {
    "always": clock.Always,
    "may_follow": clock.MayFollow,
    "no_date": clock.NoDate,
    "once_each_year": clock.OnceEachYear,
    "yearly_by": clock.YearlyBy,
    "within_weeks": clock.WithinWeeks,
    "within_days": clock.WithinDays,
    "before_election": clock.BeforeElection,
}


class Of(StrEnum):
    """For which period a duty is owed: at all times, this financial year, the one that ended last, or a term."""

    ALWAYS = "always"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is sent the report, by name; the body here that it is; from and to which day (section 109 may add some)."""

    name: Said
    body: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def key(self) -> str:
        """Who it is in every list: the body, else its English name."""
        return self.body or slugify(self.name.en)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A kind of body that owes the duties of an Act: always, from a day on, or not yet."""

    kind: str
    on: bool
    since: dt.date | None = None

    def owes(self, day: dt.date) -> bool:
        """Whether it owes them on a day."""
        return self.on if self.since is None else self.since <= day


@dataclass(frozen=True, kw_only=True)
class Duty:
    """Something that a law asks of a body.

    `reviewed`: a committee reviews its draft, may recommend, and is given reasons; `answers` names the duty to whose
    report it is the response; `looked`: facts were looked for everywhere, so that where there are none, none was found.
    """

    code: str
    order: int
    act: str
    section: str
    of: Of
    title: Said
    owed: Said
    sets_going: Said
    rule: clock.Rule
    steps: tuple[Said, ...]
    recipients: tuple[Recipient, ...]
    source: str
    url: str
    trust: str
    reviewed: bool = False
    answers: str = ""
    looked: bool = False

    def recipients_on(self, day: dt.date) -> tuple[Recipient, ...]:
        """To whom it is sent on a day."""
        everyone = self.recipients
        return tuple(one for one in everyone if (one.since or dt.date.min) <= day <= (one.until or dt.date.max))


@cache
def duties() -> Mapping[str, Duty]:
    """Every duty by its code, in the order of the law."""
    read = (duty(path.stem, path.read_text(encoding="utf-8")) for path in (FOLDER / "duties").glob("*.toml"))
    return {one.code: one for one in sorted(read, key=lambda one: one.order)}


@cache
def carriers() -> Mapping[str, tuple[Carrier, ...]]:
    """By Act, the kinds of body that owe its duties."""
    written = tomllib.loads((FOLDER / "carriers.toml").read_text(encoding="utf-8"))
    return {act: tuple(Carrier(kind, **told) for kind, told in kinds.items()) for act, kinds in written.items()}


def owed_by(kind: str, day: dt.date) -> list[Duty]:
    """The duties that a kind of body owes on a day."""
    acts = {act for act, kinds in carriers().items() if any(one.kind == kind and one.owes(day) for one in kinds)}
    return [one for one in duties().values() if one.act in acts]


def duty(code: str, text: str) -> Duty:
    """A duty as its file says it. Raises KeyError and TypeError for what a file has too little or too much of."""
    told: dict[str, Any] = tomllib.loads(text)  # Any: as TOML has it
    rule, source = told.pop("rule"), told.pop("source")
    return Duty(
        code=code,
        of=Of(told.pop("period")),
        title=Said(**told.pop("title")),
        owed=Said(**told.pop("owed")),
        sets_going=Said(**told.pop("sets_going")),
        rule=RULES[rule.pop("kind")](**rule),
        steps=tuple(Said(**one) for one in told.pop("steps", ())),
        recipients=tuple(recipient(**one) for one in told.pop("recipients", ())),
        source=source["title"],
        url=source["url"],
        trust=source["trust"],
        **told,
    )


def recipient(*, cy: str, en: str, **more: Any) -> Recipient:  # Any: as TOML has it
    """Who is sent something."""
    return Recipient(Said(cy, en), **more)
