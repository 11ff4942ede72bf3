"""The list of awards made here, one line for each partner's share, so that sums add up and nobody is counted twice."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import Field

from cydwaith.engines.funding import Account
from cydwaith.funds.agreements import queries
from cydwaith.funds.agreements.accounts import of_parties
from cydwaith.funds.agreements.models import AgreementParty, JointAward
from cydwaith.funds.deeds import FUNDS_READ
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


@dataclass(frozen=True, slots=True)
class Shared:
    """A partner's share of an award, and its account today."""

    line: queries.Line
    party: AgreementParty
    account: Account


class AwardShareRow(Row):
    """One partner's share of an award made here; sums in whole pence. The shares of one `award` sum to the whole of it.

    `in_force` is false until every party has signed: then nothing is awarded yet, and `offered_pence` says what is
    to be.
    """

    award: Annotated[int, titled(cy="Rhif y dyfarniad", en="Number of the award")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    fund: Annotated[str | None, titled(cy="Cod y gronfa", en="Code of the fund")]
    funder: Annotated[str, titled(cy="Cod y sefydliad sy’n talu", en="Code of who pays")]
    body: Annotated[str, titled(cy="Cod y sefydliad", en="Code of the organisation")]
    body_name: Annotated[Texts, titled(cy="Sefydliad", en="Organisation")]
    leads: Annotated[bool, titled(cy="Yn arwain", en="Leads")]
    leaves: Annotated[bool, titled(cy="Wedi gadael", en="Has left")]
    in_force: Annotated[bool, titled(cy="Wedi’i lofnodi gan bawb", en="Signed by all")]
    offered_pence: Annotated[int, titled(cy="Cyfran yn y testun (ceiniogau)", en="Share in the text (pence)")]
    awarded_pence: Annotated[int, titled(cy="Dyfarnwyd (ceiniogau)", en="Awarded (pence)")]
    claimed_pence: Annotated[int, titled(cy="Hawliwyd (ceiniogau)", en="Claimed (pence)")]
    paid_pence: Annotated[int, titled(cy="Talwyd (ceiniogau)", en="Paid (pence)")]
    returned_pence: Annotated[int, titled(cy="Rhoddwyd yn ôl (ceiniogau)", en="Given back (pence)")]
    left_pence: Annotated[int, titled(cy="Ar ôl i’w hawlio (ceiniogau)", en="Left to claim (pence)")]
    to_return_pence: Annotated[int, titled(cy="I’w roi’n ôl (ceiniogau)", en="To be given back (pence)")]
    practice: Annotated[str | None, titled(cy="Cod yr arfer", en="Code of the practice")]
    begins: Annotated[dt.date, titled(cy="O", en="From")]
    ends: Annotated[dt.date, titled(cy="Hyd", en="To")]
    claims_by: Annotated[dt.date, titled(cy="Hawlio hyd", en="Claims until")]
    made: Annotated[dt.date, titled(cy="Dyfarnwyd ar", en="Awarded on")]
    closed: Annotated[dt.date | None, titled(cy="Caewyd ar", en="Closed on")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Shared, /) -> dict[str, Any]:
        award, version, account = thing.line.award, thing.line.version, thing.account
        sums = ("awarded", "claimed", "paid", "returned", "left", "to_return")
        return {
            "award": award.pk,
            "title": Texts.of(version, "title"),
            "fund": award.fund or None,
            "funder": award.funder_id,
            "body": thing.party.body_id,
            "body_name": Texts.of(thing.party.body, "name"),
            "leads": thing.party.role == AgreementParty.Role.LEAD,
            "leaves": thing.party.leaves,
            "in_force": thing.line.in_force,
            "offered_pence": thing.party.pence,
            **{f"{name}_pence": getattr(account, name) for name in sums},
            "practice": version.practice_id,
            **{name: getattr(version, name) for name in ("begins", "ends", "claims_by")},
            **{name: getattr(award, name) for name in ("made", "closed", "sample")},
        }


class SharesAsked(Asked):
    fund: Code | None = Field(None, description="the code of a known fund")
    body: Code | None = Field(None, description="an organisation that pays or shares")


def shares(asked: SharesAsked) -> Sequence[Shared]:
    """The shares of the awards that fit, the last made first."""
    found: list[JointAward] = list(queries.awards(fund=asked.fund or "", body=asked.body or ""))
    known = of_parties([one.pk for one in found])
    return [
        Shared(line, party, known.get((line.award.pk, party.body_id), Account()))
        for line in queries.lines(found)
        for party in line.partners
    ]


SHARES: Final = List(
    name="award_shares",
    title=said(cy="Dyfarniadau a wnaed yma, fesul cyfran", en="Awards made here, share by share"),
    row=AwardShareRow,
    rows=shares,
    may=FUNDS_READ,
    asked=SharesAsked,
)
