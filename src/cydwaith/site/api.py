"""The read API, version 1."""

from functools import cache
from typing import Final

from django.http import HttpRequest, JsonResponse
from ninja import NinjaAPI

from cydwaith.shared.api import NOT_FOUND, answer_errors
from cydwaith.shared.rooms import fronts

DESCRIPTION: Final = (
    "Ffigurau, safleoedd, arferion a’r Cofnod, i’w darllen gan raglenni. Codau sy’n cysylltu'r data, byth enwau. / "
    "Figures, standings, practices and the record, for programs to read. Codes join the data, never names."
)
ROOT: Final = "/api/v1"
api = NinjaAPI(title="Cydwaith", version="1.0.0", description=DESCRIPTION, urls_namespace="api", docs_url=None)
answer_errors(api)


@cache
def joined() -> NinjaAPI:
    """The API with the operations of every room."""
    for front in fronts():
        if front.api:
            api.add_router("", front.api)
    return api


def missing(_request: HttpRequest) -> JsonResponse:
    """Every other address below the API's: nothing is there, said in both languages."""
    return JsonResponse(NOT_FOUND, status=404)
