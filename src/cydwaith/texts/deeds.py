"""What people do with texts. A row's body is the one for which it is done; who that may be, what holds the text says.

The record has no word of a draft: of each row only a digest, in which a random number stands with the words. Once a
version is published its own digest stands there openly.
"""

from typing import Any, Final

from cydwaith.record.footprints import Footprint
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.permissions import CONTRIBUTORS, EDITORS, EVERYONE, Rule
from cydwaith.shared.said import Said, said
from cydwaith.texts.models import Amendment, Comment, InStep, Section, Support, Text, Version, Wording

FOOTPRINT: Final = Footprint(
    "texts",
    (Text, Section, Wording, InStep, Version, Amendment, Support, Comment),
    {
        Text: ("sections", "versions", "amendments", "comments"),
        Section: ("wordings",),
        Amendment: ("supports",),
    },
)
AS_LEFT: Final = FOOTPRINT.proof
HELD: Final = "drafts are read by those whom the room that holds the text lets; that room tells its own people"


def about(text: Text) -> str:
    """What the record calls a text."""
    return f"text:{text.key}"


def about_version(version: Version) -> str:
    """The text of a version."""
    return about(version.text)


def about_part(part: Amendment | Comment) -> str:
    """The text of which a part tells."""
    return about(part.text)


def of_version(version: Version) -> dict[str, Any]:
    """What the record is told of a version: which it is and what made it, and none of its words."""
    section = version.section.key if version.section else None
    return {"version": version.number, "change": version.change, "section": section, "body": version.body_id}


def frozen_facts(version: Version) -> dict[str, Any]:
    """A frozen version: its digest stands in its footprint, which a random number seals until it is published."""
    return {"version": version.number, "body": version.frozen_body_id, "frozen": version.frozen}


def published_facts(version: Version) -> dict[str, Any]:
    """A published version: its digest, openly."""
    return {"version": version.number, "body": version.published_body_id, "digest": version.digest}


def in_step_facts(one: InStep) -> dict[str, Any]:
    """That both languages of a wording were declared in step."""
    return {"section": one.wording.section.key, "wording": one.wording.number, "body": one.body_id}


def amendment_facts(amendment: Amendment) -> dict[str, Any]:
    """What the record is told of an amendment as it stands."""
    section = amendment.wording.section.key
    return {"amendment": amendment.pk, "section": section, "state": amendment.state, "body": amendment.body_id}


def support_facts(support: Support) -> dict[str, Any]:
    """What the record is told of the support of a body."""
    return {"amendment": support.amendment_id, "body": support.body_id, "taken_back": support.taken_back}


def comment_facts(comment: Comment) -> dict[str, Any]:
    """What the record is told of a comment as it stands."""
    section = comment.wording.section.key
    return {"comment": comment.pk, "section": section, "body": comment.body_id, "closed": comment.closed}


def verb(name: str, says: Said, about: Any, facts: Any) -> Verb:  # Any: each of another kind of thing
    """Something that happened to a text, proved by the rows that it left."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), tells_nobody=HELD)


BEGUN = verb("text.begun", said(cy="Dechreuwyd testun", en="Text begun"), about_version, of_version)
WRITTEN = verb("text.written", said(cy="Ysgrifennwyd fersiwn", en="Version written"), about_version, of_version)
IN_STEP = verb(
    "text.in_step",
    said(cy="Cadarnhawyd bod dwy iaith adran yn cyd-fynd", en="Both languages of a section confirmed in step"),
    lambda one: about(one.wording.section.text),
    in_step_facts,
)
FROZEN = verb(
    "text.frozen", said(cy="Rhewyd fersiwn o destun", en="Version of a text frozen"), about_version, frozen_facts
)
PUBLISHED = verb(
    "text.published",
    said(cy="Cyhoeddwyd fersiwn o destun", en="Version of a text published"),
    about_version,
    published_facts,
)
PROPOSED = verb(
    "text.amendment_proposed", said(cy="Cynigiwyd gwelliant", en="Amendment proposed"), about_part, amendment_facts
)
MERGED = verb(
    "text.amendment_merged", said(cy="Derbyniwyd gwelliant", en="Amendment merged"), about_part, amendment_facts
)
REFUSED = verb(
    "text.amendment_refused", said(cy="Gwrthodwyd gwelliant", en="Amendment refused"), about_part, amendment_facts
)
WITHDRAWN = verb(
    "text.amendment_withdrawn",
    said(cy="Tynnwyd gwelliant yn ôl", en="Amendment withdrawn"),
    about_part,
    amendment_facts,
)
SUPPORTED = verb(
    "text.amendment_supported",
    said(cy="Cefnogwyd gwelliant, neu dynnu’r gefnogaeth yn ôl", en="Amendment supported, or support taken back"),
    lambda support: about(support.amendment.text),
    support_facts,
)
COMMENTED = verb(
    "text.commented", said(cy="Gwnaed sylw ar destun", en="Comment made on a text"), about_part, comment_facts
)
CLOSED = verb("text.comment_closed", said(cy="Caewyd sylw", en="Comment closed"), about_part, comment_facts)

TEXT_READ: Final = Rule("text.read", EVERYONE)
TEXT_BEGIN: Final = deed("text.begin", CONTRIBUTORS, BEGUN)
TEXT_WRITE: Final = deed("text.write", CONTRIBUTORS, WRITTEN)
TEXT_CONFIRM: Final = deed("text.confirm", CONTRIBUTORS, IN_STEP)
TEXT_FREEZE: Final = deed("text.freeze", EDITORS, FROZEN)
TEXT_PUBLISH: Final = deed("text.publish", EDITORS, PUBLISHED)
TEXT_AMEND: Final = deed("text.amend", CONTRIBUTORS, PROPOSED)
TEXT_SUPPORT: Final = deed("text.support", CONTRIBUTORS, SUPPORTED)
TEXT_WITHDRAW: Final = deed("text.withdraw_amendment", CONTRIBUTORS, WITHDRAWN)
TEXT_MERGE: Final = deed("text.merge_amendment", CONTRIBUTORS, MERGED)
TEXT_REFUSE: Final = deed("text.refuse_amendment", CONTRIBUTORS, REFUSED)
TEXT_COMMENT: Final = deed("text.comment", CONTRIBUTORS, COMMENTED)
TEXT_CLOSE: Final = deed("text.close_comment", CONTRIBUTORS, CLOSED)

RULES: Final = (
    TEXT_READ,
    TEXT_BEGIN,
    TEXT_WRITE,
    TEXT_CONFIRM,
    TEXT_FREEZE,
    TEXT_PUBLISH,
    TEXT_AMEND,
    TEXT_SUPPORT,
    TEXT_WITHDRAW,
    TEXT_MERGE,
    TEXT_REFUSE,
    TEXT_COMMENT,
    TEXT_CLOSE,
)
