"""Verdicts in words: how a council stands, why nothing can be told, and how many stand how."""

from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences.when import be, begun, opening, tag
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

SHORT: Final = {
    "better": said(cy="gwell na’r disgwyl", en="better than expected"),
    "worse": said(cy="gwaeth na’r disgwyl", en="worse than expected"),
    "as_expected": said(cy="fel y disgwyl", en="as expected"),
    "slight": said(cy="yn wahanol, ond llai nag sydd o bwys", en="differs, by less than matters"),
    "cannot_tell": said(cy="ni ellir dweud eto", en="cannot tell yet"),
    "higher": said(cy="uwch na’r disgwyl", en="higher than expected"),
    "lower": said(cy="is na’r disgwyl", en="lower than expected"),
}
PAST: Final = said(cy="hanes", en="history")
HOW: Final = {
    "better": said(cy="gwell", en="better"),
    "worse": said(cy="gwaeth", en="worse"),
    "higher": said(cy="uwch", en="higher"),
    "lower": said(cy="is", en="lower"),
}
THAN: Final = {
    "circumstances": said(cy="na’r disgwyl o dan yr amgylchiadau", en="than circumstances predict"),
    "others": said(cy="na’r cynghorau eraill", en="than the other councils"),
}
UNJUDGED: Final = said(
    cy="; ni fernir a yw hynny’n dda",
    en="; whether that is good is not judged",
)
NOTHING: Final = said(cy="", en="")
REASONS: Final = {
    "no-figures": said(
        cy="Ni chyhoeddwyd ffigur ar gyfer y cyngor hwn.",
        en="No figure has been published for this council.",
    ),
    "missing-value": said(
        cy="Nid oes ffigur ar gyfer y cyfnod hwn.",
        en="There is no figure for this period.",
    ),
    "missing-context": said(
        cy="Nid yw un o’r amgylchiadau sy’n cyfrif yn hysbys ar gyfer y cyngor hwn.",
        en="One of the circumstances that matter is not known for this council.",
    ),
    "too-few-places": said(
        cy="Mae ffigurau ar gael ar gyfer rhy ychydig o gynghorau i ddysgu faint y maent yn gwahaniaethu.",
        en="Too few councils have figures to learn how far they differ.",
    ),
    "too-few-periods": said(
        cy=(
            "Mae rhy ychydig o gyfnodau i ddysgu faint y mae’r ffigur yn symud ar hap, ac ni chyhoeddir ei ansicrwydd."
        ),
        en=(
            "There are too few periods to learn how far the figure moves by chance, and its uncertainty is not "
            "published."
        ),
    ),
    "no-spread": said(cy="Yr un ffigur sydd gan bob cyngor.", en="Every council has the same figure."),
    "repeated": said(
        cy="Nid yw’r ffigurau’n symud o gyfnod i gyfnod: un mesuriad wedi’i ailadrodd ydynt, neu gopi.",
        en="The figures do not move from period to period: they are one measurement repeated, or a copy.",
    ),
    "uncertain": said(
        cy="Nid yw’r ffigurau’n ddigon sicr: efallai nad oes gwahaniaeth, ac efallai fod un o bwys.",
        en="The figures are not sure enough: there may be no difference, or one that matters.",
    ),
    "unsure": said(
        cy="Mae’n debyg bod gwahaniaeth, ond nid yw’n ddigon sicr ei fod yn ddigon mawr i fod o bwys.",
        en="There probably is a difference, but it is not sure enough that it is as large as matters.",
    ),
    "unsteady": said(
        cy="Yn y rhan fwyaf o’r cyfnodau nid oedd y ffigur ar yr un ochr i’r disgwyl.",
        en="In most periods the figure was not on the same side of what was expected.",
    ),
    "doubtful-status": said(
        cy="Mae’r cyhoeddwr yn nodi bod y ffigur yn annibynadwy, yn gyfrinachol, ar goll neu’n amherthnasol.",
        en="The publisher marks the figure as unreliable, confidential, missing or not applicable.",
    ),
    "history": said(
        cy="Hanes yw’r ffigurau: mae’r diweddaraf dros bedair blwydd oed, neu’r unig un sydd.",
        en="The figures are history: the latest ended over four years ago, or it is the only one.",
    ),
    "measured-elsewhere": said(
        cy="Mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cyngor.",
        en="The figure was measured for another area, such as a health board, and not for the council.",
    ),
}


def long(kind: str, basis: str) -> Said:
    """A verdict in full: from what a council stands out is said only as it was compared."""
    if kind not in HOW:
        return SHORT[kind]
    how, than = HOW[kind], THAN[basis]
    ending = UNJUDGED if kind in {"higher", "lower"} else NOTHING
    return said(cy=f"{how.cy} {than.cy}{ending.cy}", en=f"{how.en} {than.en}{ending.en}")


def in_short(place: Said, kind: str, when: When) -> Said:
    """How one place stands, in a few words beside others of its kind, with the period of what is past."""
    past = tag(when)
    return said(cy=f"{place.cy}{past.cy}: {SHORT[kind].cy}", en=f"{place.en}{past.en}: {SHORT[kind].en}")


