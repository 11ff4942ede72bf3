"""The parity audit as a list: every measure of every side of every forum, and the same for one forum."""

from dataclasses import replace
from typing import Final

from cydwaith.forums.models import Forum
from cydwaith.forums.queries.forums import order, with_sides
from cydwaith.parity.deeds import PARITY_READ
from cydwaith.parity.measures import MEASURES
from cydwaith.parity.queries.parity import nothing, parities
from cydwaith.parity.results import Parity, SideAudit
from cydwaith.parity.rows import Figure, ParityFigure
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code
from cydwaith.shared.said import said


class ParityAsked(Asked):
    forum: Code | None = None


def sided() -> list[Forum]:
    """The forums with two or more sides, the active ones first."""
    return sorted((one for one in with_sides() if len(one.sides.all()) > 1), key=order)


def audits(forum: Forum, found: Parity) -> list[SideAudit]:
    """What was found of each side of a forum, in the order of the sides."""
    by_side = {one.side: one for one in found.sides}
    return [by_side.get(side.code, SideAudit(side.code)) for side in forum.sides.all()]


def figures(asked: ParityAsked) -> list[Figure]:
    """Every figure of the forums that were asked for."""
    known = parities()
    return [
        Figure(forum, side, audit, measure)
        for forum in sided()
        if asked.forum in {None, forum.pk}
        for side, audit in zip(forum.sides.all(), audits(forum, known.get(forum.pk) or nothing(forum.pk)), strict=True)
        for measure in MEASURES
    ]


PARITY: Final = List(
    name="parity",
    title=said(cy="Cymharu’r ddwy ochr", en="Both sides compared"),
    row=ParityFigure,
    rows=figures,
    may=PARITY_READ,
    asked=ParityAsked,
    old={"out_of": "of"},
)
OF_FORUM: Final = replace(PARITY, name="forum_parity")
LISTS: Final = (PARITY, OF_FORUM)
