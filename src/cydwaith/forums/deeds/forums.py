"""What people do with a forum: propose it, lay down its rule, confirm it side by side, close it.

A row's body is the one that proposes a forum, or holds the seat that acts.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from django.db.models import QuerySet

from cydwaith.bodies.models.sourced import NAMED_BY
from cydwaith.forums import telling
from cydwaith.forums.acting import code
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Side
from cydwaith.record.canonical import canonical, digest
from cydwaith.shared.deeds import Heard, Proof, Row, Verb, deed, latest
from cydwaith.shared.permissions import EDITORS, EVERYONE, OPERATORS, SPEAKERS, Rule
from cydwaith.shared.said import said
from cydwaith.shared.telling import Tells

Stage = Forum.Stage
PLAIN: Final = ("notice_days", "agenda_share", "source", "source_url", "as_of", "certainty", *NAMED_BY, "added")
"""Columns of a forum that the record is told as they are."""


def about(forum: Forum) -> str:
    """What the record calls a forum."""
    return f"forum:{forum.pk}"


def naming(forum: Forum) -> dict[str, Any]:
    """A forum's own name among the facts, by which its entries are found."""
    return {"forum": forum.pk}


def laid_down(forum: Forum) -> dict[str, Any]:
    """What a forum is from its beginning, once and for all; of its purpose the digest, its sides in their order."""
    sides = list(forum.sides.all())
    return {
        **naming(forum),
        "kind": str(forum.kind),
        "level": str(forum.level),
        "topics": sorted(topic.pk for topic in forum.topics.all()),
        "sides": [side.code for side in sides],
        "side_names": [{**asdict(Side.name.of(side)), "order": side.order} for side in sides],
        "name": asdict(Forum.name.of(forum)),
        "purpose": digest(canonical(asdict(Forum.purpose.of(forum)))),
        "body": forum.body_id,
        "proposed_by": forum.proposed_by_id,
        "sample": forum.sample,
        **{name: getattr(forum, name) for name in PLAIN},
    }


def founded_facts(forum: Forum) -> dict[str, Any]:
    """What the record is told of a new forum."""
    return {**laid_down(forum), "stage": str(forum.stage)}


def every_forum() -> Iterator[Row]:
    """What every forum is from its beginning."""
    for forum in Forum.objects.prefetch_related("sides", "topics").order_by("pk"):
        yield about(forum), laid_down(forum)


def told_founded(heard: Heard) -> list[Row]:
    """What a forum was as it began, but for its stage, which changes."""
    return [(heard.subject, {name: value for name, value in heard.facts.items() if name != "stage"})]


FOUNDED: Final = Proof(
    name="forum",
    rows=every_forum,
    told=told_founded,
    since=frozenset({"side_names", "purpose", "body", "proposed_by", *PLAIN}),
)


def stages() -> Iterator[Row]:
    """The stage of every forum."""
    return ((about(one), {"stage": str(one.stage)}) for one in Forum.objects.order_by("pk"))


def told_stage(heard: Heard) -> list[Row]:
    """The stage that an entry leaves a forum in."""
    return [(heard.subject, {"stage": heard.facts.get("stage") or str(LEFT_IN[heard.verb])})]


STAGE: Final = Proof(name="forum.stage", rows=stages, told=told_stage, key=latest)


def shown(forum: Forum) -> list[tuple[str, str]]:
    """What the search reads anew: the forum."""
    return [("forums", forum.pk)]


PROPOSED = Verb(
    name="forum.proposed",
    says=said(cy="Cynigiwyd fforwm", en="Forum proposed"),
    about=about,
    facts=founded_facts,
    proofs=(FOUNDED, STAGE),
    shows=shown,
    tells=telling.FORUM,
)
RECORDED = Verb(
    name="forum.recorded",
    says=said(cy="Cofnodwyd fforwm sy’n bod eisoes", en="Forum that exists written down"),
    about=about,
    facts=founded_facts,
    proofs=(FOUNDED, STAGE),
    shows=shown,
    tells_nobody="it exists already, and comes with a release",
)
TAKEN_BACK = Verb(
    name="forum.taken_back",
    says=said(cy="Tynnwyd cynnig am fforwm yn ôl", en="Proposal for a forum taken back"),
    about=about,
    facts=naming,
    proofs=(STAGE,),
    shows=shown,
    tells=telling.FORUM,
)


