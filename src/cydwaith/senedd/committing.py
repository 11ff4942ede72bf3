"""Taking what was undertaken into the programme: as a commitment of the body whose office gave it, once.

Nothing is said by that of whether it was kept: a commitment has its own statuses, by those whom it names.
"""

import datetime as dt
from typing import Final

from django.db import transaction

from cydwaith.bodies.models import Body, Topic
from cydwaith.programme.actions.proposing import propose
from cydwaith.programme.content import Content
from cydwaith.programme.models import Commitment, SourceKind, Test
from cydwaith.senedd.actions import THE_OFFICE
from cydwaith.senedd.becoming import Taken, taken
from cydwaith.senedd.deeds import UNDERTAKING_COMMIT
from cydwaith.senedd.undertakings import Undertaking
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

LONGEST_TITLE: Final = 200
NOT_UNDERTAKEN: Final = said(
    cy="Dim ond ymgymeriad a gaiff ei ychwanegu at y rhaglen", en="Only what was undertaken is taken into the programme"
)
NOT_THE_OWNER: Final = said(
    cy="Dim ond Llywodraeth Cymru, gan mai deiliad un o’i swyddi hi a roddodd yr ymgymeriad, a gaiff ei ychwanegu at y "
    "rhaglen",
    en="Only the Welsh Government, whose office gave the undertaking, can take it into the programme",
)


def already(there: Taken) -> Said:
    """That an undertaking stands in the programme, and as what."""
    title = Said(there.title.cy or there.title.en, there.title.en or there.title.cy)
    return said(cy=f"Mae eisoes yn y rhaglen: {title.cy}", en=f"It is in the programme already: {title.en}")


def taken_as(told: Undertaking) -> Taken | None:
    """The commitment into which an undertaking was taken and that still stands; None where there is none."""
    return next((one for one in taken([told.code]).get(told.code, []) if not one.withdrawn), None)


@transaction.atomic
def commit(
    *,
    by: Actor,
    body: str,
    told: Undertaking,
    post: str,
    owed: str,
    title: Said,
    what: Said,
    known_by: Said,
    due: tuple[dt.date, str] | None,
    sample: bool = False,
) -> Commitment:
    """Put an undertaking forward as a commitment, with the answer as its source: owed by a post of the body.

    Raises NotPossible for what is none, for a body whose office did not give it, and where it was taken already.
    """
    require(by, UNDERTAKING_COMMIT, body=body)
    if not told.undertakes:
        raise NotPossible(str(NOT_UNDERTAKEN))
    if body != THE_OFFICE:
        raise NotPossible(str(NOT_THE_OWNER), "body")
    Body.objects.select_for_update().get(pk=body)  # of two at once the second finds the first's
    if there := taken_as(told):
        raise NotPossible(str(already(there)))
    on, precision = due or (None, "day")
    return propose(
        by=by,
        body=body,
        content=Content(
            texts={"title": title, "what": what, "known_by": known_by},
            owes={body: post},
            owed={owed: None},
            test=Test.EVIDENCE,
            due=on,
            due_precision=precision,
            topics=tuple(Topic.objects.filter(pk__in=told.topics).values_list("pk", flat=True)),
            source_kind=SourceKind.ANSWER,
            source_key=told.code,
            source_url=told.source,
        ),
        sample=sample,
    )


def offered(told: Undertaking) -> dict[str, Said]:
    """What a form begins with: our sentence, and its condition and date as they were said."""
    short = max(len(told.what.cy), len(told.what.en)) <= LONGEST_TITLE
    said_so = [told.what]
    if told.condition:
        said_so.append(
            said(
                cy=f"Ar yr amod: {told.condition.cy or told.condition.en}",
                en=f"On condition: {told.condition.en or told.condition.cy}",
            )
        )
    if told.when:
        said_so.append(
            said(cy=f"Erbyn pryd: {told.when.cy or told.when.en}", en=f"By when: {told.when.en or told.when.cy}")
        )
    return {
        "title": told.what if short else Said(),
        "what": Said(cy=joined([one.cy for one in said_so]), en=joined([one.en for one in said_so])),
    }


def joined(sentences: list[str]) -> str:
    """Sentences one after the other; nothing where the first of them is not there in this language."""
    return " ".join(f"{one.rstrip('.')}." for one in sentences) if sentences[0] else ""
