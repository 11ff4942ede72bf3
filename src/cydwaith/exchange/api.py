"""The read API of the exchange of people: what is public of it."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.exchange.deeds import OPENINGS_READ
from cydwaith.exchange.lists import BARRIERS, DAYS_OF_HELP, FLOWS, OPENINGS, ROUNDS, SKILLS, WELSH_LEVELS
from cydwaith.exchange.queries.openings import openings
from cydwaith.exchange.rows import OpeningRow
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, one

router = Router(tags=["exchange"])
OPENINGS.operation(router, "/openings")
DAYS_OF_HELP.operation(router, "/days-of-help")
SKILLS.operation(router, "/skills")
WELSH_LEVELS.operation(router, "/welsh-levels")
FLOWS.operation(router, "/flows")
ROUNDS.operation(router, "/rounds")
BARRIERS.operation(router, "/barriers")


@single(
    router,
    "/openings/{code}",
    OpeningRow,
    "opening",
    cy="Un cyfle",
    en="One opening",
    may=OPENINGS_READ,
    example={"code": "shared-resource-service"},
)
def opening(request: HttpRequest, code: Path[Code]) -> HttpResponse:
    return answer(request, OpeningRow.of(one(openings(), code=code)))
