"""What every answer of the read API has in common: its operations, pages of rows with their links, errors."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NotRequired, TypedDict

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel

from cydwaith.shared import addresses, routes, table
from cydwaith.shared.permissions import Rule
from cydwaith.shared.rows import FURTHEST, Asked, Page, R, Row, Texts, as_json


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
    # 404 also where no path names a thing: what is asked for may be nothing that there could be.
    answers = {200: Page[row], 404: Problem, 422: Problem}  # type: ignore[valid-type]  # the row is only known here
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


def at(request: HttpRequest, offset: int) -> str:
    """The address of the same list from another row on."""
    asked = request.GET.copy()
    asked["offset"] = str(offset)
    return addresses.absolute(request, f"{request.path}?{asked.urlencode()}")


def answer(request: HttpRequest, row: Row) -> HttpResponse:
    """The one thing asked for; there is nothing more that could be asked of it."""
    refuse_unknown(request, set())
    return as_json(row)


def refuse_unknown(request: HttpRequest, known: set[str]) -> None:
    """A parameter that means nothing here is a mistake, and is said to be one rather than left unheard."""
    if unknown := sorted(set(request.GET) - known):
        raise ValidationError([{"loc": ("query", name), "type": "unknown"} for name in unknown])


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
