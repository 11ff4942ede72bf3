"""The read API, version 1, and the page that explains it."""

from functools import cache
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_from_request, override
from ninja import NinjaAPI

from cydwaith.bodies.api import router as bodies
from cydwaith.decisions.api import router as decisions
from cydwaith.evidence.api import router as evidence
from cydwaith.forums.api import router as forums
from cydwaith.meetings.api import router as meetings
from cydwaith.practices.api import router as practices
from cydwaith.programme.api import router as programme
from cydwaith.record.api import router as record
from cydwaith.search.api import router as search
from cydwaith.shared.api import NOT_FOUND, Asked, answer_errors
from cydwaith.shared.bilingual import reading_language

DESCRIPTION: Final = (
    "Ffigurau, safleoedd, arferion a’r Cofnod, i’w darllen gan raglenni. Codau sy’n cysylltu'r data, byth enwau. / "
    "Figures, standings, practices and the record, for programs to read. Codes join the data, never names."
)
ROOT: Final = "/api/v1"
EXAMPLES: Final = {
    "code": {"body": "GB-PLA-PEM", "posts": "GB-PLA-PEM", "indicator": "waste-recycled-wales"},
    "slug": {
        "practice": "multi-stream-recycling",
        "commitment": "welsh-government-council",
        "forum": "welsh-government-council",
    },
    "number": {"entry": "1", "decision": "1", "meeting": "1"},
}

api = NinjaAPI(title="Cydwaith", version="1.0.0", description=DESCRIPTION, urls_namespace="api", docs_url=None)
for router in (evidence, practices, programme, forums, decisions, meetings, bodies, record, search):
    api.add_router("", router)
answer_errors(api)


def missing(_request: HttpRequest) -> JsonResponse:
    """Every other address below the API's: nothing is there, said in both languages."""
    return JsonResponse(NOT_FOUND, status=404)


def start(request: HttpRequest) -> HttpResponse:
    """The bare address of the API leads to the page that explains it, in the reader's language."""
    language = "en" if get_language_from_request(request).startswith("en") else "cy"
    with override(language):
        return HttpResponseRedirect(reverse("developers"), headers={"Vary": "Accept-Language, Cookie"})


def developers(request: HttpRequest) -> HttpResponse:
    """What programs can read here, and how: the API, tables, feeds, the command line."""
    operations = [described(path, at["get"]) for path, at in documented().items()]
    base = request.build_absolute_uri("/").rstrip("/")
    return render(request, "shared/developers.html", {"operations": operations, "base": base})


@cache
def documented() -> dict[str, Any]:
    """The operations by path; they cannot change while the site runs, and take long to gather."""
    paths: dict[str, Any] = api.get_openapi_schema()["paths"]
    return paths


def described(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """An operation as the page shows it: what it is, what may be asked of it, and one example to open."""
    name = operation["operationId"]
    cy, _, en = operation["summary"].partition(" / ")
    asked = [parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "query"]
    parts = {part: examples[name] for part, examples in EXAMPLES.items() if name in examples}
    return {
        "title": cy if reading_language() == "cy" else en,
        "path": path.removeprefix(ROOT),
        "asked": [parameter for parameter in asked if parameter not in Asked.model_fields],
        "example": reverse(f"api:{name}", kwargs=parts),
    }
