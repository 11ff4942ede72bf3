"""The read API of policies: every policy, one with its turn and its history, and the parts of one, a list each."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from cydwaith.policies.deeds.policies import POLICY_READ
from cydwaith.policies.lists import POLICIES
from cydwaith.policies.lives import life
from cydwaith.policies.models import Policy
from cydwaith.policies.promises import promises
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.rows import PolicyRow
from cydwaith.policies.rows_of_parts import (
    Part,
    PolicyAnnouncement,
    PolicyDuty,
    PolicyMatter,
    PolicyOutsider,
    PolicyPart,
    PolicyPromise,
    PolicyStage,
)
from cydwaith.policies.timeline import line
from cydwaith.shared.api import answer, listing, page, single
from cydwaith.shared.rows import Asked, Code, one
from cydwaith.shared.said import Said, said

router = Router(tags=["policies"])
POLICIES.operation(router, "/policies")
EXAMPLE: Final = {"slug": "housing-together"}
Parts = Callable[[Policy], QuerySet[Any] | Sequence[Any]]


@single(
    router,
    "/policies/{slug}",
    PolicyRow,
    "policy",
    cy="Un polisi",
    en="One policy",
    may=POLICY_READ,
    example=EXAMPLE,
)
def policy(request: HttpRequest, slug: Path[Code]) -> HttpResponse:
    return answer(request, PolicyRow.of(life(one(policies(), pk=slug))))


def parts(name: str, row: type[PolicyPart], title: Said, of: Parts) -> None:
    """Offer the parts of one policy of one kind, a row each."""

    def answered(request: HttpRequest, slug: Path[Code], asked: Query[Asked]) -> HttpResponse:
        found = one(policies(), pk=slug)
        return page(request, [Part(found, it) for it in of(found)], asked, row)

    listing(
        router,
        f"/policies/{{slug}}/{name}",
        row,
        f"policy_{name}",
        cy=title.cy,
        en=title.en,
        may=POLICY_READ,
        example=EXAMPLE,
    )(answered)


parts("stages", PolicyStage, said(cy="Camau polisi", en="Stages of a policy"), lambda one: line(life(one)))
parts(
    "duties",
    PolicyDuty,
    said(cy="Dyletswyddau polisi, a’u cost", en="Duties of a policy, with their costing"),
    lambda one: one.duties.select_related("side"),
)
parts(
    "outsiders",
    PolicyOutsider,
    said(cy="Y rhai y tu allan i’r cylch", en="Those outside the circle"),
    lambda one: one.outsiders.all(),
)
parts(
    "announcements",
    PolicyAnnouncement,
    said(cy="Cyhoeddiadau sy’n cyffwrdd â’r ochr arall", en="Announcements that touch the other side"),
    lambda one: one.announcements.select_related("side"),
)
parts(
    "matters",
    PolicyMatter,
    said(cy="Anghytuno, a phwyso a mesur", en="Disagreements and stocktakes"),
    lambda one: one.matters.prefetch_related("steps", "columns__side"),
)
parts(
    "promises",
    PolicyPromise,
    said(cy="Addewidion polisi, a hanes eu dyddiadau", en="Promises of a policy, and the history of their dates"),
    lambda one: promises(life(one)),
)
