"""Whose turn it is with a policy, to do what, and since when."""

import datetime as dt
from dataclasses import dataclass

from cydwaith.forums.models import Side
from cydwaith.policies.lives import Life
from cydwaith.policies.missing import missing
from cydwaith.policies.sentences import needs
from cydwaith.policies.stages import following
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Turn:
    """Whose turn it is (any of these sides), to do what, since when."""

    sides: tuple[Side, ...]
    what: Said
    since: dt.datetime

    @property
    def says(self) -> Said:
        """The same as a sentence."""
        return needs.whose_turn(self.sides, self.what, self.since)


def turn(life: Life) -> Turn:
    """Whose turn it is now. There always is somebody, down to the last stage, where every side says what it learnt."""
    if waiting := life.waiting:
        said = {one.side_id for one in waiting.yeses.all()}
        return Turn(
            tuple(side for side in life.sides if side.pk not in said), needs.say_yes_or_no(waiting), waiting.asked
        )
    to = following(life.policy.stage)
    lacking = missing(life, to) if to else []
    if lacking:
        sides = lacking[0].sides
        return Turn(sides, lacking[0].says, since(life, sides))
    if to is None:
        return learning(life)
    return Turn(life.sides, needs.ask_for(to), max([life.policy.since, *(one.at for one in life.replies.values())]))


def learning(life: Life) -> Turn:
    """At the last stage: the sides that have not said what it did since it opened; then any, who may begin anew."""
    said = {pk for pk, one in life.judgements.items() if one.at >= life.policy.since}
    silent = tuple(side for side in life.sides if side.pk not in said)
    what = needs.SAY_WHAT_WAS_LEARNT if silent else needs.ASK_ANEW
    return Turn(silent or life.sides, what, life.policy.since)


def since(life: Life, sides: tuple[Side, ...]) -> dt.datetime:
    """Since when it has been the turn of some sides: the stage, or whatever of theirs changed last."""
    codes = {side.pk for side in sides}
    moments = [one.until or one.since for one in life.once_led if one.side_id in codes]
    return max([life.policy.since, *moments])
