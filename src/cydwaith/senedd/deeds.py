"""What people do with the Senedd: the Record is imported, dated evidence added, and what was wrong withdrawn."""

from collections.abc import Iterator
from typing import Any, Final

from cydwaith.senedd import digests
from cydwaith.senedd.models import Confirmed, Evidence, Near
from cydwaith.senedd.telling import NEAR_TOLD, OF_EVIDENCE, TOLD
from cydwaith.shared.deeds import Proof, Row, Verb, deed, latest
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import ANALYSTS, EDITORS, EVERYONE, Rule
from cydwaith.shared.said import said

COLUMNS: Final = ("undertaking", "kind", "on", "url", "at", "withdrawn")


def about(one: Evidence) -> str:
    """What the record calls a piece of evidence."""
    return f"undertaking_evidence:{one.pk}"


def facts(one: Evidence) -> dict[str, Any]:
    """A piece of evidence as it stands."""
    plain = {name: getattr(one, name) for name in COLUMNS}
    return {"body": one.body_id, **plain, **in_columns(text=both(one, "text"), why=both(one, "why"))}


def rows() -> Iterator[Row]:
    """Every piece of evidence as it stands."""
    for one in Evidence.objects.order_by("pk").iterator(chunk_size=500):
        yield about(one), facts(one)


STANDS: Final = Proof(name="undertaking.evidence_as_it_stands", rows=rows, key=latest)
ADDED = Verb(
    name="undertaking.evidence_added",
    says=said(
        cy="Ychwanegwyd tystiolaeth o’r hyn a ddaeth o ymgymeriad", en="Evidence added of what became of an undertaking"
    ),
    about=about,
    facts=facts,
    proofs=(STANDS,),
    tells=OF_EVIDENCE,
)
WITHDRAWN = Verb(
    name="undertaking.evidence_withdrawn",
    says=said(
        cy="Tynnwyd yn ôl dystiolaeth o’r hyn a ddaeth o ymgymeriad",
        en="Evidence of what became of an undertaking withdrawn",
    ),
    about=about,
    facts=facts,
    proofs=(STANDS,),
    tells=OF_EVIDENCE,
)

CONFIRMED_COLUMNS: Final = ("text_hash", "first", "last", "words", "topics", "at", "withdrawn")
TEXTS: Final = ("what", "about", "condition", "when", "why")


def about_confirmed(one: Confirmed) -> str:
    """What the record calls an undertaking that was confirmed."""
    return f"undertaking:{one.code}"


def confirmed_facts(one: Confirmed) -> dict[str, Any]:
    """An undertaking that was confirmed, as it stands."""
    plain = {name: getattr(one, name) for name in CONFIRMED_COLUMNS}
    texts = in_columns(**{name: both(one, name) for name in TEXTS})
    return {"body": one.body_id, "contribution": one.contribution_id, **plain, **texts}


def confirmed_rows() -> Iterator[Row]:
    """Every undertaking that was confirmed, as it stands."""
    for one in Confirmed.objects.order_by("pk").iterator(chunk_size=500):
        yield about_confirmed(one), confirmed_facts(one)


def found_anew(one: Confirmed) -> list[tuple[str, str]]:
    """What the search reads anew."""
    return [("undertakings", one.code)]


AS_CONFIRMED: Final = Proof(name="undertaking.confirmed_as_it_stands", rows=confirmed_rows, key=latest)
CONFIRMED = Verb(
    name="undertaking.confirmed",
    says=said(cy="Cadarnhawyd ymgymeriad yn y Senedd", en="An undertaking in the Senedd confirmed"),
    about=about_confirmed,
    facts=confirmed_facts,
    proofs=(AS_CONFIRMED,),
    shows=found_anew,
    tells=TOLD,
)
UNCONFIRMED = Verb(
    name="undertaking.withdrawn",
    says=said(cy="Tynnwyd ymgymeriad yn y Senedd yn ôl", en="An undertaking in the Senedd withdrawn"),
    about=about_confirmed,
    facts=confirmed_facts,
    proofs=(AS_CONFIRMED,),
    shows=found_anew,
    tells=TOLD,
)
CAME_NEAR = Verb(
    name="undertaking.answer_near",
    says=said(
        cy="Daeth ateb gan ddeiliad yr un swydd ar yr un pwnc ag ymgymeriad",
        en="An answer came from the same office on the same subject as an undertaking",
    ),
    about=lambda one: f"undertaking:{one.undertaking}",
    facts=lambda one: {
        "undertaking": one.undertaking,
        "contribution": one.contribution_id,
        "because": one.because,
        "at": one.at,
    },
    rows=lambda: Near.objects.order_by("pk").iterator(chunk_size=500),
    tells=NEAR_TOLD,
)
IMPORTED = Verb(
    name="senedd.sitting_imported",
    says=said(cy="Mewnforiwyd eisteddiad o’r Senedd", en="A sitting of the Senedd imported"),
    about=digests.about_sitting,
    facts=digests.of_sitting,
    proofs=(Proof(name="senedd.sittings_as_they_stand", rows=digests.sittings, key=latest),),
    tells_nobody="what is near an undertaking is told of it, answer by answer",
)
PEOPLE = Verb(
    name="senedd.people_imported",
    says=said(cy="Mewnforiwyd aelodau a swyddi’r Senedd", en="Members and offices of the Senedd imported"),
    about=lambda which: f"senedd_people:{which}",
    facts=digests.of_people,
    proofs=(Proof(name="senedd.people_as_they_stand", rows=digests.people, key=latest),),
    tells_nobody="who holds which office is read on its page",
)

SENEDD_READ: Final = Rule("senedd.read", EVERYONE)
EVIDENCE_ADD = deed("undertaking.add_evidence", EDITORS, ADDED)
EVIDENCE_WITHDRAW = deed("undertaking.withdraw_evidence", EDITORS, WITHDRAWN, body=lambda one: one.body_id)
SENEDD_IMPORT = deed("senedd.import", ANALYSTS, IMPORTED, PEOPLE, CAME_NEAR)
UNDERTAKING_CONFIRM = deed("undertaking.confirm", EDITORS, CONFIRMED)
UNDERTAKING_COMMIT: Final = Rule("undertaking.commit", EDITORS)
UNDERTAKING_WITHDRAW = deed("undertaking.withdraw", EDITORS, UNCONFIRMED, body=lambda one: one.body_id)

RULES: Final = (
    *(SENEDD_READ, EVIDENCE_ADD, EVIDENCE_WITHDRAW),
    *(SENEDD_IMPORT, UNDERTAKING_CONFIRM, UNDERTAKING_COMMIT, UNDERTAKING_WITHDRAW),
)
NOT_COVERED: Final[dict[str, str]] = {
    f"senedd_{table}": "none is in the demonstration; a test of this room adds some and changes every column"
    for table in (
        *("evidence", "sitting", "item", "member", "group", "membership"),
        *("contribution", "former", "division", "vote", "confirmed", "near"),
    )
}
