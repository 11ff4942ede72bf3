"""The list of policies."""

import datetime as dt
from typing import Annotated, Any, Final

from django.db.models import QuerySet

from cydwaith.policies.deeds.policies import POLICY_READ
from cydwaith.policies.models import Policy, Stage
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.words import STAGES
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


class PoliciesAsked(Asked):
    stage: Stage | None = None
    topic: Code | None = None
    forum: Code | None = None
    lead: Code | None = None


class PolicyListed(Row):
    """A policy that both sides make, and where it stands."""

    policy: Annotated[str, titled(cy="Cod", en="Code")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    question: Annotated[Texts, titled(cy="Cwestiwn", en="Question")]
    topic: Annotated[str, titled(cy="Cod y pwnc", en="Topic code")]
    topic_name: Annotated[Texts, titled(cy="Pwnc", en="Topic")]
    forum: Annotated[str, titled(cy="Cod y fforwm", en="Forum code")]
    stage: Annotated[Stage, titled(cy="Cod y cam", en="Stage code")]
    stage_name: Annotated[Texts, titled(cy="Cam", en="Stage")]
    since: Annotated[dt.datetime, titled(cy="Ers", en="Since")]
    leads: Annotated[str, titled(cy="Swyddi sy’n arwain", en="Posts that lead")]
    led_sides: Annotated[int, titled(cy="Ochrau â rhywun yn arwain", en="Sides with a lead")]
    sides: Annotated[int, titled(cy="Ochrau", en="Sides")]
    proposed_by: Annotated[str | None, titled(cy="Cod y cynigydd", en="Proposer code")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Policy, /) -> dict[str, Any]:
        leads = list(getattr(thing, "leads_now", ()))
        return {
            "policy": thing.pk,
            "topic_name": Texts.of(thing.topic, "name"),
            "stage_name": Texts.said(STAGES[Stage(thing.stage)]),
            "leads": " ".join(one.post_id for one in leads),
            "led_sides": len({one.side_id for one in leads}),
            "sides": len(thing.forum.sides.all()),
        }


def rows(asked: PoliciesAsked) -> QuerySet[Policy]:
    """The policies asked for."""
    return policies(stage=asked.stage or "", topic=asked.topic or "", forum=asked.forum or "", body=asked.lead or "")


POLICIES: Final = List(
    name="policies",
    title=said(cy="Polisïau", en="Policies"),
    row=PolicyListed,
    rows=rows,
    may=POLICY_READ,
    asked=PoliciesAsked,
)