def rule_facts(rule: ConsentRule) -> dict[str, Any]:
    """A consent rule, whole."""
    told = {"number": rule.number, "says": rule.text, "digest": rule.digest, "at": rule.at}
    return {**naming(rule.forum), **told}


def under_facts(rule: ConsentRule) -> dict[str, Any]:
    """The consent rule under which a forum begins or closes."""
    return {**naming(rule.forum), "rule": rule.number, "digest": rule.digest}


RULE_SET = Verb(
    name="forum.rule_set",
    says=said(cy="Gosodwyd rheol cydsynio", en="Consent rule laid down"),
    about=lambda rule: about(rule.forum),
    facts=rule_facts,
    rows=lambda: ConsentRule.objects.select_related("forum").order_by("pk").iterator(),
    since=frozenset({"at"}),
    shows=lambda rule: shown(rule.forum),
    tells=Tells(
        followers=("forum", "council", "topic"),
        telling=telling.to_confirm,
        turn="forum.confirm",
        to_do=said(cy="Cadarnhewch y rheol dros eich ochr", en="Confirm the rule for your side"),
        posts=True,
    ),
)
BEGUN = Verb(
    name="forum.begun",
    says=said(cy="Dechreuodd y fforwm", en="Forum begun"),
    about=lambda rule: about(rule.forum),
    facts=under_facts,
    proofs=(STAGE,),
    shows=lambda rule: shown(rule.forum),
    tells=telling.UNDER,
)
CLOSED = Verb(
    name="forum.closed",
    says=said(cy="Caewyd y fforwm", en="Forum closed"),
    about=lambda rule: about(rule.forum),
    facts=under_facts,
    proofs=(STAGE,),
    shows=lambda rule: shown(rule.forum),
    tells=telling.UNDER,
)
LEFT_IN: Final = {
    PROPOSED.name: Stage.PROPOSED,
    RECORDED.name: Stage.ACTIVE,
    BEGUN.name: Stage.ACTIVE,
    CLOSED.name: Stage.CLOSED,
    TAKEN_BACK.name: Stage.CLOSED,
}
"""The stage in which an entry leaves a forum, where the entry itself does not say it."""


def confirmed_facts(one: Confirmation) -> dict[str, Any]:
    """That a seat said for its side that the forum may begin, or close."""
    return {
        **naming(one.rule.forum),
        "what": str(one.what),
        "rule": one.rule.number,
        "digest": one.rule.digest,
        "seat": one.seat_id,
        "side": code(one.seat),
        "body": one.seat.body_id,
        "at": one.at,
    }


def confirmations() -> QuerySet[Confirmation]:
    """Every confirmation, with what its entry tells of it."""
    return Confirmation.objects.select_related("rule__forum", "seat__side").order_by("pk")


CONFIRMED = Verb(
    name="forum.confirmed",
    says=said(cy="Cadarnhawyd fforwm ar ran ochr", en="Forum confirmed for a side"),
    about=lambda one: about(one.rule.forum),
    facts=confirmed_facts,
    rows=lambda: confirmations().iterator(),
    since=frozenset({"at"}),
    shows=lambda one: shown(one.rule.forum),
    tells=telling.UNDER,
)

FORUM_READ = Rule("forum.read", EVERYONE)
FORUM_PROPOSE = deed("forum.propose", EDITORS, PROPOSED, TAKEN_BACK, body=lambda forum: forum.proposed_by_id)
FORUM_LOAD = deed("forum.load", OPERATORS, RECORDED)
FORUM_SET_RULE = deed("forum.set_rule", EDITORS, RULE_SET, states=frozenset({Stage.PROPOSED}))
FORUM_CONFIRM = deed(
    "forum.confirm", SPEAKERS, CONFIRMED, BEGUN, states=frozenset({Stage.PROPOSED}), second_step=True, binds=True
)
FORUM_CLOSE = deed(
    "forum.close",
    SPEAKERS,
    CONFIRMED,
    CLOSED,
    states=frozenset({Stage.PROPOSED, Stage.ACTIVE}),
    second_step=True,
    binds=True,
)
