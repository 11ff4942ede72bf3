"""What is done with conversations, and who may; what holds one says for which bodies.

The record has no word of who takes part: not that somebody did, what they said, or how they voted. It hears of a
statement once those who look after the conversation decide on it, and of its words only by a digest.
"""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.deliberations import telling
from cydwaith.deliberations.models import Closing, Conversation, Statement, StatementState
from cydwaith.record.footprints import Footprint, subject
from cydwaith.shared.deeds import Row, Verb, deed
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, OPERATORS, Rule
from cydwaith.shared.said import said


class AsHeard(Footprint):
    """What deeds tell of conversations. Of a statement that waits the record has not heard yet."""

    def rows(self) -> Iterator[Row]:
        waiting = {subject(one) for one in Statement.objects.filter(state=StatementState.WAITING)}
        return (row for row in super().rows() if row[0] not in waiting)


FOOTPRINT: Final = AsHeard("conversations", (Conversation, Closing, Statement), {Conversation: ("closings",)})
AS_LEFT: Final = FOOTPRINT.proof


def about(conversation: Conversation) -> str:
    """What the record calls a conversation."""
    return f"conversation:{conversation.key}"


def about_part(part: Any) -> str:  # Any: a closing, a statement
    """The conversation to which something belongs."""
    return about(part.conversation)


def shows(conversation: Conversation) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("deliberations", conversation.key)]


def facts(conversation: Conversation) -> dict[str, Any]:
    """What the record is told of a conversation."""
    told = {name: getattr(conversation, name) for name in ("key", "kind", "holder", "opens", "closes", "who", "sample")}
    return {**told, "first": conversation.first, "smallest": conversation.smallest, "body": conversation.body_id}


def closing_facts(closing: Closing) -> dict[str, Any]:
    """That it closed, or opens again until a day."""
    return {"again": closing.again, "closes": closing.closes, "body": closing.body_id}


def statement_facts(statement: Statement) -> dict[str, Any]:
    """What was decided on a statement; none of its words."""
    return {"statement": statement.number, "state": statement.state, "body": statement.decided_body_id}


