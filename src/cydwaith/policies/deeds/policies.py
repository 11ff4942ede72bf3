"""What people do with a policy: propose it, lead it, reply to what is asked, cite, ask for the next stage.

A row's body is the one that sits in the forum, or leads, and speaks. Whoever runs the site speaks for nobody.
"""

from typing import Any, Final

from cydwaith.policies import announcing
from cydwaith.policies.footprints import AS_LEFT
from cydwaith.policies.models import Citation, Lead, Policy, Reply, StageChange
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import EVERYONE, OPERATORS, SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells


def about(policy: Policy) -> str:
    """What the record calls a policy."""
    return f"policy:{policy.pk}"


def of_part(one: Any) -> str:  # Any: whatever belongs to a policy
    """What the record calls the policy to which something belongs."""
    return about(one.policy)


def shows(policy: Policy) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("policies", policy.pk)]


def facts(policy: Policy) -> dict[str, Any]:
    """Where a policy stands."""
    told = {"forum": policy.forum_id, "topic": policy.topic_id, "stage": str(policy.stage)}
    return {"policy": policy.pk, **told, "sample": policy.sample}


def lead_facts(lead: Lead) -> dict[str, Any]:
    """Who leads a policy for which side."""
    return {"policy": lead.policy_id, "side": lead.side.code, "body": lead.body_id, "post": lead.post_id}


def reply_facts(reply: Reply) -> dict[str, Any]:
    """Who replied to what, for which side."""
    side = reply.side.code if reply.side else ""
    return {"policy": reply.policy_id, "asked": reply.asked, "side": side, "body": reply.body_id}


def citation_facts(one: Citation) -> dict[str, Any]:
    """What was cited."""
    return {"policy": one.policy_id, "kind": str(one.kind), "key": one.key, "body": one.body_id}


def change_facts(change: StageChange) -> dict[str, Any]:
    """From which stage to which, and which sides have said yes."""
    sides = sorted(one.side.code for one in change.yeses.select_related("side"))
    told = {"policy": change.policy_id, "from": str(change.from_stage), "to": str(change.to_stage)}
    return {**told, "back": change.back, "sides": sides}


def of_policy(name: str, says: Said, tells: Tells | None, tells_nobody: str = "") -> Verb:
    """Something that happened to a policy as a whole."""
    return Verb(
        name=name,
        says=says,
        about=about,
        facts=facts,
        proofs=(AS_LEFT,),
        shows=shows,
        tells=tells,
        tells_nobody=tells_nobody,
    )


def of_a_part(name: str, says: Said, facts: Any, tells: Tells = announcing.PART) -> Verb:  # Any: of its kind of part
    """Something that happened to a part of a policy."""
    return Verb(
        name=name,
        says=says,
        about=of_part,
        facts=facts,
        proofs=(AS_LEFT,),
        shows=lambda one: shows(one.policy),
        tells=tells,
    )


PROPOSED = of_policy("policy.proposed", said(cy="Cynigiwyd polisi", en="Policy proposed"), announcing.POLICY)
LOADED = of_policy(
    "policy.loaded",
    said(cy="Ysgrifennwyd polisi arfaethedig", en="Proposed policy written down"),
    None,
    "it comes with a release, and nobody has done anything",
)
LED = of_a_part(
    "policy.led", said(cy="Dechreuodd rhywun arwain polisi", en="Somebody began to lead a policy"), lead_facts
)
LEFT = of_a_part(
    "policy.lead_ended", said(cy="Peidiodd rhywun ag arwain polisi", en="Somebody ceased to lead a policy"), lead_facts
)
REPLIED = of_a_part(
    "policy.replied",
    said(cy="Atebwyd rhywbeth a ofynnir am bolisi", en="Something asked of a policy answered"),
    reply_facts,
)
CITED = of_a_part(
    "policy.cited", said(cy="Dyfynnwyd rhywbeth mewn polisi", en="Something cited for a policy"), citation_facts
)
UNCITED = of_a_part(
    "policy.citation_removed",
    said(cy="Tynnwyd dyfyniad o bolisi", en="Citation taken from a policy"),
    citation_facts,
)
ASKED = of_a_part(
    "policy.change_asked",
    said(cy="Gofynnwyd am newid cam polisi", en="Change of a policy’s stage asked for"),
    change_facts,
    announcing.WAITS,
)
SAID_YES = of_a_part(
    "policy.change_agreed",
    said(cy="Dywedodd ochr ie i newid cam polisi", en="Side said yes to a change of a policy’s stage"),
    change_facts,
    announcing.WAITS,
)
CHANGED = of_a_part(
    "policy.stage_changed",
    said(cy="Newidiodd cam polisi", en="Stage of a policy changed"),
    change_facts,
    announcing.CHANGED,
)
DROPPED = of_a_part(
    "policy.change_refused",
    said(cy="Gwrthodwyd newid cam polisi", en="Change of a policy’s stage refused"),
    change_facts,
    announcing.CHANGED,
)

POLICY_READ: Final = Rule("policy.read", EVERYONE)
POLICY_LOAD = deed("policy.load", OPERATORS, LOADED)
POLICY_PROPOSE = deed("policy.propose", SPEAKERS, PROPOSED)
POLICY_LEAD = deed("policy.lead", SPEAKERS, LED)
POLICY_LEAVE = deed("policy.leave", SPEAKERS, LEFT)
POLICY_REPLY = deed("policy.reply", SPEAKERS, REPLIED)
POLICY_CITE = deed("policy.cite", SPEAKERS, CITED)
POLICY_UNCITE = deed("policy.remove_citation", SPEAKERS, UNCITED)
POLICY_CHANGE = deed("policy.change", SPEAKERS, ASKED, CHANGED)
POLICY_ANSWER_CHANGE = deed("policy.answer_change", SPEAKERS, SAID_YES, CHANGED, DROPPED)
