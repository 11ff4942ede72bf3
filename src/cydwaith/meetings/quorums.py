"""Whether enough of each side came, by the rule by which the forum consents."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.forums.consenting import ALONE, Entitled, Stance, outcome, parse_rule
from cydwaith.forums.models import ConsentRule, Seat, Side
from cydwaith.forums.secretariat import seats
from cydwaith.meetings.models import Attendance, Meeting
from cydwaith.shared.clock import day_of

THERE: Final = frozenset({Attendance.Manner.PRESENT, Attendance.Manner.REMOTE, Attendance.Manner.SUBSTITUTE})


@dataclass(frozen=True)
class Quorum:
    """How many voting seats of a side were filled, of how many, and whether that is enough; None: no rule says."""

    side: Side | None
    there: int
    seats: int
    enough: bool | None


def quorums(meeting: Meeting) -> list[Quorum]:
    """How each side was there, in the order of the sides; a forum without sides is one."""
    voting = list(seats(meeting.forum_id, day_of(meeting.starts)).filter(votes=True))
    came = {one.seat_id for one in meeting.attendances.all() if one.manner in THERE}
    enough = quorate(meeting, voting, came)
    sides: list[Side | None] = [*meeting.forum.sides.all()] or [None]
    return [_quorum(side, voting, came, enough) for side in sides]


def _quorum(side: Side | None, voting: list[Seat], came: set[int], enough: Mapping[str, bool]) -> Quorum:
    own = [seat.pk for seat in voting if seat.side_id == (side.pk if side else None)]
    return Quorum(side, len(came.intersection(own)), len(own), enough.get(side.code if side else ALONE))


def quorate(meeting: Meeting, voting: list[Seat], came: set[int]) -> dict[str, bool]:
    """For each side whether those who came make its quorum; nothing where the forum has no rule yet."""
    rules = list(ConsentRule.objects.filter(forum=meeting.forum_id).order_by("number"))
    if not rules:
        return {}
    rule = next((one for one in reversed(rules) if one.at <= meeting.starts), rules[0])
    able = [Entitled(seat.pk, seat.side.code if seat.side else ALONE, seat.body_id, seat.co_chair) for seat in voting]
    # Whoever is there could answer; the rule's own counting then says whether that would make the quorum.
    tallies = outcome(parse_rule(rule.text), able, dict.fromkeys(came, Stance.CONSENT), closed=True).tallies
    return {tally.side: tally.quorate for tally in tallies}
