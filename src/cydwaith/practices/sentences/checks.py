"""What speaks for and against an impact, a sentence a check. Bare figures are written alike in both languages."""

from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

ORDINALS = (
    said(cy="", en=""),
    said(cy="mwyaf", en="largest"),
    said(cy="ail fwyaf", en="second largest"),
    said(cy="trydydd mwyaf", en="third largest"),
    said(cy="pedwerydd mwyaf", en="fourth largest"),
    said(cy="pumed mwyaf", en="fifth largest"),
    said(cy="chweched mwyaf", en="sixth largest"),
    said(cy="seithfed mwyaf", en="seventh largest"),
    said(cy="wythfed mwyaf", en="eighth largest"),
    said(cy="nawfed mwyaf", en="ninth largest"),
    said(cy="degfed mwyaf", en="tenth largest"),
)


def fit(misfit: Said, smallest: Said, *, poor: bool) -> Said:
    """How well the comparison matched before."""
    than = said(cy="mwy", en="more") if poor else said(cy="llai", en="less")
    return said(
        cy=(
            f"Cyn iddo ddechrau, roedd y gymhariaeth {misfit.cy} o’r ffigur (gwreiddyn cymedr y sgwariau): "
            f"{than.cy} na’r effaith leiaf sydd o bwys ({smallest.cy})."
        ),
        en=(
            f"Before it began, the comparison missed the figure by {misfit.en} (root mean square): "
            f"{than.en} than the smallest effect worth having ({smallest.en})."
        ),
    )


def rank(place: Said, at: int, of: int, *, p: str, least: str) -> Said:
    """Where the gap stands among those of councils that took nothing up."""
    size = size_among(place, at, of)
    return said(
        cy=(
            f"Cafodd pob cyngor yn ei dro ei drin fel pe bai wedi mabwysiadu’r arfer. {size.cy}: p = {p}. "
            f"{cy.capital(cy.gyda(cy.councils(of)))}, ni all fyth fod yn is na {least}."
        ),
        en=(
            f"Every council was treated in turn as if it had taken the practice up. {size.en}: p = {p}. "
            f"With {of} councils it can never be below {least}."
        ),
    )


def size_among(place: Said, at: int, of: int) -> Said:
    """The gap's place among all, by the measure that is tested: y trydydd mwyaf o’r 22, the third largest of 22."""
    measured = said(
        cy="O’i fesur yn erbyn pa mor dda yr oedd pob cymhariaeth yn cyfateb cynt",
        en="Measured against how well each comparison matched before",
    )
    if at < len(ORDINALS):
        return said(
            cy=f"{measured.cy}, bwlch {place.cy} yw’r {ORDINALS[at].cy} o’r {of}",
            en=f"{measured.en}, the gap of {en.the(place.en)} is the {ORDINALS[at].en} of {of}",
        )
    return said(
        cy=f"{measured.cy}, mae bwlch {place.cy} yn rhif {at} o {of} yn ôl maint",
        en=f"{measured.en}, the gap of {en.the(place.en)} is number {at} of {of} by size",
    )


def without(lowest: Said, highest: Said, councils: int) -> Said:
    """What is left without each council in the comparison."""
    if councils == 1:
        return said(
            cy=f"Heb yr un cyngor y mae’r gymhariaeth yn dibynnu arno, byddai’r effaith yn {lowest.cy}.",
            en=f"Without the one council that the comparison rests on, the effect would be {lowest.en}.",
        )
    return said(
        cy=(
            f"Wrth adael allan bob un o’r {cy.after_article(councils, 'cyngor')} yn y gymhariaeth yn ei dro, "
            f"mae’r effaith rhwng {lowest.cy} {cy.a_figure(highest.cy)}."
        ),
        en=(
            f"With each of the {en.in_words(councils)} councils in the comparison left out in turn, "
            f"the effect is from {lowest.en} to {highest.en}."
        ),
    )


def permuted(*, p: str, ways: int, least: str, exact: bool) -> Said:
    """The permutation test of a plain difference."""
    how = said(cy=f"mewn {ways:,} o ffyrdd ar hap", en=f"in {ways:,} ways drawn by lot")
    if exact:
        how = said(cy=f"ym mhob un o’r {ways:,} o ffyrdd posibl", en=f"in every one of the {ways:,} ways there are")
    return said(
        cy=(
            f"Pe bai’r dyddiadau wedi’u rhoi i gynghorau eraill {how.cy}, byddai gwahaniaeth cymaint â hyn yn codi "
            f"gyda p = {p} (byth yn is na {least})."
        ),
        en=(
            f"Had the dates been given to other councils {how.en}, a difference as large comes out with p = {p} "
            f"(never below {least})."
        ),
    )


def from_last(effect: Said) -> Said:
    """The same groups measured from the last period before alone."""
    return said(
        cy=(
            "Wedi’i fesur o’r cyfnod olaf cyn dechrau yn unig, yn lle cymedr y cyfnodau cynt, "
            f"yr effaith yw {effect.cy}."
        ),
        en=(
            "Measured from the last period before alone, instead of the mean of the periods before, "
            f"the effect is {effect.en}."
        ),
    )


def since_mean(effect: Said) -> Said:
    """The plain difference from the mean before, beside a synthetic control."""
    return said(
        cy=f"Mae gwahaniaeth mewn gwahaniaethau, wedi’i fesur o gymedr y cyfnodau cynt, yn rhoi {effect.cy}.",
        en=f"A difference in differences, measured from the mean of the periods before, gives {effect.en}.",
    )


def covariates(effect: Said) -> Said:
    """The synthetic control that matches circumstances too, beside the one that matches the figure alone."""
    return said(
        cy=(
            "Pan fo’r gymhariaeth yn cyfateb i amgylchiadau’r cyngor hefyd, ac nid i’r ffigur yn unig, "
            f"yr effaith yw {effect.cy}."
        ),
        en=(
            "When the comparison matches the council’s circumstances too, and not the figure alone, "
            f"the effect is {effect.en}."
        ),
    )


def last_before(distance: Said, *, p: str) -> Said:
    """How far the last figure before lay from the earlier ones, beside the others."""
    return said(
        cy=(
            f"Roedd y ffigur olaf cyn dechrau {distance.cy} o’i gymharu â’r cyfnodau cynt, "
            f"ac â’r un peth yn y cynghorau eraill (p = {p})."
        ),
        en=(
            f"The last figure before it began stood at {distance.en} against the earlier periods, beside the other "
            f"councils (p = {p})."
        ),
    )


def sensitivity(effect: Said) -> Said:
    """Synthetic difference in differences, beside the answer."""
    return said(
        cy=f"Mae gwahaniaeth mewn gwahaniaethau synthetig, sy’n pwysoli’r cyfnodau hefyd, yn rhoi {effect.cy}.",
        en=f"Synthetic difference in differences, which also weighs the periods, gives {effect.en}.",
    )


def power(chance: str, smallest: Said) -> Said:
    """How likely an effect worth having would be found."""
    return said(
        cy=f"Pe bai effaith o {smallest.cy}, y siawns y byddai’r prawf hwn yn ei dangos yw {chance}.",
        en=f"If there were an effect of {smallest.en}, this test would show it with a chance of {chance}.",
    )
