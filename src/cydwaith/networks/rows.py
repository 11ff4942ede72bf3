"""What machines read of the coverage of networks, and of its holes."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from cydwaith.bodies.models import Body
from cydwaith.forums.rows import LevelCode, LevelName, name
from cydwaith.forums.words import LEVELS
from cydwaith.networks.queries.coverage import Line, Part
from cydwaith.networks.queries.holes import Hole
from cydwaith.networks.words import PRESENCE
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

TopicCode = Annotated[str, titled(cy="Cod y pwnc", en="Code of the topic")]
TopicName = Annotated[Texts, titled(cy="Pwnc", en="Topic")]
Networks = Annotated[list[str], titled(cy="Rhwydweithiau", en="Networks")]
Proposed = Annotated[list[str], titled(cy="Rhwydweithiau a gynigiwyd", en="Networks proposed")]
Behind = Annotated[
    int | None,
    titled(cy="Cynghorau y tu ôl i’r hyn a ddisgwylir", en="Councils behind what is predicted"),
]
Practices = Annotated[int | None, titled(cy="Arferion i ddysgu oddi wrthynt", en="Practices to learn from")]
Convenor = Annotated[str | None, titled(cy="Cod y cynullydd a gyfrifwyd", en="Code of the computed convenor")]
ConvenorName = Annotated[Texts | None, titled(cy="Cynullydd a gyfrifwyd", en="Computed convenor")]


@dataclass(frozen=True)
class Cell:
    """One topic on one level for one council; its hole, where no council sits in a network there."""

    line: Line
    level: str
    council: Body
    hole: Hole | None

    @property
    def part(self) -> Part:
        """What is so of the topic on the level."""
        return self.line.parts[self.level]


def needed(hole: Hole | None) -> dict[str, Any]:
    """How many are behind (nothing where no figure is judged), what is there to learn, who could convene."""
    judged = hole is not None and hole.need.judged
    convenor = hole.convenor if hole else None
    return {
        "behind": len(hole.need.behind) if hole and judged else None,
        "practices": len(hole.offers) if hole else None,
        "convenor": convenor.body.pk if convenor else None,
        "convenor_name": name(convenor.body) if convenor else None,
    }


class Coverage(Row):
    """How one council takes part in the networks of a topic on a level; need and offers are the topic's.

    `behind` counts the councils behind what their circumstances predict; null where no figure is judged, or the topic
    has no hole on that level.
    """

    topic: TopicCode
    topic_name: TopicName
    level: LevelCode
    level_name: LevelName
    council: Annotated[str, titled(cy="Cod y cyngor", en="Code of the council")]
    council_name: Annotated[Texts, titled(cy="Cyngor", en="Council")]
    presence: Annotated[Literal["came", "sits", "nobody"], titled(cy="Cod cymryd rhan", en="Code of taking part")]
    presence_name: Annotated[Texts, titled(cy="Cymryd rhan", en="Taking part")]
    networks: Networks
    proposed: Proposed
    behind: Behind
    practices: Practices
    convenor: Convenor
    convenor_name: ConvenorName

    @classmethod
    def parts(cls, thing: Cell, /) -> dict[str, Any]:
        how = thing.part.of(thing.council.code).value
        return {
            "topic": thing.line.topic.code,
            "topic_name": name(thing.line.topic),
            "level": str(thing.level),
            "level_name": Texts.said(LEVELS[thing.level]),
            "council": thing.council.code,
            "council_name": name(thing.council),
            "presence": how,
            "presence_name": Texts.said(PRESENCE[how]),
            "networks": [one.slug for one in thing.part.networks],
            "proposed": [one.slug for one in thing.part.proposed],
            **needed(thing.hole),
        }


class NetworkHole(Row):
    """A topic with levels on which no council sits in a network; `place` is its place among those to close first."""

    place: Annotated[int, titled(cy="Lle yn y drefn", en="Place in the order")]
    topic: TopicCode
    topic_name: TopicName
    levels: Annotated[list[str], titled(cy="Codau’r lefelau heb rwydwaith", en="Codes of the levels without one")]
    judged: Annotated[bool, titled(cy="Gellir dweud beth yw’r angen", en="Need can be told")]
    behind: Behind
    practices: Practices
    to_learn_from: Annotated[list[str], titled(cy="Codau’r arferion", en="Codes of the practices")]
    proposed: Proposed
    proposed_names: Annotated[Texts, titled(cy="Enwau’r rhwydweithiau a gynigiwyd", en="Names of networks proposed")]
    convenor: Convenor
    convenor_name: ConvenorName
    convenor_practices: Annotated[int | None, titled(cy="Arferion y cynullydd", en="Practices of the convenor")]
    convenor_better: Annotated[
        int | None, titled(cy="Ffigurau y mae’r cynullydd yn well arnynt", en="Figures on which the convenor is better")
    ]

    @classmethod
    def parts(cls, thing: tuple[int, Hole], /) -> dict[str, Any]:
        place, hole = thing
        proposed = [one for level in hole.levels for one in hole.proposed(level)]
        return {
            "place": place,
            "topic": hole.topic,
            "topic_name": name(hole.line.topic),
            "levels": [str(level) for level in hole.levels],
            "judged": hole.need.judged,
            "to_learn_from": [one.practice.slug for one in hole.offers],
            "proposed": list(dict.fromkeys(one.slug for one in proposed)),
            "proposed_names": Texts.joined(dict.fromkeys(proposed)),
            "convenor_practices": len(hole.convenor.practices) if hole.convenor else None,
            "convenor_better": hole.convenor.better if hole.convenor else None,
            **needed(hole),
        }
