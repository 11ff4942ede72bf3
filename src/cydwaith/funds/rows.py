"""What machines read of funds."""

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Any

from cydwaith.funds import words
from cydwaith.funds.bidders import may_bid
from cydwaith.funds.form import Fund
from cydwaith.funds.models import Award
from cydwaith.funds.rules import in_one, money, rules, unknown
from cydwaith.funds.sums import when
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.said import Said
from cydwaith.shared.table import titled


class AwardRow(Row):
    """A grant: one recipient’s share of an award. `award` is the same for the grants of one joint award, so that nobody
    is counted twice. `pence` are hundredths of the currency.
    """

    identifier: Annotated[str, titled(cy="Dynodydd", en="Identifier")]
    award: Annotated[str, titled(cy="Y dyfarniad", en="The award")]
    title: Annotated[str, titled(cy="Teitl", en="Title")]
    description: Annotated[str, titled(cy="Disgrifiad", en="Description")]
    currency: Annotated[str, titled(cy="Arian cyfred", en="Currency")]
    pence: Annotated[int, titled(cy="Swm (ceiniogau)", en="Amount (pence)")]
    on: Annotated[dt.date, titled(cy="Dyfarnwyd", en="Awarded")]
    funder: Annotated[str, titled(cy="Dynodydd yr ariannwr", en="Identifier of the funder")]
    funder_name: Annotated[str, titled(cy="Ariannwr", en="Funder")]
    recipient: Annotated[str, titled(cy="Dynodydd y derbynnydd", en="Identifier of the recipient")]
    recipient_name: Annotated[str, titled(cy="Derbynnydd", en="Recipient")]
    programme: Annotated[str | None, titled(cy="Rhaglen", en="Programme")]
    publisher: Annotated[str | None, titled(cy="Cyhoeddwr", en="Publisher")]
    licence: Annotated[str | None, titled(cy="Trwydded", en="Licence")]
    file: Annotated[str, titled(cy="Ffeil", en="File")]
    imported: Annotated[dt.datetime, titled(cy="Mewnforiwyd", en="Imported")]

    @classmethod
    def parts(cls, thing: Award, /) -> dict[str, Any]:
        file = thing.file
        return {
            "publisher": file.publisher or None,
            "licence": file.licence or None,
            "file": file.name,
            "imported": file.at,
        }


class FundRow(Row):
    """A fund and its rules, as far as they were read; `unknown` names the rows of the form of which nothing was.

    `seen` is `stage` where a source was read on a staging address, which may lead nowhere for others.
    """

    code: Annotated[str, titled(cy="Cod", en="Code")]
    name: Annotated[Texts, titled(cy="Cronfa", en="Fund")]
    kind: Annotated[str, titled(cy="Cod y math", en="Code of its kind")]
    kind_name: Annotated[Texts, titled(cy="Math", en="Kind")]
    joint: Annotated[str, titled(cy="Cod y gwaith ar y cyd", en="Code of joint working")]
    joint_name: Annotated[Texts, titled(cy="Gwaith ar y cyd", en="Joint working")]
    pays: Annotated[str, titled(cy="Cod y math o arian", en="Code of the kind of money")]
    pays_name: Annotated[Texts, titled(cy="Math o arian", en="Kind of money")]
    funders: Annotated[list[str], titled(cy="Codau’r arianwyr", en="Codes of the funders")]
    topics: Annotated[list[str], titled(cy="Codau’r pynciau", en="Codes of the topics")]
    purpose: Annotated[Texts, titled(cy="Diben", en="Purpose")]
    paid_to: Annotated[Texts, titled(cy="I bwy y telir", en="Who is paid")]
    money: Annotated[Texts, titled(cy="Arian", en="Money")]
    total_pence: Annotated[int | None, titled(cy="Cyfanswm (ceiniogau)", en="In all (pence)")]
    ceiling_pence: Annotated[int | None, titled(cy="Uchafswm i brosiect (ceiniogau)", en="Most for a project (pence)")]
    begins: Annotated[str | None, titled(cy="O", en="From")]
    ends: Annotated[str | None, titled(cy="Hyd", en="To")]
    period: Annotated[Texts, titled(cy="Pryd", en="When")]
    bidders: Annotated[list[str], titled(cy="Codau’r rhai a gaiff ymgeisio", en="Codes of those who may bid")]
    may_bid: Annotated[Texts, titled(cy="Pwy gaiff ymgeisio", en="Who may bid")]
    bidding: Annotated[Texts, titled(cy="Sut yr ymgeisir", en="How they bid")]
    least_bodies: Annotated[int | None, titled(cy="Y nifer lleiaf o sefydliadau", en="Least number of organisations")]
    least_sides: Annotated[int | None, titled(cy="Y nifer lleiaf o ochrau", en="Least number of sides")]
    rules: Annotated[Texts, titled(cy="Y rheolau", en="The rules")]
    learnt: Annotated[Texts, titled(cy="Beth a ddysgwyd", en="What was learnt")]
    practices: Annotated[list[str], titled(cy="Codau’r arferion a ledaenwyd", en="Codes of practices spread")]
    unknown: Annotated[list[str], titled(cy="Yr hyn na wyddys", en="What is not known")]
    trust: Annotated[str, titled(cy="Pa mor sicr", en="How sure")]
    seen: Annotated[str, titled(cy="Y cyfeiriad", en="The address")]
    on: Annotated[str | None, titled(cy="Dyddiad y ffynhonnell", en="Date of the source")]
    source: Annotated[str, titled(cy="Ffynhonnell", en="Source")]

    @classmethod
    def parts(cls, thing: Fund, /) -> dict[str, Any]:
        source, period = thing.sources[0], thing.period
        total, most = next(iter(thing.sums("total")), None), thing.ceiling
        return {
            "name": Texts.said(thing.name),
            "kind_name": Texts.said(words.KINDS[thing.kind]),
            "joint_name": Texts.said(words.JOINT[thing.joint]),
            "pays_name": Texts.said(words.PAYS[thing.pays]),
            "funders": list(thing.funders),
            "topics": list(thing.topics),
            "purpose": Texts.said(thing.purpose),
            "paid_to": Texts.said(thing.paid_to),
            "money": together(money(thing)),
            "total_pence": total and total.pence,
            "ceiling_pence": most and most.pence,
            "begins": period and period.begins,
            "ends": period and period.ends,
            "period": Texts.said(when(period) if period else Said()),
            "bidders": list(thing.bidders),
            "may_bid": Texts.said(may_bid(thing) or Said()),
            "bidding": Texts.said(thing.bidding or Said()),
            "rules": together(heading(one.heading, one.lines) for one in rules(thing)),
            "learnt": together(thing.learnt),
            "practices": list(thing.spread.practices) if thing.spread else [],
            "unknown": unknown(thing),
            "seen": source.seen,
            "on": source.on,
            "source": source.url,
        }


def heading(title: Said, lines: Iterable[Said]) -> Said:
    """A row of the rules in one line."""
    told = in_one(lines)
    return Said(f"{title.cy}: {told.cy}", f"{title.en}: {told.en}")


def together(lines: Iterable[Said]) -> Texts:
    """Several texts in one."""
    return Texts.said(in_one(lines))
