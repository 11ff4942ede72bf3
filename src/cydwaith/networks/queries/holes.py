"""Holes in the networks: topics on which no council sits in one, ranked by need and by what others have to offer.

Need comes from standings (`evidence`): councils reliably behind what is expected of them on a figure of the topic that
they can be asked about. Where no such figure is judged, need cannot be told. The order is the number of councils
behind, most first, then the number of practices that others can offer; topics whose need cannot be told come after
those where it can.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries import standings
from cydwaith.forums.models import Forum
from cydwaith.networks.queries.coverage import Coverage, Line, offered
from cydwaith.practices.queries.known import Known, known

Verdict = Standing.Verdict
JUDGED = {Verdict.BETTER, Verdict.WORSE, Verdict.AS_EXPECTED, Verdict.SLIGHT}


class Why(StrEnum):
    """Why a body is proposed as convenor."""

    BOTH = "both"
    PRACTICE = "practice"
    BETTER = "better"


@dataclass(frozen=True)
class Convenor:
    """A body that a computation proposes, and why: what it offers, and on how many figures it does better."""

    body: Body
    why: Why
    practices: list[Known]
    better: int


@dataclass(frozen=True)
class Need:
    """How councils stand on a topic's figures: who is behind on any, who is ahead; nothing where none is judged."""

    judged: bool = False
    behind: list[str] = field(default_factory=list)
    ahead: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Hole:
    """A topic with levels on which no council sits in a network: need, offers, a convenor, proposals already made."""

    line: Line
    levels: list[str]
    need: Need
    offers: list[Known]
    convenor: Convenor | None

    def proposed(self, level: str) -> list[Forum]:
        """The networks that would close the hole on a level, if everyone confirmed them."""
        return self.line.parts[level].proposed

    @property
    def topic(self) -> str:
        """The topic's code."""
        return self.line.topic.code


def holes(found: Coverage) -> list[Hole]:
    """Every hole, the first to close first."""
    practices = known()
    needs = needs_by_topic({line.topic.code for line in found.lines})
    bodies = {body.code: body for body in found.councils} | {
        one.practice.owner_id: one.practice.owner for one in practices
    }
    of_place = {body.place_id: body for body in found.councils}
    every: list[Hole] = []
    for line in found.lines:
        need = needs.get(line.topic.code, Need())
        offers = offered(practices, line.topic)
        levels = [level for level, part in line.parts.items() if not part.presence]
        if levels:
            every.append(Hole(line, levels, need, offers, convenor(need, offers, bodies, of_place)))
    return sorted(every, key=order)


def order(hole: Hole) -> tuple[bool, int, int]:
    """By need where it can be told, then by offers."""
    return not hole.need.judged, -len(hole.need.behind), -len(hole.offers)


def needs_by_topic(topics: Iterable[str]) -> dict[str, Need]:
    """{topic: its need}, of topics with at least one judged standing."""
    rows = standings.judged().filter(indicator__topic__in=topics, verdict__in=JUDGED).order_by("place")
    behind: dict[str, dict[str, None]] = defaultdict(dict)
    ahead: dict[str, dict[str, int]] = defaultdict(dict)
    judged: set[str] = set()
    for topic, place, verdict in rows.values_list("indicator__topic", "place", "verdict"):
        judged.add(topic)
        if verdict == Verdict.WORSE:
            behind[topic][place] = None
        elif verdict == Verdict.BETTER:
            ahead[topic][place] = ahead[topic].get(place, 0) + 1
    return {topic: Need(judged=True, behind=list(behind[topic]), ahead=ahead[topic]) for topic in judged}


def convenor(
    need: Need, offers: list[Known], bodies: Mapping[str, Body], of_place: Mapping[str | None, Body]
) -> Convenor | None:
    """Who could convene: offers a practice and does better; else offers most; else does better on most figures."""
    own: dict[str, list[Known]] = defaultdict(list)
    for one in offers:
        own[one.practice.owner_id].append(one)
    better = {of_place[place].code: number for place, number in need.ahead.items() if place in of_place}
    candidates = sorted({*own, *better}, key=lambda code: (-strength(own.get(code), better.get(code)), code))
    if not candidates:
        return None
    code = candidates[0]
    why = Why.BOTH if code in own and code in better else Why.PRACTICE if code in own else Why.BETTER
    return Convenor(bodies[code], why, own.get(code, []), better.get(code, 0))


def strength(practices: list[Known] | None, better: int | None) -> float:
    """Both before practices alone before figures alone; within each, more before fewer, taken up before not."""
    taken = sum(one.others for one in practices or ())
    kinds = 2 * bool(practices) + bool(better)
    return kinds * 1000 + len(practices or ()) * 30 + taken + (better or 0)
