"""With which sentences pages of awards made here open, and what they say of money and days."""

import datetime as dt
from collections.abc import Mapping, Sequence

from cydwaith.bodies.models import Place
from cydwaith.engines.funding import Account
from cydwaith.funds.agreements.models import AgreementAim, AgreementVersion, AwardReturn, Claim
from cydwaith.funds.agreements.queries import Line, Told
from cydwaith.funds.sums import amount
from cydwaith.practices.models import Impact
from cydwaith.practices.sentences import amounts, impact
from cydwaith.shared import formats
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said


def all_of(number: int, whole: Account) -> Said:
    """How many awards there are, and how much of their money is paid."""
    if not number:
        return said(cy="Ni ddyfarnwyd arian yma eto", en="No money has been awarded here yet")
    many = said(cy=cy.counted(number, "dyfarniad", "dyfarniadau"), en=en.many(number, "award"))
    much, paid = amount(whole.awarded), amount(whole.kept)
    return said(
        cy=f"{cy.capital(many.cy)} i sefydliadau sy’n gweithio gyda’i gilydd: {much.cy} i gyd, a {paid.cy} wedi’i dalu",
        en=f"{en.capital(many.en)} to organisations that work together: {much.en} in all, {paid.en} of it paid",
    )


def finding(one: Told) -> Said:
    """How an award stands: who has not signed; or how much of it is claimed, paid and left."""
    if one.award.current_id is None:
        return waits(one)
    account = one.books.whole
    much, paid, left = amount(account.awarded), amount(account.kept), amount(account.left)
    if one.award.closed and one.award.closed <= one.on:
        return said(
            cy=f"Wedi’i gau: talwyd {paid.cy} i gyd",
            en=f"Closed: {paid.en} was paid in all",
        )
    return said(
        cy=f"Talwyd {paid.cy} o’r {much.cy}; mae {left.cy} ar ôl i’w hawlio",
        en=f"{paid.en} of {much.en} is paid; {left.en} is left to claim",
    )


def waits(one: Told) -> Said:
    """Who has not signed the text that waits."""
    names = [pair(party.body, "name") for party in one.unsigned]
    return said(
        cy=f"Heb lofnodi eto: {cy.listed([name.cy for name in names])}",
        en=f"Not signed yet by {en.listed([name.en for name in names])}",
    )


def line(one: Line) -> Said:
    """An award in a list."""
    if not one.in_force:
        much = amount(one.version.total)
        return said(cy=f"{much.cy}, heb ei lofnodi gan bawb eto", en=f"{much.en}, not signed by everyone yet")
    much, paid = amount(one.account.awarded), amount(one.account.kept)
    return said(cy=f"{much.cy}, a {paid.cy} wedi’i dalu", en=f"{much.en}, {paid.en} of it paid")


def when(version: AgreementVersion) -> Said:
    """From when to when, and until when claims can come."""
    begins, ends, last = day(version.begins), day(version.ends), day(version.claims_by)
    return said(
        cy=f"{begins.cy} hyd {ends.cy}; hawlio hyd {last.cy}",
        en=f"{begins.en} to {ends.en}; claims until {last.en}",
    )


def day(on: dt.date) -> Said:
    """A day in both languages."""
    return said(cy=date(on, "day", "cy"), en=date(on, "day", "en"))


def claim(one: Claim, paid: int) -> Said:
    """How a claim stands."""
    much = amount(one.pence)
    if one.decided is None or one.accepted is None:
        return said(cy=f"{much.cy}, yn aros am benderfyniad", en=f"{much.en}, waiting to be decided")
    took, done = amount(one.accepted), amount(paid)
    if one.accepted == 0:
        return said(cy=f"{much.cy}, heb ei dderbyn", en=f"{much.en}, not accepted")
    of = (
        said(cy="", en="")
        if one.accepted == one.pence
        else said(cy=f" ({took.cy} wedi’i dderbyn)", en=f" ({took.en} accepted)")
    )
    if paid == one.accepted:
        return said(cy=f"{much.cy}{of.cy}, wedi’i dalu", en=f"{much.en}{of.en}, paid")
    return said(cy=f"{much.cy}{of.cy}, {done.cy} wedi’i dalu hyd yn hyn", en=f"{much.en}{of.en}, {done.en} paid so far")


