"""A consent rule in plain words, generated from its data, so that what is read is what is counted."""

from collections.abc import Mapping
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.forums.consenting import ALONE, Of, Onward, Rule, SideRule
from cydwaith.forums.sentences.shares import amount
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

ALONE_ONLY_THEN: Final = said(
    cy="Dim ond drwy gydsyniad i un testun wedi’i rewi, yn y ddwy iaith, y gwneir penderfyniad. "
    "Nid yw tewi byth yn gydsyniad.",
    en="A decision is made only by consent to one frozen text in both languages. Silence is never consent.",
)
ONLY_THEN: Final = said(
    cy="Dim ond pan fydd pob ochr yn cydsynio i’r un testun wedi’i rewi, yn y ddwy iaith, y gwneir penderfyniad. "
    "Nid yw tewi byth yn gydsyniad, ac mae unrhyw olygu ar ôl rhewi yn dirymu’r cydsyniadau.",
    en="A decision is made only when every side consents to one and the same frozen text in both languages. "
    "Silence is never consent, and any edit after freezing voids the consents.",
)
# After *am*, which softens the number; *pum*, *saith*, *wyth*, *naw* and *deng* nasalise the day.
DAYS: Final = {
    1: "un diwrnod",
    2: "ddau ddiwrnod",
    3: "dri diwrnod",
    4: "bedwar diwrnod",
    5: "bum niwrnod",
    6: "chwe diwrnod",
    7: "saith niwrnod",
    8: "wyth niwrnod",
    9: "naw niwrnod",
    10: "ddeng niwrnod",
}


def told(rule: Rule, sides: Mapping[str, Said], *, forum: Said | None = None) -> list[Said]:
    """The whole rule as sentences. `sides` are the names by code, `forum` that of where a split goes."""
    alone = [one.side for one in rule.sides] == [ALONE]
    lines = [ALONE_ONLY_THEN if alone else ONLY_THEN]
    lines += [side(None if alone else sides.get(one.side) or bare(one.side), one) for one in rule.sides]
    lines.append(aside(counts=rule.aside_counts, quorum=any(one.quorum for one in rule.sides)))
    if rule.days:
        lines.append(open_for(rule.days))
    if len(rule.sides) > 1:
        lines.append(split(rule.split.onward, forum or bare(rule.split.forum)))
    if any(share and share.of == Of.POPULATION for one in rule.sides for share in (one.enough, one.quorum)):
        lines.append(people(rule.people_on, rule.people_source))
    return lines


def bare(code: str) -> Said:
    """A code that has no name."""
    return said(cy=code, en=code)


def side(name: Said | None, rule: SideRule) -> Said:
    """What it takes for one side; for the one side that a forum without sides is, without a name."""
    enough = amount(rule.enough, rule.who)
    answered = quorum(rule)
    sentence = said(
        cy=f"rhaid cael cydsyniad {enough.cy}{answered.cy}.",
        en=f"{enough.en} must consent{answered.en}.",
    )
    if name is None:
        return said(cy=cy.capital(sentence.cy), en=en.capital(sentence.en))
    return said(cy=f"{name.cy}: {sentence.cy}", en=f"{name.en}: {sentence.en}")


def quorum(rule: SideRule) -> Said:
    """How much of a side must have answered at all, as the end of a sentence; empty where the rule does not say."""
    if rule.quorum is None:
        return said(cy="", en="")
    much = amount(rule.quorum, rule.who)
    return said(cy=f", ac ateb gan {soft(much.cy)}", en=f", and {much.en} must have answered")


def aside(*, counts: bool, quorum: bool) -> Said:
    """What standing aside does."""
    if not quorum:
        return said(
            cy="Nid yw sedd sy’n ymatal yn cyfrif fel un sy’n cydsynio.",
            en="A seat that stands aside does not count as consenting.",
        )
    if counts:
        return said(
            cy="Nid yw sedd sy’n ymatal yn cyfrif fel un sy’n cydsynio, ond cyfrifir hi fel un sydd wedi ateb.",
            en="A seat that stands aside does not count as consenting, but counts as having answered.",
        )
    return said(
        cy="Nid yw sedd sy’n ymatal yn cyfrif fel un sy’n cydsynio, na fel un sydd wedi ateb.",
        en="A seat that stands aside counts neither as consenting nor as having answered.",
    )


def open_for(days: int) -> Said:
    """How long a text stays open."""
    many = DAYS.get(days, f"{days} o ddiwrnodau")
    return said(
        cy=f"Mae testun wedi’i rewi yn aros ar agor am {many} o leiaf.",
        en=f"A frozen text stays open for at least {en.many(days, 'day')}.",
    )


def split(onward: Onward, forum: Said) -> Said:
    """What happens when the sides split."""
    lead = said(
        cy="Os bydd un ochr yn cydsynio ac un arall heb gydsynio, ni chytunir arno, ac",
        en="If one side consents and another does not, it is not agreed, and",
    )
    if onward == Onward.NOWHERE:
        return said(cy=f"{lead.cy} nid yw’n mynd ymhellach.", en=f"{lead.en} goes no further.")
    where = goes(onward, forum)
    return said(
        cy=f"{lead.cy} {where.cy}; dim ond testun newydd a chydsyniadau newydd a all ei wneud yn benderfyniad.",
        en=f"{lead.en} {where.en}; only a new text and new consents can make it a decision.",
    )


def goes(onward: Onward, forum: Said) -> Said:
    """Where something goes on which the sides split."""
    if onward == Onward.FORUM:
        return said(cy=f"mae’n mynd {cy.i_name(forum.cy)} i’w drafod", en=f"it goes to {forum.en} to be talked over")
    if onward == Onward.MEETING:
        return said(
            cy="mae’n mynd i’r cyfarfod nesaf i’w drafod",
            en="it goes to the next meeting to be talked over",
        )
    return said(
        cy="mae’n mynd at y cyd-gadeiryddion i’w drafod gyda’i gilydd",
        en="it goes to the co-chairs to be talked over together",
    )


def people(on: str, source: str) -> Said:
    """Where the numbers of people come from; `on` is the day as the rule has it (ISO 8601)."""
    origin = f" ({source})" if source else ""
    return said(
        cy=f"Cyfrifir pobl fel yr oeddent ar {formats.period(on, language='cy')}{origin}.",
        en=f"People are counted as on {formats.period(on, language='en')}{origin}.",
    )
