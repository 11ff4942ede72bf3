"""The read API, version 1."""

from typing import Final

from django.http import HttpRequest, JsonResponse
from ninja import NinjaAPI

from cydwaith.bodies.api import router as bodies
from cydwaith.evidence.api import router as evidence
from cydwaith.forums.api import router as forums
from cydwaith.forums.api_meetings import router as meetings
from cydwaith.practices.api import router as practices
from cydwaith.programme.api import router as programme
from cydwaith.record.api import router as record
from cydwaith.search.api import router as search
from cydwaith.shared.api import NOT_FOUND, answer_errors

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
for router in (evidence, practices, programme, forums, meetings, bodies, record, search):
    api.add_router("", router)
answer_errors(api)


def missing(_request: HttpRequest) -> JsonResponse:
    """Every other address below the API's: nothing is there, said in both languages."""
    return JsonResponse(NOT_FOUND, status=404)
