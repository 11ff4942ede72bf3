"""What is said of a council among its peers: how unusual it is, not how good."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences.verdicts import NOTHING
from cydwaith.evidence.sentences.when import be, tag
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NAMED: Final = 3  # councils that a sentence still names
SIDES: Final = {
    "high": said(cy="anarferol o uchel", en="unusually high"),
    "low": said(cy="anarferol o isel", en="unusually low"),
}


def funnel_title(*, high: Sequence[Said], low: Sequence[Said], total: int, when: When) -> Said:
    """Which councils chance, and what councils differ by anyway, do not explain."""
    told = funnel_finding(high, low, total)
    return said(cy=f"{told.cy}{tag(when).cy}", en=f"{told.en}{tag(when).en}")


def funnel_finding(high: Sequence[Said], low: Sequence[Said], total: int) -> Said:
    """The same without its date."""
    if not high and not low:
        return said(
            cy=(
                f"Nid oes yr un o’r {cy.after_article(total, 'cyngor')} yn anarferol: mae hap, a’r gwahaniaethau sydd "
                "rhwng cynghorau beth bynnag, yn eu hesbonio i gyd"
            ),
            en=f"None of the {total} councils is unusual: chance, and how far councils differ anyway, explain them all",
        )
    told = [stands(names, SIDES[side]) for names, side in ((high, "high"), (low, "low")) if names]
    return said(cy=cy.capital("; ".join(one.cy for one in told)), en="; ".join(one.en for one in told))


def stands(names: Sequence[Said], how: Said) -> Said:
    """Up to three councils by name, more by number, and on which side they stand out."""
    number = len(names)
    many_cy, many_en = cy.councils(number), en.councils(number)
    if number <= NAMED:
        many_cy, many_en = cy.listed([name.cy for name in names]), en.listed([name.en for name in names])
    return said(cy=f"mae {many_cy} yn {how.cy}", en=f"{en.capital(many_en)} {en.be(number)} {how.en}")


def spread(*, ratio: str, wide: bool) -> Said:
    """How far councils differ beyond chance."""
    if not wide:
        return said(
            cy="Nid yw cynghorau’n gwahaniaethu mwy nag y mae hap yn ei ganiatáu.",
            en="Councils differ no more than chance allows.",
        )
    return said(
        cy=(
            f"Mae cynghorau’n gwahaniaethu {ratio} gwaith cymaint ag y mae hap yn ei ganiatáu (gorwasgariad), felly "
            "ni chyfrifir cyngor yn anarferol ond y tu allan i derfynau a ledwyd o’r herwydd."
        ),
        en=(
            f"Councils differ {ratio} times as much as chance allows (over-dispersion), so a council counts as "
            "unusual only outside limits widened for that."
        ),
    )


def funnel_why() -> Said:
    """Why a funnel may be drawn here."""
    return said(
        cy=(
            "Mae enwadur pob ffigur yn hysbys, felly gellir cymharu pob un â’r hyn y mae hap yn ei ganiatáu i gyngor "
            "o’r maint hwnnw (plot twndis, Spiegelhalter 2005)."
        ),
        en=(
            "The denominator of each figure is known, so each can be compared with what chance allows a council of "
            "that size (funnel plot, Spiegelhalter 2005)."
        ),
    )


def no_funnel(*, countable: bool) -> Said:
    """Why there is no funnel plot."""
    if countable:
        return said(
            cy=(
                "I lunio plot twndis rhaid gwybod enwadur pob ffigur; nid yw hynny’n hysbys yma, felly dangosir "
                "lle’r cyngor ymhlith y rhai tebycaf iddo."
            ),
            en=(
                "A funnel plot needs the denominator of each figure; that is not known here, so the council is "
                "placed among those most like it instead."
            ),
        )
    return said(
        cy=(
            "Ar gyfer cyfrannau a chyfraddau o rywbeth a gyfrifwyd y mae plot twndis. Nid yw’r ffigur hwn y naill "
            "na’r llall, felly dangosir lle’r cyngor ymhlith y rhai tebycaf iddo."
        ),
        en=(
            "A funnel plot is for shares and rates of something counted. This figure is neither, so the council is "
            "placed among those most like it instead."
        ),
    )


def among_peers(*, place: Said, below: int, size: int, percentile: str, median: str, alike: bool, when: When) -> Said:
    """A council's percentile among those most like it, or among all the others."""
    who = said(cy="arall", en=f"{size} other councils")
    if alike:
        who = said(
            cy=f"yng Nghymru sydd debycaf {i_place(place.cy)} yn ôl SYG",
            en=f"{size} Welsh councils that ONS finds most like {en.the(place.en)}",
        )
    few = said(cy="nid oes yr un yn is", en="none is below it")
    if below:
        few = said(cy=f"mae {cy.in_words(below)} yn is", en=f"{en.in_words(below)} {en.be(below)} below it")
    return said(
        cy=(
            f"O’r {cy.after_article(size, 'cyngor')} {who.cy}, {few.cy} (canradd {percentile}); "
            f"eu canolrif {'oedd' if when.past else 'yw'} {median}{tag(when).cy}."
        ),
        en=f"Of the {who.en}, {few.en} (percentile {percentile}); their median {be(when).en} {median}{tag(when).en}.",
    )


def spot(*, place: Said, value: str, of: str, side: str) -> Said:
    """A council's point read out; side: "high", "low", or neither."""
    how = NOTHING
    if side in SIDES:
        how = said(cy=f", {SIDES[side].cy}", en=f", {SIDES[side].en}")
    return said(cy=f"{place.cy}: {value} o {of}{how.cy}", en=f"{en.capital(en.the(place.en))}: {value} of {of}{how.en}")
