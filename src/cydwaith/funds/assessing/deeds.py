"""What people do to assess bids and to choose among them. The record has no score: only salted digests."""

from typing import Any, Final

from cydwaith.funds.footprints import AS_LEFT
from cydwaith.funds.models import Assessor, CallRule, Interest, Proposal, Scoring
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import ACCOUNTS, OPERATORS, PERSONS, SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Telling, Tells

WITHIN: Final = "those who assess a call work among themselves until it is decided"


def of_call(thing: Any) -> str:  # Any: whatever belongs to a call
    """What the record calls the call."""
    return f"call:{thing.call_id}"


def of_bid(thing: Interest | Scoring) -> str:
    """What the record calls the bid."""
    return f"bid:{thing.bid_id}"


def within(name: str, says: Said, about: Any, facts: Any) -> Verb:  # Any: of its kind of thing
    """Something that happened among those who assess."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), tells_nobody=WITHIN)


def assessor_facts(one: Assessor) -> dict[str, Any]:
    """Which number, from which organisation."""
    return {"assessor": one.number, "body": one.body_id}


def rule_facts(one: CallRule) -> dict[str, Any]:
    """Which rule."""
    return {"rule": one.pk, "body": one.body_id}


def proposal_facts(one: Proposal) -> dict[str, Any]:
    """Which decision the forum is asked for."""
    return {"decision": one.decision_id, "body": one.body_id}


def tell_proposal(one: Proposal) -> Telling:
    """The choice that waits for the forum."""
    return Telling(title=both(one.call, "title"), of={"forum": [one.call.forum_id]}, sample=one.call.sample)


APPOINTED = within("assessor.appointed", said(cy="Penodwyd asesydd", en="Assessor appointed"), of_call, assessor_facts)
ENDED = within(
    "assessor.ended", said(cy="Peidiodd asesydd ag asesu", en="Assessor stopped assessing"), of_call, assessor_facts
)
DECLARED = within(
    "interest.declared",
    said(cy="Datganodd asesydd a oes ganddo fuddiant", en="Assessor declared whether they have an interest"),
    of_bid,
    lambda one: {"assessor": one.assessor.number},
)
SCORED = within(
    "bid.scored",
    said(cy="Sgoriwyd cais", en="Bid scored"),
    of_bid,
    lambda one: {"assessor": one.assessor.number, "number": one.number},
)
RULE_STATED = within(
    "call_rule.stated", said(cy="Nodwyd rheol ar gyfer y dewis", en="Rule for the choice stated"), of_call, rule_facts
)
RULE_ENDED = within(
    "call_rule.ended", said(cy="Tynnwyd rheol yn ôl", en="Rule for the choice taken back"), of_call, rule_facts
)
SUGGESTED = within(
    "call.suggested",
    said(
        cy="Cyfrifwyd pa geisiadau sy’n gwneud y gorau o’r arian",
        en="Which bids make the best use of the money worked out",
    ),
    of_call,
    lambda one: {"body": one.body_id},
)
PROPOSED = Verb(
    name="call.put_to_forum",
    says=said(cy="Rhoddwyd dewis o geisiadau gerbron y fforwm", en="Choice of bids put to the forum"),
    about=of_call,
    facts=proposal_facts,
    proofs=(AS_LEFT,),
    tells=Tells(followers=("forum",), telling=tell_proposal),
)

CALL_ASSESS: Final = Rule("call.assess", ACCOUNTS)
"""The page itself asks who runs or assesses the call."""
ASSESSOR_APPOINT = deed("assessor.appoint", SPEAKERS, APPOINTED)
ASSESSOR_END = deed("assessor.end", SPEAKERS, ENDED)
INTEREST_DECLARE = deed("interest.declare", PERSONS, DECLARED)
BID_SCORE = deed("bid.score", PERSONS, SCORED)
RULE_STATE = deed("call_rule.state", SPEAKERS, RULE_STATED)
RULE_END = deed("call_rule.end", SPEAKERS, RULE_ENDED)
CALL_SUGGEST = deed("call.suggest", SPEAKERS, SUGGESTED)
CALL_LOOK_ON = deed("call.look_on", OPERATORS, SUGGESTED)
"""The worker looks on for what was not proven while somebody waited."""
CALL_PROPOSE = deed("call.put_to_forum", SPEAKERS, PROPOSED, second_step=True)
RULES: Final = (
    *(CALL_ASSESS, ASSESSOR_APPOINT, ASSESSOR_END, INTEREST_DECLARE, BID_SCORE),
    *(RULE_STATE, RULE_END, CALL_SUGGEST, CALL_LOOK_ON, CALL_PROPOSE),
)
