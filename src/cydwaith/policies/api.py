"""The read API of policies."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.policies.deeds.policies import POLICY_READ
from cydwaith.policies.lists import POLICIES
from cydwaith.policies.lives import life
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.rows import PolicyRow
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Code, one

router = Router(tags=["policies"])
POLICIES.operation(router, "/policies")


@single(
    router,
    "/policies/{slug}",
    PolicyRow,
    "policy",
    cy="Un polisi",
    en="One policy",
    may=POLICY_READ,
    example={"slug": "housing-together"},
)
def policy(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    return answer(request, PolicyRow.of(life(one(policies(), pk=slug))))
