"""What councils do in the performance regime: they say how their duties go, and reply to findings about them."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.performance.models import DutyStatus, Reminder, Reply
from cydwaith.performance.telling import own as telling
from cydwaith.shared.deeds import Proof, Row, Verb, deed, latest
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import EDITORS, EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said

OF_REMINDER: Final = ("duty", "period", "due", "days", "at")
COLUMNS: Final = ("duty", "period", "event", "on", "until", "url", "at", "withdrawn")


def about_status(one: DutyStatus) -> str:
    """What the record calls a status of a duty."""
    return f"duty_status:{one.pk}"


def status_facts(one: DutyStatus) -> dict[str, Any]:
    """A status as it stands."""
    plain = {name: getattr(one, name) for name in COLUMNS}
    return {"body": one.body_id, **plain, **in_columns(reason=both(one, "reason"), why=both(one, "why"))}


def status_rows() -> Iterator[Row]:
    """Every status as it stands."""
    for one in DutyStatus.objects.order_by("pk").iterator(chunk_size=500):
        yield about_status(one), status_facts(one)


def about_reply(one: Reply) -> str:
    """What the record calls a reply."""
    return f"reply:{one.pk}"


def reply_facts(one: Reply) -> dict[str, Any]:
    """A reply as it stands."""
    plain = {"body": one.body_id, "indicator": one.indicator_id, "at": one.at, "withdrawn": one.withdrawn}
    return {**plain, **in_columns(text=both(one, "text"))}


def reply_rows() -> Iterator[Row]:
    """Every reply as it stands."""
    for one in Reply.objects.order_by("pk").iterator(chunk_size=500):
        yield about_reply(one), reply_facts(one)


STATUS_STANDS: Final = Proof(name="duty_status.as_it_stands", rows=status_rows, key=latest)
REPLY_STANDS: Final = Proof(name="reply.as_it_stands", rows=reply_rows, key=latest)
STATUS_SAID = Verb(
    name="duty_status.said",
    says=said(cy="Dywedodd cyngor sut mae dyletswydd yn mynd", en="A council said how a duty goes"),
    about=about_status,
    facts=status_facts,
    proofs=(STATUS_STANDS,),
    tells=telling.STATUS,
)
STATUS_WITHDRAWN = Verb(
    name="duty_status.withdrawn",
    says=said(cy="Tynnwyd yn ôl yr hyn a ddywedwyd am ddyletswydd", en="What was said of a duty withdrawn"),
    about=about_status,
    facts=status_facts,
    proofs=(STATUS_STANDS,),
    tells=telling.STATUS,
)
REPLY_MADE = Verb(
    name="reply.made",
    says=said(cy="Ymatebodd cyngor i ganfyddiad amdano", en="A council replied to a finding about it"),
    about=about_reply,
    facts=reply_facts,
    proofs=(REPLY_STANDS,),
    tells=telling.REPLY,
)
REPLY_WITHDRAWN = Verb(
    name="reply.withdrawn",
    says=said(cy="Tynnwyd ymateb i ganfyddiad yn ôl", en="A reply to a finding withdrawn"),
    about=about_reply,
    facts=reply_facts,
    proofs=(REPLY_STANDS,),
    tells_nobody="what is withdrawn is no longer shown, and nobody has to do anything about it",
)

REMINDED = Verb(
    name="duty.reminded",
    says=said(cy="Dyddiad statudol yn agos, neu wedi bod", en="A statutory date near, or past"),
    about=lambda one: f"duty_reminder:{one.pk}",
    facts=lambda one: {"body": one.body_id, **{name: getattr(one, name) for name in OF_REMINDER}},
    rows=lambda: Reminder.objects.order_by("pk").iterator(chunk_size=500),
    tells=telling.REMINDER,
)

PERFORMANCE_READ: Final = Rule("performance.read", EVERYONE)
STATUS_SAY = deed("duty_status.say", EDITORS, STATUS_SAID)
STATUS_WITHDRAW = deed("duty_status.withdraw", EDITORS, STATUS_WITHDRAWN, body=lambda one: one.body_id)
REPLY_MAKE = deed("reply.make", EDITORS, REPLY_MADE)
REPLY_WITHDRAW = deed("reply.withdraw", EDITORS, REPLY_WITHDRAWN, body=lambda one: one.body_id)
DUTY_REMIND = deed("duty.remind", OPERATORS, REMINDED)

RULES: Final = (PERFORMANCE_READ, STATUS_SAY, STATUS_WITHDRAW, REPLY_MAKE, REPLY_WITHDRAW, DUTY_REMIND)
NONE_SHIPS: Final = "none is in the demonstration; a test of this room says some and changes every column"
NOT_COVERED: Final[dict[str, str]] = {
    f"performance_{table}": NONE_SHIPS for table in ("dutystatus", "reminder", "reply")
}
