"""What somebody looks for among commitments, and the terms that agree with it, for pages, files and the API alike."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Part, Party, Status, Terms, TermsStage
from cydwaith.programme.queries.outlook import outlook

NOT_REPORTED: Final = "none"


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What somebody looks for; empty text means any.

    `body` is any party. `status` is what those who owe it said last, or "none". `late` is "late" (of themselves),
    "endangered" (by what they wait for), "yes" for either, or "no": agreed, not done, and not to be kept.
    """

    programme: str = ""
    body: str = ""
    owes: str = ""
    owed: str = ""
    post: str = ""
    place: str = ""
    topic: str = ""
    stage: str = ""
    status: str = ""
    late: str = ""


def narrowed(terms: QuerySet[Terms], sought: Sought, plan: Plan, moment: dt.datetime) -> QuerySet[Terms]:
    """Those of some terms, which hold at a moment, that agree with everything; withdrawn ones only if asked for."""
    plain = {"commitment__programme": sought.programme, "stage": sought.stage}
    found = terms.filter(**{column: value for column, value in plain.items() if value})
    if not sought.stage:
        found = found.exclude(stage=TermsStage.WITHDRAWN)
    found = about(between(found, sought), sought)
    if sought.status:
        said = found.annotate(own=last(Part.OWNER, "commitment", moment))
        found = said.filter(own=None if sought.status == NOT_REPORTED else sought.status)
    if sought.late:
        behind = Q(commitment__in=late(sought.late, plan))
        found = found.filter(~behind if sought.late == "no" else behind)
    return found


def between(found: QuerySet[Terms], sought: Sought) -> QuerySet[Terms]:
    """Those with the parties that are looked for."""
    for wanted in (
        {"body": sought.body},
        {"body": sought.owes, "role": Party.Role.OWES},
        {"body": sought.owed, "role": Party.Role.OWED},
        {"post": sought.post, "role": Party.Role.OWES},
    ):
        if all(wanted.values()):
            found = found.filter(Exists(Party.objects.filter(terms=OuterRef("pk"), **wanted)))
    return found


def about(found: QuerySet[Terms], sought: Sought) -> QuerySet[Terms]:
    """Those about the place and the topic, or one below it, that are looked for."""
    if sought.place:
        found = found.filter(Exists(Terms.places.through.objects.filter(terms=OuterRef("pk"), place=sought.place)))
    if sought.topic:
        within = Q(topic=sought.topic) | Q(topic__parent=sought.topic)
        found = found.filter(Exists(Terms.topics.through.objects.filter(within, terms=OuterRef("pk"))))
    return found


def late(kind: str, plan: Plan) -> Collection[str]:
    """The commitments that are late in a way; none for a way that there is not."""
    behind = outlook(plan)
    kinds = {"late": behind.late, "endangered": behind.endangered}
    return behind.late | behind.endangered if kind in {"yes", "no"} else kinds.get(kind, ())


def last(part: Part, commitment: str, moment: dt.datetime) -> Subquery:
    """The colour that one side had given last, by a moment, to a whole commitment; a column of the query has it."""
    said = Status.objects.filter(commitment=OuterRef(commitment), part=part, milestone=None, at__lte=moment)
    return Subquery(said.order_by("-on", "-id").values("colour")[:1])
