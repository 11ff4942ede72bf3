"""What machines read of the Record."""

import datetime as dt
from typing import Annotated, Any

from cydwaith.senedd.models import Contribution, Membership, Vote
from cydwaith.senedd.parties import told_by
from cydwaith.senedd.undertakings import source_of
from cydwaith.shared.pairs import both
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

Language = Annotated[str, titled(cy="Iaith a lefarwyd", en="Language spoken")]
NOTHING = Texts(cy=None, en=None)


class SeneddQuestionRow(Row):
    """A question in the Senedd with what answered it: `text` in the language spoken, `translation` in the other.

    Several answers stand one after the other, with an empty line between them.
    """

    id: Annotated[int, titled(cy="Rhif yma", en="Number here")]
    number: Annotated[str | None, titled(cy="Rhif y cwestiwn", en="Number of the question")]
    on: Annotated[dt.date, titled(cy="Pryd", en="When")]
    heading: Annotated[Texts, titled(cy="Pennawd", en="Heading")]
    member: Annotated[str | None, titled(cy="Rhif yr aelod", en="Number of the member")]
    member_name: Annotated[str | None, titled(cy="Aelod", en="Member")]
    language: Language
    text: Annotated[str, titled(cy="Y cwestiwn", en="The question")]
    translation: Annotated[str | None, titled(cy="Cyfieithiad", en="Translation")]
    office: Annotated[Texts, titled(cy="Ateb gan", en="Answered by")]
    answer_language: Annotated[str | None, titled(cy="Iaith yr ateb", en="Language of the answer")]
    answer: Annotated[str | None, titled(cy="Yr ateb", en="The answer")]
    answer_translation: Annotated[str | None, titled(cy="Cyfieithiad o’r ateb", en="Translation of the answer")]
    source: Annotated[str, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Contribution, /) -> dict[str, Any]:
        answers = list(thing.answered_by.all())
        first = answers[0] if answers else None
        return {
            "id": thing.pk,
            "on": thing.item.sitting.on,
            "heading": Texts.of(thing.item, "heading"),
            "member": thing.member_id,
            "member_name": thing.member.name if thing.member else None,
            "office": Texts.of(first.office, "name") if first and first.office else NOTHING,
            "answer_language": first.language if first else None,
            "answer": joined(answers, "text"),
            "answer_translation": joined(answers, "translation"),
            "source": source_of(thing.item.sitting, thing.code),
        }


def joined(answers: list[Contribution], name: str) -> str | None:
    """Several answers as one text; None where there is none."""
    return "\n\n".join(text for one in answers if (text := getattr(one, name))) or None


class SeneddMembershipRow(Row):
    """An office, a seat or a party of a member; of one that was only seen, the first and the last day on which.

    `source` is what tells it, an address or a name; null where that is not known.
    """

    member: Annotated[str, titled(cy="Rhif yr aelod", en="Number of the member")]
    name: Annotated[str, titled(cy="Aelod", en="Member")]
    kind: Annotated[str, titled(cy="Math", en="Kind")]
    group: Annotated[Texts, titled(cy="Swydd, sedd neu blaid", en="Office, seat or party")]
    begins: Annotated[dt.date | None, titled(cy="O", en="From")]
    ends: Annotated[dt.date | None, titled(cy="Hyd", en="To")]
    seen: Annotated[bool, titled(cy="O’r Cofnod yn unig", en="From the Record only")]
    source: Annotated[str | None, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Membership, /) -> dict[str, Any]:
        return {
            "name": thing.member.name,
            "kind": thing.group.kind,
            "group": Texts.said(both(thing.group, "name")),
            "source": told_by(thing) or None,
        }


class SeneddVoteRow(Row):
    """How one member voted."""

    vote: Annotated[str, titled(cy="Rhif y bleidlais", en="Number of the vote")]
    on: Annotated[dt.date, titled(cy="Pryd", en="When")]
    what: Annotated[Texts, titled(cy="Ar beth", en="On what")]
    member: Annotated[str, titled(cy="Rhif yr aelod", en="Number of the member")]
    name: Annotated[str, titled(cy="Aelod", en="Member")]
    side: Annotated[str, titled(cy="Pleidlais", en="Vote")]

    @classmethod
    def parts(cls, thing: Vote, /) -> dict[str, Any]:
        of = thing.division
        return {
            "vote": thing.division_id,
            "on": of.sitting.on,
            "what": Texts.of(of, "name"),
            "name": thing.member.name,
        }
