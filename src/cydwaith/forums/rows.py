"""What machines read of forums: bodies and posts, never names of persons."""

import datetime as dt
from typing import Annotated, Any, Literal

from django.db.models import Model
from pydantic import Field

from cydwaith.engines.json_text import parsed
from cydwaith.forums import models, words
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

Kind = Literal["council", "network", "psb", "cjc", "board"]
Stage = Literal["proposed", "active", "closed"]
Level = Literal["political", "officer", "both"]

ForumCode = Annotated[str, titled(cy="Cod y fforwm", en="Code of the forum")]
ForumName = Annotated[Texts, titled(cy="Fforwm", en="Forum")]
LevelCode = Annotated[Level, titled(cy="Cod y lefel", en="Code of the level")]
LevelName = Annotated[Texts, titled(cy="Lefel", en="Level")]
BodyName = Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
SideName = Annotated[Texts | None, titled(cy="Ochr", en="Side")]


def name(thing: Model | None, column: str = "name") -> Texts | None:
    """What something is called in both languages; nothing where there is none."""
    return Texts.of(thing, column) if thing else None


class Side(Row):
    """A side of a forum."""

    code: str
    name: Texts


class Seat(Row):
    """A seat, and which post of which body holds it; `held_to` is null while it is held."""

    id: Annotated[int, titled(cy="Rhif y sedd", en="Number of the seat")]
    side: Annotated[str | None, titled(cy="Cod yr ochr", en="Code of the side")]
    side_name: SideName
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    body_name: BodyName
    post: Annotated[str | None, titled(cy="Cod y swydd", en="Code of the post")]
    post_title: Annotated[Texts | None, titled(cy="Swydd", en="Post")]
    substitute: Annotated[str | None, titled(cy="Cod swydd yr eilydd", en="Code of the substitute’s post")]
    substitute_title: Annotated[Texts | None, titled(cy="Eilydd", en="Substitute")]
    level: LevelCode
    level_name: LevelName
    votes: Annotated[bool, titled(cy="Â llais wrth gydsynio", en="Has a say in consent")]
    co_chair: Annotated[bool, titled(cy="Cyd-gadeirydd", en="Co-chair")]
    convenor: Annotated[bool, titled(cy="Cynullydd", en="Convenor")]
    held_from: Annotated[dt.date, titled(cy="O", en="From")]
    held_to: Annotated[dt.date | None, titled(cy="Hyd at", en="To")]

    @classmethod
    def parts(cls, thing: models.Seat, /) -> dict[str, Any]:
        return {
            "side": thing.side.code if thing.side else None,
            "side_name": name(thing.side),
            "body_name": name(thing.body),
            "post_title": name(thing.post, "title"),
            "substitute_title": name(thing.substitute, "title"),
            "level_name": Texts.said(words.LEVELS[thing.level]),
        }


class OfForum(Row):
    """What begins with the forum that it is of."""

    forum: ForumCode
    forum_name: ForumName


class SeatListed(Seat, OfForum):
    """A seat with its forum."""

    @classmethod
    def parts(cls, thing: models.Seat, /) -> dict[str, Any]:
        return {**super().parts(thing), "forum_name": name(thing.forum)}


class ConsentRule(Row):
    """A consent rule: `says` is the rule, of whose canonical JSON `digest` is the SHA-256."""

    number: int
    digest: str
    at: dt.datetime
    says: dict[str, Any]

    @classmethod
    def parts(cls, thing: models.ConsentRule, /) -> dict[str, Any]:
        return {"says": parsed(thing.text)}


class ForumListed(Row):
    """A forum as a list shows it; `seats` counts those held today."""

    slug: ForumCode
    kind: Annotated[Kind, titled(cy="Cod y math", en="Code of the kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    stage: Annotated[Stage, titled(cy="Cod y cam", en="Code of the stage")]
    stage_name: Annotated[Texts, titled(cy="Cam", en="Stage")]
    level: LevelCode
    level_name: LevelName
    name: ForumName
    body: Annotated[str | None, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    body_name: Annotated[Texts | None, titled(cy="Sefydliad", en="Organisation")]
    topics: Annotated[list[str], titled(cy="Codau’r pynciau sefydlog", en="Codes of the standing topics")]
    topic_names: Annotated[Texts, titled(cy="Pynciau sefydlog", en="Standing topics")]
    sides: Annotated[list[str], titled(cy="Codau’r ochrau", en="Codes of the sides")]
    side_names: Annotated[Texts, titled(cy="Ochrau", en="Sides")]
    seats: Annotated[int, titled(cy="Seddi heddiw", en="Seats today")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: models.Forum, /) -> dict[str, Any]:
        topics, sides = thing.topics.all(), thing.sides.all()
        return {
            "kind_name": Texts.said(words.KIND[thing.kind]),
            "stage_name": Texts.said(words.STAGES[thing.stage]),
            "level_name": Texts.said(words.LEVELS[thing.level]),
            "body_name": name(thing.body),
            "topics": [topic.pk for topic in topics],
            "topic_names": Texts.joined(topics),
            "sides": [side.code for side in sides],
            "side_names": Texts.joined(sides),
            "seats": thing.seated,  # type: ignore[attr-defined]  # counted by the list's query
        }


class Forum(Row):
    """A forum with its sides, every seat it has had, and every rule, the latest first."""

    slug: str
    kind: Kind
    stage: Stage
    level: Level
    name: Texts
    welsh_source: str | None = Field(description="where the Welsh name was read")
    purpose: Texts
    body: str | None
    proposed_by: str | None
    topics: list[str]
    notice_days: int
    agenda_share: int
    source: str | None
    source_url: str | None
    as_of: dt.date | None
    sample: bool
    sides: list[Side]
    seats: list[Seat]
    rules: list[ConsentRule]

    @classmethod
    def parts(cls, thing: models.Forum, /) -> dict[str, Any]:
        return {
            "topics": [topic.pk for topic in thing.topics.all()],
            "sides": [Side.of(side) for side in thing.sides.all()],
            "seats": [Seat.of(seat) for seat in thing.seats.select_related("side", "body", "post", "substitute")],
            "rules": [ConsentRule.of(rule) for rule in thing.rules.all()],
        }
