"""Policies, and what happened to them."""

import datetime as dt
from typing import Final

from cydwaith.policies.asked import ASKED
from cydwaith.policies.models import (
    Citation,
    Lead,
    Policy,
    Reply,
    Stage,
    StageChange,
)
from cydwaith.policies.stages import ABOUT
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said

TITLE: Final = said(cy="Polisïau", en="Policies")
NOBODY_LEADS: Final = said(cy="Nid oes neb yn arwain hyn eto", en="Nobody leads this yet")


def on(moment: dt.date) -> Said:
    """A day, as each language writes it."""
    from cydwaith.shared import formats

    return said(cy=formats.date(moment, language="cy"), en=formats.date(moment, language="en"))


def stage_name(stage: str) -> Said:
    """The name of a stage within a sentence."""
    name = ABOUT[Stage(stage)].name
    return said(cy=f"“{name.cy}”", en=f"“{name.en}”")


def inside(name: str) -> str:
    """An English name of a side within a sentence: the councils, the Welsh Government."""
    return f"the {name.removeprefix('The ')}"


def within(name: str) -> str:
    """A Welsh name of a side within a sentence: y cynghorau."""
    return name[0].lower() + name[1:] if name.startswith(("Y ", "Yr ")) else name


def finding(stage: str, led: int, sides: int) -> Said:
    """The sentence with which the page of a policy opens."""
    name = stage_name(stage)
    if not led:
        return said(cy=f"Yn y cam {name.cy}. {NOBODY_LEADS.cy}.", en=f"At the stage {name.en}. {NOBODY_LEADS.en}.")
    if led < sides:
        return said(
            cy=f"Yn y cam {name.cy}. Ar un ochr yn unig y mae rhywun yn arwain.",
            en=f"At the stage {name.en}. Somebody leads on one side only.",
        )
    return said(
        cy=f"Yn y cam {name.cy}, gyda rhywun yn arwain ar bob ochr.",
        en=f"At the stage {name.en}, with somebody leading on every side.",
    )


def listing(number: int) -> Said:
    """How many policies there are."""
    return said(
        cy=f"Mae {cy.counted(number, 'polisi', 'polisïau')} yma",
        en=f"There {en.be(number)} {en.many(number, 'policy', 'policies')} here",
    )


def proposed(policy: Policy) -> Said:
    """Who proposed it, here or elsewhere."""
    if policy.proposed_by is None:
        return said(cy="Ysgrifennwyd y cynnig yma", en="The proposal was written down here")
    who = pair(policy.proposed_by, "name")
    return said(cy=f"Cynigiwyd {cy.by_name(who.cy)}", en=f"Proposed by {who.en}")


def lead(one: Lead) -> Said:
    """A post and its organisation."""
    post, body = pair(one.post, "title"), pair(one.body, "name")
    return said(cy=f"{post.cy}, {body.cy}", en=f"{post.en}, {body.en}")


def began_to_lead(one: Lead) -> Said:
    """That a post began to lead."""
    who, side = lead(one), pair(one.side, "name")
    return said(
        cy=f"Dechreuodd arwain dros ei ochr: {who.cy} ({side.cy})",
        en=f"Began to lead for its side: {who.en} ({side.en})",
    )


def ceased_to_lead(one: Lead) -> Said:
    """That a post ceased to lead."""
    who = lead(one)
    return said(cy=f"Peidiodd ag arwain: {who.cy}", en=f"Ceased to lead: {who.en}")


def asked_change(change: StageChange) -> Said:
    """That a side asked for another stage, and why where it said so."""
    to, who, why = stage_name(change.to_stage), asker(change), because(pair(change, "reason"))
    if change.back:
        return said(
            cy=f"Gofynnodd {who.cy} am fynd yn ôl i’r cam {to.cy}{why.cy}",
            en=f"{who.en} asked to go back to {to.en}{why.en}",
        )
    return said(
        cy=f"Gofynnodd {who.cy} am agor y cam {to.cy}{why.cy}", en=f"{who.en} asked that {to.en} be opened{why.en}"
    )


def asker(change: StageChange) -> Said:
    """The organisation that asked for a change of stage: the first to say yes."""
    return pair(next(iter(change.yeses.all())).body, "name")


def because(reason: Said) -> Said:
    """A reason behind what was done; nothing where there is none."""
    return said(cy=f": {reason.cy}" if reason.cy else "", en=f": {reason.en}" if reason.en else "")


def took_change(change: StageChange) -> Said:
    """That a policy went on, or back."""
    to = stage_name(change.to_stage)
    if change.back:
        return said(cy=f"Aeth yn ôl i’r cam {to.cy}", en=f"Went back to {to.en}")
    return said(cy=f"Agorodd y cam {to.cy}", en=f"{to.en} opened")


def dropped_change(change: StageChange) -> Said:
    """That a change of stage was refused, and why."""
    to, why = stage_name(change.to_stage), because(pair(change, "why_not"))
    return said(cy=f"Gwrthodwyd newid i’r cam {to.cy}{why.cy}", en=f"Change to {to.en} refused{why.en}")


def replied(one: Reply) -> Said:
    """Who replied to what."""
    who, what = pair(one.body, "name"), ASKED[one.asked].title
    return said(cy=f"{who.cy}: {what.cy}", en=f"{who.en}: {what.en}")


def cited(one: Citation) -> Said:
    """What was cited."""
    what = pair(one, "title")
    return said(cy=f"Dyfynnwyd: {what.cy}", en=f"Cited: {what.en}")


def removed(one: Citation) -> Said:
    """What was taken away."""
    what = pair(one, "title")
    return said(cy=f"Tynnwyd y dyfyniad: {what.cy}", en=f"Citation taken away: {what.en}")


MADE_TOGETHER: Final = said(cy="Polisi ar y cyd", en="Policy made together")
EVERY: Final = said(cy="Pob polisi", en="Every policy")


def about_topics(number: int) -> Said:
    """How many policies are about a topic."""
    if not number:
        return said(cy="Nid oes polisi ar y cyd am hyn eto.", en="There is no policy made together about this yet.")
    return said(
        cy=f"Mae {cy.counted(number, 'polisi', 'polisïau')} am hyn.",
        en=f"There {en.be(number)} {en.many(number, 'policy', 'policies')} about this.",
    )
