"""A list, defined once: what its page, its files (CSV, JSON, XLSX) and the read API all show.

Its columns are the fields of its row (`shared.rows.Row`), each with a title in both languages; its rows come from one
function, whoever asks. So a table downloaded from a page and the same table read from the API cannot differ.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import TextIOWrapper
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final, Generic, TypeVar

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from pydantic import ValidationError

from cydwaith.shared import routes, table
from cydwaith.shared.permissions import Rule
from cydwaith.shared.routes import Route
from cydwaith.shared.rows import AT_ONCE, Asked, Row, nothing_there, write_whole
from cydwaith.shared.said import Said
from cydwaith.shared.table import Column

if TYPE_CHECKING:
    from ninja import Router

FORMATS: Final = ("csv", "json", "xlsx")
TYPES: Final = {
    "csv": "text/csv; charset=utf-8; header=present",
    "json": "application/json; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
OLD: Final = "old"
A_BATCH: Final = 1000
A = TypeVar("A", bound=Asked)


@dataclass(frozen=True, kw_only=True)
class List(Generic[A]):
    """A list of things.

    `name` is what its files and its operation in the API are called; `row` says its columns; `rows` gives the things
    of which rows are made, narrowed by what was `asked`; `may` opens it. `old` gives the names that columns had one
    release ago, by their names now: `?columns=old` still gives those.
    """

    name: str
    title: Said
    row: type[Row]
    rows: Callable[[A], QuerySet[Any] | Sequence[Any]]
    may: Rule
    asked: type[A] = Asked  # type: ignore[assignment]  # the least that may be asked
    old: Mapping[str, str] = field(default_factory=dict)

    def columns(self) -> dict[str, Column]:
        """Its columns by name, for headings and cells of its table on a page, where a pair of texts is one."""
        return {column.name: column for column in (*table.columns(self.row), *table.pairs(self.row))}

    def operation(self, router: "Router", path: str) -> None:
        """Offer it in the read API. What stands in the path is asked for by name."""
        from ninja import Query

        from cydwaith.shared import api

        asked_for = self.asked

        def answered(request: HttpRequest, asked: Query[asked_for]) -> HttpResponse:  # type: ignore[valid-type]  # known here only
            return api.page(request, self.rows(asked), asked, self.row)

        api.listing(router, path, self.row, self.name, cy=self.title.cy, en=self.title.en, may=self.may)(answered)

    def files(
        self,
        en: str,
        cy: str,
        *,
        example: Mapping[str, Any] | None = None,
        asking: Callable[..., A] | None = None,
        formats: Sequence[str] = FORMATS,
        former: str = "",
    ) -> tuple[Route, ...]:
        """The addresses of its files, from their path without an ending ("reach/reach").

        `asking(request, **parts)` reads from a page's question what is asked; by default each parameter by its name.
        `former` is a Welsh path that they had before.
        """
        return tuple(
            routes.file(
                f"{en}.{ending}",
                f"{cy}.{ending}",
                self.view(ending, asking or self.asking),
                name=f"{self.name}_{ending}",
                may=self.may,
                example=example,
                former=f"{former}.{ending}" if former else "",
            )
            for ending in formats
        )

    def asking(self, request: HttpRequest, **parts: Any) -> A:
        """What a question asks of this list; what is left empty is not asked. Raises Http404 for what cannot be."""
        given = asked_names(self.asked)
        known = {name: value for name, value in request.GET.items() if value and name in given}
        try:
            return self.asked.model_validate({**known, **parts})
        except ValidationError as wrong:
            raise nothing_there() from wrong

    def view(self, ending: str, asking: Callable[..., A]) -> Callable[..., HttpResponseBase]:
        """The page that answers with one of its files."""

        def answer(request: HttpRequest, **parts: Any) -> HttpResponseBase:
            old = self.old if request.GET.get("columns") == OLD else {}
            found = file_of(self, ending, self.rows(asking(request, **parts)), old)
            return given_out(found, ending, "-".join([*map(str, parts.values()), self.name]))

        return answer


def asked_names(asked: type[Asked]) -> set[str]:
    """The parameters of a question, as they stand in an address; but for those that make pages of a list."""
    return {one.alias or name for name, one in asked.model_fields.items()} - set(Asked.model_fields)


def file_of(of: "List[Any]", ending: str, things: QuerySet[Any] | Sequence[Any], old: Mapping[str, str]) -> IO[bytes]:
    """A list as a file of one kind, open at its beginning: written row by row, and on the disk once it is large."""
    file = SpooledTemporaryFile(max_size=AT_ONCE)  # noqa: SIM115  # whoever gives it out closes it
    items = (of.row.of(thing) for thing in one_by_one(things))
    if ending == "csv":
        text = TextIOWrapper(file, encoding="utf-8", newline="")
        table.write(text, of.row, items, old)
        text.detach()
    elif ending == "xlsx":
        table.write_workbook(file, of.row, items, of.title, old)
    else:
        write_whole(file, items)
    file.seek(0)
    return file


def one_by_one(things: QuerySet[Any] | Sequence[Any]) -> Iterable[Any]:  # Any: of whatever is stored
    """Things of which those that were read are forgotten."""
    return things.iterator(chunk_size=A_BATCH) if isinstance(things, QuerySet) else things


def given_out(file: IO[bytes], ending: str, name: str) -> HttpResponseBase:
    """A file of a list as it is given out: at once where it is small, so that it is kept, else piece by piece."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    start = file.read(AT_ONCE)
    if len(start) < AT_ONCE:
        file.close()
        return HttpResponse(start, content_type=TYPES[ending], headers=headers)
    file.seek(0)
    return FileResponse(file, content_type=TYPES[ending], headers=headers)
