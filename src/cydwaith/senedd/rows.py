"""What machines read of what was said in the Senedd."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.senedd import sentences, words
from cydwaith.senedd.becoming import Followed
from cydwaith.senedd.models import Evidence, EvidenceKind
from cydwaith.senedd.undertakings import Undertaking
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

Code = Annotated[str, titled(cy="Cod", en="Code")]


class UndertakingRow(Row):
    """What was said in the Senedd, and what is known of what became of it: never whether it was kept.

    `what` is our wording; `words` are verbatim, in `held_in`. `known` is null for what undertakes nothing.
    """

    code: Code
    kind: Annotated[str, titled(cy="Cod y math", en="Code of the kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    on: Annotated[str, titled(cy="Pryd", en="When")]
    number: Annotated[str | None, titled(cy="Rhif y cwestiwn", en="Number of the question")]
    setting: Annotated[Texts, titled(cy="Ble", en="Where")]
    office: Annotated[Texts, titled(cy="Swydd", en="Office")]
    to: Annotated[Texts, titled(cy="I bwy", en="To whom")]
    topics: Annotated[list[str], titled(cy="Codau’r pynciau", en="Codes of the topics")]
    about: Annotated[Texts, titled(cy="Am beth", en="About what")]
    what: Annotated[Texts, titled(cy="Beth", en="What")]
    words: Annotated[str, titled(cy="Y geiriau", en="The words")]
    held_in: Annotated[str, titled(cy="Iaith y geiriau", en="Language of the words")]
    condition: Annotated[Texts, titled(cy="Ar yr amod", en="On condition")]
    when: Annotated[Texts, titled(cy="Erbyn pryd", en="By when")]
    known: Annotated[str | None, titled(cy="Cod yr hyn a wyddys", en="Code of what is known")]
    known_name: Annotated[Texts, titled(cy="Beth a wyddys ers hynny", en="What is known since")]
    evidence: Annotated[int, titled(cy="Darnau o dystiolaeth", en="Pieces of evidence")]
    commitments: Annotated[
        list[str], titled(cy="Codau’r ymrwymiadau yn y rhaglen", en="Codes of the commitments in the programme")
    ]
    sure: Annotated[Texts, titled(cy="Pa mor sicr yw’r darlleniad", en="How sure the reading is")]
    trust: Annotated[str, titled(cy="Hyder yn y ffynhonnell", en="Trust in the source")]
    source: Annotated[str, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Followed, /) -> dict[str, Any]:
        told = thing.told
        pairs = ("setting", "office", "to", "about", "what", "condition", "when", "sure")
        plain = ("code", "kind", "words", "held_in", "trust", "source")
        return {
            **{name: Texts.said(getattr(told, name)) for name in pairs},
            **{name: getattr(told, name) for name in plain},
            "kind_name": Texts.said(words.KINDS[told.kind]),
            "on": sentences.day(told.on).en if told.on.precision == "between" else written(told),
            "number": told.number or None,
            "topics": list(told.topics),
            "known": thing.known and thing.known.value,
            "known_name": Texts.said(sentences.known(thing)),
            "evidence": sum(not one.withdrawn for one in thing.timeline),
            "commitments": [one.slug for one in thing.taken if not one.withdrawn],
        }


def written(told: Undertaking) -> str:
    """As much of its day as is known: 2023-06-14, 2019-05, 2023."""
    size = {"day": 10, "month": 7, "year": 4}[told.on.precision]
    return told.on.first.isoformat()[:size]


class AskedRow(Row):
    """A question that was asked in the Senedd, with the office that answered; who asked stands by office only."""

    number: Annotated[str, titled(cy="Rhif", en="Number")]
    on: Annotated[str, titled(cy="Pryd", en="When")]
    setting: Annotated[Texts, titled(cy="Ble", en="Where")]
    office: Annotated[Texts, titled(cy="Ateb gan", en="Answered by")]
    to: Annotated[Texts, titled(cy="Gofynnwyd gan", en="Asked by")]
    about: Annotated[Texts, titled(cy="Am beth", en="About what")]
    topics: Annotated[list[str], titled(cy="Codau’r pynciau", en="Codes of the topics")]
    whole: Annotated[bool, titled(cy="A gedwir y cyfan", en="Whether all of it is held")]
    source: Annotated[str, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Undertaking, /) -> dict[str, Any]:
        return {
            **{name: Texts.said(getattr(thing, name)) for name in ("setting", "office", "to", "about")},
            "on": written(thing),
            "topics": list(thing.topics),
            "whole": bool(thing.exchange),
        }


class EvidenceRow(Row):
    """One dated piece of evidence of what became of an undertaking, or that somebody looked and found nothing."""

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    undertaking: Code
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Code of the body")]
    kind: Annotated[str, titled(cy="Cod y math", en="Code of the kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    on: Annotated[dt.date, titled(cy="Pryd", en="When")]
    text: Annotated[Texts, titled(cy="Beth, neu ble y chwiliwyd", en="What, or where was looked")]
    url: Annotated[str | None, titled(cy="Cyfeiriad", en="Address")]
    at: Annotated[dt.datetime, titled(cy="Ychwanegwyd", en="Added")]

    @classmethod
    def parts(cls, thing: Evidence, /) -> dict[str, Any]:
        return {
            "id": thing.pk,
            "body": thing.body_id,
            "kind_name": Texts.said(words.EVIDENCE[EvidenceKind(thing.kind)]),
        }
