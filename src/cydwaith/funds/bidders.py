"""Who may bid to a fund, as its source names them: in words, and as which kinds of the ground they stand here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cydwaith.bodies.models import BodyKind
from cydwaith.shared.grammar import capital, cy, en
from cydwaith.shared.said import Said, said

if TYPE_CHECKING:
    from cydwaith.funds.form import Bidder, Fund


@dataclass(frozen=True, slots=True)
class Bidders:
    """A kind of organisation that may bid: what several are called, and as which kinds they stand here."""

    name: Said
    kinds: frozenset[BodyKind]


OTHERS: Final = frozenset({BodyKind.PARTNER})
"""As this stands here whoever is of no other kind."""
BIDDERS: Final[Mapping["Bidder", Bidders]] = {
    "council": Bidders(said(cy="cynghorau", en="councils"), frozenset({BodyKind.COUNCIL})),
    "cjc": Bidders(
        said(cy="cyd-bwyllgorau corfforedig", en="corporate joint committees"), frozenset({BodyKind.JOINT_COMMITTEE})
    ),
    "health_board": Bidders(said(cy="byrddau iechyd", en="health boards"), frozenset({BodyKind.HEALTH_BOARD})),
    "public": Bidders(said(cy="cyrff cyhoeddus", en="public bodies"), frozenset(BodyKind) - OTHERS),
    "partnership_board": Bidders(
        said(cy="byrddau partneriaeth rhanbarthol", en="regional partnership boards"),
        frozenset({BodyKind.COUNCIL, BodyKind.HEALTH_BOARD, *OTHERS}),
    ),
    "city_region": Bidders(
        said(cy="dinas-ranbarthau", en="city regions"),
        frozenset({BodyKind.COUNCIL, BodyKind.JOINT_COMMITTEE, *OTHERS}),
    ),
    "town_council": Bidders(said(cy="cynghorau tref", en="town councils"), OTHERS),
    "improvement_district": Bidders(said(cy="ardaloedd gwella busnes", en="business improvement districts"), OTHERS),
    "third_sector": Bidders(said(cy="y trydydd sector", en="the third sector"), OTHERS),
    "university": Bidders(said(cy="prifysgolion", en="universities"), OTHERS),
    "firm": Bidders(said(cy="cwmnïau", en="firms"), OTHERS),
}
"""Each kind that sources name. A board or a region that is no organisation here stands as those that make it up."""

NOT_KNOWN: Final = said(cy="Ni wyddys: nid oes ffynhonnell yn ei ddweud.", en="Not known: no source says it.")


def may_bid(fund: "Fund") -> Said | None:
    """Who may bid, in words; None where no source says it."""
    if not fund.bidders:
        return None
    names = [BIDDERS[one].name for one in fund.bidders]
    told = said(cy=cy.listed([one.cy for one in names]), en=en.listed([one.en for one in names]))
    return capital(said(cy=f"{told.cy}.", en=f"{told.en}."))


def kinds(fund: "Fund") -> frozenset[str]:
    """The kinds that may bid, as the ground has them; none where no source says who may."""
    return frozenset(kind.value for one in fund.bidders for kind in BIDDERS[one].kinds)
