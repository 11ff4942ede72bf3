"""What the pages of assessments by a panel say, in both languages side by side."""

from collections.abc import Sequence
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.performance.models import PanelAssessment, PanelDate
from cydwaith.performance.panelling import Found, Step, Turn, recommendations, state
from cydwaith.performance.words.panels import STATES
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said

UNANSWERED: Final = said(cy="Nid yw’r cyngor wedi ateb eto.", en="The council has not answered yet.")
NO_VIEW: Final = said(
    cy="Nid yw’r panel wedi dweud ei farn am yr ateb eto.", en="The panel has not given its view of the answer yet."
)
AMENDED: Final = said(
    cy="Diwygiwyd yr argymhelliad ar ôl i’r cyngor ateb: mae’r ateb isod i’r geiriad blaenorol.",
    en="The recommendation was amended after the council answered: the answer below is to the wording before.",
)
STALE: Final = said(
    cy="Atebodd y cyngor eto ar ôl i’r panel ddweud ei farn: mae’r farn isod am yr ateb blaenorol.",
    en="The council answered anew after the panel gave its view: the view below is of the answer before.",
)


def assessments(number: int) -> Said:
    """So many assessments by a panel."""
    return said(
        cy=cy.counted(number, "asesiad gan banel", "asesiadau gan banel"),
        en=en.many(number, "panel assessment", "panel assessments"),
    )


def kept(number: int) -> Said:
    """How many assessments councils keep here."""
    if not number:
        return said(
            cy="Nid oes yr un cyngor yn cadw asesiad gan banel yma eto",
            en="No council keeps a panel assessment here yet",
        )
    told = assessments(number)
    return said(cy=f"Mae cynghorau’n cadw {told.cy} yma", en=f"Councils keep {told.en} here")


def opening(one: PanelAssessment, found: Sequence[Found]) -> Said:
    """With which sentence the page of an assessment opens."""
    name, made = pair(one.body, "name"), recommendations(found)
    if not one.reported:
        now = STATES[state(one)]
        return said(
            cy=f"Asesiad {name.cy} gan banel: {now.cy[0].lower()}{now.cy[1:]}",
            en=f"Panel assessment of {name.en}: {now.en[0].lower()}{now.en[1:]}",
        )
    many = said(
        cy=cy.counted(len(made), "argymhelliad", "argymhellion"),
        en=en.many(len(made), "recommendation", "recommendations"),
    )
    if not made:
        return said(
            cy=f"Adroddodd y panel ar {soft(name.cy)}, heb argymhelliad",
            en=f"The panel reported on {name.en}, without a recommendation",
        )
    done = replied(sum(two.answer is not None for two in made))
    return said(
        cy=f"Gwnaeth y panel {soft(many.cy)} {cy.i_name(name.cy)}; {done.cy}",
        en=f"The panel made {many.en} to {name.en}; {done.en}",
    )


def replied(number: int) -> Said:
    """How many of some recommendations are answered."""
    if not number:
        return said(cy="nid atebwyd yr un ohonynt", en="none of them is answered")
    return said(
        cy=f"atebwyd {cy.in_words(number)} ohonynt", en=f"{en.in_words(number)} of them {en.be(number)} answered"
    )


def which(one: PanelAssessment) -> Said:
    """Which assessment of which term it is."""
    nth = said(cy=f"{cy.ordinal(one.number)} asesiad", en=f"{en.ordinal(one.number)} assessment")
    return said(cy=f"Tymor a ddechreuodd yn {one.period}, {nth.cy}", en=f"Term that began in {one.period}, {nth.en}")


def stands(one: PanelAssessment) -> Said:
    """How far an assessment has come, with its last day."""
    now = STATES[state(one)]
    step = {"reported": Step.REPORT, "visited": Step.VISIT, "planned": Step.VISIT}.get(state(one))
    days = [two for two in one.dates.all() if two.step == step]
    if not days:
        return now
    return said(cy=f"{now.cy}, {date(days[-1].on, language='cy')}", en=f"{now.en}, {date(days[-1].on, language='en')}")


def line(one: PanelDate) -> Said:
    """A line of the timetable."""
    days = span(one)
    return {
        Turn.PLANNED: said(cy=f"Wedi’i gynllunio: {days.cy}", en=f"Planned: {days.en}"),
        Turn.MOVED: said(cy=f"Wedi’i symud: {days.cy}", en=f"Moved: {days.en}"),
        Turn.DONE: said(cy=f"Wedi’i wneud: {days.cy}", en=f"Done: {days.en}"),
    }[Turn(one.turn)]


def span(one: PanelDate) -> Said:
    """A day, or the first and the last."""
    first, last = one.on, one.until or one.on
    if first == last:
        return said(cy=date(first, language="cy"), en=date(first, language="en"))
    return said(
        cy=f"{date(first, language='cy')} – {date(last, language='cy')}",
        en=f"{date(first, language='en')} – {date(last, language='en')}",
    )
