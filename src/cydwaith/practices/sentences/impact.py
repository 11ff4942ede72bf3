"""What is said of an impact. One rule: nothing is said to have worked unless that is the verdict.

*Bwlch*, *cyfnod* and *cam* are masculine, *cymhariaeth* and *effaith* feminine.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.welsh.mutations import soft, yn_place
from cydwaith.practices.sentences.reasons import REASONS
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

NAMED: Final = 3  # councils that a sentence still names

VERDICTS = {
    "worked": said(cy="wedi gweithio", en="worked"),
    "probably_worked": said(cy="wedi helpu, mae’n debyg", en="probably helped"),
    "no_sign_of_an_effect": said(cy="dim arwydd o effaith", en="no sign of an effect"),
    "did_harm": said(cy="wedi gwneud niwed", en="did harm"),
    "cannot_tell_yet": said(cy="ni ellir dweud eto", en="cannot tell yet"),
}
ESTIMATORS = {
    "synthetic-control": said(
        cy="grŵp rheoli synthetig: un cyngor o’i gymharu â chymysgedd wedi’i bwysoli o gynghorau heb yr arfer",
        en="synthetic control: one council beside a weighted mixture of councils without the practice",
    ),
    "group-time": said(
        cy="effeithiau grŵp ac amser: pob cyngor a’i mabwysiadodd o’i gymharu â’r rhai nad oedd wedi gwneud eto",
        en="group-time effects: every council that took it up beside those that had not yet done so",
    ),
    "synthetic-did": said(cy="gwahaniaeth mewn gwahaniaethau synthetig", en="synthetic difference in differences"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far a figure came out from its comparison: the size as written, without a sign, and its unit.

    `periods`: over how many the size is a mean, 0 where each council has its own number.
    """

    size: str
    points: Said
    higher: bool
    periods: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An impact before it is put into words.

    `difference` is None where no effect could be worked out; `places` where it was looked at; `reason` the gravest
    reason why it cannot be told, or why it is weak, empty for none. `chance`: how often chance alone gives a difference
    as large, as written.
    """

    verdict: str
    measure: Said
    places: Sequence[Said]
    difference: Difference | None = None
    reason: str = ""
    chance: str = ""


def headline(told: Told) -> Said:
    """The one sentence that the page opens with."""
    if told.verdict == "cannot_tell_yet" or told.difference is None:
        return untold(told)
    found = came_out(told.places, told.difference)
    if told.verdict == "worked":
        return said(cy=f"Mae wedi gweithio: {found.cy}", en=f"It worked: {found.en}")
    if told.verdict == "probably_worked":
        return probably(found, REASONS.get(told.reason))
    if told.verdict == "did_harm":
        return said(cy=f"Mae wedi gwneud niwed: {found.cy}", en=f"It did harm: {found.en}")
    return no_sign(told.measure, found, told.chance, small=told.reason == "small")


def untold(told: Told) -> Said:
    """That it cannot be told, what was seen nevertheless, and why that does not do."""
    few = said(cy="nid oes digon i farnu wrtho", en="there is too little to go by")
    doubt = REASONS.get(told.reason, few)
    if told.difference:
        found = came_out(told.places, told.difference)
        doubt = said(cy=f"{found.cy}, ond {doubt.cy}", en=f"{found.en}, but {doubt.en}")
    return said(
        cy=f"Ni ellir dweud eto a yw hyn yn effeithio ar {soft(told.measure.cy)}: {doubt.cy}",
        en=f"It cannot be told yet whether this moves {told.measure.en}: {doubt.en}",
    )


def probably(found: Said, doubt: Said | None) -> Said:
    """That it helped, with what there is to say against that."""
    helped = said(cy=f"Mae wedi helpu, mae’n debyg: {found.cy}", en=f"It probably helped: {found.en}")
    if doubt is None:
        return helped
    return said(cy=f"{helped.cy}, er bod amheuaeth: {doubt.cy}", en=f"{helped.en}, though {doubt.en}")


def no_sign(measure: Said, found: Said, chance: str, *, small: bool) -> Said:
    """That it had no effect which could be seen, or none worth having; how often chance gives as much, as a figure."""
    if small:
        return said(
            cy=f"Dim arwydd o effaith o bwys ar {soft(measure.cy)}: {found.cy}",
            en=f"No sign of an effect worth having on {measure.en}: {found.en}",
        )
    return said(
        cy=(
            f"Dim arwydd o effaith ar {soft(measure.cy)}: {found.cy}, gwahaniaeth y byddai hap yn unig yn rhoi "
            f"cymaint ag ef mewn {chance} o achosion"
        ),
        en=f"No sign of an effect on {measure.en}: {found.en}, as much as chance alone would give in {chance} of cases",
    )


def came_out(places: Sequence[Said], told: Difference) -> Said:
    """How far the figure came out from the comparison, and where; a mean is called one."""
    where, over = within(places), on_average(told.periods)
    how = said(cy="yn uwch", en="higher") if told.higher else said(cy="yn is", en="lower")
    return said(
        cy=f"{where.cy}, roedd y ffigur {cy.measured(told.size, told.points.cy)} {how.cy} na’r gymhariaeth{over.cy}",
        en=f"{where.en} the figure came out {told.size} {told.points.en} {how.en} than the comparison{over.en}",
    )


def on_average(periods: int) -> Said:
    """Over how many periods a size is a mean; nothing for one."""
    if periods == 1:
        return said(cy="", en="")
    if periods == 0:
        return said(cy=" ar gyfartaledd dros y cyfnodau ers hynny", en=" on average over the periods since")
    return said(
        cy=f" ar gyfartaledd dros {soft(cy.counted(periods, 'cyfnod', 'cyfnodau'))}",
        en=f" on average over {en.in_words(periods)} periods",
    )


def within(places: Sequence[Said]) -> Said:
    """In which councils: yng Nghonwy a Phowys, mewn pum cyngor."""
    if len(places) > NAMED:
        return said(cy=f"mewn {cy.councils(len(places))}", en=f"in {en.councils(len(places))}")
    return said(
        cy=yn_place(cy.listed([place.cy for place in places])), en=f"in {en.listed([place.en for place in places])}"
    )


def why(reasons: Iterable[str]) -> list[Said]:
    """Reasons as sentences, the gravest first."""
    return [
        said(cy=f"{cy.capital(REASONS[one].cy)}.", en=f"{en.capital(REASONS[one].en)}.")
        for one in reasons
        if one in REASONS
    ]


def could_be(lower: str, upper: Said) -> Said:
    """What the interval means."""
    return said(
        cy=f"Mae’r ffigurau’n gyson ag unrhyw effaith o {lower} i {upper.cy} (cyfwng 95%).",
        en=f"The figures fit any effect from {lower} to {upper.en} (95% interval).",
    )


NO_INTERVAL = said(cy="Mae rhy ychydig o gynghorau i roi cyfwng.", en="There are too few councils for an interval.")
