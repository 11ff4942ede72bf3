"""What can be given out as 360Giving: awards taken in or made here, and those of known funds whose day is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from cydwaith.bodies.models import Body
from cydwaith.engines.giving import Award, Org, grants_of, wrongs
from cydwaith.funds.agreements.accounts import books
from cydwaith.funds.agreements.models import AgreementVersion, JointAward
from cydwaith.funds.awards import documents
from cydwaith.funds.facts import funds
from cydwaith.funds.form import Fund, KnownAward
from cydwaith.funds.models import AwardFile
from cydwaith.funds.sums import amount
from cydwaith.shared.said import Said, said

OURS: Final = "360G-cydwaith"
"""What stands before identifiers of our own. A site that publishes is given a prefix by 360Giving."""
WELSH_GOVERNMENT: Final = "CYD-WELSH-GOVERNMENT"
SAMPLES: Final = said(
    cy="Dyfarniadau enghreifftiol: gadawyd allan, gan na ddyfarnwyd dim.",
    en="Sample awards: left out, since nothing was awarded.",
)


@dataclass(frozen=True, slots=True)
class Given:
    """The grants that can be given out, and what cannot, each with its reason."""

    grants: list[dict[str, Any]]
    left: list[Said]


def given(prefix: str = OURS) -> Given:
    """Everything, each grant checked by itself."""
    grants, left = list(documents()), []
    for fund in funds().values():
        for place, one in enumerate(fund.awards, 1):
            if one.on is None or len(one.on) < len("2024-01-01"):
                left.append(no_day(fund, one))
            else:
                grants += known(fund, one, f"{prefix}-{fund.code}-{place}", prefix)
    made = JointAward.objects.filter(current__isnull=False)
    for award in made.filter(sample=False).select_related("current", "funder"):
        grants += made_here(award, f"{prefix}-award-{award.pk}", prefix)
    if made.filter(sample=True).exists():
        left.append(SAMPLES)
    faulty = [one["id"] for one in grants if wrongs(one)]
    if faulty:
        raise ValueError(f"not as the standard has them: {', '.join(faulty)}")
    return Given(grants, left)


def no_day(fund: Fund, one: KnownAward) -> Said:
    """That an award is left out, since no source says on which day it was made."""
    much = amount(one.pence)
    return said(
        cy=f"{fund.name.cy}, {much.cy}: gadawyd allan, gan na ddarllenwyd ar ba ddiwrnod y’i dyfarnwyd.",
        en=f"{fund.name.en}, {much.en}: left out, since the day of the award was not read.",
    )


def known(fund: Fund, one: KnownAward, code: str, prefix: str) -> list[dict[str, Any]]:
    """An award of a known fund as grants of the standard."""
    award = Award(
        id=code,
        title=one.what.en,
        description=f"{one.what.cy} / {one.what.en}",
        on=one.on or "",
        funder=org(fund.funders[0], prefix),
        pence=one.pence,
        shares=[(org(one.to, prefix), one.pence)],
        more={"dataSource": fund.sources[0].url},
    )
    return grants_of(award)


def made_here(award: JointAward, code: str, prefix: str) -> list[dict[str, Any]]:
    """An award made here as grants: one for each share as it now is, tied, with what was paid of it and kept.

    A partner keeps its place, and so its identifier, whatever is varied later.
    """
    version, accounts = award.current, books(award).of
    assert version is not None
    fund = funds().get(award.fund)
    text = AgreementVersion.title.of(version)
    more: dict[str, Any] = {
        "plannedDates": [{"startDate": version.begins.isoformat(), "endDate": version.ends.isoformat()}],
        **({"grantProgramme": [{"code": award.fund, "title": fund.name.en}]} if fund else {}),
    }
    first = award.lines.earliest("on", "pk")
    made = Award(
        id=code,
        title=text.en or text.cy,
        description=" / ".join(filter(None, (text.cy, text.en))),
        on=first.on.isoformat(),
        funder=org(award.funder_id, prefix),
        pence=sum(one.awarded for one in accounts.values()),
        shares=[(org(body, prefix), one.awarded) for body, one in accounts.items()],
        more=more,
    )
    paid = [Decimal(one.kept) / 100 for one in accounts.values()]
    return [{**grant, "amountDisbursed": kept} for grant, kept in zip(grants_of(made), paid, strict=True)]


def org(code: str, prefix: str) -> Org:
    """An organisation by its org-id, or by ours where it has none that is known here."""
    body = Body.objects.filter(pk=code).first()
    return Org(code if code.startswith("GB-") else f"{prefix}-{code}", body.name_en if body else code)


def about(today: str) -> Mapping[str, Any]:
    """What a package says of itself; its licence only where all of it has one and the same."""
    licences = {*AwardFile.objects.filter(awards__isnull=False).values_list("licence", flat=True)}
    told = {"title": "Dyfarniadau / Awards", "issued": today, "publisher": {"name": "Cydwaith"}}
    return told | ({"license": licences.pop()} if len(licences) == 1 and all(licences) else {})
