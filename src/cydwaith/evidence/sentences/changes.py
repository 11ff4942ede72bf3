"""What is said of change. That a figure has moved is all it says: not why."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from cydwaith.evidence.sentences.nouns import figures
from cydwaith.evidence.sentences.verdicts import NOTHING
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

SHORT: Final = {
    "improving": said(cy="yn gwella", en="improving"),
    "worsening": said(cy="yn gwaethygu", en="getting worse"),
    "rising": said(cy="yn codi", en="rising"),
    "falling": said(cy="yn gostwng", en="falling"),
    "steady": said(cy="heb newid amlwg", en="no change seen"),
    "cannot_tell": said(cy="ni ellir dweud", en="cannot tell"),
}
RULES: Final = {
    "beyond-limits": said(
        cy="y tu hwnt i derfynau’r amrywio arferol",
        en="beyond the limits of ordinary variation",
    ),
    "seven-point-trend": said(
        cy="saith ffigur yn olynol, pob un yn uwch, neu bob un yn is, na’r un o’i flaen",
        en="seven figures in a row, each higher, or each lower, than the one before",
    ),
    "two-of-three-beyond-two-sigma": said(
        cy="dau ffigur o dri yn agos at yr un terfyn",
        en="two of three figures near the same limit",
    ),
    "seven-on-one-side": said(
        cy="saith ffigur yn olynol ar yr un ochr i’r cymedr",
        en="seven figures in a row on one side of the mean",
    ),
    "slope": said(
        cy="goleddf nad yw ansicrwydd y ffigurau’n ei esbonio",
        en="a slope that the uncertainty of the figures does not explain",
    ),
}
REASONS: Final = {
    "too-few-points": said(
        cy="Gellir defnyddio llai na phum ffigur, ac mae hynny’n rhy ychydig i chwilio am newid o gwbl.",
        en="Fewer than five figures can be used, which is too few to look for change at all.",
    ),
    "no-intervals": said(
        cy=(
            "Gellir defnyddio rhwng pump ac un ar ddeg o ffigurau. Â chyn lleied, ni ellir chwilio am newid ond lle "
            "mae’r cyhoeddwr yn dweud pa mor sicr yw pob ffigur, ac nid oes cyfyngau i’r rhain."
        ),
        en=(
            "Between five and eleven figures can be used. With so few, change may be looked for only where the "
            "publisher says how sure each figure is, and these have no intervals."
        ),
    ),
    "missing-value": said(
        cy=(
            "Gellir defnyddio rhwng pump ac un ar ddeg o ffigurau, ac mae un o’r pump olaf ar goll, felly ni ellir "
            "tynnu tuedd."
        ),
        en=(
            "Between five and eleven figures can be used, and one of the last five is missing, so no trend can be "
            "drawn."
        ),
    ),
    "zero-width": said(
        cy="Nid oes lled i’r cyfyngau a gyhoeddwyd, felly nid ydynt yn dweud pa mor sicr yw’r ffigurau.",
        en="The published intervals have no width, so they do not say how sure the figures are.",
    ),
    "no-movement": said(
        cy="Yr un yw pob ffigur, felly nid oes modd gwahanu newid oddi wrth hap.",
        en="Every figure is the same, so there is nothing by which to tell change from chance.",
    ),
    "no-latest-figure": said(
        cy="Nid oes ffigur y gellir dibynnu arno ar gyfer y cyfnod diweddaraf.",
        en="There is no figure for the latest period that can be relied on.",
    ),
    "measured-elsewhere": said(
        cy="Mesurwyd y ffigur ar gyfer ardal arall, megis bwrdd iechyd, ac nid ar gyfer y cyngor.",
        en="The figure was measured for another area, such as a health board, and not for the council.",
    ),
}
MEANINGS: Final = {
    "improving": said(cy="er gwell", en="for the better"),
    "worsening": said(cy="er gwaeth", en="for the worse"),
    "rising": said(
        cy="tuag i fyny; ni fernir a yw hynny’n dda",
        en="upwards; whether that is good is not judged",
    ),
    "falling": said(
        cy="tuag i lawr; ni fernir a yw hynny’n dda",
        en="downwards; whether that is good is not judged",
    ),
}
OCCASIONS: Final = {
    "practice": said(cy="dechreuodd arfer yma", en="a practice began here"),
    "adoption": said(cy="mabwysiadwyd arfer yma", en="a practice was taken up here"),
    "event": said(cy="bu digwyddiad a gofnodwyd", en="a recorded event took place"),
    "break-in-series": said(
        cy="mae’r cyhoeddwr yn nodi toriad yn y gyfres",
        en="the publisher marks a break in the series",
    ),
}
LIMITS: Final = said(cy="Amrywio arferol", en="Ordinary variation")


def method(*, method: str, reason: str, points: int) -> Said:
    """Which way of looking for change is legitimate, and why."""
    if method == "chart":
        return said(
            cy=(
                f"Gellir defnyddio {points} o ffigurau. O ddeuddeg ymlaen, gellir barnu ffigur yn ôl faint y mae’n "
                "amrywio ohono’i hun (siart XmR: y cymedr, a therfynau 2.66 cam cymedrig bob ochr iddo)."
            ),
            en=(
                f"{points} figures can be used. From twelve on, a figure may be judged against how far it varies of "
                "itself (XmR chart: the mean, and limits 2.66 mean steps on either side)."
            ),
        )
    if method == "trend":
        return said(
            cy=(
                f"Gellir defnyddio {figures(points).cy}, pob un â’i gyfwng: rhy ychydig i gael terfynau amrywio "
                "arferol, digon i gael goleddf y pump olaf, wedi’i bwysoli yn ôl pa mor sicr yw pob un."
            ),
            en=(
                f"{points} figures can be used, each with its interval: too few for limits of ordinary variation, "
                "enough for the slope of the last five, weighted by how sure each is."
            ),
        )
    return REASONS.get(reason, NOTHING)


def charted(*, verdict: str, value: str, period: str, mean: str, between: tuple[str, str], rule: str) -> Said:
    """What the chart says of the latest figure."""
    latest = figure_of(value, period)
    ordinary = said(
        cy=f"o {between[0]} i {between[1]} o amgylch cymedr o {mean}",
        en=f"from {between[0]} to {between[1]} around a mean of {mean}",
    )
    if verdict == "steady":
        return said(
            cy=f"Mae {latest.cy} yn rhan o’r amrywio arferol, sy’n mynd {ordinary.cy}. Ni ellir honni bod newid.",
            en=f"{latest.en} is part of ordinary variation, which runs {ordinary.en}. No change can be claimed.",
        )
    if verdict == "cannot_tell":
        return said(
            cy=(
                f"Byddai {latest.cy} yn anarferol pe bai pob ffigur yn amrywio ohono’i hun, ond nid lle mae pob un yn "
                "aros yn agos at yr un o’i flaen, fel yma. Ni ellir dweud ai newid ydyw."
            ),
            en=(
                f"{latest.en} would be unusual if each figure varied by itself, but not where each stays near the one "
                "before it, as here. Whether it is a change cannot be told."
            ),
        )
    which, law = meant(verdict), RULES[rule]
    return said(
        cy=f"Mae {latest.cy} yn fwy nag amrywio arferol, {which.cy}: {law.cy}. Mae’r amrywio arferol yn mynd "
        f"{ordinary.cy}.",
        en=f"{latest.en} is more than ordinary variation, {which.en}: {law.en}. Ordinary variation runs {ordinary.en}.",
    )


def figure_of(value: str, period: str) -> Said:
    """A figure with its period: 65.0% (2023)."""
    return said(cy=f"{value} ({formats.period(period, 'cy')})", en=f"{value} ({formats.period(period, 'en')})")


def meant(verdict: str) -> Said:
    """What a change means, within a sentence: and for the better; upwards."""
    which = MEANINGS[verdict]
    judged = verdict in {"improving", "worsening"}
    return said(cy=f"ac {which.cy}", en=f"and {which.en}") if judged else which


def drifting() -> Said:
    """That neighbouring figures move together, and what follows."""
    return said(
        cy=(
            "Yma mae pob ffigur yn aros yn agos at yr un o’i flaen, felly cymerir bod yr amrywio arferol yn ehangach, "
            "ni chyfrifir rhediad o ffigurau ar un ochr yn newid, ac nid yw tuedd yn cyfrif ond o ddeg ffigur ymlaen."
        ),
        en=(
            "Here each figure stays near the one before it, so ordinary variation is taken to be wider, runs of "
            "figures on one side are not counted as a change, and a trend counts only from ten figures on."
        ),
    )


def sloped(*, verdict: str, size: str, points: Said, period: str) -> Said:
    """What the five-point trend says, up to a period."""
    last = said(cy=formats.period(period, "cy"), en=formats.period(period, "en"))
    if verdict == "steady":
        return said(
            cy=(
                f"Dros y pum ffigur hyd at {last.cy} ni ellir gwahanu codi na gostwng oddi wrth eu hansicrwydd. "
                "Ni ellir honni bod newid."
            ),
            en=(
                f"Over the five figures up to {last.en} no rise or fall can be told from their uncertainty. "
                "No change can be claimed."
            ),
        )
    which, law, moved = meant(verdict), RULES["slope"], cy.measured(size, points.cy)
    return said(
        cy=f"Dros y pum ffigur hyd at {last.cy} bu symudiad o tua {moved}, {which.cy}: {law.cy}.",
        en=f"Over the five figures up to {last.en} it moved by about {size} {points.en}, {which.en}: {law.en}.",
    )


def beside_all(*, own: bool) -> Said:
    """Whether the place moved by itself."""
    if own:
        return said(
            cy="Symudodd ohono’i hun: gwelir yr un newid ar ôl tynnu canolrif yr holl gynghorau.",
            en="It moved by itself: the same change is found when the median of all councils is taken away.",
        )
    return said(
        cy="Symudodd y cynghorau gyda’i gilydd: ar ôl tynnu canolrif yr holl gynghorau, ni welir y newid hwn.",
        en="Councils moved together: when the median of all councils is taken away, this change is not found.",
    )


def once_more(period: str) -> Said:
    """That the latest figure may yet be revised."""
    when_cy, when_en = formats.period(period, "cy"), formats.period(period, "en")
    return said(
        cy=f"Amcangyfrif neu ffigur dros dro yw’r un ar gyfer {when_cy}, felly gall hyn newid pan gaiff ei adolygu.",
        en=f"The figure for {when_en} is estimated or provisional, so this may change when it is revised.",
    )


def begins(*, period: str, occasion: str, on: dt.date | None) -> Said:
    """Why the limits begin anew: with the date where it is one of something done."""
    why, dated = OCCASIONS[occasion], NOTHING
    if on:
        dated = said(cy=f" ({formats.date(on, language='cy')})", en=f" ({formats.date(on, language='en')})")
    return said(
        cy=f"Mae’r terfynau’n dechrau o’r newydd gyda {formats.period(period, 'cy')}, oherwydd {why.cy}{dated.cy}.",
        en=f"The limits begin anew with {formats.period(period, 'en')}, because {why.en}{dated.en}.",
    )


def marked(*, meaning: str, rules: Sequence[str], periods: Sequence[str]) -> Said:
    """What marked points on a chart are: by which rules, and when."""
    which, laws = MEANINGS[meaning], [RULES[rule] for rule in rules]
    return said(
        cy=f"{cy.capital(which.cy)}: {'; '.join(law.cy for law in laws)}. {when(periods, 'cy')}.",
        en=f"{en.capital(which.en)}: {'; '.join(law.en for law in laws)}. {when(periods, 'en')}.",
    )


def when(periods: Sequence[str], language: str) -> str:
    """Up to four periods by name; of more the first and the last, and how many there are."""
    told = [formats.period(one, language) for one in periods]
    return ", ".join(told) if len(told) <= 4 else f"{told[0]} … {told[-1]} ({len(told)})"
