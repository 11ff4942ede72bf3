"""What is done with reports: written, given to the committee, reviewed, answered, final, published, sent.

Until a report is published only its own council reads it: the record is then told steps and days, and of each row a
digest in which a random number stands with the words.
"""

from collections.abc import Callable
from typing import Any, Final

from cydwaith.performance.models import (
    Action,
    Asked,
    Carried,
    Evidence,
    Rating,
    Report,
    Scale,
    Sending,
    Update,
)
from cydwaith.performance.telling import reports as telling
from cydwaith.record.footprints import Footprint
from cydwaith.shared.deeds import Deed, Facts, Verb, deed
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, READERS, Rule, Who
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells

FOOTPRINT: Final = Footprint(
    "performance_reports", (Report, Asked, Sending, Update, Evidence, Action, Carried, Scale, Rating)
)
INNER: Final = "it is a step of the writing, which those who write see on its page"
DAYS: Final = ("given_on", "reviewed_on", "final_on", "published_on")


def about(report: Report) -> str:
    """What the record calls a report."""
    return f"report:{report.pk}"


def of_part(one: Any) -> str:  # Any: whatever belongs to a report
    """What the record calls the report to which something belongs."""
    return about(one.report)


def facts(report: Report) -> dict[str, Any]:
    """How far a report has come; its hash once it is final."""
    told = {"body": report.body_id, "duty": report.duty, "period": report.period, "state": str(report.state)}
    days = {name: value for name in DAYS if (value := getattr(report, name))}
    more = {"digest": report.digest} if report.digest else {}
    return {**told, **days, **more, "withdrawn": report.withdrawn is not None}


def part_facts(one: Any) -> dict[str, Any]:  # Any: as above
    """Which part of a report was written."""
    return {"report": one.report_id, "part": f"{one._meta.model_name}:{one.pk}"}


def sending_facts(one: Sending) -> dict[str, Any]:
    """To whom a report was sent, when and how, and when that was acknowledged."""
    told = {"report": one.report_id, "to": one.key, "on": one.on, "how": str(one.how)}
    return {**told, "acknowledged": one.acknowledged}


def update_facts(one: Update) -> dict[str, Any]:
    """By when the committee is to be told, and when it was."""
    return {"report": one.report_id, "asked_on": one.asked_on, "due": one.due, "given_on": one.given_on}


def shows(report: Report) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("reports", str(report.pk))]


def step(name: str, says: Said, tells: Tells | None = None) -> Verb:
    """A step of a report."""
    return Verb(
        name=name,
        says=says,
        about=about,
        facts=facts,
        proofs=(FOOTPRINT.proof,),
        shows=shows,
        tells=tells,
        tells_nobody="" if tells else INNER,
    )


def part(name: str, says: Said, told: Callable[..., Facts] = part_facts, tells: Tells | None = None) -> Verb:
    """Something that happened to a part of a report."""
    return Verb(
        name=name,
        says=says,
        about=of_part,
        facts=told,
        proofs=(FOOTPRINT.proof,),
        tells=tells,
        tells_nobody="" if tells else INNER,
    )


