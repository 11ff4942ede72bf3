"""What is stored about people: each column declared once, with what it is for and how long it is kept.

The privacy notice, what somebody is given when they ask what is held about them, and the test that no column is
forgotten are made from these declarations. A room adds its own (`Room(adds={"personal": …})`).
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import models
from django.db.models import Field, Model, QuerySet

from cydwaith.shared.grammar import cy
from cydwaith.shared.pairs import columns_of, pairs_of
from cydwaith.shared.said import Said, said

Owner = Any  # Any: an account; this floor does not know what that is
Rows = Callable[[Owner], Iterable[Model]]
Old = Callable[[dt.datetime], "QuerySet[Any]"]
"""Which rows have been kept as long as is said, at a moment."""
KEPT_APART: Final = said(cy="cedwir, ac ni ddangosir", en="held, and not shown")
OWNERS: Final = frozenset({"account", "user", "email_address"})
"""Columns that only say whose a row is, which a page about one account need not say."""
NOTHING: Final = said(cy="dim", en="nothing")


def so_long(time: dt.timedelta) -> Said:
    """A time in whole hours or days, in figures: what is said of a retention is made of what deletes by it."""
    hours = time // dt.timedelta(hours=1)
    number, welsh, english = (hours, "awr", "hour") if hours < 24 else (time.days, "diwrnod", "day")
    return said(cy=cy.measured(str(number), welsh), en=f"{number} {english}{'' if number == 1 else 's'}")


def until(ends: Said, time: dt.timedelta) -> Said:
    """Until something, and for so long at most."""
    most = so_long(time)
    return said(cy=f"{ends.cy}, ac am {most.cy} ar y mwyaf", en=f"{ends.en}, and for {most.en} at most")


@dataclass(frozen=True, kw_only=True)
class Personal:
    """Columns of one table that say something of people.

    `columns` what each holds, by its name; `secret` those whose values are given to nobody, not even to whom they are
    about; `words` the words of values that are codes, by column. `rows` gives the rows about an account, None where
    they are about no account. `stays`: erasing the account leaves them. `old` gives the rows whose time is over,
    where time alone ends it; `./cydwaith forget` deletes those.
    """

    model: type[Model]
    what: Said
    purpose: Said
    kept: Said
    columns: Mapping[str, Said]
    secret: frozenset[str] = frozenset()
    words: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    rows: Rows | None = None
    stays: bool = False
    old: Old | None = None

    @property
    def table(self) -> str:
        """The table, as the rooms call it: "bodies.Account"."""
        return self.model._meta.label

    def stored(self, row: Model) -> dict[str, Any]:
        """What a row holds of somebody, by column; of secrets only whether there is one."""
        return {name: bool(value) if name in self.secret else value for name, value in self.values(row)}

    def shown(self, row: Model) -> list[tuple[Said, object]]:
        """What a row holds of somebody, for reading: what it is, and the value in words."""
        told = (pair for pair in self.values(row) if pair[0] not in OWNERS)
        return [(self.columns[name], self.in_words(name, value)) for name, value in told]

    def values(self, row: Model) -> Iterator[tuple[str, object]]:
        """Each column and what stands in it; of another row its key."""
        attribute = {one.name: one.attname for one in self.model._meta.concrete_fields}
        for name in self.columns:
            yield name, getattr(row, attribute[name])

    def in_words(self, name: str, value: object) -> object:
        """A value for reading; dates stay dates, for a page writes them as its language does."""
        if name in self.secret and value:
            return KEPT_APART
        if isinstance(value, bool):
            return said(cy="ie", en="yes") if value else said(cy="nage", en="no")
        if value in (None, "", [], {}):
            return NOTHING
        known = self.words.get(name, {})
        return known.get(value, value) if isinstance(value, str) else value


@dataclass(frozen=True, kw_only=True)
class Nobodys:
    """Columns, or with none named all of a table, that look as if they could hold something of people and do not."""

    table: str
    columns: tuple[str, ...] = ()
    why: str

    def __contains__(self, name: str) -> bool:
        table, _, column = name.rpartition(".")
        return table == self.table and (not self.columns or column in self.columns)


def could_be_personal(model: type[Model], people: frozenset[type[Model]]) -> Iterator[str]:
    """Columns of a table that could hold something of people ("bodies.Account.email").

    All of a table that leads to people; elsewhere whatever text, data or address is not chosen from a list, and is no
    text in both languages, which is what an organisation publishes.
    """
    theirs = model in people or any(leads_to(one, people) for one in model._meta.concrete_fields)
    published = {column for name in pairs_of(model) for column in columns_of(name)}
    for one in model._meta.concrete_fields:
        own_key = one.primary_key and not isinstance(one, models.CharField)
        if not own_key and (theirs or (is_free(one) and one.name not in published)):
            yield f"{model._meta.label}.{one.name}"


def leads_to(one: "Field[Any, Any]", people: frozenset[type[Model]]) -> bool:
    """Whether a column names a row that is, or belongs to, somebody."""
    return one.related_model in people


FREE: Final = (models.CharField, models.TextField, models.JSONField, models.BinaryField, models.GenericIPAddressField)


def is_free(one: "Field[Any, Any]") -> bool:
    """Whether anything at all may stand in a column."""
    return isinstance(one, FREE) and not one.choices and not isinstance(one, models.SlugField)


def as_json(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, dt.date):  # a moment is one, too
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return f"{len(value)} bytes"
    return value
