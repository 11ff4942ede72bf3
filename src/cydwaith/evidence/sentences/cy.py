"""Yr hyn y mae Cydwaith yn ei ddweud am ffigurau yn Gymraeg. What Cydwaith says about figures in Welsh."""

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.sentences.nouns import indicators
from cydwaith.evidence.sentences.parts import Finding
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar.cy import a_figure, after_article, capital, councils, counted, listed, measured, words

__all__ = ["capital"]

# Measures that are something a council’s people do are said with their verb.
VERBS = {"ailgylchu": "ailgylchu"}

SHORT = {
    "better": "gwell na’r disgwyl",
    "worse": "gwaeth na’r disgwyl",
    "as_expected": "fel y disgwyl",
    "slight": "yn wahanol, ond llai nag sydd o bwys",
    "cannot_tell": "ni ellir dweud eto",
    "higher": "uwch na’r disgwyl",
    "lower": "is na’r disgwyl",
}
HOW = {"better": "gwell", "worse": "gwaeth", "higher": "uwch", "lower": "is"}
THAN = {"circumstances": "na’r disgwyl o dan yr amgylchiadau", "others": "na’r cynghorau eraill"}
PREDICTED = {
    "circumstances": "na’r disgwyl o dan ei amgylchiadau",
    "others": "na’r disgwyl yn ôl ffigurau’r cynghorau eraill",
}
UNJUDGED = "; nid oes neb wedi barnu a yw hynny’n dda"
REASONS = {
    "no-figures": "Ni chyhoeddwyd ffigur ar gyfer y cyngor hwn.",
    "missing-value": "Nid oes ffigur ar gyfer y cyfnod hwn.",
    "missing-context": "Nid yw un o’r amgylchiadau sy’n cyfrif yn hysbys ar gyfer y cyngor hwn.",
    "too-few-places": "Mae ffigurau ar gael ar gyfer rhy ychydig o gynghorau i ddysgu faint y maent yn gwahaniaethu.",
    "too-few-periods": (
        "Mae rhy ychydig o gyfnodau i ddysgu faint y mae’r ffigur yn symud ar hap, ac ni chyhoeddir ei ansicrwydd."
    ),
    "no-spread": "Yr un ffigur sydd gan bob cyngor.",
    "repeated": "Nid yw’r ffigurau’n symud o gyfnod i gyfnod: un mesuriad wedi’i ailadrodd ydynt, neu gopi.",
    "uncertain": "Nid yw’r ffigurau’n ddigon sicr: efallai nad oes gwahaniaeth, ac efallai fod un o bwys.",
    "unsure": "Mae’n debyg bod gwahaniaeth, ond nid yw’n ddigon sicr ei fod yn ddigon mawr i fod o bwys.",
    "unsteady": "Yn y rhan fwyaf o’r cyfnodau nid oedd y ffigur ar yr un ochr i’r disgwyl.",
    "doubtful-status": (
        "Mae’r cyhoeddwr yn nodi bod y ffigur yn annibynadwy, yn gyfrinachol, ar goll neu’n amherthnasol."
    ),
    "measured-elsewhere": "Mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cyngor.",
}


def long(kind: str, basis: str) -> str:
    """A verdict in full: from what a council stands out is said only as it was compared."""
    ending = UNJUDGED if kind in {"higher", "lower"} else ""
    return f"{HOW[kind]} {THAN[basis]}{ending}" if kind in HOW else SHORT[kind]


def finding(told: Finding) -> str:
    """The one sentence a page opens with: a place stands out on a measure."""
    return f"{simple_finding(told)}{others(told.others)}"


def simple_finding(told: Finding) -> str:
    """That one place stands out on a measure, and nothing about others."""
    if told.measure in VERBS:
        more = "yn fwy" if told.higher else "yn llai"
        return f"Mae {told.place} yn {VERBS[told.measure]} {measured(told.number, told.points)} {more} {PREDICTED[told.basis]}"
    how = {"better": "yn well", "worse": "yn waeth", "higher": "yn uwch", "lower": "yn is"}[told.direction]
    return f"O ran {told.measure}, mae {told.place} {measured(told.number, told.points)} {how} {PREDICTED[told.basis]}"


def others(number: int) -> str:
    """The end of a finding: how many other councils stand out in the same direction."""
    if not number:
        return ""
    if number > 10:
        return f"; mae {number:,} o gynghorau eraill hefyd yn sefyll allan"
    return f"; mae {counted(number, 'cyngor', 'cynghorau', 'arall')} hefyd yn sefyll allan"


def nobody_stands_out(measure: str, told: Tally) -> str:
    """What there is to say where no council stands out for the better."""
    if told.higher or told.lower:
        return f"O ran {measure}, {counts(told, judged_only=True)}"
    if told.worse:
        return f"O ran {measure}, nid oes yr un cyngor yn well na’r disgwyl, ac mae {councils(told.worse)} yn waeth"
    if told.as_expected or told.slight:
        return f"O ran {measure}, nid oes yr un cyngor yn sefyll allan"
    return f"O ran {measure}, ni ellir dweud eto sut mae’r cynghorau’n sefyll"