def report(one: AwardReturn, today: dt.date) -> Said:
    """How a report stands."""
    due = day(one.due)
    if one.given is not None:
        given, spent, expected = day(one.given), amount(one.spent or 0), amount(one.expected or 0)
        return said(
            cy=f"rhoddwyd ar {given.cy}: gwariwyd {spent.cy}, disgwylir {expected.cy} i gyd",
            en=f"given on {given.en}: {spent.en} spent, {expected.en} expected in all",
        )
    if one.due < today:
        return said(cy=f"yn hwyr: roedd i’w roi erbyn {due.cy}", en=f"late: it was due by {due.en}")
    return said(cy=f"i’w roi erbyn {due.cy}", en=f"due by {due.en}")


def did(aim: AgreementAim, places: Mapping[str, Place]) -> Said:
    """What the figures say of an aim, or that it cannot be told yet, and why."""
    found, measure = getattr(aim, "verdict", None), pair(aim.indicator, "measure")
    if found is None:
        return impact.headline(
            impact.Told(verdict=Impact.Verdict.CANNOT_TELL, measure=measure, places=[], reason="not_worked_out")
        )
    names = [pair(places[code], "name") for code in found.adopters if code in places]
    return impact.headline(
        impact.Told(
            verdict=found.verdict,
            measure=measure,
            places=names,
            reason=found.reasons[0] if found.reasons else "",
            difference=amounts.difference(aim.indicator, float(found.effect), found.periods)
            if names and found.effect
            else None,
            chance=f"{formats.number(100 * float(found.chance))}%" if found.chance else "",
        )
    )


def bought(verdicts: Mapping[str, int], unjudged: int) -> list[Said]:
    """How much money went to awards of which each verdict can be given; what cannot be told is said first."""
    lines = []
    cannot = verdicts.get(Impact.Verdict.CANNOT_TELL, 0)
    for pence, told in (
        (
            cannot,
            said(cy="ni ellir dweud eto a symudodd y ffigurau", en="whether the figures moved cannot be told yet"),
        ),
        (
            unjudged,
            said(
                cy="ni enwyd ffigur i’w symud, felly ni ellir dweud",
                en="no figure to move was named, so it cannot be told",
            ),
        ),
        (verdicts.get(Impact.Verdict.WORKED, 0), said(cy="gweithiodd", en="it worked")),
        (verdicts.get(Impact.Verdict.PROBABLY_WORKED, 0), said(cy="mae’n debyg iddo weithio", en="it probably worked")),
        (verdicts.get(Impact.Verdict.NO_SIGN, 0), said(cy="dim arwydd o effaith", en="no sign of an effect")),
        (verdicts.get(Impact.Verdict.DID_HARM, 0), said(cy="gwnaeth niwed", en="it did harm")),
    ):
        if pence:
            much = amount(pence)
            lines.append(said(cy=f"{much.cy}: {told.cy}", en=f"{much.en}: {told.en}"))
    return lines


def underspend(one: Told) -> Said:
    """What the parties do not expect to need."""
    if one.underspend is None:
        return said(
            cy="Ni ellir dweud eto a fydd arian dros ben: nid yw pob partner wedi adrodd.",
            en="Whether money will be left over cannot be told yet: not every partner has reported.",
        )
    much = amount(one.underspend)
    return said(
        cy=f"Yn ôl eu hadroddiadau bydd {much.cy} dros ben.", en=f"By their reports {much.en} will be left over."
    )


def names(bodies: Sequence[object]) -> Said:
    """Some organisations."""
    told = [pair(one, "name") for one in bodies]
    return said(cy=cy.listed([one.cy for one in told]), en=en.listed([one.en for one in told]))
