"""What lists, files and the read API are made of: rows, pages of rows, and what may be asked of a list.

It knows nothing of the API's own library, which only answering a program needs.
"""

import datetime as dt
import shutil
from collections.abc import Container, Iterable
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, Any, Final, Generic, Literal, Self, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponse
from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from cydwaith.engines.bounds import clamped
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, pair

MOST: Final = 1000
FURTHEST: Final = 10_000_000
AT_ONCE: Final = 2 * 2**20
"""Bytes of a file that are held in memory; a larger one is written to the disk."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:/-]+$", max_length=120)]
"""A code as others write it in an address. Names, and what a database cannot hold, are refused with 422."""

Day = Annotated[dt.date, AfterValidator(clamped)]
"""A day that is asked about. Nothing is stored beyond the bounds of days, so that their ends give the same answer."""

Number = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""A number that the record, or the database, gave to something."""


class Texts(BaseModel):
    """One text in both languages; null where there is none in a language."""

    cy: str | None
    en: str | None

    @classmethod
    def of(cls, instance: object, name: str) -> Self:
        """A pair that something keeps, by its name."""
        return cls.said(both(instance, name))

    @classmethod
    def joined(cls, things: Iterable[object], name: str = "name") -> Self:
        """What several things are called, with semicolons between them; null where there are none."""
        told = [pair(thing, name) for thing in things]
        return cls.said(Said("; ".join(one.cy for one in told), "; ".join(one.en for one in told)))

    @classmethod
    def said(cls, text: Said) -> Self:
        """A text as machines read it."""
        return cls(cy=text.cy or None, en=text.en or None)


class Row(BaseModel):
    """What a machine reads of one thing: codes for what it points at, both languages, null for what is not there."""

    @classmethod
    def of(cls, thing: Any, /) -> Self:
        """The row of a stored thing: its parts, and everything else column by column."""
        parts = cls.parts(thing)
        return cls(**parts, **cls.columns(thing, parts))

    @classmethod
    def columns(cls, thing: Any, parts: Container[str]) -> dict[str, Any]:
        """The facts of a thing that are its own columns: all but its parts."""
        fields = cls.model_fields.items()
        return {name: fact(thing, name, field.annotation) for name, field in fields if name not in parts}

    @classmethod
    def parts(cls, _thing: Any, /) -> dict[str, Any]:
        """The facts that are not columns of the thing's own."""
        return {}


def fact(thing: Any, name: str, kind: Any) -> Any:
    """One column: a pair of texts, a part, the code behind a relation, or the value, of which empty text is none."""
    if kind is Texts:
        return Texts.of(thing, name)
    if isinstance(kind, type) and issubclass(kind, Row):
        return kind.of(thing)
    value = getattr(thing, f"{name}_id") if hasattr(thing, f"{name}_id") else getattr(thing, name)
    return None if value == "" else value


R = TypeVar("R", bound=Row)
M = TypeVar("M", bound=Model)


class Page(BaseModel, Generic[R]):
    """Some rows of a list, how many there are in all, and where the next ones are."""

    count: int
    next: str | None
    previous: str | None
    items: list[R]


class Asked(BaseModel):
    """What may be asked of every list."""

    limit: int = Field(100, ge=1, le=MOST, description=f"rows at most, up to {MOST}")
    offset: int = Field(0, ge=0, le=FURTHEST, description="rows to leave out at the beginning")
    format: Literal["json", "csv"] = Field("json", description="csv gives the same rows as a table, in UTF-8")

    @classmethod
    def of(cls, **given: Any) -> Self:
        """The question that asks for what is given, and for the rest as usual. Raises ValidationError."""
        return cls.model_validate(given)


def write_whole(file: IO[bytes], items: Iterable[Row]) -> None:
    """Write all of a list as one `Page`, as its file in JSON has it, row by row: it says first how many there are."""
    with SpooledTemporaryFile(max_size=AT_ONCE) as rows:
        count = 0
        for count, item in enumerate(items, 1):
            rows.write((b"," if count > 1 else b"") + item.model_dump_json().encode())
        rows.seek(0)
        file.write(b'{"count":%d,"next":null,"previous":null,"items":[' % count)
        shutil.copyfileobj(rows, file)
        file.write(b"]}")


def nothing_there() -> Http404:
    """What says that there is nothing at an address, or nothing that was asked for."""
    return Http404()


def as_json(facts: BaseModel) -> HttpResponse:
    """Facts as JSON, written out once."""
    return HttpResponse(facts.model_dump_json(), content_type="application/json; charset=utf-8")


def narrowed(rows: QuerySet[M], asked: BaseModel, /, **columns: str) -> QuerySet[M]:
    """Only the rows that agree with what was asked: for each parameter, the column that it speaks of."""
    given = {column: getattr(asked, name) for name, column in columns.items()}
    return rows.filter(**{column: value for column, value in given.items() if value is not None})


def one(rows: QuerySet[M], **which: Any) -> M:
    """The one thing meant. Raises Http404 when there is none."""
    found = rows.filter(**which).first()
    if found is None:
        raise Http404
    return found