def reason(code: str) -> Said:
    """Why nothing can be told, as a sentence; empty for no reason."""
    return REASONS.get(code.replace("_", "-"), NOTHING)


def withheld(why: Said, leaning: Said = NOTHING) -> Said:
    """That nothing can be told, why not, and which way the figures lean if they do."""
    short = SHORT["cannot_tell"]
    return said(
        cy=" ".join(filter(None, [f"{cy.capital(short.cy)}.", why.cy, leaning.cy])),
        en=" ".join(filter(None, [f"{en.capital(short.en)}.", why.en, leaning.en])),
    )


def counts(told: Tally, when: When) -> Said:
    """How many councils stand how: seven councils are better than expected, six worse, nine as expected."""
    opened, rest = opening(when), standing_how(told, when, untold=told.cannot_tell)
    return said(cy=f"{opened.cy}{rest.cy}", en=f"{opened.en}{rest.en}")


def standing_how(told: Tally, when: When, *, untold: int) -> Said:
    """The same as it stands within a sentence, and of how many nothing can be told."""
    every = [
        (told.better, said(cy="yn well na’r disgwyl", en="better than expected")),
        (told.worse, said(cy="yn waeth na’r disgwyl", en="worse than expected")),
        (told.higher, said(cy="yn uwch na’r disgwyl", en="higher than expected")),
        (told.lower, said(cy="yn is na’r disgwyl", en="lower than expected")),
        (told.as_expected, said(cy="fel y disgwyl", en="as expected")),
        (told.slight, said(cy="yn wahanol, ond llai nag sydd o bwys", en="different by less than matters")),
    ]
    named = [(number, what) for number, what in every if number]
    if not named:
        return none_told(untold)
    (first, what), *rest = named
    rest += [(untold, not_told(untold))] if untold else []
    verb = be(when, first)
    return said(
        cy=", ".join(
            [f"{verb.cy} {cy.councils(first)} {what.cy}", *(f"{cy.in_words(some)} {one.cy}" for some, one in rest)]
        ),
        en=", ".join(
            [f"{en.councils(first)} {verb.en} {what.en}", *(f"{en.in_words(some)} {one.en}" for some, one in rest)]
        ),
    )


def not_told(number: int) -> Said:
    """What is said of so many councils after others."""
    return said(
        cy="na ellir dweud eto amdanynt" if number > 1 else "na ellir dweud eto amdano", en="cannot be told yet"
    )


def none_told(number: int) -> Said:
    """What is said where there is nothing else to count."""
    if not number:
        return said(cy="ni ellir dweud dim eto", en="nothing can be told yet")
    return said(
        cy=f"ni ellir dweud eto am {soft(cy.councils(number))}",
        en=f"nothing can be told yet of {en.councils(number)}",
    )


def shown_as_history(period: str, *, single: bool) -> Said:
    """A card of figures that are history."""
    told = said(cy=formats.period(period, "cy"), en=formats.period(period, "en"))
    if single:
        return said(cy=f"un cyfnod yn unig: {told.cy}", en=f"one period only: {told.en}")
    return said(cy=f"hanes: {told.cy} yw’r diweddaraf", en=f"history: the latest is {told.en}")


def nobody_stands_out(measure: Said, told: Tally, when: When, *, judged: bool) -> Said:
    """What there is to say where no council stands out for the better; `judged`: it could, on this figure."""
    rest = none_better(told, when, judged=judged)
    return begun(when, said(cy=f"o ran {measure.cy}, {rest.cy}", en=f"on {measure.en}, {rest.en}"))


def none_better(told: Tally, when: When, *, judged: bool) -> Said:
    """How councils stand where none does better than expected, as it stands within a sentence."""
    if told.higher or told.lower:
        return standing_how(told, when, untold=0)
    nobody, is_ = "nid oedd" if when.past else "nid oes", be(when).en
    worse = told.worse
    if worse:
        return said(
            cy=f"{nobody} yr un cyngor yn well na’r disgwyl, ac {be(when).cy} {cy.councils(worse)} yn waeth",
            en=f"no council {is_} better than expected, and {en.councils(worse)} {be(when, worse).en} worse",
        )
    if (told.as_expected or told.slight) and judged:
        return said(
            cy=f"{nobody} yr un cyngor yn sefyll allan", en=f"no council {'stood' if when.past else 'stands'} out"
        )
    if told.as_expected or told.slight:
        return said(
            cy=f"{nobody} yr un cyngor yn amlwg yn uwch nac yn is na’r disgwyl",
            en=f"no council {is_} reliably higher or lower than expected",
        )
    return said(
        cy="ni ellir dweud eto beth yw safle’r cynghorau",
        en="it is not yet possible to tell how councils stand",
    )


def tile_label(*, place: Said, value: str, verdict: str, when: When) -> Said:
    """A council’s square read out."""
    short, of = SHORT[verdict], tag(when)
    return said(cy=f"{place.cy}: {value}{of.cy}, {short.cy}", en=f"{place.en}: {value}{of.en}, {short.en}")
