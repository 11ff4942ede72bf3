"""With which sentences pages of funds open."""

from collections.abc import Mapping, Sequence

from cydwaith.funds.form import Fund
from cydwaith.funds.sums import amount
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def counted(number: int) -> Said:
    """So many funds."""
    return said(cy=cy.counted_her(number, "cronfa", "cronfeydd"), en=en.many(number, "fund"))


def finding(found: Sequence[Fund], total: int, *, narrowed: bool) -> Said:
    """How many funds there are, or fit what was asked, and how many are only for organisations together."""
    joint = sum(one.joint == "required" for one in found)
    whole = counted(total)
    if narrowed:
        return said(cy=f"{len(found)} o’r {total} cronfa’n cyfateb", en=f"{len(found)} of {whole.en} fit")
    return said(
        cy=f"Mae {joint} o’r {total} cronfa hyn yn talu dim ond pan fydd sefydliadau’n gweithio gyda’i gilydd",
        en=f"{joint} of these {whole.en} pay only where organisations work together",
    )


def awarded(grants: int, awards: int, sums: Mapping[str, int]) -> Said:
    """How many grants of how many awards are known, and how much that is in each currency."""
    if not grants:
        return said(cy="Nid oes dyfarniad yma eto", en="No award is here yet")
    much = [amount(pence) if currency == "GBP" else other(currency, pence) for currency, pence in sums.items()]
    total = said(cy=cy.listed([one.cy for one in much]), en=en.listed([one.en for one in much]))
    many = said(cy=cy.counted(grants, "grant", "grantiau"), en=en.many(grants, "grant"))
    of = said(cy=cy.counted(awards, "dyfarniad", "dyfarniadau"), en=en.many(awards, "award"))
    return said(
        cy=f"{cy.capital(many.cy)} mewn {of.cy}: {total.cy} i gyd",
        en=f"{en.capital(many.en)} in {of.en}: {total.en} in all",
    )


def other(currency: str, pence: int) -> Said:
    """An amount in another currency."""
    told = amount(pence)
    return said(cy=f"{currency} {told.cy.removeprefix('£')}", en=f"{currency} {told.en.removeprefix('£')}")


def on_topics(number: int) -> Said:
    """How many funds are about some topics."""
    if not number:
        return said(cy="Ni wyddys yma am gronfa ar y pwnc hwn", en="No fund on this is known here")
    told = counted(number)
    return said(
        cy=f"{cy.capital(told.cy)} y gwyddys amdanynt" if number > 1 else "Gwyddys am un gronfa",
        en=f"{en.capital(told.en)} {'is' if number == 1 else 'are'} known",
    )
