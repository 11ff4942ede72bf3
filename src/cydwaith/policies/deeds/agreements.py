"""What people do to agree on a policy, to draw up what it promises, and to judge what it did."""

from typing import Any, Final

from cydwaith.policies.deeds.policies import of_a_part
from cydwaith.policies.models import Agreement, Judgement
from cydwaith.shared.deeds import deed
from cydwaith.shared.permissions import SPEAKERS, Rule
from cydwaith.shared.said import said


def agreement_facts(one: Agreement) -> dict[str, Any]:
    """Which version was put to the forum, by its hash, and when it is reviewed."""
    told = {"policy": one.policy_id, "decision": one.decision_id, "digest": one.digest, "body": one.body_id}
    return {**told, "whole": one.whole, "review_on": one.review_on, "sunset_on": one.sunset_on}


def judgement_facts(one: Judgement) -> dict[str, Any]:
    """What a side says of what a policy did."""
    return {"policy": one.policy_id, "side": one.side.code, "body": one.body_id, "did": str(one.did)}


PUT = of_a_part(
    "policy.put_to_forum",
    said(cy="Rhoddwyd testun polisi gerbron y fforwm", en="Text of a policy put to the forum"),
    agreement_facts,
)
JUDGED = of_a_part(
    "policy.judged",
    said(cy="Dywedodd ochr a wnaeth polisi ei waith", en="Side said whether a policy did its work"),
    judgement_facts,
)

# What follows from these two is told by the rooms of texts and of commitments.
POLICY_WRITE: Final = Rule("policy.begin_text", SPEAKERS)
POLICY_COMMIT: Final = Rule("policy.draw_up", SPEAKERS)
POLICY_AGREE = deed("policy.put_to_forum", SPEAKERS, PUT, second_step=True)
POLICY_JUDGE = deed("policy.judge", SPEAKERS, JUDGED)
