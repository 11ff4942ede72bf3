"""The read API of the figures: indicators, observations, how places stand, and whether their figures change."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.evidence import lists
from cydwaith.evidence.deeds import FIGURES_READ
from cydwaith.evidence.lists.indicators import Indicator, described
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, one

router = Router(tags=["evidence"])
for listed in lists.LISTS:
    listed.operation(router, f"/{listed.name}")


@single(
    router,
    "/indicators/{code}",
    Indicator,
    "indicator",
    cy="Un dangosydd",
    en="One indicator",
    may=FIGURES_READ,
    example={"code": "waste-recycled-wales"},
)
def indicator(request: HttpRequest, code: Path[Code]) -> HttpResponse:
    return answer(request, Indicator.of(one(described(), code=code)))
