"""What people do with duties, outsiders, announcements, disagreements and stocktakes."""

from typing import Any, Final

from cydwaith.policies import announcing
from cydwaith.policies.deeds.policies import about, of_a_part, shows
from cydwaith.policies.footprints import AS_LEFT
from cydwaith.policies.models import Announcement, Column, Duty, Matter, Outsider
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import SPEAKERS, Rule
from cydwaith.shared.said import said


def duty_facts(one: Duty) -> dict[str, Any]:
    """On which side a duty falls, what it costs whom, and whether that side warns."""
    told = {"policy": one.policy_id, "duty": one.number, "side": one.side.code, "money": one.money}
    return {**told, "pays": one.pays_id, "warns": one.warns, "body": one.body_id}


def outsider_facts(one: Outsider) -> dict[str, Any]:
    """At which stage somebody outside was named, and when told."""
    return {"policy": one.policy_id, "stage": str(one.stage), "body": one.body_id, "told": one.told}


def announcement_facts(one: Announcement) -> dict[str, Any]:
    """What was announced when, by which side; and whether the other was told first, as each says."""
    told = {"policy": one.policy_id, "side": one.side.code, "body": one.body_id, "on": one.on}
    return {**told, "told_on": one.told_on, "first": one.first}


def matter_facts(one: Matter) -> dict[str, Any]:
    """Where a matter between the sides stands."""
    told = {"policy": one.policy_id, "matter": one.pk, "kind": str(one.kind), "step": str(one.step)}
    return {**told, "starts": one.starts, "ends": one.ends, "body": one.body_id}


def column_facts(one: Column) -> dict[str, Any]:
    """Which side wrote on which matter."""
    told = {"policy": one.matter.policy_id, "matter": one.matter_id, "side": one.side.code}
    return {**told, "number": one.number, "body": one.body_id}


DUTY = of_a_part(
    "policy.duty_added", said(cy="Dyletswydd a’i chost", en="Duty written down with its costing"), duty_facts
)
WARNED = of_a_part(
    "policy.duty_answered", said(cy="Rhybudd am gost dyletswydd", en="Side answered on the cost of a duty"), duty_facts
)
OUTSIDER = of_a_part(
    "policy.outsider_named", said(cy="Enwyd rhai y tu allan i’r cylch", en="Somebody outside named"), outsider_facts
)
TOLD = of_a_part(
    "policy.outsider_told", said(cy="Hysbyswyd rhai y tu allan i’r cylch", en="Somebody outside told"), outsider_facts
)
ANNOUNCED = of_a_part(
    "policy.announced", said(cy="Cofrestrwyd cyhoeddiad", en="Announcement registered"), announcement_facts
)
ANSWERED = of_a_part(
    "policy.announcement_answered",
    said(cy="Dywedodd ochr a gafodd wybod yn gyntaf", en="Side said whether it was told first"),
    announcement_facts,
)
OPENED = of_a_part(
    "policy.matter_opened",
    said(cy="Agorwyd anghytundeb neu bwyso a mesur", en="Disagreement or stocktake opened"),
    matter_facts,
)
STEPPED = of_a_part(
    "policy.matter_went_on", said(cy="Aeth anghytundeb i’r cam nesaf", en="Disagreement went on a step"), matter_facts
)
WRITTEN = Verb(
    name="policy.column_written",
    says=said(cy="Ysgrifennodd ochr ei cholofn", en="Side wrote its column"),
    about=lambda one: about(one.matter.policy),
    facts=column_facts,
    proofs=(AS_LEFT,),
    shows=lambda one: shows(one.matter.policy),
    tells=announcing.COLUMN,
)

POLICY_DUTY = deed("policy.add_duty", SPEAKERS, DUTY)
POLICY_WARN = deed("policy.warn", SPEAKERS, WARNED)
POLICY_OUTSIDER = deed("policy.name_outsider", SPEAKERS, OUTSIDER)
POLICY_TELL = deed("policy.tell_outsider", SPEAKERS, TOLD)
POLICY_ANNOUNCE = deed("policy.announce", SPEAKERS, ANNOUNCED)
POLICY_ANSWER_ANNOUNCEMENT = deed("policy.answer_announcement", SPEAKERS, ANSWERED)
POLICY_OPEN_MATTER = deed("policy.open_matter", SPEAKERS, OPENED)
POLICY_STEP_MATTER = deed("policy.step_matter", SPEAKERS, STEPPED)
POLICY_WRITE_COLUMN = deed("policy.write_column", SPEAKERS, WRITTEN)
BETWEEN: Final[tuple[Rule, ...]] = (
    POLICY_DUTY,
    POLICY_WARN,
    POLICY_OUTSIDER,
    POLICY_TELL,
    POLICY_ANNOUNCE,
    POLICY_ANSWER_ANNOUNCEMENT,
    POLICY_OPEN_MATTER,
    POLICY_STEP_MATTER,
    POLICY_WRITE_COLUMN,
)