BEGUN = step("report.begun", said(cy="Dechreuwyd adroddiad", en="Report begun"))
WRITTEN = part("report.part_written", said(cy="Ysgrifennwyd rhan o adroddiad", en="Part of a report written"))
GIVEN = step(
    "report.given",
    said(cy="Rhoddwyd drafft o adroddiad i’r pwyllgor", en="Draft of a report given to the committee"),
    telling.GIVEN,
)
REVIEWED = step(
    "report.reviewed", said(cy="Adolygodd y pwyllgor ddrafft", en="Draft reviewed by the committee"), telling.REVIEWED
)
ANSWERED = part(
    "report.answered", said(cy="Atebwyd argymhelliad mewn adroddiad", en="Recommendation answered in a report")
)
FINISHED = step("report.final", said(cy="Mae adroddiad yn derfynol", en="Report final"), telling.FINAL)
PUBLISHED = step("report.published", said(cy="Cyhoeddwyd adroddiad", en="Report published"), telling.PUBLISHED)
SENT = part("report.sent", said(cy="Anfonwyd adroddiad", en="Report sent"), sending_facts, telling.SENT)
ACKNOWLEDGED = part(
    "report.acknowledged",
    said(cy="Cydnabuwyd derbyn adroddiad", en="Receipt of a report acknowledged"),
    sending_facts,
    telling.SENT,
)
WITHDRAWN = step("report.withdrawn", said(cy="Tynnwyd adroddiad yn ôl", en="Report withdrawn"), telling.PUBLISHED)
UPDATE_ASKED = part(
    "report.update_asked",
    said(cy="Gofynnodd pwyllgor sut mae’r camau’n mynd", en="Committee asked how the actions are going"),
    update_facts,
    telling.UPDATE,
)
UPDATE_GIVEN = part(
    "report.update_given",
    said(cy="Dywedwyd wrth bwyllgor sut mae’r camau’n mynd", en="Committee told how the actions are going"),
    update_facts,
)
SCALE_KEPT = Verb(
    name="report.scale_kept",
    says=said(cy="Cadwyd graddfa cyngor", en="Scale of a council kept"),
    about=lambda one: f"body:{one.body_id}",
    facts=lambda one: {"body": one.body_id, "scale": one.pk},
    proofs=(FOOTPRINT.proof,),
    tells_nobody=INNER,
)

REPORT_READ: Final = Rule("report.read", EVERYONE)
REPORT_DRAFT: Final = Rule("report.read_draft", READERS)
REPORT_BEGIN = deed("report.begin", CONTRIBUTORS, BEGUN)


def of_its_council(what: str, who: frozenset[Who], *verbs: Verb) -> Deed:
    """A deed done to a report, for its council."""
    return deed(what, who, *verbs, body=lambda report: report.body_id)


def of_the_council(what: str, who: frozenset[Who], *verbs: Verb) -> Deed:
    """A deed done to a part of a report, for its council."""
    return deed(what, who, *verbs, body=lambda one: one.report.body_id)


REPORT_WRITE = of_its_council("report.write", CONTRIBUTORS, WRITTEN)
REPORT_ANSWER = of_the_council("report.answer", CONTRIBUTORS, ANSWERED)
REPORT_GIVE = of_its_council("report.give", EDITORS, GIVEN)
REPORT_REVIEW = of_its_council("report.review", EDITORS, REVIEWED)
REPORT_FINISH = of_its_council("report.finish", EDITORS, FINISHED)
REPORT_PUBLISH = of_its_council("report.publish", EDITORS, PUBLISHED)
REPORT_SEND = of_its_council("report.send", EDITORS, SENT)
REPORT_ACKNOWLEDGE = deed("report.acknowledge", EDITORS, ACKNOWLEDGED)
REPORT_WITHDRAW = of_its_council("report.withdraw", EDITORS, WITHDRAWN)
REPORT_ASK_UPDATE = of_its_council("report.ask_update", EDITORS, UPDATE_ASKED)
REPORT_GIVE_UPDATE = of_the_council("report.give_update", EDITORS, UPDATE_GIVEN)
REPORT_SCALE = deed("report.keep_scale", EDITORS, SCALE_KEPT)

RULES: Final = (
    REPORT_READ,
    REPORT_DRAFT,
    REPORT_BEGIN,
    REPORT_WRITE,
    REPORT_ANSWER,
    REPORT_GIVE,
    REPORT_REVIEW,
    REPORT_FINISH,
    REPORT_PUBLISH,
    REPORT_SEND,
    REPORT_ACKNOWLEDGE,
    REPORT_WITHDRAW,
    REPORT_ASK_UPDATE,
    REPORT_GIVE_UPDATE,
    REPORT_SCALE,
)