def counts(told: Tally, *, judged_only: bool = False) -> str:
    """How many councils stand how: mae saith cyngor yn well na’r disgwyl, chwech yn waeth, naw fel y disgwyl."""
    named = [
        (told.better, "yn well na’r disgwyl"),
        (told.worse, "yn waeth na’r disgwyl"),
        (told.higher, "yn uwch na’r disgwyl"),
        (told.lower, "yn is na’r disgwyl"),
        (told.as_expected, "fel y disgwyl"),
        (told.slight, "yn wahanol, ond llai nag sydd o bwys"),
    ]
    parts = [(number, what) for number, what in named if number]
    if told.cannot_tell and not judged_only:
        parts.append(
            (told.cannot_tell, "na ellir dweud eto amdanynt" if told.cannot_tell > 1 else "na ellir dweud eto amdano")
        )
    if not parts:
        return "ni ellir dweud dim eto"
    (first, what), *rest = parts
    lead = (
        f"ni ellir dweud eto am {soft(councils(first))}" if what.startswith("na ") else f"mae {councils(first)} {what}"
    )
    return ", ".join([lead, *(f"{words(number)} {what}" for number, what in rest)])


def reason(code: str) -> str:
    """Why nothing can be told, as a sentence; empty for no reason."""
    return REASONS.get(code.replace("_", "-"), "")


def council_finding(place: str, better: int, worse: int) -> str:
    """How a council stands over all indicators."""
    if better and worse:
        return f"Mae {place} yn well na’r disgwyl yn ôl {indicators(better).cy} ac yn waeth yn ôl {words(worse)}"
    if better:
        return f"Mae {place} yn well na’r disgwyl yn ôl {indicators(better).cy}, ac nid yw’n waeth yn ôl yr un"
    if worse:
        return f"Mae {place} yn waeth na’r disgwyl yn ôl {indicators(worse).cy}, ac nid yw’n well yn ôl yr un"
    return f"Nid yw {place} yn sefyll allan yn ôl yr un dangosydd"


def level(
    *, place: str, value: str, period: str, predictor: str, expected: str, between: tuple[str, str] | None
) -> str:
    """The figure beside what is expected of it."""
    around = f" (rhwng {between[0]} {a_figure(between[1])})" if between else ""
    return f"{place}: {value} ({period}). {predictor} {expected}{around}."


def estimate(
    *, number: str, points: str, direction: str, between: tuple[str, str], periods: int, wrong: str = ""
) -> str:
    """The difference over the periods looked at, and how sure it is."""
    how = {"better": "yn well", "worse": "yn waeth", "higher": "yn uwch", "lower": "yn is"}[direction]
    doubt = f" Y siawns nad oes gwahaniaeth, neu fod un i’r cyfeiriad arall: {wrong}." if wrong else ""
    over = f"Dros {soft(counted(periods, 'cyfnod', 'cyfnodau'))}" if periods > 1 else "Yn yr unig gyfnod sydd ar gael"
    return (
        f"{over}, yr amcangyfrif gorau o’r gwahaniaeth yw {number} {points} {how} na’r disgwyl "
        f"(cyfwng 95%: {between[0]} i {between[1]}).{doubt}"
    )


def lean(*, direction: str, wrong: str) -> str:
    """Which way the figures lean where nothing can be claimed."""
    if direction == "neither":
        return "Nid yw’r ffigurau’n gogwyddo i’r naill ochr na’r llall."
    how = {"higher": "uwch", "lower": "is"}[direction]
    return (
        f"Maent yn gogwyddo tuag at fod yn {how} na’r disgwyl; y siawns nad oes gwahaniaeth, neu fod un i’r cyfeiriad "
        f"arall: {wrong}."
    )


def equivalent(*, least: str, points: str, differs: bool) -> str:
    """That any difference is smaller than matters."""
    if differs:
        return f"Mae gwahaniaeth, ond un llai, yn sicr ddigon, na’r lleiaf sydd o bwys ({least} {points})."
    return f"Mae unrhyw wahaniaeth, yn sicr ddigon, yn llai na’r lleiaf sydd o bwys ({least} {points})."


def set_aside(names: list[str]) -> str:
    """That a council lies so far from the others that it does not decide what is expected of them."""
    verb = "nad yw’n" if len(names) == 1 else "nad ydynt yn"
    return f"Mae {listed(names)} mor bell oddi wrth y lleill {verb} penderfynu beth a ddisgwylir ganddynt."


def position(*, rank: int, ranked: int, tied: bool = False) -> str:
    """Where a council stands in a row of all."""
    return f"Safle {rank} o blith {ranked} o gynghorau{' (cyfartal)' if tied else ''}."


def among_alike(*, count: int, lowest: str, highest: str) -> str:
    """The range of those most like a council."""
    alike = after_article(count, "cyngor")
    return f"Ymhlith y {alike} yng Nghymru sydd debycaf iddo, mae’r ffigurau’n amrywio o {lowest} i {highest}."


def change(*, first: str, first_period: str, last: str, last_period: str) -> str:
    """How a series went; whether that is a change is another sentence's business."""
    return f"O {first} ({first_period}) i {last} ({last_period})."


def run_title(*, place: str, first: str, first_period: str, last: str, last_period: str) -> str:
    """What a run chart shows."""
    return f"{place}: o {first} ({first_period}) i {last} ({last_period})"


def ranking_title(*, top: str, top_value: str, bottom: str, bottom_value: str) -> str:
    """What a ranking shows: its two ends."""
    return f"O {top_value} ({top}) i {bottom_value} ({bottom})"


def expected_title(*, above: str, above_by: str, below: str, below_by: str) -> str:
    """What expected against actual shows: the two largest differences."""
    return f"Bellaf uwchlaw’r disgwyl: {above} ({above_by}); bellaf islaw: {below} ({below_by})"


def tile_label(*, place: str, value: str, verdict: str) -> str:
    """A council’s square read out."""
    return f"{place}: {value}, {SHORT[verdict]}"
