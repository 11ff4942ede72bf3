"""What people do with awards made here: who may, what the record is told, which rows prove it.

A party’s own people act for it; whoever runs the site acts for none of them.
"""

from typing import Any, Final

from cydwaith.funds.agreements import telling
from cydwaith.funds.agreements.footprints import AS_LEFT
from cydwaith.funds.agreements.models import (
    AgreementSignature,
    AgreementVersion,
    AwardReturn,
    Claim,
    JointAward,
    MoneyLine,
    ReturnReminder,
)
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import OPERATORS, SPEAKERS
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells


def about(part: Any) -> str:  # Any: an award, or anything stored of one
    """How the record calls the award of which something is a part."""
    return f"award:{part.pk if isinstance(part, JointAward) else part.award_id}"


def version_facts(one: AgreementVersion) -> dict[str, Any]:
    """What people read in the record of a version: its hash, the whole sum, and why it was changed."""
    told = {"number": one.number, "sha256": one.digest, "pence": one.total, "ends": one.ends}
    return told | in_columns(title=both(one, "title"), reason=both(one, "reason"))


def signature_facts(one: AgreementSignature) -> dict[str, Any]:
    """What people read in the record of a signature: of which text, by its hash, and by which post."""
    return {"body": one.body_id, "post": one.post_id, "number": one.version.number, "sha256": one.version.digest}


def claim_facts(one: Claim) -> dict[str, Any]:
    """What people read in the record of a claim."""
    names = ("number", "pence", "begins", "ends", "on", "accepted", "decided")
    return {"body": one.body_id, **{name: getattr(one, name) for name in names}} | in_columns(
        reason=both(one, "reason")
    )


def line_facts(one: MoneyLine) -> dict[str, Any]:
    """What people read in the record of a line of money."""
    told = {name: getattr(one, name) for name in ("kind", "on", "pence", "due")}
    return {"body": one.body_id, **told} | in_columns(reason=both(one, "reason"))


def return_facts(one: AwardReturn) -> dict[str, Any]:
    """What people read in the record of a report."""
    return {"body": one.body_id, **{name: getattr(one, name) for name in ("due", "given", "spent", "expected")}}


def reminder_facts(one: ReturnReminder) -> dict[str, Any]:
    """What people read in the record of a reminder."""
    return {"body": one.of.body_id, "due": one.of.due, "days": one.days}


def award_facts(one: JointAward) -> dict[str, Any]:
    """What people read in the record of an award as a whole."""
    return {"funder": one.funder_id, "fund": one.fund, "made": one.made, "closed": one.closed}


def verb(name: str, says: Said, facts: Any, tells: Tells, of: Any = about) -> Verb:  # Any: of its kind of part
    """Something that happened to an award; what is found of it may be another text now."""

    def shows(one: object) -> list[tuple[str, str]]:
        return [("awards_made", of(one).removeprefix("award:"))]

    return Verb(name=name, says=says, about=of, facts=facts, proofs=(AS_LEFT,), tells=tells, shows=shows)


OFFERED = verb(
    "agreement.offered",
    said(cy="Ysgrifennwyd cytundeb i’w lofnodi", en="An agreement written, to be signed"),
    version_facts,
    telling.OFFERED,
)
SIGNED = verb(
    "agreement.signed",
    said(cy="Llofnodwyd cytundeb", en="An agreement signed"),
    signature_facts,
    telling.SIGNED,
    lambda one: f"award:{one.version.award_id}",
)
TAKEN = verb(
    "agreement.taken",
    said(cy="Llofnodwyd cytundeb gan bawb", en="An agreement signed by all"),
    version_facts,
    telling.TAKEN,
)
CLAIMED = verb("claim.sent", said(cy="Hawliwyd arian", en="Money claimed"), claim_facts, telling.CLAIMED)
DECIDED = verb("claim.decided", said(cy="Penderfynwyd ar hawliad", en="A claim decided"), claim_facts, telling.DECIDED)
PAID = verb("award.paid", said(cy="Talwyd hawliad", en="A claim paid"), line_facts, telling.LINE)
RECALLED = verb(
    "award.recalled", said(cy="Gofynnwyd am arian yn ôl", en="Money asked back"), line_facts, telling.RECALLED
)
RETURNED = verb("award.returned", said(cy="Rhoddwyd arian yn ôl", en="Money given back"), line_facts, telling.LINE)
REPORTED = verb(
    "award_return.given",
    said(cy="Adroddwyd ar ddyfarniad", en="A report on an award given"),
    return_facts,
    telling.RETURN,
)
REMINDED = verb(
    "award_return.reminded",
    said(cy="Adroddiad ar ddyfarniad i’w roi cyn hir, neu’n hwyr", en="A report on an award due soon, or late"),
    reminder_facts,
    telling.REMINDER,
    lambda one: f"award:{one.of.award_id}",
)
COMMITTED = Verb(
    name="award.committed",
    says=said(cy="Gwnaed ymrwymiad o weithred mewn cytundeb", en="An action of an agreement became a commitment"),
    about=lambda one: f"award:{one.version.award_id}",
    facts=lambda one: {"number": one.number, "commitment": one.commitment_id},
    proofs=(AS_LEFT,),
    tells_nobody="the commitment that it becomes tells those who owe it and those to whom it is owed",
)
JUDGED = verb(
    "award.judged",
    said(cy="Cyfrifwyd beth a wnaeth dyfarniad", en="What an award did worked out"),
    lambda one: {"indicator": one.aim.indicator_id, "verdict": one.verdict, "reasons": one.reasons},
    telling.JUDGED,
)
CLOSED = verb("award.closed", said(cy="Caewyd dyfarniad", en="An award closed"), award_facts, telling.CLOSED)

AWARD_MAKE = deed("award.make", SPEAKERS, OFFERED)
AGREEMENT_CHANGE = deed("agreement.change", SPEAKERS, OFFERED)
AGREEMENT_SIGN = deed("agreement.sign", SPEAKERS, SIGNED, TAKEN, second_step=True, binds=True)
CLAIM_SEND = deed("claim.send", SPEAKERS, CLAIMED)
CLAIM_DECIDE = deed("claim.decide", SPEAKERS, DECIDED)
AWARD_PAY = deed("award.pay", SPEAKERS, PAID)
AWARD_RECALL = deed("award.recall", SPEAKERS, RECALLED)
AWARD_RETURNED = deed("award.take_back", SPEAKERS, RETURNED)
RETURN_GIVE = deed("award_return.give", SPEAKERS, REPORTED)
RETURN_REMIND = deed("award_return.remind", OPERATORS, REMINDED)
ACTION_COMMIT = deed("award.commit", SPEAKERS, COMMITTED)
AWARD_JUDGE = deed("award.judge", OPERATORS, JUDGED)
AWARD_CLOSE = deed("award.close", SPEAKERS, CLOSED)

RULES: Final = (
    AWARD_MAKE,
    AGREEMENT_CHANGE,
    AGREEMENT_SIGN,
    CLAIM_SEND,
    CLAIM_DECIDE,
    AWARD_PAY,
    AWARD_RECALL,
    AWARD_RETURNED,
    RETURN_GIVE,
    RETURN_REMIND,
    ACTION_COMMIT,
    AWARD_JUDGE,
    AWARD_CLOSE,
)
