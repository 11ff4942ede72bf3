"""The school's board as a forum: the Permanent Secretary and an independent chair sit on it, or it decides nothing.

Each is a side of its own, and the rule of a forum lets nothing pass without every side: where the chair's seat is
empty, nobody can answer for that side, and nothing is agreed.
"""

from fractions import Fraction
from typing import Final

from cydwaith.forums.actions.forums import propose, set_rule
from cydwaith.forums.actions.seats import add_seat
from cydwaith.forums.consenting import Of, Rule, Share, SideRule
from cydwaith.forums.content import NewSide, Place, Proposal
from cydwaith.forums.models import Forum
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import said

GOVERNMENT: Final = "CYD-WELSH-GOVERNMENT"
SECRETARY, CHAIR, MEMBERS = "permanent-secretary", "independent-chair", "members"
ALL: Final = Share(Of.MEMBERS, Fraction(1))
MOST: Final = Share(Of.MEMBERS, Fraction(1, 2), more_than=True)
RULE: Final = Rule(sides=(SideRule(SECRETARY, ALL), SideRule(CHAIR, ALL), SideRule(MEMBERS, MOST, quorum=MOST)), days=5)
PROPOSAL: Final = Proposal(
    kind=Forum.Kind.BOARD,
    level=Forum.Level.BOTH,
    name=said(cy="Bwrdd yr ysgol genedlaethol", en="Board of the national school"),
    purpose=said(
        cy="Bwrdd arfaethedig yr ysgol: mae’r Ysgrifennydd Parhaol a chadeirydd annibynnol yn aelodau ohono, ac ni "
        "chytunir ar ddim heb y ddau.",
        en="The school’s proposed board: the Permanent Secretary and an independent chair sit on it, and nothing is "
        "agreed without both.",
    ),
    sides=(
        NewSide(SECRETARY, said(cy="Yr Ysgrifennydd Parhaol", en="The Permanent Secretary")),
        NewSide(CHAIR, said(cy="Y cadeirydd annibynnol", en="The independent chair")),
        NewSide(MEMBERS, said(cy="Yr aelodau", en="The members")),
    ),
    topics=("governance",),
)


def set_up(*, by: Actor, body: str = GOVERNMENT) -> Forum:
    """Propose the board, with the Permanent Secretary's seat; who chairs it is for those who appoint to say."""
    forum = propose(by=by, body=body, proposal=PROPOSAL)
    place = Place(body=GOVERNMENT, post=f"{GOVERNMENT}/permanent-secretary", side=SECRETARY, level="officer")
    add_seat(by=by, forum=forum, place=place, body=body)
    if not forum.rules.exists():
        set_rule(by=by, forum=forum, rule=RULE, body=body)
    return forum
