"""How one place stands: the sentence a page opens with, and what stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.evidence.sentences.verdicts import NOTHING
from cydwaith.evidence.sentences.when import be, begun, tag
from cydwaith.evidence.verdicts import Direction, Lean
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

# Measures that are something a council’s people do are said with their verb.
VERBS: Final = {said(cy="ailgylchu", en="recycling"): said(cy="ailgylchu", en="recycle")}
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
    """That a place stands out on a measure, by how much, which way, from what, when, and how many others do so too."""

    place: Said
    measure: Said
    number: str
    points: Said
    direction: Direction
    higher: bool
    basis: str
    when: When
    others: int = 0


def finding(told: Finding) -> Said:
    """The one sentence a page opens with: a place stands out on a measure."""
    one, rest = simple_finding(told), others(told.others, told.direction, told.when)
    return begun(told.when, said(cy=f"{one.cy}{rest.cy}", en=f"{one.en}{rest.en}"))


def simple_finding(told: Finding) -> Said:
    """That one place stands out on a measure, and nothing about others; as it stands within a sentence."""
    amount = said(cy=cy.measured(told.number, told.points.cy), en=f"{told.number} {told.points.en}")
    predicted, place, verb_to_be, ending = PREDICTED[told.basis], told.place, be(told.when), past(told.when)
    if verb := VERBS.get(told.measure):
        more = said(cy="yn fwy", en="more") if told.higher else said(cy="yn llai", en="less")
        return said(
            cy=f"{verb_to_be.cy} {place.cy} yn {verb.cy} {amount.cy} {more.cy} {predicted.cy}",
            en=(
                f"{en.the(place.en)} {verb.en}{'d' if ending else 's'} {amount.en} {more.en} "
                f"than {predicted.en}{ending}"
            ),
        )
    how = HOW[told.direction]
    return said(
        cy=f"o ran {told.measure.cy}, {verb_to_be.cy} {place.cy} {amount.cy} {how.cy} {predicted.cy}",
        en=f"on {told.measure.en}, {en.the(place.en)} {verb_to_be.en} {amount.en} {how.en} than {predicted.en}{ending}",
    )


def past(when: When) -> str:
    """The ending of an English verb that speaks of the past: predict, predicted."""
    return "ed" if when.past else ""


def others(number: int, direction: Direction, when: When) -> Said:
    """The end of a finding: how many other councils stand out, or only differ where nobody judges which is good."""
    if not number:
        return NOTHING
    others_cy = f"{number:,} o gynghorau eraill" if number > 10 else cy.counted(number, "cyngor", "cynghorau", "arall")
    others_en = f"{en.in_words(number)} other council{'' if number == 1 else 's'}"
    if direction in {"higher", "lower"}:
        differ = "differed" if when.past else "differs" if number == 1 else "differ"
        return said(
            cy=f"; {be(when).cy} {others_cy} hefyd yn wahanol i’r disgwyl",
            en=f"; {others_en} also {differ} from what is expected",
        )
    stand = "stood" if when.past else "stands" if number == 1 else "stand"
    return said(cy=f"; {be(when).cy} {others_cy} hefyd yn sefyll allan", en=f"; {others_en} also {stand} out")


def history(measure: Said, when: When, *, single: bool) -> Said:
    """That figures are history: shown with their date, and nothing said of how councils stand."""
    told = said(cy=formats.period(when.period, "cy"), en=formats.period(when.period, "en"))
    if single:
        return said(
            cy=f"O ran {measure.cy}, un cyfnod yn unig sydd gennym ({told.cy}): ni ddywedir dim am safle’r cynghorau",
            en=f"On {measure.en}, we hold one period only ({told.en}): nothing is said of how councils stand",
        )
    return said(
        cy=f"O ran {measure.cy}, hanes yw’r ffigurau: daeth y diweddaraf sydd gennym i ben dros bedair blynedd yn ôl "
        f"({told.cy})",
        en=f"On {measure.en}, the figures are history: the latest that we hold ended over four years ago ({told.en})",
    )


def council_finding(place: Said, better: int, worse: int, *, old: int) -> Said:
    """How a council stands over all that it can be asked about; `old`: how many of those figures are not of late."""
    told = over_all(place, better, worse)
    if not old:
        return told
    return said(
        cy=f"{told.cy}; daeth {cy.in_words(old)} o’r ffigurau hyn i ben dros ddwy flynedd yn ôl, a dyna’r diweddaraf "
        "sydd gennym",
        en=f"{told.en}; {en.in_words(old)} of these figures, the latest that we hold, ended over two years ago",
    )


def over_all(place: Said, better: int, worse: int) -> Said:
    """How many figures of a council are better and worse than expected."""
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
    *, place: Said, value: str, when: When, with_context: bool, expected: str, between: tuple[str, str] | None
) -> Said:
    """The figure beside what is expected of it."""
    if with_context:
        predicts = said(cy="Y disgwyl o dan ei amgylchiadau:", en=f"Its circumstances predict{past(when)}")
    else:
        predicts = said(
            cy="Y disgwyl yn ôl ffigurau’r cynghorau eraill:", en=f"The other councils’ figures predict{past(when)}"
        )
    around = NOTHING
    if between:
        lower, upper = between
        around = said(cy=f" (rhwng {lower} {cy.a_figure(upper)})", en=f" (between {lower} and {upper})")
    return said(
        cy=f"{place.cy}: {value} ({formats.period(when.period, 'cy')}). {predicts.cy} {expected}{around.cy}.",
        en=(
            f"{en.capital(en.the(place.en))}: {value} ({formats.period(when.period, 'en')}). "
            f"{predicts.en} {expected}{around.en}."
        ),
    )


def estimate(
    *,
    number: str,
    points: Said,
    direction: Direction,
    between: tuple[str, str],
    periods: int,
    when: When,
    wrong: str = "",
) -> Said:
    """The difference over the periods looked at, and how sure it is."""
    how, (lower, upper) = HOW[direction], between
    up_to = tag(when)
    over = said(cy=f"Yn yr unig gyfnod sydd ar gael{up_to.cy}", en=f"In the one period there is{up_to.en}")
    if periods > 1:
        until = said(cy="", en="")
        if when.past:
            until = said(
                cy=f" hyd at {formats.period(when.period, 'cy')}", en=f" up to {formats.period(when.period, 'en')}"
            )
        over = said(
            cy=f"Dros {soft(cy.counted(periods, 'cyfnod', 'cyfnodau'))}{until.cy}",
            en=f"Over {en.in_words(periods)} periods{until.en}",
        )
    doubt = NOTHING
    if wrong:
        doubt = said(
            cy=f" Y siawns nad oes gwahaniaeth, neu fod un i’r cyfeiriad arall: {wrong}.",
            en=f" The chance that there is none, or one in the other direction: {wrong}.",
        )
    return said(
        cy=(
            f"{over.cy}, yr amcangyfrif gorau o’r gwahaniaeth yw {cy.measured(number, points.cy)} {how.cy} "
            f"na’r disgwyl (cyfwng 95%: {lower} i {upper}).{doubt.cy}"
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
    size = cy.measured(least, points.cy)
    if differs:
        return said(
            cy=f"Mae gwahaniaeth, ond un llai, yn sicr ddigon, na’r lleiaf sydd o bwys ({size}).",
            en=f"There is a difference, but surely a smaller one than matters ({least} {points.en}).",
        )
    return said(
        cy=f"Mae unrhyw wahaniaeth, yn sicr ddigon, yn llai na’r lleiaf sydd o bwys ({size}).",
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


def position(*, rank: int, ranked: int, when: When, tied: bool = False) -> Said:
    """Where a council stands in a row of all."""
    of = tag(when)
    return said(
        cy=f"{'Cydradd ' if tied else ''}{cy.ordinal(rank)} o blith {ranked} o gynghorau{of.cy}.",
        en=f"{'Equal ' if tied else ''}{en.ordinal(rank)} of {ranked} councils{of.en}.",
    )


def unranked() -> Said:
    """That there is no rank to tell."""
    return said(cy="Nid oes ganddo le yn y drefn ar gyfer y cyfnod hwn.", en="It has no rank in this period.")


def single() -> Said:
    """That one figure alone says nothing of change."""
    return said(
        cy="Un ffigur yn unig sydd, felly ni ellir dweud dim am newid.",
        en="There is only one figure, so nothing can be said about change.",
    )


def among_alike(*, count: int, lowest: str, highest: str, when: When) -> Said:
    """The range of those most like a council."""
    if count == 1:
        return said(
            cy=f"Ar gyfer yr un cyngor yng Nghymru sydd debycaf iddo, y ffigur {'oedd' if when.past else 'yw'} "
            f"{lowest}{tag(when).cy}.",
            en=f"The one Welsh council most like it {'had' if when.past else 'has'} {lowest}{tag(when).en}.",
        )
    alike = cy.after_article(count, "cyngor")
    return said(
        cy=f"Ymhlith y {alike} yng Nghymru sydd debycaf iddo, "
        f"{'roedd y' if when.past else 'mae’r'} ffigurau’n amrywio o {lowest} i {highest}{tag(when).cy}.",
        en=f"The {en.in_words(count)} Welsh councils most like it range{'d' if when.past else ''} "
        f"from {lowest} to {highest}{tag(when).en}.",
    )
