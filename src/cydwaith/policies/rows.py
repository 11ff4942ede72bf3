"""One policy as machines read it: its stages, leads, replies and citations."""

import datetime as dt
from typing import Any

from cydwaith.policies.agreeing import Put
from cydwaith.policies.lists import PolicyListed
from cydwaith.policies.lives import Life
from cydwaith.policies.models import Citation, Judgement, Stage
from cydwaith.policies.turns import turn
from cydwaith.shared.rows import Row, Texts


class PolicyLead(Row):
    """Who holds the pen for which side, from when to when."""

    side: str
    body: str
    post: str
    since: dt.datetime
    until: dt.datetime | None

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a lead
        return {"side": thing.side.code}


class PolicyChange(Row):
    """A change of stage that was asked for, and what became of it."""

    number: int
    from_stage: Stage
    to_stage: Stage
    back: bool
    reason: Texts
    asked: dt.datetime
    agreed_by: list[str]
    taken: dt.datetime | None
    dropped: dt.datetime | None
    why_not: Texts

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a change of stage
        return {"agreed_by": [one.side.code for one in thing.yeses.all()]}


class PolicyReply(Row):
    """The last reply to something that is asked of every policy; of no side where it is for all."""

    asked: str
    side: str | None
    text: Texts
    body: str
    at: dt.datetime

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a reply
        return {"side": thing.side.code if thing.side else None}


class PolicyCitation(Row):
    """What is cited, as it was on that day."""

    kind: Citation.Cited
    key: str
    stage: Stage
    title: Texts
    told: Texts
    at: dt.datetime
    removed: dt.datetime | None


class PolicyAgreement(Row):
    """A version of the text that was put to the forum, and what came of it."""

    decision: int
    version: int
    digest: str
    sections: list[str]
    whole: bool
    current: bool
    state: str
    silent_seats: int
    caveats: int
    review_on: dt.date
    sunset_on: dt.date | None

    @classmethod
    def parts(cls, thing: Put, /) -> dict[str, Any]:
        one = thing.agreement
        told = {name: getattr(one, name) for name in ("digest", "whole", "review_on", "sunset_on")}
        return {
            **told,
            "decision": one.decision_id,
            "version": one.version.number,
            "sections": sorted(thing.keys),
            "current": thing.current,
            "state": str(one.decision.state),
            "silent_seats": len(thing.silent),
            "caveats": len(thing.caveats),
        }


class PolicyJudgement(Row):
    """What a side last said of whether the policy did what it was for."""

    side: str
    did: Judgement.Did
    text: Texts
    body: str
    at: dt.datetime

    @classmethod
    def parts(cls, thing: Any, /) -> dict[str, Any]:  # Any: a judgement
        return {"side": thing.side.code}


class PolicyRow(Row):
    """One policy, with whose turn it is and since when."""

    listed: PolicyListed
    turn: list[str]
    turn_for: Texts
    turn_since: dt.datetime
    leads: list[PolicyLead]
    changes: list[PolicyChange]
    replies: list[PolicyReply]
    citations: list[PolicyCitation]
    agreements: list[PolicyAgreement]
    judgements: list[PolicyJudgement]

    @classmethod
    def parts(cls, thing: Life, /) -> dict[str, Any]:
        now = turn(thing)
        return {
            "listed": PolicyListed.of(thing.policy),
            "turn": [side.code for side in now.sides],
            "turn_for": Texts.said(now.what),
            "turn_since": now.since,
            "leads": [PolicyLead.of(one) for one in thing.once_led],
            "changes": [PolicyChange.of(one) for one in thing.changes],
            "replies": [PolicyReply.of(one) for one in thing.replies.values()],
            "citations": [PolicyCitation.of(one) for one in thing.everything_cited],
            "agreements": [PolicyAgreement.of(one) for one in thing.puts],
            "judgements": [PolicyJudgement.of(one) for one in thing.judgements.values()],
        }