OPENED = Verb(
    name="conversation.opened",
    says=said(cy="Agorwyd sgwrs", en="Conversation opened"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    shows=shows,
    tells=telling.CONVERSATION,
)
LOADED = Verb(
    name="conversation.loaded",
    says=said(cy="Gwnaed sgwrs enghreifftiol", en="Sample conversation made"),
    about=about,
    facts=facts,
    proofs=(AS_LEFT,),
    shows=shows,
    tells_nobody="it is made up for the demonstration",
)
CLOSED = Verb(
    name="conversation.closed",
    says=said(cy="Caewyd sgwrs", en="Conversation closed"),
    about=about_part,
    facts=closing_facts,
    proofs=(AS_LEFT,),
    shows=lambda closing: shows(closing.conversation),
    tells=telling.PART,
)
REOPENED = Verb(
    name="conversation.reopened",
    says=said(cy="Ailagorwyd sgwrs", en="Conversation opened again"),
    about=about_part,
    facts=closing_facts,
    proofs=(AS_LEFT,),
    shows=lambda closing: shows(closing.conversation),
    tells=telling.PART,
)
IMPORTED = Verb(
    name="conversation.imported",
    says=said(cy="Mewnforiwyd datganiadau a phleidleisiau", en="Statements and votes imported"),
    about=about,
    facts=lambda conversation: {"statements": conversation.statements.count()},
    proofs=(AS_LEFT,),
    shows=shows,
    tells_nobody="what was said elsewhere is brought in; the conversation was announced when it opened",
)
INVITED = Verb(
    name="conversation.invited",
    says=said(cy="Gwnaed gwahoddiadau i sgwrs", en="Invitations to a conversation made"),
    about=about,
    unverified="links by which people come are nobody’s business: the record only hears how many were made",
    tells_nobody="whoever is invited is told by whoever invites",
)


def decision(name: str, words: Any, why: str) -> Verb:  # Any: a text in both languages
    """Something that was decided on a statement."""
    return Verb(
        name=name,
        says=words,
        about=about_part,
        facts=statement_facts,
        proofs=(AS_LEFT,),
        shows=lambda one: shows(one.conversation),
        tells_nobody=why,
    )


MANY: Final = "statements come by the dozen; whoever takes part is asked about them one by one"
ACCEPTED = decision("statement.accepted", said(cy="Derbyniwyd datganiad", en="Statement accepted"), MANY)
REFUSED = decision(
    "statement.refused", said(cy="Gwrthodwyd datganiad, gyda’r rheswm", en="Statement refused, with the reason"), MANY
)
REMOVED = decision(
    "statement.removed", said(cy="Dilëwyd datganiad, gyda’r rheswm", en="Statement removed, with the reason"), MANY
)
TRANSLATED = decision(
    "statement.translated", said(cy="Ychwanegwyd cyfieithiad at ddatganiad", en="Statement given a translation"), MANY
)
WITHDRAWN = decision(
    "statement.withdrawn",
    said(cy="Tynnwyd datganiad yn ôl gan ei awdur", en="Statement withdrawn by its author"),
    "nobody is to look who it was",
)

CONVERSATION_READ: Final = Rule("conversation.read", EVERYONE)
CONVERSATION_VOTE: Final = Rule("conversation.vote", EVERYONE)
STATEMENT_ADD: Final = Rule("statement.add", EVERYONE)
CONVERSATION_MODERATE: Final = Rule("conversation.moderate", CONTRIBUTORS)
CONVERSATION_LOAD: Final = deed("conversation.load", OPERATORS, LOADED)
CONVERSATION_OPEN: Final = deed("conversation.open", EDITORS, OPENED)
CONVERSATION_CLOSE: Final = deed("conversation.close", EDITORS, CLOSED)
CONVERSATION_REOPEN: Final = deed("conversation.reopen", EDITORS, REOPENED)
CONVERSATION_IMPORT: Final = deed("conversation.import", EDITORS, IMPORTED)
CONVERSATION_INVITE: Final = deed("conversation.invite", EDITORS, INVITED)
STATEMENT_ACCEPT: Final = deed("statement.accept", CONTRIBUTORS, ACCEPTED)
STATEMENT_REFUSE: Final = deed("statement.refuse", CONTRIBUTORS, REFUSED)
STATEMENT_REMOVE: Final = deed("statement.remove", CONTRIBUTORS, REMOVED)
STATEMENT_TRANSLATE: Final = deed("statement.translate", CONTRIBUTORS, TRANSLATED)
STATEMENT_WITHDRAW: Final = deed("statement.withdraw", EVERYONE, WITHDRAWN)
OPINION_ANALYSE: Final = Rule("opinion.analyse", EVERYONE)

RULES: Final = (
    OPINION_ANALYSE,
    CONVERSATION_READ,
    CONVERSATION_VOTE,
    CONVERSATION_MODERATE,
    CONVERSATION_LOAD,
    CONVERSATION_OPEN,
    CONVERSATION_CLOSE,
    CONVERSATION_REOPEN,
    CONVERSATION_IMPORT,
    CONVERSATION_INVITE,
    STATEMENT_ADD,
    STATEMENT_ACCEPT,
    STATEMENT_REFUSE,
    STATEMENT_REMOVE,
    STATEMENT_TRANSLATE,
    STATEMENT_WITHDRAW,
)
SILENT: Final = "votes are secret: a record of them, even sealed, would tell when somebody voted"
NOT_COVERED: Final[dict[str, str]] = {
    "deliberations_participant": SILENT,
    "deliberations_vote": SILENT,
    "deliberations_code": "a code lives for a quarter of an hour",
    "deliberations_invitation": "who was invited is nobody’s business; only hashes of links stand here",
    "deliberations_outcome": "worked out of the votes, and worked out anew after each",
    "deliberations_week": "figures as they were shown on a day, worked out of the votes",
}
"""Columns that no entry proves, each with the reason."""
