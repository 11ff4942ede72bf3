"""What every list and every answer of the read API has in common: pages of rows, both languages, CSV, errors."""

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Annotated, Any, Final, Generic, Literal, NotRequired, Self, TypedDict, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Router, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel, Field, StringConstraints

from cydwaith.shared import routes, table
from cydwaith.shared.bilingual import both
from cydwaith.shared.permissions import Rule

MOST: Final = 1000
FURTHEST: Final = 10_000_000

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:/-]+$", max_length=120)]
"""A code as others write it in an address. Names, and what a database cannot hold, are refused with 422."""

Number = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""A number that the record, or the database, gave to something."""


class Texts(BaseModel):
    """One text in both languages; null where there is none in a language."""

    cy: str | None
    en: str | None

    @classmethod
    def of(cls, instance: object, name: str) -> Self:
        """The pair of columns `name_cy` and `name_en`."""
        return cls(**{language: text or None for language, text in both(instance, name).items()})


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


class Asked(Schema):
    """What may be asked of every list."""

    limit: int = Field(100, ge=1, le=MOST, description=f"rows at most, up to {MOST}")
    offset: int = Field(0, ge=0, le=FURTHEST, description="rows to leave out at the beginning")
    format: Literal["json", "csv"] = Field("json", description="csv gives the same rows as a table, in UTF-8")

    @classmethod
    def of(cls, **given: Any) -> Self:
        """The question that asks for what is given, and for the rest as usual. Raises ValidationError."""
        return cls.model_validate(given)


class Fault(BaseModel):
    """What is wrong with one parameter: the rule it breaks, and what that rule expects."""

    parameter: str
    rule: str
    expected: str | None


class Problem(BaseModel):
    """Why there is no answer, in both languages."""

    code: str
    message: Texts
    faults: list[Fault]


def problem(code: str, cy: str, en: str, faults: list[Fault] | None = None) -> dict[str, Any]:
    """A problem as the API writes it."""
    return Problem(code=code, message=Texts(cy=cy, en=en), faults=faults or []).model_dump()


NOT_FOUND: Final = problem("not-found", "Nid oes dim yn y cyfeiriad hwn.", "There is nothing at this address.")
NOT_ALLOWED: Final = problem(
    "not-allowed",
    "Dim ond darllen y gellir ei wneud yma: GET, HEAD, OPTIONS.",
    "This is for reading: GET, HEAD, OPTIONS.",
)

EXTRA: Final = {"responses": {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}}


class Naming(TypedDict):
    """How an operation is called, by machines and in both languages."""

    operation_id: str
    url_name: str
    summary: str
    tags: NotRequired[list[str]]


def naming(name: str, cy: str, en: str) -> Naming:
    """The id of an operation, which the permission table knows it by, and its title in both languages."""
    return {"operation_id": name, "url_name": name, "summary": f"{cy} / {en}"}


def listing(
    router: Router,
    path: str,
    row: type[Row],
    name: str,
    *,
    cy: str,
    en: str,
    may: Rule,
    example: Mapping[str, str] | None = None,
) -> Callable[..., Any]:
    """Announce an operation that lists rows, as JSON or as CSV, and the rule that opens it."""
    routes.operation(name, may, example)
    found = {200: Page[row], 422: Problem}  # type: ignore[valid-type]  # the row is only known here
    answers = {**found, 404: Problem} if "{" in path else found
    return router.get(path, response=answers, openapi_extra=EXTRA, **naming(name, cy, en))


def single(
    router: Router,
    path: str,
    row: type[BaseModel],
    name: str,
    *,
    cy: str,
    en: str,
    may: Rule,
    example: Mapping[str, str] | None = None,
) -> Callable[..., Any]:
    """Announce an operation that answers with one thing, or says that it does not exist, and the rule that opens it."""
    routes.operation(name, may, example)
    return router.get(path, response={200: row, 404: Problem, 422: Problem}, **naming(name, cy, en))


def page(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any], asked: Asked, row: type[R]) -> HttpResponse:
    """The rows asked for, in the format asked for, with `Link` headers to those before and after."""
    refuse_unknown(request, {field.alias or name for name, field in type(asked).model_fields.items()})
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    items = [row.of(item) for item in rows[asked.offset : asked.offset + asked.limit]]
    after, before = asked.offset + asked.limit, max(0, asked.offset - asked.limit)
    following = at(request, after) if after < min(count, FURTHEST) else None
    previous = at(request, before) if asked.offset else None
    if asked.format == "csv":
        response = HttpResponse(table.written(row, items), content_type="text/csv; charset=utf-8; header=present")
    else:
        found = Page[row](count=count, next=following, previous=previous, items=items)  # type: ignore[valid-type]  # see above
        response = as_json(found)
    links = [f'<{address}>; rel="{name}"' for name, address in (("next", following), ("prev", previous)) if address]
    if links:
        response["Link"] = ", ".join(links)
    response["X-Total-Count"] = str(count)
    return response


def whole(row: type[R], items: list[R]) -> Page[R]:
    """All of a list as one page, as its file in JSON has it."""
    return Page[row](count=len(items), next=None, previous=None, items=items)  # type: ignore[valid-type]  # see above


def nothing_there() -> Http404:
    """What says that there is nothing at an address, or nothing that was asked for."""
    return Http404()


def at(request: HttpRequest, offset: int) -> str:
    """The address of the same list from another row on."""
    asked = request.GET.copy()
    asked["offset"] = str(offset)
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def answer(request: HttpRequest, row: Row) -> HttpResponse:
    """The one thing asked for; there is nothing more that could be asked of it."""
    refuse_unknown(request, set())
    return as_json(row)


def as_json(facts: BaseModel) -> HttpResponse:
    """Facts as JSON, written out once."""
    return HttpResponse(facts.model_dump_json(), content_type="application/json; charset=utf-8")


def refuse_unknown(request: HttpRequest, known: set[str]) -> None:
    """A parameter that means nothing here is a mistake, and is said to be one rather than left unheard."""
    if unknown := sorted(set(request.GET) - known):
        raise ValidationError([{"loc": ("query", name), "type": "unknown"} for name in unknown])


def narrowed(rows: QuerySet[M], asked: Schema, /, **columns: str) -> QuerySet[M]:
    """Only the rows that agree with what was asked: for each parameter, the column that it speaks of."""
    given = {column: getattr(asked, name) for name, column in columns.items()}
    return rows.filter(**{column: value for column, value in given.items() if value is not None})


def one(rows: QuerySet[M], **which: Any) -> M:
    """The one thing meant. Raises Http404 when there is none."""
    found = rows.filter(**which).first()
    if found is None:
        raise Http404
    return found


def answer_errors(api: NinjaAPI) -> None:
    """Every error in both languages and in one shape."""

    def missing(request: HttpRequest, _error: Exception | type[Exception]) -> HttpResponse:
        return api.create_response(request, NOT_FOUND, status=404)

    def wrong(request: HttpRequest, error: Any) -> HttpResponse:
        faults = [fault(each) for each in error.errors]
        names = ", ".join(dict.fromkeys(each.parameter for each in faults))
        said = problem("wrong-parameter", f"Paramedr anghywir: {names}", f"Wrong parameter: {names}", faults)
        return api.create_response(request, said, status=422)

    def unreadable(request: HttpRequest, error: Any) -> HttpResponse:
        said = problem("bad-request", "Ni ellir darllen y cais hwn.", "This request cannot be read.")
        return api.create_response(request, said, status=error.status_code)

    api.add_exception_handler(Http404, missing)
    api.add_exception_handler(ValidationError, wrong)
    api.add_exception_handler(HttpError, unreadable)


def fault(error: dict[str, Any]) -> Fault:
    """A fault without sentences: the parameter, the rule it breaks, and what is allowed."""
    limits = [str(value) for name, value in error.get("ctx", {}).items() if name != "error"]
    return Fault(parameter=str(error["loc"][-1])[:100], rule=error["type"], expected=limits[0] if limits else None)
