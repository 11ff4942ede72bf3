"""How one place stands: the sentence a page opens with, and what stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.evidence.sentences.verdicts import NOTHING
from cydwaith.evidence.verdicts import Direction, Lean
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

# Measures that are something a council’s people do are said with their verb.
VERBS: Final = {said(cy="ailgylchu", en="recycling"): said(cy="ailgylchu", en="recycles")}
PREDICTED: Final = {
    "circumstances": said(cy="na’r disgwyl o dan ei amgylchiadau", en="its circumstances predict"),
    "others": said(cy="na’r disgwyl yn ôl ffigurau’r cynghorau eraill", en="the other councils’ figures predict"),
}
HOW: Final[dict[Direction, Said]] = {
    "better": said(cy="yn well", en="better"),
    "worse": said(cy="yn waeth", en="worse"),
    "higher": said(cy="yn uwch", en="higher"),
    "lower": said(cy="yn is", en="lower"),
}
LEANING: Final[dict[Lean, Said]] = {
    "higher": said(cy="uwch", en="higher"),
    "lower": said(cy="is", en="lower"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """That a place stands out on a measure, by how much, which way, from what, and how many others do the same."""

    place: Said
    measure: Said
    number: str
    points: Said
    direction: Direction
    higher: bool
    basis: str
    others: int = 0


def finding(told: Finding) -> Said:
    """The one sentence a page opens with: a place stands out on a measure."""
    one, rest = simple_finding(told), others(told.others)
    return said(cy=f"{one.cy}{rest.cy}", en=f"{one.en}{rest.en}")


def simple_finding(told: Finding) -> Said:
    """That one place stands out on a measure, and nothing about others."""
    amount = said(cy=cy.measured(told.number, told.points.cy), en=f"{told.number} {told.points.en}")
    predicted, place = PREDICTED[told.basis], told.place
    if verb := VERBS.get(told.measure):
        more = said(cy="yn fwy", en="more") if told.higher else said(cy="yn llai", en="less")
        return said(
            cy=f"Mae {place.cy} yn {verb.cy} {amount.cy} {more.cy} {predicted.cy}",
            en=f"{en.capital(en.the(place.en))} {verb.en} {amount.en} {more.en} than {predicted.en}",
        )
    how = HOW[told.direction]
    return said(
        cy=f"O ran {told.measure.cy}, mae {place.cy} {amount.cy} {how.cy} {predicted.cy}",
        en=f"On {told.measure.en}, {en.the(place.en)} is {amount.en} {how.en} than {predicted.en}",
    )


def others(number: int) -> Said:
    """The end of a finding: how many other councils stand out in the same direction."""
    if not number:
        return NOTHING
    if number > 10:
        return said(
            cy=f"; mae {number:,} o gynghorau eraill hefyd yn sefyll allan",
            en=f"; {number:,} other councils also stand out",
        )
    return said(
        cy=f"; mae {cy.counted(number, 'cyngor', 'cynghorau', 'arall')} hefyd yn sefyll allan",
        en=f"; {en.in_words(number)} other council{' also stands' if number == 1 else 's also stand'} out",
    )


def council_finding(place: Said, better: int, worse: int) -> Said:
    """How a council stands over all indicators."""
    name = en.capital(en.the(place.en))
    good, bad = indicators(better), indicators(worse)
    if better and worse:
        return said(
            cy=f"Mae {place.cy} yn well na’r disgwyl yn ôl {good.cy} ac yn waeth yn ôl {cy.in_words(worse)}",
            en=f"{name} is better than expected on {good.en} and worse on {en.in_words(worse)}",
        )
    if better:
        return said(
            cy=f"Mae {place.cy} yn well na’r disgwyl yn ôl {good.cy}, ac nid yw’n waeth yn ôl yr un",
            en=f"{name} is better than expected on {good.en}, and worse on none",
        )
    if worse:
        return said(
            cy=f"Mae {place.cy} yn waeth na’r disgwyl yn ôl {bad.cy}, ac nid yw’n well yn ôl yr un",
            en=f"{name} is worse than expected on {bad.en}, and better on none",
        )
    return said(
        cy=f"Nid yw {place.cy} yn sefyll allan yn ôl yr un dangosydd",
        en=f"{name} does not stand out on any indicator",
    )


def level(
    *, place: Said, value: str, period: str, with_context: bool, expected: str, between: tuple[str, str] | None
) -> Said:
    """The figure beside what is expected of it."""
    if with_context:
        predicts = said(cy="Y disgwyl o dan ei amgylchiadau:", en="Its circumstances predict")
    else:
        predicts = said(cy="Y disgwyl yn ôl ffigurau’r cynghorau eraill:", en="The other councils’ figures predict")
    around = NOTHING
    if between:
        lower, upper = between
        around = said(cy=f" (rhwng {lower} {cy.a_figure(upper)})", en=f" (between {lower} and {upper})")
    return said(
        cy=f"{place.cy}: {value} ({formats.period(period, 'cy')}). {predicts.cy} {expected}{around.cy}.",
        en=(
            f"{en.capital(en.the(place.en))}: {value} ({formats.period(period, 'en')}). "
            f"{predicts.en} {expected}{around.en}."
        ),
    )


def estimate(
    *, number: str, points: Said, direction: Direction, between: tuple[str, str], periods: int, wrong: str = ""
) -> Said:
    """The difference over the periods looked at, and how sure it is."""
    how, (lower, upper) = HOW[direction], between
    over = said(cy="Yn yr unig gyfnod sydd ar gael", en="In the one period there is")
    if periods > 1:
        over = said(
            cy=f"Dros {soft(cy.counted(periods, 'cyfnod', 'cyfnodau'))}",
            en=f"Over {en.in_words(periods)} periods",
        )
    doubt = NOTHING
    if wrong:
        doubt = said(
            cy=f" Y siawns nad oes gwahaniaeth, neu fod un i’r cyfeiriad arall: {wrong}.",
            en=f" The chance that there is none, or one in the other direction: {wrong}.",
        )
    return said(
        cy=(
            f"{over.cy}, yr amcangyfrif gorau o’r gwahaniaeth yw {number} {points.cy} {how.cy} na’r disgwyl "
            f"(cyfwng 95%: {lower} i {upper}).{doubt.cy}"
        ),
        en=(
            f"{over.en} the best estimate of the difference is {number} {points.en} {how.en} than expected "
            f"(95% interval {lower} to {upper}).{doubt.en}"
        ),
    )


def lean(*, direction: Lean, wrong: str) -> Said:
    """Which way the figures lean where nothing can be claimed."""
    if direction == "neither":
        return said(
            cy="Nid yw’r ffigurau’n gogwyddo i’r naill ochr na’r llall.",
            en="The figures lean neither way.",
        )
    how = LEANING[direction]
    return said(
        cy=(
            f"Maent yn gogwyddo tuag at fod yn {how.cy} na’r disgwyl; y siawns nad oes gwahaniaeth, neu fod un i’r "
            f"cyfeiriad arall: {wrong}."
        ),
        en=f"They lean to {how.en} than expected; the chance of no difference, or of one the other way: {wrong}.",
    )


def equivalent(*, least: str, points: Said, differs: bool) -> Said:
    """That any difference is smaller than matters."""
    if differs:
        return said(
            cy=f"Mae gwahaniaeth, ond un llai, yn sicr ddigon, na’r lleiaf sydd o bwys ({least} {points.cy}).",
            en=f"There is a difference, but surely a smaller one than matters ({least} {points.en}).",
        )
    return said(
        cy=f"Mae unrhyw wahaniaeth, yn sicr ddigon, yn llai na’r lleiaf sydd o bwys ({least} {points.cy}).",
        en=f"Any difference is surely smaller than matters ({least} {points.en}).",
    )


def set_aside(names: Sequence[Said]) -> Said:
    """That a council lies so far from the others that it does not decide what is expected of them."""
    some_cy, some_en = cy.listed([name.cy for name in names]), en.capital(en.listed([name.en for name in names]))
    if len(names) == 1:
        return said(
            cy=f"Mae {some_cy} mor bell oddi wrth y lleill nad yw’n penderfynu beth a ddisgwylir ganddynt.",
            en=f"{some_en} lies so far from the others that it does not decide what is expected of them.",
        )
    return said(
        cy=f"Mae {some_cy} mor bell oddi wrth y lleill nad ydynt yn penderfynu beth a ddisgwylir ganddynt.",
        en=f"{some_en} lie so far from the others that they do not decide what is expected of them.",
    )


def position(*, rank: int, ranked: int, tied: bool = False) -> Said:
    """Where a council stands in a row of all."""
    return said(
        cy=f"Safle {rank} o blith {ranked} o gynghorau{' (cyfartal)' if tied else ''}.",
        en=f"{'Equal ' if tied else ''}{en.ordinal(rank)} of {ranked} councils.",
    )


def unranked() -> Said:
    """That there is no rank to tell."""
    return said(cy="Nid oes ganddo safle yn y drefn ar gyfer y cyfnod hwn.", en="It has no rank in this period.")


def single() -> Said:
    """That one figure alone says nothing of change."""
    return said(
        cy="Un ffigur yn unig sydd, felly ni ellir dweud dim am newid.",
        en="There is only one figure, so nothing can be said about change.",
    )


def among_alike(*, count: int, lowest: str, highest: str) -> Said:
    """The range of those most like a council."""
    alike = cy.after_article(count, "cyngor")
    return said(
        cy=f"Ymhlith y {alike} yng Nghymru sydd debycaf iddo, mae’r ffigurau’n amrywio o {lowest} i {highest}.",
        en=f"The {en.in_words(count)} Welsh councils most like it range from {lowest} to {highest}.",
    )
