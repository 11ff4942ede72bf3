"""Whom deeds of this room tell: of an opening, those who follow its place's council. Of people, nobody."""

from typing import Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.exchange.models import DayOfHelp, Opening
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def opening(one: Opening) -> Telling:
    """The opening, to whoever follows the council that it is with."""
    return Telling(title=both(one, "title"), of={"council": [one.body_id]}, sample=one.sample)


def help_(one: DayOfHelp, turn: str) -> Telling:
    """What a day of help is asked for, and whose turn it is; of the words nothing, for they are its page's alone."""
    of = {"council": [one.asked_id, one.asking_id], "topic": with_those_above([one.topic])}
    title = said(cy=f"Diwrnod o gymorth: {one.topic.name_cy}", en=f"A day of help: {one.topic.name_en}")
    return Telling(title=title, of=of, turn=[turn], sample=one.sample)


OPENING: Final = Tells(followers=("council",), telling=opening)
HELP_ASKED: Final = Tells(
    followers=("council", "topic"),
    telling=lambda one: help_(one, one.asked_id),
    turn="help.answer",
    to_do=said(cy="Atebwch y cais am gymorth", en="Answer the request for help"),
)
HELP_ANSWERED: Final = Tells(
    followers=("council", "topic"),
    telling=lambda one: help_(one, one.asking_id),
    turn="help.ask",
    to_do=said(cy="Darllenwch yr ateb", en="Read the answer"),
)
