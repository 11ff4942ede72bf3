"""Whom deeds of this room tell: of an opening, those who follow its place's council. Of people, nobody.

Whoever applied for an opening of a round that is withdrawn is told that it is: of the round, and of nobody in it.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.exchange.models import Application, DayOfHelp, Opening, Round
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


def round_(one: Round) -> Telling:
    """A round, to whoever follows its keeper or an organisation of which an opening is in it."""
    return Telling(title=both(one, "title"), of={"council": [one.body_id, *hosts(one)]}, sample=one.sample)


def withdrawn(one: Round) -> Telling:
    """The same, and whose openings are free again."""
    return replace(round_(one), turn=hosts(one))


def hosts(one: Round) -> list[str]:
    """The other organisations of which an opening is in a round."""
    found = one.openings.exclude(body=one.body_id).order_by("body").values_list("body", flat=True)
    return list(found.distinct())


def applied(subject: str) -> Iterable[int]:
    """Whoever has applied for an opening of a round, by what the record calls the round."""
    of = Round.objects.filter(pk=subject.partition(":")[2]).values("openings")
    return Application.objects.filter(opening__in=of, withdrawn=False, account__isnull=False).values_list(
        "account", flat=True
    )


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
ROUND: Final = Tells(followers=("council",), telling=round_)
ROUND_WITHDRAWN: Final = Tells(
    followers=("council",),
    telling=withdrawn,
    turn="round.lend",
    to_do=said(
        cy="Darllenwch pam, a phenderfynwch a yw eich cyfle i fynd mewn rownd arall",
        en="Read why, and decide whether your opening goes in another round",
    ),
    concerns=applied,
)
